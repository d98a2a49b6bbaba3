package checks

import (
	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// This file knows when goals run and when they are read, for the checks of
// what should have happened by today.

// isRunning reports whether a goal is open, no draft any more, and its first
// day has come.
func isRunning(p *Pass, g *goal.Goal) bool {
	start := p.Now.Period(g).Start
	return isOpen(p, g) && g.Status.Value != "draft" && start != 0 && start <= p.Today
}

// lastRead returns the last day, up to today, on which a key result was read:
// in a check-in, a file of them, or the history of its metric since it began.
// It is no day where that has never happened.
func lastRead(p *Pass, k *progress.KeyResult) (last calendar.Date) {
	for _, r := range k.Case.CheckIns {
		if day := calendar.Date(r.Day); day <= p.Today {
			last = max(last, day)
		}
	}
	if k.Metric.Set {
		start, _ := p.Now.Runs(k.KeyResult)
		for _, r := range p.Now.History(k.Metric.Value) {
			if r.Date > start && r.Date <= p.Today {
				last = max(last, r.Date)
			}
		}
	}
	return last
}

// isTracked reports whether a key result is written so that it can be checked
// in on: its target stands in a field of its own. What is a sentence alone may
// be scored at the end, and what is done or not done has nothing to read
// before.
func isTracked(k *goal.KeyResult) bool {
	return k.Promise.Target.Set && !k.Promise.InTitle && k.Promise.Direction != goal.Milestones && k.Status.Value != "dropped"
}

// overdue returns the working day on which something was due that comes one
// cadence after a day, and how many working days ago that was, as far as that
// is more than a few: the option grace of the running check, or a fifth of the
// cadence where that is longer.
func (p *Pass) overdue(c calendar.Cadence, since calendar.Date, path string) (due calendar.Date, late int) {
	holidays := p.Now.Config.Holidays
	due = calendar.Workday(c.After(since), holidays)
	late = calendar.Workdays(due, p.Today, holidays)
	grace := max(p.limit("grace", path), calendar.Workdays(since, c.After(since), nil)/5)
	if late <= grace {
		return due, 0
	}
	return due, late
}
