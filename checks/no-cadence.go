package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "no-cadence", Severity: diag.Note, Group: Timely, Profile: Core,
	Options: []Option{{Name: "weeks", Default: 4}},
	Goal: func(p *Pass, g *goal.Goal) {
		period := p.Now.Period(g)
		days := int(period.Due - period.Start)
		// Who reads the numbers by machine has promised it already.
		rhythmic := func(k *goal.KeyResult) bool {
			return !k.CheckInsFrom.Absent() || k.Metric.Set && p.Now.Config.Metrics[k.Metric.Value].Cadence.Set
		}
		if !isRunning(p, g) || !g.Cadence.Absent() || period.Due == 0 || days <= 7*p.limit("weeks", g.File.Path) ||
			!slices.ContainsFunc(g.Measures(), isTracked) || slices.ContainsFunc(g.Measures(), rhythmic) {
			return
		}
		p.Goal(g, head(g), "cadence",
			fmt.Sprintf("nothing says how often this goal is looked at in its %s", say.Count((days+3)/7, "week", "weeks")),
			fmt.Sprintf("add `cadence: %s`, or how often the team will in fact check in", usualCadence(days)))
	},
})

// usualCadence is how often goals of a length are usually looked at: so that
// there are six readings or more, and no meeting a day.
func usualCadence(days int) string {
	const halfYear = 190
	switch {
	case days <= 6*7:
		return "1w"
	case days <= halfYear:
		return "2w"
	}
	return "1m"
}
