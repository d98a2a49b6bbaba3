package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/prose"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "segment-gap", Severity: diag.Warning, Group: Realistic, Profile: Training,
	Options: []Option{{Name: "people", Default: 10}},
	Goal: func(p *Pass, of *goal.Goal) {
		g := p.Progress().Goals[of.Index]
		if g.Training == nil || len(g.KeyResults) == 0 {
			return
		}
		k := g.KeyResults[0]
		if !k.Progress.Met || !k.Case.Target.Known {
			return
		}
		for _, part := range g.Training.Audience.Segments {
			reached := part.Value.Value.Quantity
			if !part.Value.Set || part.Size.Value < p.option("people", g.File.Path) ||
				!prose.Commensurable(prose.Unit(reached.Unit), k.Unit) || !short(k, reached.Value) {
				continue
			}
			p.Goal(g.Goal, part.Value.Span, "training/audience/"+part.Name.Value,
				fmt.Sprintf("all together are at %s, and %s was promised; but %s, %s people, is at %s",
					k.Amount(k.Progress.Current.Value), say.Amount(plain(k.Case.Target.Value), k.Unit), quote(part.Name.Value), plain(part.Size.Value), k.Amount(reached.Value)),
				"keep the goal open until this part is there too, and say under `actions:` what it needs")
		}
	},
})

// short reports whether a value lies on the wrong side of the target.
func short(k *progress.KeyResult, value float64) bool {
	switch k.Case.Direction {
	case forecast.Increase, forecast.AtLeast:
		return value < k.Case.Target.Value
	case forecast.Decrease, forecast.AtMost:
		return value > k.Case.Target.Value
	}
	return false
}
