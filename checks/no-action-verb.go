package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "no-action-verb", Severity: diag.Note, Group: Action, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, t := range p.titles(g) {
			r := t.reading
			names := r.Kind == prose.Deliverable || t.result == nil && (r.Cause == prose.Topic || r.Cause == prose.Ongoing)
			if r.Language == prose.English && r.Verb == "" && !r.StatesResult && names && !r.Placeholder && !t.measured && !t.isVague() && (r.Cause == prose.Ongoing || !prose.SaysEvent(t.text.Value)) {
				what := fmt.Sprintf("%s names a thing, and not what happens to it", quote(t.text.Value))
				if gerund, ok := prose.OpensWithGerund(t.text.Value); ok {
					what = fmt.Sprintf("%s goes on, and nothing says what will have happened at the end", quote(gerund+" …"))
				}
				t.report(p, what,
					"begin with a verb that others can watch (launch, sign, halve), or say the result (\"… is live\", \"… below 5%\")")
			}
		}
	},
})
