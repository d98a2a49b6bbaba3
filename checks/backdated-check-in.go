package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
)

var _ = register(Check{
	ID: "backdated-check-in", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Run: func(p *Pass) {
		for _, m := range unexplained(p, ledger.HistoryEdited) {
			if m.From != "" {
				continue
			}
			day, _ := dayOf(m)
			m.report(p, fmt.Sprintf("the check-in of %s, with %s, was put in after later ones", day, value(m.To, m.unit())),
				"give it the day on which it was read, or "+m.explain(p, m.field()))
		}
	},
})
