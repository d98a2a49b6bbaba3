package checks

import (
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "no-measure", Severity: diag.Warning, Group: Measurable, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		testable := slices.ContainsFunc(g.Milestones, func(m goal.Milestone) bool { return !m.DoneWhen.Absent() })
		if len(g.Measures()) == 0 && !testable && g.Title.Set && prose.Read(g.Title.Value, prose.Objective).Measure == prose.NoMeasure {
			p.Goal(g, head(g), "key_results", "no key result and no number says when this goal is reached",
				"add `key_results:` with at least one line that says from what to what, or a number to the title")
		}
	},
})
