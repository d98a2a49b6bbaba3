package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "unaligned-goal", Severity: diag.Warning, Group: Aligned, Profile: Core,
	Run: func(p *Pass) {
		var top []string
		for _, g := range p.Now.Goals {
			if g.Level.Value == "company" {
				top = append(top, g.Name)
			}
		}
		remedy := "add `supports:` with the id of the goal it serves, or `level: company` if it is a goal of the whole company"
		if len(top) > 0 {
			remedy = fmt.Sprintf("add `supports:` with the id of the goal it serves; the company's goals: %s", names(top))
		}
		for _, g := range p.Now.Goals {
			contributes := slices.ContainsFunc(g.Measures(), func(k *goal.KeyResult) bool { return len(k.ContributesTo) > 0 })
			if g.Level.Value != "company" && g.Supports.Span.IsZero() && !contributes {
				p.Goal(g, head(g), "supports", "nothing says which larger goal this one supports", remedy)
			} else if g.Level.Value != "company" && !g.Supports.Span.IsZero() && len(g.Supports.Items) == 0 && !contributes {
				p.Goal(g, g.Supports.Span, "supports", "supports nothing", remedy)
			}
		}
	},
})
