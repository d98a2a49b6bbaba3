package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "within-noise", Severity: diag.Note, Group: Realistic, Profile: OKR,
	Goal: func(p *Pass, g *goal.Goal) {
		for k := range p.openMeasures(g) {
			change := k.Case.Target.Value - k.Promise.Baseline.Value
			if k.Case.Direction == forecast.Decrease {
				change = -change
			}
			swing := k.Forecast.Swing
			if k.Promise.Baseline.Set && k.Case.Kind != forecast.Sum && k.Forecast.Points >= pacePoints && swing.Known && change > 0 && change < swing.Value {
				p.KeyResult(k.KeyResult, k.Promise.Target.Span, "target",
					fmt.Sprintf("asks for a change of %s, and the metric moves by %s from one reading to the next anyway", k.Amount(change), k.Amount(swing.Value)),
					"ask for a change that stands out, or measure something steadier")
			}
		}
	},
})
