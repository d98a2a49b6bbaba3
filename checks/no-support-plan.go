package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-support-plan", Severity: diag.Note, Group: Realistic, Profile: Training,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		if !isSupported(g) {
			p.Goal(g, g.Training.Mentoring.Span, "training",
				"people are trained, but nothing supports them: no materials, no mentors, no help from other teams",
				"add `materials:` to look things up in, `mentoring:` with who helps afterwards, or `asks:` of the teams they work in")
		}
	},
})

// isSupported reports whether learners get anything beside the training.
func isSupported(g *goal.Goal) bool {
	return len(g.Training.Materials) > 0 || isPlanned(g.Training.Mentoring) || len(g.Asks) > 0
}
