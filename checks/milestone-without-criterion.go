package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "milestone-without-criterion", Severity: diag.Warning, Group: Action, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isOpen(p, g) {
			return
		}
		for _, m := range g.Milestones {
			if m.Title.Set && m.DoneWhen.Absent() && m.Done.Absent() && isMatterOfOpinion(m.Title.Value) {
				p.Goal(g, m.Title.Span, "milestones/"+m.Title.Value,
					fmt.Sprintf("nobody can tell when the milestone %s is reached", quote(m.Title.Value)),
					doneWhen(m))
			}
		}
	},
})

// isMatterOfOpinion reports whether a milestone names a state or a change of
// which people may think differently. A thing that is made, an event and a
// phase with a number are let pass, and so is "support" at the beginning, which
// is as often a team as a verb.
func isMatterOfOpinion(title string) bool {
	r := prose.Read(title, prose.Result)
	return r.Vague && r.Kind != prose.Deliverable && r.Cause != prose.Uncounted && !strings.EqualFold(r.Why, "support")
}

func doneWhen(m goal.Milestone) string {
	by := ""
	if m.Due.Set {
		by = " on " + m.Due.Value.String()
	}
	return fmt.Sprintf("add `done_when:` with what somebody else can see or count%s", by)
}
