package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "late-added-goal", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Options: []Option{{Name: "days", Default: 14}},
	Run: func(p *Pass) {
		late := func(c *ledger.Change) bool {
			return c.Class == ledger.Late && c.Days > p.limit("days", c.Place.Path)
		}
		for _, m := range moved(p, late) {
			m.report(p, fmt.Sprintf("the goal came %s after its time had begun", say.Count(m.Days, "day", "days")),
				fmt.Sprintf("let it begin when it does, with `start: %s`, or %s", p.Today, m.explain(p, "added")))
		}
	},
})
