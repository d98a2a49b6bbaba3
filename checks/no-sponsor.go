package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-sponsor", Severity: diag.Warning, Group: Aligned, Profile: Core,
	Run: func(p *Pass) {
		top := "company"
		if !slices.ContainsFunc(p.Now.Goals, func(g *goal.Goal) bool { return g.Level.Value == top }) {
			top = "department" // the highest that this repository knows
		}
		managers := map[string]bool{}
		for _, person := range p.Now.Config.People {
			managers[person.Manager.Value] = true
		}
		for _, g := range p.Now.Goals {
			if g.Level.Value != top || g.Sponsor.Name.Set || !isOpen(p, g) || g.Status.Value == "draft" || isLed(p, g, managers) {
				continue
			}
			if top == "department" && len(p.Now.Parents(g)) > 0 {
				continue
			}
			p.Goal(g, g.Sponsor.Span, "sponsor", fmt.Sprintf("this is a goal of the whole %s, and no executive is named who wants it", top),
				fmt.Sprintf("add who has agreed to it, and when: `sponsor: {name: …, approved: %s}`", p.Today))
		}
	},
})

// isLed reports whether one of those who own a goal leads the organisation:
// others have a manager, and this person has none. Nobody stands above them
// to want it.
func isLed(p *Pass, g *goal.Goal, managers map[string]bool) bool {
	return slices.ContainsFunc(g.Owners, func(o goal.Field[string]) bool {
		owner, known := p.Now.Config.People[o.Value]
		return known && !owner.Manager.Set && managers[o.Value]
	})
}
