package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "past-due-open", Severity: diag.Warning, Group: Timely, Profile: Core,
	Options: []Option{{Name: "grace_days", Default: 7}, {Name: "archive_days", Default: 180}},
	Goal: func(p *Pass, of *goal.Goal) {
		g := p.Progress().Goals[of.Index]
		due := p.Now.Period(g.Goal).Due
		switch {
		case isOpen(p, g.Goal):
			lateMilestones(p, g)
		case due != 0 && p.isLate(due, g.File.Path) && lacksEnd(g):
			at := g.Due.Span
			if !g.Due.Set {
				at = head(g.Goal)
			}
			p.Goal(g.Goal, at, "due",
				fmt.Sprintf("was due on %s, %s, and nobody has closed it%s", due, ago(p, due), reached(g)),
				"say how it ended: `status: achieved` or `status: missed`, or a `review:` with a decision; if it goes on, give it a new `due:` and write the reason under `changes:`")
		}
	},
})

// isLate reports whether a day has passed by more than the grace, and not so
// long ago that the file is an archive.
func (p *Pass) isLate(due calendar.Date, path string) bool {
	days := int(p.Today - due)
	return days > p.limit("grace_days", path) && days <= p.limit("archive_days", path)
}

// lacksEnd reports whether neither its owner nor a review nor the numbers say
// how a goal has ended.
func lacksEnd(g *progress.Goal) bool {
	closed := !g.Reported.Open() || g.Review != nil && (g.Review.Decision.Set || g.Review.Score.Set) || isTicked(g.Title.Value)
	settled := len(g.KeyResults) > 0
	for _, k := range g.KeyResults {
		settled = settled && (!k.Reported.Open() || isTicked(k.Title.Value))
	}
	return !closed && !settled && g.Reported != progress.Draft && g.Status != progress.Achieved
}

// isTicked reports whether a title carries the mark with which many teams
// close a goal in a list.
func isTicked(title string) bool {
	return strings.ContainsAny(title, "✅✔✓☑❌✗") || strings.Contains(strings.ToLower(title), "[x]")
}

// lateMilestones reports milestones whose day is over and which nobody calls
// done.
func lateMilestones(p *Pass, g *progress.Goal) {
	if g.Status == progress.Achieved || g.Reported == progress.Draft {
		return
	}
	for _, m := range g.Milestones {
		if m.Due.Set && m.Done.Absent() && p.isLate(m.Due.Value, g.File.Path) {
			p.Goal(g.Goal, m.Due.Span, "milestones/"+m.Title.Value,
				fmt.Sprintf("the milestone %s was due on %s, %s, and is not done", quote(m.Title.Value), m.Due.Value, ago(p, m.Due.Value)),
				"add `done:` with the day on which it was, or give it a day that holds")
		}
	}
}

func ago(p *Pass, day calendar.Date) string {
	return say.Count(int(p.Today-day), "day", "days") + " ago"
}

// reached says how far a goal came, where that is known.
func reached(g *progress.Goal) string {
	if !g.Ratio.Known {
		return ""
	}
	return fmt.Sprintf(" (it stands at %s)", say.Share(g.Ratio.Value))
}
