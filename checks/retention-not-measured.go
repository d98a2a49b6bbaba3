package checks

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "retention-not-measured", Severity: diag.Warning, Group: Measurable, Profile: Training,
	Options: []Option{{Name: "days", Default: 30}},
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		end, ok := lastSession(g.Training)
		last, at, dated := lastLook(p, g)
		days := p.limit("days", g.File.Path)
		if !ok || !dated || last >= end+calendar.Date(days) {
			return
		}
		p.Goal(g, at, "training/measures",
			fmt.Sprintf("last measured on %s, and the last session is on %s: nothing shows whether the skill is still there %d days later", last, end, days),
			fmt.Sprintf("measure it once more: `{level: 3, title: …, measured_at: %s}`", max(end+calendar.Date(days), p.Today)))
	},
})

// lastLook returns the last day on which something that tells more than who
// came is measured; dated is false where that is not certain: a measure has no
// day, or a title speaks of what comes after.
func lastLook(p *Pass, g *goal.Goal) (last calendar.Date, at diag.Span, dated bool) {
	for _, m := range g.Training.Measures {
		switch {
		case m.Level.Value == 1 || m.Level.Value == 0 && tells(m.Title.Value) != "":
		case !m.MeasuredAt.Set || isLater(m.Title.Value):
			return 0, at, false
		case m.MeasuredAt.Value > last:
			last, at = m.MeasuredAt.Value, m.MeasuredAt.Span
		}
	}
	for _, k := range g.Measures() {
		due := cmp.Or(k.Due.Value, p.Now.Period(g).Due)
		switch {
		case tells(k.Title.Value) != "":
		case due == 0 || isLater(k.Title.Value):
			return 0, at, false
		case due > last:
			last, at = due, cmp.Or(k.Due.Span, k.Title.Span)
		}
	}
	return last, at, last != 0
}

// isLater reports whether a title says that something is measured later than
// on the last day: "… thirty days after each cohort".
func isLater(title string) bool {
	words := goal.Words(title)
	return strings.Contains(words, "-after-") || strings.Contains(words, "-later-") || strings.Contains(words, "-retain") || strings.Contains(words, "-still-")
}
