package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-needs-assessment", Severity: diag.Warning, Group: Realistic, Profile: Training,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		if needs := g.Training.NeedsAssessment; !isPlanned(needs) {
			p.Goal(g, needs.Span, "training/needs_assessment",
				"nothing says how it was found out what people need to learn",
				"ask or test before you train, and say how: `needs_assessment:` with a link or a sentence")
		}
	},
})
