package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "closed-without-learning", Severity: diag.Warning, Group: Honest, Profile: OKR, Options: closingOptions,
	Goal: func(p *Pass, g *goal.Goal) {
		if _, missing := reviewGapOf(p, g); missing.learning && !missing.cause && !missing.decision {
			p.Goal(g, reviewAt(g), "review/learning", "the review does not say what was learned",
				"add `learning:` with what you would do differently, or the same way again")
		}
	},
})
