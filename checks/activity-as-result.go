package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "activity-as-result", Severity: diag.Warning, Group: Action, Profile: OKR,
	Run: func(p *Pass) {
		changes := map[*goal.Goal]bool{} // goals of which a key result says what changes
		for _, t := range p.titles() {
			if t.result != nil && !isActivity(t.reading) {
				changes[t.goal] = true
			}
		}
		said := map[*goal.Goal]bool{}
		for _, t := range p.titles() {
			alone := t.result == nil && len(t.goal.KeyResults) == 0
			if !isActivity(t.reading) || changes[t.goal] || t.result == nil && !alone || said[t.goal] {
				continue
			}
			said[t.goal] = true // once per goal: one outcome beside them is enough
			t.report(p, activityWords(&t), activityRemedy(&t))
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
