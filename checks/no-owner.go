package checks

import "github.com/goalpost-dev/goalpost/internal/diag"

var _ = register(Check{
	ID: "no-owner", Severity: diag.Warning, Group: Specific, Profile: Core,
	Run: func(p *Pass) {
		for _, g := range p.Now.Goals {
			if len(g.Owners) == 0 && g.TeamName().Absent() {
				p.Goal(g, head(g), "owner", "nobody owns this goal",
					"add `owner:` with the person who answers for it, or `team:` for the whole file")
			}
		}
	},
})
