package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "too-easy", Severity: diag.Warning, Group: Realistic, Profile: Core,
	Options: []Option{{Name: "percent", Default: 95}},
	Goal: func(p *Pass, g *goal.Goal) {
		for k := range p.openMeasures(g) {
			limit := p.option("percent", k.Goal.File.Path) / 100
			if message := easy(k, limit); message != "" {
				p.KeyResult(k.KeyResult, k.Promise.Target.Span, "target", message,
					"ask for more, or say `direction: at_least` (or `at_most`) if the level is only to be kept")
			}
		}
	},
})

// easyBefore is the share of the time within which a target that is already
// reached was too easy. Later it may have been hard work.
const easyBefore = 0.25

// easy says why there was little to achieve, or nothing.
func easy(k *progress.KeyResult, limit float64) string {
	c := &k.Case
	if k.Progress.Met && k.Progress.Read {
		elapsed := float64(k.Progress.Current.Day-c.Start) / float64(c.Due-c.Start)
		if elapsed <= easyBefore && !k.Stretch.Set {
			return fmt.Sprintf("already reached on %s, with %s of the time still to come", calendar.Date(k.Progress.Current.Day), say.Share(1-elapsed))
		}
		return ""
	}
	if c.Today >= c.Start+(c.Due-c.Start)/4 {
		return "" // now the check-ins tell
	}
	start := *c
	start.Today, start.CheckIns, start.ChanceOnly = c.Start, nil, true
	f := forecast.Of(&start)
	if f.Basis == forecast.Trend && f.Points >= pacePoints && f.Probability.Value > limit {
		return fmt.Sprintf("%s likely from the start: the metric's own history carries it to %s", say.Chance(f.Probability.Value), targetWords(k))
	}
	return ""
}
