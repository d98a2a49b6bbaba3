package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "direction-contradiction", Severity: diag.Error, Group: Measurable, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, k := range g.Measures() {
			contradiction(p, k)
		}
	},
})

func contradiction(p *Pass, k *goal.KeyResult) {
	m := k.Promise
	if !m.Target.Set || !m.Baseline.Set || m.Relative || m.Target.Value == m.Baseline.Value || !comparable(k) {
		return
	}
	side, opposite := "above", goal.Increase
	if m.Target.Value < m.Baseline.Value {
		side, opposite = "below", goal.Decrease
	}
	words := func() string {
		return fmt.Sprintf("but the target %s is %s the baseline %s", amount(m.Target.Value, m.Unit), side, amount(m.Baseline.Value, m.Unit))
	}
	if k.Direction.Set {
		if (k.Direction.Value == goal.Increase || k.Direction.Value == goal.Decrease) && k.Direction.Value != opposite {
			p.KeyResult(k, m.Target.Span, "target",
				fmt.Sprintf("direction is %s, %s", k.Direction.Value, words()),
				fmt.Sprintf("write `direction: %s`, or swap baseline and target", opposite))
		}
		return
	}
	if m.InTitle && !k.Baseline.Set {
		return
	}
	// The title's verb is a matter of reading, never of arithmetic: it warns.
	way, _ := prose.Movement(k.Title.Value)
	said := map[prose.Direction]string{prose.Up: goal.Increase, prose.Down: goal.Decrease}[way]
	if said != "" && said != opposite {
		f := p.KeyResult(k, m.Target.Span, "target",
			fmt.Sprintf("the title says %s, %s", said, words()),
			"swap baseline and target, or word the title the other way round")
		f.Severity = diag.Warning
	}
}

// comparable reports whether baseline and target are amounts of one kind, so
// that the numbers may be compared.
func comparable(k *goal.KeyResult) bool {
	b, t := k.Baseline.Value.Quantity, k.Target.Value.Parsed
	if k.Baseline.Absent() || k.Target.Absent() {
		return true
	}
	return prose.Commensurable(b.Unit, t.Unit) && b.Of == t.Value.Of
}
