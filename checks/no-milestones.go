package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "no-milestones", Severity: diag.Note, Group: Timely, Profile: Core,
	Options: []Option{{Name: "weeks", Default: 8}},
	Goal: func(p *Pass, g *goal.Goal) {
		period := p.Now.Period(g)
		days := int(period.Due - period.Start)
		enough := 7 * p.limit("weeks", g.File.Path)
		if g.Cadence.Set {
			enough *= 3 // check-ins are something in between, for a while
		}
		// Where key results are sentences, they are often the steps themselves.
		tracked := slices.ContainsFunc(g.Measures(), isTracked)
		if !isOpen(p, g) || g.Status.Value == "draft" || period.Start == 0 || days <= enough || !tracked {
			return
		}
		// Towards the end there is no time left to put anything in between.
		if period.Due-p.Today < calendar.Date(days/4) || len(g.Milestones) > 0 || keepsLevels(g) || hasStages(p, g, period.Due) {
			return
		}
		p.Goal(g, head(g), "milestones",
			fmt.Sprintf("%s from %s to %s, and nothing to be reached in between", say.Count((days+3)/7, "week", "weeks"), period.Start, period.Due),
			fmt.Sprintf("add `milestones:` with what is to be seen about %s, or `checkpoints:` with a number to a key result", halfway(p, period.Start, period.Due)))
	},
})

// hasStages reports whether something is due before the goal is: a number on
// the way, a key result, or a goal that supports it.
func hasStages(p *Pass, g *goal.Goal, due calendar.Date) bool {
	for _, k := range g.Measures() {
		if len(k.Checkpoints) > 0 || k.Due.Set && k.Due.Value < due {
			return true
		}
	}
	for _, child := range p.Now.Children(g) {
		if d := p.Now.Period(child).Due; d != 0 && d < due || len(child.Milestones) > 0 {
			return true
		}
	}
	return g.Training != nil && len(g.Training.Sessions) > 0
}

// keepsLevels reports whether a goal is there to hold what is, day by day.
func keepsLevels(g *goal.Goal) bool {
	for _, k := range g.Measures() {
		if !k.Promise.Maintain {
			return false
		}
	}
	return len(g.Measures()) > 0 || g.Type.Value == "health"
}

// halfway is a working day in the middle of what is left of a goal.
func halfway(p *Pass, start, due calendar.Date) calendar.Date {
	from := max(start, p.Today)
	return calendar.Workday(from+(due-from)/2, p.Now.Config.Holidays)
}
