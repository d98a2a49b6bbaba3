package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "beyond-track-record", Severity: diag.Warning, Group: Realistic, Profile: Core,
	Options: []Option{{Name: "cycles", Default: 3}},
	Goal: func(p *Pass, g *goal.Goal) {
		for k := range p.openMeasures(g) {
			record, chance := k.Forecast.Record, k.Forecast.Probability
			if float64(record.Cycles) < p.option("cycles", k.Goal.File.Path) || record.Hits*5 > record.Cycles || !chance.Known || chance.Value >= unlikely || k.Progress.Met {
				continue
			}
			p.KeyResult(k.KeyResult, k.Promise.Target.Span, "target",
				fmt.Sprintf("%d of the last %d targets of %s were met, and this one is %s likely", record.Hits, record.Cycles, k.Metric.Value, say.Chance(chance.Value)),
				"choose a target that the record makes likely, or write under `actions:` what has changed since")
		}
	},
})

// unlikely is the chance below which a poor record is worth a word. It is
// where FORECAST's verdict "stretch" begins.
const unlikely = 0.40
