package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "influence-gap", Severity: diag.Warning, Group: Aligned, Profile: OKR,
	Goal: func(p *Pass, g *goal.Goal) {
		if !slices.ContainsFunc(p.titles(g), func(t title) bool { return t.reading.MayInfluence() }) {
			return
		}
		if g.Training != nil && len(g.Training.Measures) > 0 {
			return // what people learn or do is measured as well
		}
		if number, means, at, ok := gap(g); ok {
			p.Goal(g, at, "key_results",
				fmt.Sprintf("%s moves only through what others do after the %s, and no result in between says what that is", quote(number), means),
				fmt.Sprintf("keep %s as what it helps, with `supports:`, and own a result on the way: what people do differently after the %s, from what to what", quote(number), means))
		}
	},
})

// gap returns the business number that a goal promises to move by teaching
// others, and by which teaching, where all that it promises are such numbers.
func gap(g *goal.Goal) (number, means string, at diag.Span, ok bool) {
	all := g.Measures()
	if len(g.KeyResults) == 0 {
		number, means, ok = prose.Influence(g.Title.Value)
		if ok && (len(all) > 0 || len(prose.Quantities(g.Title.Value)) > 0) {
			return number, means, g.Title.Span, true
		}
		if len(all) == 0 {
			return "", "", at, false
		}
	}
	teaches := prose.IsEnabling(g.TeamName().Value)
	for i, k := range all {
		n, m, through := prose.Influence(k.Title.Value)
		if !through {
			if n, ok = prose.Lagging(k.Title.Value); !ok || !teaches {
				return "", "", at, false
			}
			m = "training"
		}
		if !k.Promise.Target.Set {
			return "", "", at, false
		}
		if i == 0 {
			number, means, at = n, m, k.Title.Span
		}
	}
	return number, means, at, true
}
