package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "miss-without-cause", Severity: diag.Warning, Group: Honest, Profile: OKR, Options: closingOptions,
	Goal: func(p *Pass, g *goal.Goal) {
		if ended, missing := reviewGapOf(p, g); missing.cause {
			p.Goal(g, reviewAt(g), "review/cause", fmt.Sprintf("%s, and the review does not say %s", ended, missing.left()),
				"add `cause:` with what stood in the way, in one sentence that no other goal could have")
		}
	},
})
