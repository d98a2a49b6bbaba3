package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "ask-unconfirmed", Severity: diag.Warning, Group: Realistic, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isOpen(p, g) || g.Status.Value == "draft" {
			return
		}
		for _, a := range g.Asks {
			if a.Size.Value != "medium" && a.Size.Value != "large" || !a.Champion.Absent() {
				continue
			}
			of, who := "", "the other team"
			if a.Team.Set {
				of, who = " of "+a.Team.Value, a.Team.Value
			}
			p.Goal(g, a.Size.Span, "asks/"+a.Team.Value,
				fmt.Sprintf("a %s ask%s, and nobody there has said yes", a.Size.Value, of),
				fmt.Sprintf("agree on it with somebody of %s and add that name: `champion:`", who))
		}
	},
})
