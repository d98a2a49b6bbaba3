package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "placeholder", Severity: diag.Warning, Group: Specific, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, t := range p.titles(g) {
			if t.reading.Placeholder {
				t.report(p, fmt.Sprintf("%s still waits for its value", quote(t.text.Value)),
					"write the number or the thing that is meant; if nobody knows it yet, say who finds it out and by when: `direction: establish_baseline` and `due:`")
			}
		}
		for _, k := range g.Measures() {
			if target := k.Target; target.Set && !target.Value.Readable && prose.IsPlaceholder(target.Value.Text) {
				p.KeyResult(k, target.Span, "target", fmt.Sprintf("the target is %s, which is none yet", quote(target.Value.Text)),
					"write the number; if nobody knows it yet, `direction: establish_baseline` and a `due:` date in its place")
			}
		}
	},
})
