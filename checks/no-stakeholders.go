package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-stakeholders", Severity: diag.Note, Group: Aligned, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		// A goal of the company concerns everybody; and who does not say of
		// which level a goal is has not come that far.
		if l := g.Level.Value; l != "team" && l != "department" || !isOpen(p, g) || g.Status.Value == "draft" || len(g.Asks) > 0 {
			return
		}
		team := g.TeamName().Value
		own := func(s goal.Field[string]) bool { return s.Value == team }
		switch all := g.Stakeholders.Items; {
		case len(all) == 0:
			outside := ""
			if team != "" {
				outside = " outside " + team
			}
			p.Goal(g, g.Stakeholders.Span, "stakeholders", fmt.Sprintf("nobody%s is named who has a stake in this goal", outside),
				"name the teams or people who will notice whether it is met: `stakeholders: […]`")
		case !slices.ContainsFunc(all, func(s goal.Field[string]) bool { return !own(s) }):
			p.Goal(g, all[0].Span, "stakeholders", fmt.Sprintf("the only stakeholder is %s, whose goal it is", team),
				"name those outside the team who will notice whether it is met")
		}
	},
})
