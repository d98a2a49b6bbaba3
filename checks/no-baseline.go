package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "no-baseline", Severity: diag.Warning, Group: Measurable, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, k := range g.Measures() {
			if k.Baseline.Absent() && !k.Promise.Baseline.Set && promisesChange(k) {
				target := amount(k.Promise.Target.Value, k.Promise.Unit)
				p.KeyResult(k, k.Promise.Target.Span, "baseline",
					fmt.Sprintf("%s is to be reached, but nothing says from where", target),
					fmt.Sprintf("say from what to what: `baseline:` with today's value beside `target: %s`; if nobody knows it yet, `direction: establish_baseline` and a date", target))
			}
		}
		if len(g.Measures()) == 0 && g.Title.Set {
			if q, of, ok := prose.ShareOfPeople(g.Title.Value); ok {
				p.Goal(g, g.Title.Span, "baseline",
					fmt.Sprintf("%s of %s are to get there, but nothing says how many are there today", amount(q.Value, q.Unit), of),
					fmt.Sprintf("say from what to what: `baseline:` with today's value, `target: %s`", amount(q.Value, q.Unit)))
			}
		}
	},
})

// promisesChange reports whether a key result promises to bring a number from
// one level to another. A level to keep, a milestone and an amount of change
// need no starting value. Nor does a number that is only in the title, unless
// the title says that it rises or falls, or that it is a share of people, who
// are somewhere already: "sign 5 contracts" starts at none.
func promisesChange(k *goal.KeyResult) bool {
	m := k.Promise
	switch {
	case !m.Target.Set || m.Relative || m.Maintain || m.Op == prose.Within:
		return false
	case m.Direction == goal.Milestones || m.Direction == goal.EstablishBaseline:
		return false
	case m.InTitle && !k.Direction.Set:
		_, _, share := prose.ShareOfPeople(k.Title.Value)
		_, moves := prose.Movement(k.Title.Value)
		return share || moves
	}
	return true
}
