package checks

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "confidence-drop", Severity: diag.Warning, Group: Timely, Profile: OKR,
	Options: []Option{{Name: "fall", Default: 0.2}},
	Goal: func(p *Pass, g *goal.Goal) {
		if !isOpen(p, g) {
			return
		}
		for _, k := range g.Measures() {
			all := writtenCheckIns(p, k, func(c *goal.CheckIn) bool { return c.Confidence.Set })
			if len(all) < 2 {
				continue
			}
			before, last := all[len(all)-2], all[len(all)-1]
			fall := before.Confidence.Value - last.Confidence.Value
			const dust = 1e-9 // 0.7 less 0.5 is not quite 0.2
			if fall <= 0 || fall+dust < p.option("fall", g.File.Path) || !last.Note.Absent() {
				continue
			}
			p.KeyResult(k, last.Confidence.Span, "check_ins/"+last.Date.Value.String(),
				fmt.Sprintf("confidence fell from %s on %s to %s on %s, and no note says why",
					say.Exact(before.Confidence.Value), before.Date.Value, say.Exact(last.Confidence.Value), last.Date.Value),
				"add `note:` to the check-in with what happened, and what it takes to get back on track")
		}
	},
})

// writtenCheckIns returns those check-ins of a key result that stand beside it,
// are not of a day to come and have what is looked for, oldest first.
func writtenCheckIns(p *Pass, k *goal.KeyResult, has func(*goal.CheckIn) bool) []*goal.CheckIn {
	all := make([]*goal.CheckIn, 0, len(k.CheckIns))
	for i := range k.CheckIns {
		if c := &k.CheckIns[i]; c.Date.Set && c.Date.Value <= p.Today && has(c) {
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b *goal.CheckIn) int { return cmp.Compare(a.Date.Value, b.Date.Value) })
	return all
}
