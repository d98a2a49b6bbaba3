package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-mentor", Severity: diag.Note, Group: Realistic, Profile: Training,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		// Where nothing at all supports people, no-support-plan says so.
		if m := g.Training.Mentoring; !isPlanned(m) && isSupported(g) {
			p.Goal(g, m.Span, "training/mentoring", "no mentor or buddy helps people to use what they learned",
				"say who helps after the training: `mentoring: each learner has a buddy for eight weeks`")
		}
	},
})
