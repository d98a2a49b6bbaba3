package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "stale-check-in", Severity: diag.Warning, Group: Timely, Profile: Core,
	Options: []Option{{Name: "grace", Default: 3}},
	Goal: func(p *Pass, of *goal.Goal) {
		g := p.Progress().Goals[of.Index]
		if !g.Cadence.Set || !isRunning(p, g.Goal) || g.Status == progress.Achieved {
			return
		}
		// A check-in on one key result shows that the goal was looked at.
		last := calendar.Date(0)
		for _, k := range g.KeyResults {
			last = max(last, lastRead(p, k))
		}
		if last == 0 {
			return // never-checked-in speaks of that
		}
		since := max(last, p.Now.Period(g.Goal).Start)
		if due, late := p.overdue(g.Cadence.Value, since, g.File.Path); late > 0 {
			p.Goal(g.Goal, g.Cadence.Span, "cadence",
				fmt.Sprintf("last checked in on %s; %s is promised, so the next was due on %s, %s ago",
					last, g.Cadence.Value.Words(), due, say.Count(late, "working day", "working days")),
				fmt.Sprintf("add a line under `check_ins:`, `- {date: %s, value: …}`, or a `cadence:` that the team can keep", p.Today))
		}
	},
})
