package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "soft-goal", Severity: diag.Warning, Group: Specific, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, t := range p.titles(g) {
			r := t.reading
			sized := r.HasNumber || r.Measure == prose.Quantitative || t.measured || t.sized
			if r.Soft == "" || sized || r.Placeholder || t.isVague() || isLearning(t.goal) {
				continue
			}
			t.report(p, fmt.Sprintf("nobody can see %s directly, and nothing says what it will be seen by", quote(r.Soft)),
				fmt.Sprintf("name something countable that moves when %s does (a survey question, resignations, requests, incidents) and say from what to what; a goal that is there to learn is `type: learning`", r.Soft))
		}
	},
})
