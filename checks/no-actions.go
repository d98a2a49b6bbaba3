package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-actions", Severity: diag.Note, Group: Action, Profile: Core,
	Options: []Option{{Name: "days", Default: 14}},
	Goal: func(p *Pass, g *goal.Goal) {
		start := p.Now.Period(g).Start
		if !isRunning(p, g) || int(p.Today-start) <= p.limit("days", g.File.Path) || g.Status.Value == "not_started" {
			return
		}
		planned := len(g.Actions.Items) > 0 || len(g.Milestones) > 0 || len(p.Now.Children(g)) > 0 || g.Training != nil || len(g.Asks) > 0
		saysDeed := func(t title) bool { return isActivity(t.reading) } // the title says itself what is done
		if planned || slices.ContainsFunc(p.titles(g), saysDeed) || keepsLevels(g) || len(g.Measures()) == 0 {
			return
		}
		p.Goal(g, head(g), "actions",
			fmt.Sprintf("started on %s, and nothing says what is done for it", start),
			"add `actions:` with the two or three things that the team does to get there")
	},
})
