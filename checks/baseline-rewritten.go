package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
)

var _ = register(Check{
	ID: "baseline-rewritten", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Run: func(p *Pass) {
		for _, m := range unexplained(p, ledger.Rebaselined) {
			unit := m.unit()
			m.report(p, m.fell("baseline", unit)+m.since(unit)+": less is left to do than before", m.explain(p, m.field()))
		}
	},
})
