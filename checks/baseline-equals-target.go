package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "baseline-equals-target", Severity: diag.Error, Group: Measurable, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, k := range g.Measures() {
			m := k.Promise
			change := !m.Relative && !m.Maintain && m.Direction != goal.Milestones && m.Direction != goal.EstablishBaseline
			if m.Target.Set && m.Baseline.Set && m.Target.Value == m.Baseline.Value && change && !m.InTitle && comparable(k) {
				p.KeyResult(k, m.Target.Span, "target",
					fmt.Sprintf("the target %s is where the baseline already is: there is nothing to achieve", amount(m.Target.Value, m.Unit)),
					"set the level to reach, or say `direction: at_least` (or `at_most`) if the level is to be kept")
			}
		}
	},
})
