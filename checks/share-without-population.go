package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "share-without-population", Severity: diag.Warning, Group: Measurable, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, t := range p.titles(g) {
			if !t.reading.HasNumber {
				continue
			}
			q, group, ok := prose.ShareOfPeople(t.text.Value)
			// All of them are all of them, however many there are.
			if !ok || q.Value >= 100 || !prose.IsHeadcount(group) || countsPeople(&t) {
				continue
			}
			t.report(p, fmt.Sprintf("%s of how many: nothing says how large %s is", amount(q.Value, q.Unit), quote(group)),
				fmt.Sprintf("say how many there are, as `population:` on the key result or in the title (\"%s of our 120 …\")", amount(q.Value, q.Unit)))
		}
	},
})

// countsPeople reports whether the goal says how many people its share is of.
func countsPeople(t *title) bool {
	if t.goal.Training != nil && !t.goal.Training.Audience.Size.Absent() {
		return true
	}
	for _, k := range []*goal.KeyResult{t.result, t.goal.Own} {
		if k != nil && !k.Population.Absent() {
			return true
		}
	}
	for _, q := range prose.Quantities(t.text.Value) {
		if q.Unit != prose.Percent && q.Unit != prose.Share && (q.Unit == "" || prose.IsCounted(q.Unit)) {
			return true
		}
	}
	return false
}
