package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "too-many-results", Severity: diag.Warning, Group: Realistic, Profile: Core,
	Options: []Option{{Name: "limit", Default: 5}},
	Goal: func(p *Pass, g *goal.Goal) {
		if !isOpen(p, g) {
			return
		}
		var counted []*goal.KeyResult
		for _, k := range g.KeyResults {
			if !isGuardrail(k) && k.Status.Value != "dropped" {
				counted = append(counted, k)
			}
		}
		if limit := p.limit("limit", g.File.Path); len(counted) > limit {
			first := counted[limit]
			p.Goal(g, wholeOrTitle(first), "key_results",
				fmt.Sprintf("%d key results for one goal, %d more than %d", len(counted), len(counted)-limit, limit),
				fmt.Sprintf("keep the %d by which you would call the goal reached; make the others milestones or actions, or split the goal", limit))
		}
	},
})

// isGuardrail reports whether a key result holds a level while the others
// move: it protects the goal and takes no attention as long as it holds.
func isGuardrail(k *goal.KeyResult) bool {
	switch k.Direction.Value {
	case goal.AtLeast, goal.AtMost, goal.Between:
		return true
	}
	return false
}

// wholeOrTitle is where a key result is placed in a finding about its goal.
func wholeOrTitle(k *goal.KeyResult) diag.Span {
	if k.Title.Span.IsZero() {
		return k.Span
	}
	return k.Title.Span
}
