package checks

import "github.com/goalpost-dev/goalpost/internal/diag"

var _ = register(Check{
	ID: "inclusion-not-stated", Severity: diag.Note, Group: Realistic, Profile: Training,
	Run: func(p *Pass) {
		for _, g := range learners(p) {
			if i := g.Training.Inclusion; !isPlanned(i) {
				p.Goal(g, i.Span, "training/inclusion",
					"nothing says how the training reaches everybody: shifts, languages, disabilities",
					"say what makes it work for all: `inclusion: captions on all films; evening sessions for shift workers`")
			}
		}
	},
})
