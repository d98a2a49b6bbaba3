package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "activity-as-result", Severity: diag.Warning, Group: Action, Profile: OKR,
	Goal: func(p *Pass, g *goal.Goal) {
		saysChange := func(t title) bool { return t.result != nil && !isActivity(t.reading) }
		if slices.ContainsFunc(p.titles(g), saysChange) {
			return
		}
		for _, t := range p.titles(g) {
			if isActivity(t.reading) && (t.result != nil || len(g.KeyResults) == 0) {
				t.report(p, activityWords(&t), activityRemedy(&t))
				return // once per goal: one outcome beside them is enough
			}
		}
	},
})

// isActivity reports whether a title says what people do or make, and not what
// changes.
func isActivity(r *prose.Reading) bool { return r.Kind == prose.Task || r.Kind == prose.Deliverable }

func activityWords(t *title) string {
	what := "what will be done"
	if t.reading.Kind == prose.Deliverable && !prose.SaysEvent(t.text.Value) {
		what = "that something will be there"
	}
	if t.result != nil && len(t.goal.KeyResults) > 1 {
		return fmt.Sprintf("this says %s, and no key result of the goal says what changes because of it", what)
	}
	return fmt.Sprintf("this says %s, and nothing says what changes because of it", what)
}

func activityRemedy(t *title) string {
	return fmt.Sprintf("keep %s under `milestones:` or `actions:`, and add the result: who will do what differently afterwards, from what to what", quote(t.text.Value))
}
