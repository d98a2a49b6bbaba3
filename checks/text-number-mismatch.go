package checks

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "text-number-mismatch", Severity: diag.Warning, Group: Measurable, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, k := range g.Measures() {
			mismatch(p, k)
		}
	},
})

// mismatch compares the target that the title states with the target field.
// It speaks only where both are levels in the same known unit, and the title's
// number is none of the key result's other numbers.
func mismatch(p *Pass, k *goal.KeyResult) {
	m := k.Promise
	if !m.Target.Set || m.InTitle || m.Relative || !strings.ContainsFunc(k.Title.Value, unicode.IsDigit) {
		return
	}
	said, ok := prose.ParseTarget(k.Title.Value)
	if !ok {
		return
	}
	level := said.Value
	switch said.Op {
	case prose.IncreaseBy, prose.DecreaseBy, prose.Multiply, prose.Range, prose.Within:
		return
	case prose.FromTo:
		level = said.Value2
	}
	if said.Unit == "" || m.Unit == "" || said.Unit != m.Unit || said.Per != k.Target.Value.Parsed.Per && k.Target.Value.Parsed.Per != "" {
		return
	}
	for _, other := range []float64{m.Target.Value, m.High, m.Baseline.Value, k.Commit.Value.Quantity.Value, k.Stretch.Value.Quantity.Value} {
		if other == level.Value {
			return
		}
	}
	f := p.KeyResult(k, m.Target.Span, "target",
		fmt.Sprintf("the title says %s, the target %s", amount(level.Value, said.Unit), amount(m.Target.Value, m.Unit)),
		fmt.Sprintf("write `target: %s`, or correct the title", amount(level.Value, said.Unit)))
	f.Related = append(f.Related, diag.Related{Place: k.Goal.At(k.Title.Span), Message: "the title"})
}
