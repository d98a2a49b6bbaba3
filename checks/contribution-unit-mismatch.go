package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "contribution-unit-mismatch", Severity: diag.Warning, Group: Aligned, Profile: OKR,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, k := range g.Measures() {
			for i := range k.ContributesTo {
				c := &k.ContributesTo[i]
				to := helped(p, c)
				if to == nil || !c.Amount.Set || !isOpen(p, g) || !clash(p, c, to) {
					continue
				}
				unit := unitOf(p, to)
				f := p.KeyResult(k, c.Amount.Span, "contributes_to/"+c.KeyResult.Value,
					fmt.Sprintf("promises %s to %s, which counts in %s: the two cannot be added", c.Amount.Value.Text, fullName(to), unit),
					fmt.Sprintf("say how much of the change of %s comes from here, in %s", fullName(to), unit))
				f.Related = append(f.Related, diag.Related{Place: to.Goal.At(wholeOrTitle(to)), Message: "the key result that it goes to"})
			}
		}
	},
})
