package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "carry-over-undecided", Severity: diag.Warning, Group: Honest, Profile: OKR, Options: closingOptions,
	Goal: func(p *Pass, g *goal.Goal) {
		if ended, missing := reviewGapOf(p, g); missing.decision && !missing.cause {
			p.Goal(g, reviewAt(g), "review/decision", fmt.Sprintf("%s, and the review does not say %s", ended, missing.left()),
				"add `decision: carry_over`, `modify`, `stop` or `done`")
		}
	},
})
