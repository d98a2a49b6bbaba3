package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
)

var _ = register(Check{
	ID: "goal-dropped", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Run: func(p *Pass) {
		dropped := func(c *ledger.Change) bool {
			return c.Weakens && (c.Class == ledger.Dropped && c.KeyResult == "" && (c.Field == "" || c.Field == "status") ||
				c.Class == ledger.Weakened && c.Field == "status")
		}
		for _, m := range moved(p, dropped) {
			switch {
			case m.NowGoal == nil:
				m.report(p, fmt.Sprintf("the goal %s (%s) was taken out before its time was over", quote(m.From), m.Goal),
					fmt.Sprintf("put it back with `status: dropped`, and say why under its `changes:`: `- {date: %s, field: status, to: dropped, reason: …, approved_by: …}`", p.Today))
			case m.Class == ledger.Dropped:
				m.report(p, "the goal was dropped"+m.since("")+", and nothing says why", m.explain(p, m.field()))
			default:
				m.report(p, "what was promised is called a draft now", m.explain(p, m.field()))
			}
		}
	},
})
