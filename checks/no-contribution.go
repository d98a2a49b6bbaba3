package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-contribution", Severity: diag.Note, Group: Aligned, Profile: OKR,
	Run: func(p *Pass) {
		all := pledges(p)
		for _, g := range p.Now.Goals {
			if !brings(p, g) {
				continue
			}
			for _, s := range g.Supports.Items {
				r := p.Now.Resolve(s.Value)
				if r.Goal == nil || r.Missing != "" || r.Goal == g || !isOpen(p, r.Goal) {
					continue
				}
				if other := counting(p, all, g, r.Goal, r.KeyResult); other != nil {
					to := helped(p, other.of)
					f := p.Goal(g, s.Span, "supports/"+s.Value,
						fmt.Sprintf("supports %s without saying how much of it; %s promises %s to %s",
							s.Value, other.from.Goal.Name, plain(other.size), fullName(to)),
						fmt.Sprintf("say in the key result that does it how much it brings: `contributes_to: [{key_result: %s, amount: …}]`", fullName(to)))
					f.Related = append(f.Related, diag.Related{
						Place: other.from.Goal.At(other.of.Amount.Span), Message: fmt.Sprintf("%s promises %s", fullName(other.from), plain(other.size)),
					})
				}
			}
		}
	},
})

// counting returns the first amount that another goal promises to what g
// supports, or nil: where nobody else counts, or g promises an amount itself,
// or what is supported is no change that could be shared.
func counting(p *Pass, all map[*goal.KeyResult][]pledge, g, parent *goal.Goal, only *goal.KeyResult) (other *pledge) {
	for _, k := range parent.Measures() {
		if only != nil && k != only {
			continue
		}
		_, _, moves := moves(p, k)
		for i, a := range all[k] {
			if a.from.Goal == g {
				return nil
			}
			if other == nil && moves {
				other = &all[k][i]
			}
		}
	}
	return other
}
