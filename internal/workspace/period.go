package workspace

import (
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// Period is when a goal runs, from whatever says so: its own dates, its
// cycle, the cycle of its file, the cycle in the file's name or folders, and
// last the words of its title.
type Period struct {
	Start, Due calendar.Date  // zero where nothing says
	Cycle      calendar.Cycle // zero where there is none
	CycleAt    diag.Span      // where the cycle is written; no place when it is in the path
	// Stated is set where only the words of the title say when the goal is
	// due. Due is then zero if they cannot be pinned to a day ("within six
	// months" of an unknown start).
	Stated bool
}

// cycles reads each cycle's name once.
type cycles struct {
	fiscal time.Month
	names  map[string]calendar.Cycle
	paths  map[string]calendar.Cycle
}

func newCycles(fiscal time.Month) *cycles {
	return &cycles{fiscal, map[string]calendar.Cycle{}, map[string]calendar.Cycle{}}
}

func (c *cycles) period(g *goal.Goal) (p Period) {
	p.Cycle, p.CycleAt = c.written(g)
	if p.Cycle == (calendar.Cycle{}) {
		p.Cycle = c.ofPath(g.File.Path)
	}
	p.Start, p.Due = p.Cycle.Start, p.Cycle.End
	if g.Start.Set {
		p.Start = g.Start.Value
	}
	if g.Due.Set {
		p.Due = g.Due.Value
	}
	if p.Due == 0 {
		if due, ok := latestDue(g); ok {
			p.Due = due
		} else {
			p.Due, p.Stated = c.stated(g.Title.Value, p.Start)
		}
	}
	return p
}

// Runs returns when a key result starts and is due: its own dates, or its
// goal's. They are zero where nothing says.
func (w *Workspace) Runs(k *goal.KeyResult) (start, due calendar.Date) {
	p := w.Period(k.Goal)
	start, due = p.Start, p.Due
	if k.Start.Set {
		start = k.Start.Value
	}
	if k.Due.Set {
		due = k.Due.Value
	}
	return start, due
}

// stated returns the day by which the words of a title say that it will be
// done, as far as they can be pinned to one.
func (c *cycles) stated(title string, start calendar.Date) (due calendar.Date, ok bool) {
	w, ok := prose.Deadline(title, c.fiscal, start)
	switch {
	case !ok:
		return 0, false
	case w.Date != 0 && start == 0:
		// The end of which year's Q3? Only where two years give one answer
		// does the answer not come from the year.
		a, _ := prose.Deadline(title, c.fiscal, calendar.On(2000, time.March, 1))
		b, _ := prose.Deadline(title, c.fiscal, calendar.On(2011, time.August, 1))
		if a.Date != b.Date {
			return 0, true
		}
		return a.Date, true
	case w.Date == 0 && start != 0 && (w.Months > 0 || w.Days > 0):
		return start.AddMonths(w.Months) + calendar.Date(w.Days), true
	}
	return w.Date, true
}

// written returns the cycle that the goal or its file names.
func (c *cycles) written(g *goal.Goal) (calendar.Cycle, diag.Span) {
	for _, f := range []goal.Field[goal.Cycle]{g.Cycle, g.File.Cycle} {
		if !f.Set {
			continue
		}
		if f.Value.Start.Set {
			return calendar.Cycle{Start: f.Value.Start.Value, End: f.Value.End.Value}, f.Span
		}
		name := f.Value.Name.Value
		cycle, ok := c.names[name]
		if !ok {
			cycle, _ = calendar.ParseCycle(name, c.fiscal)
			c.names[name] = cycle
		}
		if cycle != (calendar.Cycle{}) {
			return cycle, f.Span
		}
	}
	return calendar.Cycle{}, diag.Span{}
}

func (c *cycles) ofPath(path string) calendar.Cycle {
	cycle, ok := c.paths[path]
	if !ok {
		cycle, _ = calendar.CycleOfPath(path, c.fiscal)
		c.paths[path] = cycle
	}
	return cycle
}

// latestDue returns the last due date of a goal's key results, when each of
// them has one.
func latestDue(g *goal.Goal) (due calendar.Date, ok bool) {
	for _, k := range g.KeyResults {
		if !k.Due.Set {
			return 0, false
		}
		due = max(due, k.Due.Value)
	}
	return due, len(g.KeyResults) > 0
}
