package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-guardrail", Severity: diag.Note, Group: Measurable, Profile: OKR,
	Run: func(p *Pass) {
		healthy := map[string]bool{} // teams with a goal that keeps something in order
		for _, g := range p.Now.Goals {
			if isOpen(p, g) && (g.Type.Value == "health" || guards(g)) {
				healthy[g.TeamName().Value] = true
			}
		}
		for _, g := range p.Now.Goals {
			if !isOpen(p, g) || healthy[g.TeamName().Value] || len(g.Measures()) != 1 || guardedInLine(p, g) {
				continue
			}
			k := g.Measures()[0]
			from, to, ok := moves(p, k)
			what := map[string]string{"time": "faster", "money": "cheaper"}[kind(unitOf(p, k))]
			if !ok || to >= from || what == "" {
				continue
			}
			p.KeyResult(k, k.Promise.Target.Span, "direction",
				fmt.Sprintf("from %s to %s, and nothing says what must not suffer for it", amount(from, unitOf(p, k)), amount(to, unitOf(p, k))),
				fmt.Sprintf("what is %s is easily worse: add a key result with `direction: at_most` for errors or complaints, or `at_least` for quality", what))
		}
	},
})

// guards reports whether a goal has a measure that only must not get worse.
func guards(g *goal.Goal) bool {
	for _, k := range g.Measures() {
		if k.Promise.Maintain {
			return true
		}
	}
	return false
}

// guardedInLine reports whether the goals that a goal supports, or that
// support it, watch over something.
func guardedInLine(p *Pass, g *goal.Goal) bool {
	for _, parent := range p.Now.Parents(g) {
		if guards(parent) {
			return true
		}
	}
	for _, child := range p.Now.Children(g) {
		if guards(child) {
			return true
		}
	}
	return false
}
