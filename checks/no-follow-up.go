package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-follow-up", Severity: diag.Warning, Group: Timely, Profile: Training,
	Options: []Option{{Name: "days", Default: 30}},
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		days := p.limit("days", g.File.Path)
		var missing []goal.Session
		for _, s := range g.Training.Sessions {
			if s.Date.Set && !isFollowed(p, g.Training, s, s.Date.Value+calendar.Date(days)) {
				missing = append(missing, s)
			}
		}
		if len(missing) == 0 {
			return
		}
		s := missing[0]
		which := fmt.Sprintf("the session on %s", s.Date.Value)
		if len(missing) > 1 {
			which = fmt.Sprintf("%d of %d sessions, first that on %s", len(missing), len(g.Training.Sessions), s.Date.Value)
		}
		day := max(s.Date.Value+calendar.Date(min(days, 28)), p.Today+1)
		p.Goal(g, s.Date.Span, "training/sessions", fmt.Sprintf("nobody comes back to the people within %d days of %s", days, which),
			fmt.Sprintf("say when you ask them what they have used: `{date: %s, follow_up: %s}`", s.Date.Value, day))
	},
})

// isFollowed reports whether somebody comes back to the people of a session by
// a day, to talk or to measure. A follow-up that came later than that, when
// it is over, can no longer be moved.
func isFollowed(p *Pass, t *goal.Training, s goal.Session, by calendar.Date) bool {
	if f := s.FollowUp; f.Set && (f.Value <= by || p.Today > by) {
		return true
	}
	return slices.ContainsFunc(t.Measures, func(m goal.TrainingMeasure) bool {
		return m.MeasuredAt.Set && s.Date.Value < m.MeasuredAt.Value && m.MeasuredAt.Value <= by
	})
}
