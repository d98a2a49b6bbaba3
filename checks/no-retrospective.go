package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

var _ = register(Check{
	ID: "no-retrospective", Severity: diag.Warning, Group: Honest, Profile: OKR, Options: closingOptions,
	Goal: func(p *Pass, g *goal.Goal) {
		// Of what nobody has closed past-due-open speaks, unless the numbers
		// say that it was reached. Why a goal was dropped stands in the ledger.
		state := p.Progress().Goals[g.Index]
		status := g.Status.Value
		if status == "" && state.Status == progress.Achieved {
			status = "achieved"
		}
		if status != "achieved" && status != "missed" || isReviewed(g) || !awaitsReview(p, g) {
			return
		}
		score := "…"
		if ratio := state.Ratio; ratio.Known {
			score = fmt.Sprintf("%.2g", min(max(ratio.Value, 0), 1))
		}
		rest := "learning: …"
		if status == "missed" {
			rest = "cause: …, learning: …, decision: …"
		}
		end := p.Now.Period(g).Due
		p.Goal(g, g.Status.Span, "review",
			fmt.Sprintf("%s, over since %s, and %d days later nobody has written down what was learned", status, end, p.Today-end),
			fmt.Sprintf("look back together and add `review: {score: %s, %s}`", score, rest))
	},
})
