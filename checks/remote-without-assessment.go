package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "remote-without-assessment", Severity: diag.Warning, Group: Measurable, Profile: Training,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		t := g.Training
		if d := t.Delivery.Value; d != "remote" && d != "hybrid" || isPlanned(t.Assessment) || isTested(g) {
			return
		}
		// What people learned is measured, or will show at work.
		if slices.ContainsFunc(t.Measures, func(m goal.TrainingMeasure) bool { return m.Level.Value > 1 }) {
			return
		}
		if all, more := evidence(g); !more && len(all) == 0 {
			return // no-evaluation says so
		}
		p.Goal(g, t.Delivery.Span, "training/assessment",
			fmt.Sprintf("the training is %s, where nobody sees whether people can do it, and nothing tests it", t.Delivery.Value),
			"add `assessment:` with how it is tested: `assessment: each shows it on a shared screen, rated by a trainer`")
	},
})
