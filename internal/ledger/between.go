package ledger

import (
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Between returns what changed from the past to now: goals by path and place,
// those that are gone where they stood, key results and fields in their order,
// and of each goal what changed since the base before what changed since it
// was promised. What stood, or stands, in files that cannot be read is left
// out: see Unjudged.
func Between(past Past, now *workspace.Workspace, today calendar.Date) []Change {
	var was map[*goal.Goal]*goal.Goal
	if past.Base != nil {
		was = Match(past.Base, now)
	}
	var all []Change
	for _, g := range now.Goals {
		promise, ok := past.Promised[g]
		var since, promised []Change
		if past.Base != nil {
			since = sinceBase(past.Base, was[g], now, g, today)
		}
		if ok && (len(since) > 0 || !isPast(now, g, today)) {
			if promised, ok = sincePromised(promise, now, g, today); ok {
				settle(since, promised, promise.Goal, g)
			}
		}
		if was[g] != nil {
			explain(since, was[g], g, promised)
		} else {
			explain(since, &noGoal, g, nil)
		}
		all = append(append(all, since...), promised...)
	}
	if past.Base == nil {
		return newMovers(past, now, all).settled(all)
	}
	for _, g := range gone(past.Base, was) {
		if !unjudged(past.Base, g, now) {
			all = append(all, dropped(past.Base, g, today))
		}
	}
	all = newMovers(past, now, all).settled(all)
	slices.SortStableFunc(all, func(a, b Change) int { return strings.Compare(a.Place.Path, b.Place.Path) })
	return all
}

// isPast reports whether a goal's time is over.
func isPast(w *workspace.Workspace, g *goal.Goal, today calendar.Date) bool {
	due := w.Period(g).Due
	return due != 0 && due < today
}

// gone returns the goals of base that no goal of now is.
func gone(base *workspace.Workspace, was map[*goal.Goal]*goal.Goal) (out []*goal.Goal) {
	still := make([]bool, len(base.Goals))
	for _, g := range was {
		still[g.Index] = true
	}
	for _, g := range base.Goals {
		if !still[g.Index] {
			out = append(out, g)
		}
	}
	return out
}

// sinceBase returns what changed in a goal since the base; was is nil where it
// is new.
func sinceBase(base *workspace.Workspace, was *goal.Goal, now *workspace.Workspace, g *goal.Goal, today calendar.Date) []Change {
	switch {
	case was == nil && unjudged(now, g, base), was != nil && (base.Broken(was.File.Path) || now.Broken(g.File.Path)):
		return nil
	case was == nil:
		return []Change{added(base, now, g, today)}
	}
	p := newPair(Base, base, now, was, g, today)
	p.compare()
	return p.out
}

// noGoal is what a new goal was before.
var noGoal = goal.Goal{GoalExtras: &goal.GoalExtras{}}

// settle takes the blame from changes that come no lower than what was
// promised when the goal began: a target that was raised and lowered again.
func settle(since, promised []Change, promise, g *goal.Goal) {
	if !slices.ContainsFunc(since, func(c Change) bool { return c.Weakens }) {
		return
	}
	weaker, known := map[string]bool{}, map[*goal.KeyResult]bool{nil: true}
	for _, c := range promised {
		weaker[c.KeyResult+"/"+c.Field] = c.Weakens
	}
	for _, m := range matchMeasures(promise, g) {
		known[m.is] = known[m.is] || m.was != nil
	}
	for i := range since {
		switch c := &since[i]; c.Field {
		case "type", "due", "metric", "direction", "unit", "population", "baseline", "target", "commit", "weight":
			c.Weakens = c.Weakens && (weaker[c.KeyResult+"/"+c.Field] || !known[c.NowMeasure])
		}
	}
}

// sincePromised returns what changed in a goal since it was promised, as far
// as the promise is concerned; ok is false where nothing was promised yet, or
// nobody can tell.
func sincePromised(promise Promise, now *workspace.Workspace, g *goal.Goal, today calendar.Date) (all []Change, ok bool) {
	was := promise.Goal
	if was == nil || promise.In == nil || promise.In.Broken(was.File.Path) || now.Broken(g.File.Path) {
		return nil, false
	}
	p := newPair(Promised, promise.In, now, was, g, today)
	if start := promise.In.Period(was).Start; promise.Late && start != 0 && promise.On > start {
		p.say(verdict{class: Late}, "", "", g.Title.Value, g.Title.Span).Days = int(promise.On - start)
	}
	p.compare()
	p.out = slices.DeleteFunc(p.out, func(c Change) bool {
		return c.Class == Progress || c.Class == Wording || c.Class == HistoryEdited || c.Class == Reopened
	})
	for i := range p.out {
		p.out[i].On = promise.On
	}
	explain(p.out, was, g, nil)
	return p.out, !p.free
}

// added is a new goal. It is late where its time has begun and is not over,
// and where there were goals before: those that a repository begins with have
// been promised elsewhere.
func added(base, now *workspace.Workspace, g *goal.Goal, today calendar.Date) Change {
	p := newPair(Base, base, now, nil, g, today)
	start := now.Period(g).Start
	v, days := verdict{class: Added}, 0
	if start != 0 && start < today && !isOver(now, g, today) && g.Status.Value != "draft" && len(base.Goals) > 0 {
		v, days = verdict{class: Late}, int(today-start)
	}
	p.say(v, "", "", g.Title.Value, g.Title.Span).Days = days
	return p.out[0]
}

// dropped is a goal that is gone. One whose time was over, or that was closed,
// has gone to the archive.
func dropped(base *workspace.Workspace, g *goal.Goal, today calendar.Date) Change {
	return Change{
		Class: Dropped, Since: Base, Goal: g.Name, From: g.Title.Value, Place: diag.Place{Path: g.File.Path},
		Weakens: !isOver(base, g, today) && !isFree(base, g, today), WasGoal: g,
	}
}
