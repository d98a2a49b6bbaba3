package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
)

var _ = register(Check{
	ID: "metric-redefined", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Run: func(p *Pass) {
		targets := map[*goal.KeyResult]bool{}
		for _, m := range unexplained(p, ledger.Weakened) {
			if m.Field == "target" {
				targets[m.NowMeasure] = true
			}
		}
		for _, m := range unexplained(p, ledger.Redefined) {
			unit := ""
			if m.Field == "target" {
				unit = m.unit()
			}
			message := m.fell(m.Field, unit) + m.since(unit)
			switch {
			case m.Field == "unit" || m.Field == "direction":
				message += ": the numbers before and after cannot be compared"
			case m.Field == "metric" && targets[m.NowMeasure]:
				message += ", and its target is lower as well"
			}
			m.report(p, message, m.explain(p, m.field()))
		}
	},
})
