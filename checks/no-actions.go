package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "no-actions", Severity: diag.Note, Group: Action, Profile: Core,
	Options: []Option{{Name: "days", Default: 14}},
	Run: func(p *Pass) {
		deeds := map[*goal.Goal]bool{} // goals with a title that says itself what is done
		for _, t := range p.titles() {
			if t.reading.Kind == prose.Task || t.reading.Kind == prose.Deliverable {
				deeds[t.goal] = true
			}
		}
		for _, g := range p.Now.Goals {
			start := p.Now.Period(g).Start
			if !isRunning(p, g) || int(p.Today-start) <= p.limit("days", g.File.Path) || g.Status.Value == "not_started" {
				continue
			}
			planned := len(g.Actions.Items) > 0 || len(g.Milestones) > 0 || len(p.Now.Children(g)) > 0 || g.Training != nil || len(g.Asks) > 0
			if planned || deeds[g] || keepsLevels(g) || len(g.Measures()) == 0 {
				continue
			}
			p.Goal(g, head(g), "actions",
				fmt.Sprintf("started on %s, and nothing says what is done for it", start),
				"add `actions:` with the two or three things that the team does to get there")
		}
	},
})
