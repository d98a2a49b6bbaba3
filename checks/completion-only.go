package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "completion-only", Severity: diag.Warning, Group: Measurable, Profile: Training,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		all, more := evidence(g)
		if more || len(all) == 0 {
			return
		}
		first := all[0]
		what := "this measure"
		if first.title.Set {
			what = quote(first.title.Value)
		}
		p.Goal(g, first.title.Span, "training/measures",
			fmt.Sprintf("%s %s; nothing measures what they do differently afterwards", what, first.says),
			"say what people will do at work that they do not do now, and when you look: "+laterMeasure(p, g))
	},
})
