package ledger

import (
	"cmp"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// This file compares when things begin and are due.

// period compares when the goal runs, from whatever says so: a goal that is
// moved to the folder of the next quarter has slipped.
func (p *pair) period() {
	was, is := p.before.Period(p.was), p.now.Period(p.is)
	at := cmp.Or(p.is.Due.Span, is.CycleAt)
	if was.Start != is.Start {
		p.say(wording, "start", dateText(was.Start), dateText(is.Start), cmp.Or(p.is.Start.Span, is.CycleAt))
	}
	if byResults(p.before, p.was) && byResults(p.now, p.is) || unpinned(was) || unpinned(is) {
		return // the key results say so themselves, or nobody can tell
	}
	if v, days := later(was.Due, is.Due); !v.none() {
		p.say(v, "due", dateText(was.Due), dateText(is.Due), at).Days = days
	}
}

// unpinned reports whether words say when a goal is due, and not which day.
func unpinned(p workspace.Period) bool { return p.Stated && p.Due == 0 }

// byResults reports whether a goal is due when the last of its key results is.
func byResults(w *workspace.Workspace, g *goal.Goal) bool {
	p := w.Period(g)
	return !g.Due.Set && p.Cycle.End == 0 && p.Due != 0 && !p.Stated
}

// dates compares the key result's own dates. Those that it has of its goal
// moved with the goal.
func (p *pair) dates(m measured) {
	wasStart, wasDue := p.before.Runs(m.was)
	start, due := p.now.Runs(m.is)
	if own := m.was.Start.Set || m.is.Start.Set; own && wasStart != start {
		p.sayOf(m, wording, "start", dateText(wasStart), dateText(start), m.is.Start.Span)
	}
	if own := m.was.Due.Set || m.is.Due.Set; !own {
		if wasStart != start || isSelf(m.was) || isSelf(m.is) || m.was.Title.Value == m.is.Title.Value {
			return
		}
		a, b := p.stated(m.was.Title.Value, start), p.stated(m.is.Title.Value, start)
		if a == b {
			return
		}
		wasDue, due = cmp.Or(a, wasDue), cmp.Or(b, due)
	}
	if v, days := later(wasDue, due); !v.none() {
		p.sayOf(m, v, "due", dateText(wasDue), dateText(due), m.is.Due.Span).Days = days
	}
}

// stated returns the day by which the words of a title say that something will
// be done; 0 where they name no day.
func (p *pair) stated(title string, start calendar.Date) calendar.Date {
	promise, _ := parted(title)
	if when, ok := prose.Deadline(promise, p.now.Config.FiscalYearStart, start); ok && !when.Fuzzy && start != 0 {
		return when.Date
	}
	return 0
}

// checkpoints compares the values that are promised for days on the way.
func (p *pair) checkpoints(m measured, way string, f float64) {
	usable := func(all []goal.Checkpoint) []goal.Checkpoint {
		all = slices.DeleteFunc(slices.Clone(all), func(c goal.Checkpoint) bool { return !c.Date.Set || !c.Value.Set })
		slices.SortStableFunc(all, func(a, b goal.Checkpoint) int { return cmp.Compare(a.Date.Value, b.Date.Value) })
		return all
	}
	was, is := usable(m.was.Checkpoints), usable(m.is.Checkpoints)
	byDate, byValue := map[calendar.Date][]int{}, map[float64][]int{}
	for i, c := range was {
		byDate[c.Date.Value] = append(byDate[c.Date.Value], i)
	}
	taken, found := make([]bool, len(was)), make([]int, len(is))
	for j, c := range is {
		found[j] = -1
		if list := byDate[c.Date.Value]; len(list) > 0 {
			found[j], taken[list[0]] = list[0], true
			byDate[c.Date.Value] = list[1:]
		}
	}
	for i, c := range was {
		if v := c.Value.Value.Quantity.Value; !taken[i] {
			byValue[v] = append(byValue[v], i)
		}
	}
	for j, c := range is {
		v := c.Value.Value.Quantity.Value * f
		if list := byValue[v]; found[j] < 0 && len(list) > 0 {
			found[j], taken[list[0]] = list[0], true
			byValue[v] = list[1:]
		}
	}
	for j, c := range is {
		field := "checkpoints/" + c.Date.Value.String()
		if found[j] < 0 {
			p.sayOf(m, verdict{class: Strengthened}, field, "", c.Value.Value.Text, c.Value.Span)
			continue
		}
		old := was[found[j]]
		if v, days := later(old.Date.Value, c.Date.Value); !v.none() {
			p.sayOf(m, v, "checkpoints/"+old.Date.Value.String(), old.Date.Value.String(), c.Date.Value.String(), c.Date.Span).Days = days
		}
		p.number(m, way, f, field, old.Value, c.Value)
	}
	for i, c := range was {
		if !taken[i] {
			p.sayOf(m, verdict{Weakened, true}, "checkpoints/"+c.Date.Value.String(), c.Value.Value.Text, "", diag.Span{})
		}
	}
}
