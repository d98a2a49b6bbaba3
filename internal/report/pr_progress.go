package report

import (
	"math"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// mostShare is beyond what any ratio can say: a thousand times the target is
// a slip of the unit.
const mostShare = 1000

// share returns a ratio that can be shown, or nothing.
func share(n forecast.Number) *float64 {
	if !n.Known || math.IsNaN(n.Value) || math.Abs(n.Value) > mostShare {
		return nil
	}
	return &n.Value
}

// addProgress keeps the progress of the goals that are touched, and then of
// those affected, the ones most in danger first.
func (p *PullRequest) addProgress(s *PullSource) {
	was := make(map[string]*progress.Goal, len(s.Was))
	for _, g := range s.Was {
		was[g.Name] = g
	}
	under := map[string]bool{}
	for _, g := range s.Now {
		for _, parent := range s.Supports[g.Goal] {
			under[parent.Name] = true
		}
	}
	order := Status{Today: s.Run.Today, Goals: s.Now, ByRisk: true}
	byRisk := order.ordered()
	for _, touched := range []bool{true, false} {
		for _, g := range byRisk {
			if s.Touched[g.Name] != touched || !touched && !s.Affected[g.Name] {
				continue
			}
			rows := pullGoal(g, was[g.Name], s.Promised[g.Name], touched, !under[g.Name] || p.Moved.promises() == 0)
			if len(p.Progress)+len(rows) > pullProgress {
				p.Without++
				continue
			}
			p.Progress = append(p.Progress, rows...)
		}
	}
}

// pullGoal is how far a goal is, and below it each of its key results. A goal
// of which one key result says everything is one row.
//
// What a goal has gained is known where its own key results promise what they
// did, and nothing from below it enters (apart is set) that may have moved.
func pullGoal(g, was, promised *progress.Goal, touched, apart bool) []PullProgress {
	top := PullProgress{
		Goal: kept(g.Name), Title: kept(titleOf(g)), Touched: touched, Status: g.Status, Ratio: share(g.Ratio), Expected: share(g.Expected),
	}
	if g.Period.Due != 0 {
		top.Due = g.Period.Due.String()
	}
	if was != nil && was.Status != g.Status {
		top.Was = was.Status
	}
	rows := []PullProgress{top}
	comparable := apart && was != nil && g.Ratio.Known && was.Ratio.Known && len(was.KeyResults) == len(g.KeyResults)
	for _, k := range g.KeyResults {
		before := measureOf(was, k.Name)
		row := pullMeasure(k, before, measureOf(promised, k.Name))
		row.Goal, row.Title, row.Touched = top.Goal, kept(k.Title.Value), touched
		if row.Due == top.Due {
			row.Due = ""
		}
		rows = append(rows, row)
		comparable = comparable && before != nil && samePromise(&k.Case.Promise, &before.Case.Promise)
	}
	if comparable {
		rows[0].Gained = share(forecast.Known(g.Ratio.Value - was.Ratio.Value))
	}
	if single(g) != nil {
		only := rows[1]
		only.KeyResult, only.Title, only.Due, only.Was = "", top.Title, top.Due, top.Was
		return []PullProgress{only}
	}
	return rows
}

// measureOf finds a key result by its name.
func measureOf(g *progress.Goal, name string) *progress.KeyResult {
	if g != nil {
		for _, k := range g.KeyResults {
			if k.Name == name {
				return k
			}
		}
	}
	return nil
}

// pullMeasure is how far a key result is, by what is promised now and by what
// was promised. Either past may be nil.
func pullMeasure(k, was, promised *progress.KeyResult) PullProgress {
	row := PullProgress{
		KeyResult: kept(k.Name), Status: k.Status, Ratio: share(ratioOf(k)), Expected: share(k.Expected),
		Way: kept(pathWords(k)), Spark: sparkline(k, k.Case.Today),
	}
	if !k.Progress.OK() {
		row.Done = cut(k.Why, pullTitle)
	} else if done := doneWords(k); done != figures(ratioOf(k), k.Expected) {
		row.Done, row.Expected = done, nil
	}
	if k.Case.Due != 0 {
		row.Due = calendar.Date(k.Case.Due).String()
	}
	today := k.Case.Today
	if was != nil {
		if was.Status != k.Status {
			row.Was = was.Status
		}
		before := k.Case.Promise.Progress(was.Case.CheckIns, today)
		if k.Progress.OK() && before.OK() {
			row.Gained = share(forecast.Known(k.Progress.Ratio - before.Ratio))
		}
	}
	if promised == nil || samePromise(&k.Case.Promise, &promised.Case.Promise) {
		return row
	}
	then := &promised.Case.Promise
	if reached := then.Progress(k.Case.CheckIns, today); reached.OK() {
		row.Promised = share(forecast.Known(reached.Ratio))
	}
	if expected, ok := then.Expected(k.Case.CheckIns, today); ok {
		row.PromisedBy = share(forecast.Known(expected))
	}
	return row
}

// samePromise reports whether two promises ask for the same by the same day.
func samePromise(a, b *forecast.Promise) bool {
	return a.Direction == b.Direction && a.Baseline == b.Baseline && a.Target == b.Target && a.Upper == b.Upper && a.Commit == b.Commit &&
		a.Start == b.Start && a.Due == b.Due
}
