package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "due-outside-cycle", Severity: diag.Warning, Group: Timely, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		cycle := p.Now.Period(g).Cycle
		if cycle == (calendar.Cycle{}) {
			return
		}
		if g.Due.Set && !cycle.Contains(g.Due.Value) {
			start := cycle.Start
			if g.Start.Set {
				start = g.Start.Value
			}
			p.Goal(g, g.Due.Span, "due", outside(g.Due.Value, cycle),
				fmt.Sprintf("move it into the cycle, or give the goal a cycle of its own: `cycle: {start: %s, end: %s}`",
					min(start, g.Due.Value), g.Due.Value))
		}
		for _, k := range g.KeyResults {
			if k.Due.Set && !cycle.Contains(k.Due.Value) && !sameDay(g.Due, k.Due) {
				p.KeyResult(k, k.Due.Span, "due", outside(k.Due.Value, cycle), "move it into the cycle, or give the goal a cycle of its own")
			}
		}
	},
})

func sameDay(a, b goal.Field[calendar.Date]) bool { return a.Set && b.Set && a.Value == b.Value }

func outside(due calendar.Date, cycle calendar.Cycle) string {
	name := "the cycle"
	if cycle.Name != "" {
		name += " " + cycle.Name
	}
	if due > cycle.End {
		return fmt.Sprintf("due %s, after %s ends on %s", due, name, cycle.End)
	}
	return fmt.Sprintf("due %s, before %s starts on %s", due, name, cycle.Start)
}
