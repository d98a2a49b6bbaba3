package checks

import (
	"cmp"
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
)

var _ = register(Check{
	ID: "weights-rebalanced", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Run: func(p *Pass) {
		all := unexplained(p, ledger.Reweighted)
		for len(all) > 0 {
			n := 1
			for n < len(all) && all[n].NowGoal == all[0].NowGoal {
				n++
			}
			var words []string
			for _, m := range all[:n] {
				words = append(words, fmt.Sprintf("%s from %s to %s", m.KeyResult, cmp.Or(m.From, "none"), cmp.Or(m.To, "none")))
			}
			m := all[0]
			f := m.report(p, "other weights: "+names(words)+m.since(""),
				fmt.Sprintf("say why, and who approved, under `changes:` of the goal: `- {date: %s, field: weights, reason: …, approved_by: …}`", p.Today))
			for _, other := range all[1:n] {
				f.Related = append(f.Related, diag.Related{Place: other.Place, Message: "also moved"})
			}
			all = all[n:]
		}
	},
})
