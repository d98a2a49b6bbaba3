package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-owner", Severity: diag.Warning, Group: Specific, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		if len(g.Owners) == 0 && g.TeamName().Absent() {
			p.Goal(g, head(g), "owner", "nobody owns this goal",
				"add `owner:` with the person who answers for it, or `team:` for the whole file")
		}
	},
})
