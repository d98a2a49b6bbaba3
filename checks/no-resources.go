package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-resources", Severity: diag.Note, Group: Realistic, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		promised := g.Type.Value == "committed" || g.Type.Value == "aspirational"
		if promised && isOpen(p, g) && len(g.Measures()) > 0 && isBare(g) && len(p.Now.Children(g)) == 0 {
			p.Goal(g, g.Type.Span, "effort",
				fmt.Sprintf("%s, but nothing is set aside for it: no hours, no help from others, no sponsor", g.Type.Value),
				"say what it may cost: `effort: {hours_per_week: 12}`, or `asks:` with what others must do, or `sponsor:`")
		}
	},
})

// isBare reports whether a goal says nothing of what may be spent on it.
func isBare(g *goal.Goal) bool {
	return g.Effort.Span.IsZero() && len(g.Asks) == 0 && g.Sponsor.Span.IsZero()
}
