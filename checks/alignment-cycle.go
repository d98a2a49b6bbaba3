package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "alignment-cycle", Severity: diag.Error, Group: Aligned, Profile: Core,
	Run: func(p *Pass) {
		for _, loop := range p.Now.Loops() {
			g := loop[0]
			next := loop[1%len(loop)]
			f := p.Goal(g, supporting(p, g, next), "supports/"+next.Name, circle(loop),
				"take out the line that points away from the strategy: the larger goal does not support the smaller one")
			for i, g := range loop[1:] {
				to := loop[(i+2)%len(loop)]
				f.Related = append(f.Related, diag.Related{
					Place: g.At(supporting(p, g, to)), Message: fmt.Sprintf("%s supports %s", g.Name, to.Name),
				})
			}
		}
	},
})

// supporting is where g says that it supports parent.
func supporting(p *Pass, g, parent *goal.Goal) diag.Span {
	for _, s := range g.Supports.Items {
		if p.Now.Resolve(s.Value).Goal == parent {
			return s.Span
		}
	}
	return head(g)
}

// circle writes a loop as a → b → a, cut in the middle where it is long.
func circle(loop []*goal.Goal) string {
	var ids []string
	for _, g := range loop {
		ids = append(ids, g.Name)
	}
	if len(ids) == 1 {
		return ids[0] + " supports itself"
	}
	if n := len(ids); n > 8 {
		ids = append(append(ids[:4:4], fmt.Sprintf("(%d more)", n-7)), ids[n-3:]...)
	}
	return "goals support each other in a circle: " + strings.Join(append(ids, ids[0]), " → ")
}
