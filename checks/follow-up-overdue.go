package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "follow-up-overdue", Severity: diag.Warning, Group: Timely, Profile: Training,
	Options: []Option{{Name: "grace_days", Default: 14}},
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		grace := calendar.Date(p.limit("grace_days", g.File.Path))
		trace := lastTrace(p, g)
		for _, s := range g.Training.Sessions {
			f := s.FollowUp
			if !f.Set || !s.Date.Set || p.Today <= f.Value+grace || trace >= s.Date.Value {
				continue
			}
			p.Goal(g, f.Span, "training/sessions",
				fmt.Sprintf("the follow-up of %s is %d days over, and nothing has been written down since the session on %s", f.Value, p.Today-f.Value, s.Date.Value),
				fmt.Sprintf("ask the people what they have used and add it as a check-in, or move the day: `follow_up: %s`", p.Today+7))
			break // of the later ones the same would be said
		}
	},
})

// lastTrace returns the last day of which a goal tells anything up to today: a
// check-in, a measure of the training or a milestone that was done.
func lastTrace(p *Pass, g *goal.Goal) (last calendar.Date) {
	take := func(day calendar.Date) {
		if day <= p.Today {
			last = max(last, day)
		}
	}
	for _, k := range g.Measures() {
		for _, r := range p.state(k).Case.CheckIns {
			take(calendar.Date(r.Day))
		}
	}
	for _, m := range g.Training.Measures {
		take(m.MeasuredAt.Value)
	}
	for _, m := range g.Milestones {
		take(m.Done.Value)
	}
	return last
}
