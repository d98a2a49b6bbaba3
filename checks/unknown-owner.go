package checks

import (
	"fmt"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "unknown-owner", Severity: diag.Error, Group: Specific, Profile: Core,
	Run: func(p *Pass) {
		people, teams := p.Now.Config.People, p.Now.Config.Teams
		known := slices.Sorted(maps.Keys(people))
		for team := range teams {
			known = append(known, team)
		}
		owner := func(g *goal.Goal, k *goal.KeyResult, o goal.Field[string]) {
			_, isPerson := people[o.Value]
			_, isTeam := teams[o.Value]
			if people == nil || !o.Set || isPerson || isTeam {
				return
			}
			message := fmt.Sprintf("owner %s is not among the people of .goalpost.yaml", quote(o.Value))
			remedy := p.among(o.Value, known, "add the name under people: in .goalpost.yaml, or correct it here")
			if k != nil {
				p.KeyResult(k, o.Span, "owner", message, remedy)
				return
			}
			p.Goal(g, o.Span, "owner", message, remedy)
		}
		for _, g := range p.Now.Goals {
			for _, o := range g.Owners {
				owner(g, nil, o)
			}
			for _, k := range g.KeyResults {
				for _, o := range k.Owners {
					owner(g, k, o)
				}
			}
		}
	},
})
