package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "weak-verb", Severity: diag.Note, Group: Action, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, t := range p.titles(g) {
			r := t.reading
			if r.Language == prose.English && r.WeakVerb && !states[r.Verb] && !r.Placeholder && !t.isVague() && !isLearning(t.goal) {
				t.report(p, fmt.Sprintf("%s promises an effort, and nobody can see whether it was made", quote(r.Verb)),
					fmt.Sprintf("say what there is at the end that was not there before, in place of %q: what is decided, published, solved or used", r.Verb))
			}
		}
	},
})

// states are verbs that promise no effort, but say nothing of what is done
// either; what is there at the end can be seen.
var states = map[string]bool{"have": true, "be": true}
