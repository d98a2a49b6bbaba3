package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "many-owners", Severity: diag.Warning, Group: Specific, Profile: Core,
	Options: []Option{{Name: "limit", Default: 2}},
	Goal: func(p *Pass, g *goal.Goal) {
		if !isOpen(p, g) {
			return
		}
		limit := max(p.limit("limit", g.File.Path), 1)
		if first, message := beyond(g.Owners, limit); message != "" {
			p.Goal(g, first.Span, "owner", message, "name the one who answers for it under `owner:`, and the others under `stakeholders:`")
		}
		for _, k := range g.KeyResults {
			if first, message := beyond(k.Owners, limit); message != "" {
				p.KeyResult(k, first.Span, "owner", message, "name the one who answers for it under `owner:`")
			}
		}
	},
})

// beyond returns the first owner over the limit, and says how many there are.
// A name that is given twice is one owner.
func beyond(owners []goal.Field[string], limit int) (first goal.Field[string], message string) {
	if len(owners) <= limit {
		return first, "" // nearly always
	}
	var all []string
	known := map[string]bool{}
	for _, o := range owners {
		if !o.Set || known[o.Value] {
			continue
		}
		known[o.Value] = true
		if all = append(all, o.Value); len(all) == limit+1 {
			first = o
		}
	}
	if len(all) <= limit {
		return first, ""
	}
	return first, fmt.Sprintf("%s own this together, %d more than %d: it is nobody's in particular", names(all), len(all)-limit, limit)
}
