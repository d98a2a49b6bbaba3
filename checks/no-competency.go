package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-competency", Severity: diag.Warning, Group: Specific, Profile: Training,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		if c := g.Training.Competency; !c.Name.Set && !c.Level.Set && !isTested(g) {
			p.Goal(g, c.Span, "training/competency",
				"nothing says what people will be able to do after the training, and how well",
				"add `competency: {name: …, level: …}`, for example `{name: Diagnose and solve simple repairs, level: works unaided}`")
		}
	},
})
