package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "inclusion-not-stated", Severity: diag.Note, Group: Realistic, Profile: Training,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		if i := g.Training.Inclusion; !isPlanned(i) {
			p.Goal(g, i.Span, "training/inclusion",
				"nothing says how the training reaches everybody: shifts, languages, disabilities",
				"say what makes it work for all: `inclusion: captions on all films; evening sessions for shift workers`")
		}
	},
})
