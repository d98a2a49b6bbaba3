package checks

import (
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
)

var _ = register(Check{
	ID: "target-weakened", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Run: func(p *Pass) {
		for _, m := range unexplained(p, ledger.Weakened) {
			unit := m.unit()
			kind, which, _ := strings.Cut(m.Field, "/")
			switch kind {
			case "target", "commit":
				m.report(p, m.fell(kind, unit)+m.since(unit), m.explain(p, m.field()))
			case "checkpoints":
				m.report(p, m.fell("checkpoint of "+which, unit)+m.since(unit), m.explain(p, m.field()))
			case "contributes_to":
				m.report(p, m.fell("contribution to "+which, "")+m.since(""), m.explain(p, m.field()))
			case "type":
				m.report(p, m.fell(kind, "")+m.since("")+": it may be missed now", m.explain(p, m.field()))
			}
		}
	},
})
