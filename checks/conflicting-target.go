package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "conflicting-target", Severity: diag.Warning, Group: Measurable, Profile: Core,
	Run: func(p *Pass) {
		for _, t := range p.twins() {
			a, high, ok := levelOf(t.first)
			b, upper, also := levelOf(t.second)
			if !ok || !also || a == b && high == upper || foreseen(t.first, b) || foreseen(t.second, a) {
				continue
			}
			_, due := p.Now.Runs(t.second)
			by := ""
			if due != 0 {
				by = " for " + due.String()
			}
			f := p.KeyResult(t.second, t.second.Promise.Target.Span, "target",
				fmt.Sprintf("%s has two targets%s: %s here, %s in %s", t.name, by,
					levelWords(b, upper, unitOf(p, t.second)), levelWords(a, high, unitOf(p, t.first)), fullName(t.first)),
				"decide which holds; where both do, the higher one is a `stretch:` beside the target, or each needs a name of its own")
			t.beside(f, "the other target")
		}
	},
})

// foreseen reports whether a key result names a level itself, as the least
// that is promised or as more than is asked.
func foreseen(k *goal.KeyResult, level float64) bool {
	is := func(a goal.Field[goal.Amount]) bool { return a.Set && a.Value.Quantity.Value == level }
	return is(k.Commit) || is(k.Stretch)
}

func levelWords(low, high float64, unit string) string {
	if high != 0 {
		return plain(low) + " to " + amount(high, unit)
	}
	return amount(low, unit)
}
