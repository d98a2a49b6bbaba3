package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-evaluation", Severity: diag.Warning, Group: Measurable, Profile: Training,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		if all, more := evidence(g); !more && len(all) == 0 {
			p.Goal(g, g.Training.Assessment.Span, "training/measures",
				"nothing says how it will be found out whether the training worked",
				"say how people are tested with `assessment:`, or what they will do at work and when you look: "+laterMeasure(p, g))
		}
	},
})
