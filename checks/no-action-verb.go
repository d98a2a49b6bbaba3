package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "no-action-verb", Severity: diag.Note, Group: Action, Profile: Core,
	Run: func(p *Pass) {
		for _, t := range p.titles() {
			r := t.reading
			names := r.Kind == prose.Deliverable || t.result == nil && r.Cause == prose.Topic
			if r.Language == prose.English && r.Verb == "" && !r.StatesResult && names && !r.Placeholder && !t.measured && !t.isVague() {
				t.report(p, fmt.Sprintf("%s names a thing, and neither what is done with it nor what it will be like", quote(t.text.Value)),
					"begin with a verb that others can watch (launch, sign, halve), or say the result (\"… is live\", \"… below 5%\")")
			}
		}
	},
})
