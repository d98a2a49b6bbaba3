package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "relative-target-without-base", Severity: diag.Warning, Group: Measurable, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, k := range g.Measures() {
			m := k.Promise
			known := !k.Baseline.Absent() || m.Baseline.Set || !k.Metric.Absent() || m.Direction == goal.EstablishBaseline
			if m.Relative && isRatio(m.ChangeUnit) && !known && !prose.StatesBase(k.Title.Value) {
				message, remedy := baseWords(m.Op, m.Target.Value, m.ChangeUnit)
				p.KeyResult(k, m.Target.Span, "baseline", message, remedy)
			}
		}
		if len(g.Measures()) > 0 || !g.Title.Set {
			return
		}
		said, ok := prose.ParseTarget(g.Title.Value)
		relative := said.Op == prose.IncreaseBy || said.Op == prose.DecreaseBy || said.Op == prose.Multiply
		if ok && relative && isRatio(said.Unit) && said.Baseline == nil && !prose.StatesBase(g.Title.Value) {
			message, remedy := baseWords(said.Op, said.Value.Value, said.Unit)
			p.Goal(g, g.Title.Span, "baseline", message, remedy)
		}
	},
})

// isRatio reports whether a change in that unit depends on where it starts.
func isRatio(unit string) bool { return unit == prose.Percent || unit == prose.Times }

func baseWords(op prose.Op, n float64, unit string) (message, remedy string) {
	size := amount(n, unit)
	switch {
	case op == prose.Multiply:
		size = plain(n) + " times as much"
	case op == prose.DecreaseBy:
		size += " less"
	default:
		size += " more"
	}
	return fmt.Sprintf("%s than what: nothing says where it stands today", size),
		fmt.Sprintf("say from what to what: `baseline:` with today's value, and `target:` with what %s makes of it", size)
}
