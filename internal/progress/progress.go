// Package progress says of every goal how far it is, how likely it is to be
// reached, and in what state that puts it.
//
// It gives the arithmetic of the package forecast what it needs from the
// goals, the registry of metrics and the files of readings, and rolls the
// answers up: from key results to goals, from goals to the goals and teams
// above them. Beside every number that was worked out stands a line that
// says how. The package prints nothing and judges nobody; the day to judge
// for is given to it.
package progress

import (
	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/parallel"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Progress is the state of all goals of a workspace on one day.
type Progress struct {
	Today calendar.Date
	Goals []*Goal // as in the workspace
}

// Goal is the state of one goal.
type Goal struct {
	*goal.Goal
	Period     workspace.Period
	KeyResults []*KeyResult
	// Ratio is the progress rolled up from what is below, 0 to 1, and
	// Expected what it would be on schedule. Unknown where nothing is measured.
	Ratio, Expected forecast.Number
	Status          Status
	Reported        Status // what its owner reports; empty where nothing is said
	// How is the arithmetic of Ratio in one line.
	How string
	// Why says in a few words what the status rests on.
	Why string
}

// KeyResult is the state of one key result, or of a goal's own measure.
type KeyResult struct {
	*goal.KeyResult
	Unit      string // canonical; the key result's own, or its metric's
	Direction string // as the key result says, or as its numbers do; may be empty
	// Case is what was judged: the promise and all readings of it.
	Case     forecast.Case
	Progress forecast.Progress
	Expected forecast.Number
	Forecast forecast.Forecast
	Status   Status
	Reported Status
	Why      string
}

// Of works out the state of every goal of a workspace.
func Of(w *workspace.Workspace, today calendar.Date) *Progress { return of(w, today, false) }

// Chances is Of without the intervals of the final values and without saying
// how means came to be, for those who judge and do not show.
func Chances(w *workspace.Workspace, today calendar.Date) *Progress { return of(w, today, true) }

func of(w *workspace.Workspace, today calendar.Date, chanceOnly bool) *Progress {
	p := &Progress{Today: today, Goals: make([]*Goal, len(w.Goals))}
	tracks := trackRecords(w)
	parallel.For(len(w.Goals), func(from, to int) {
		for i, g := range w.Goals[from:to] {
			s := &Goal{Goal: g, Period: w.Period(g), Reported: Status(g.Status.Value)}
			measures := g.Measures()
			states := make([]KeyResult, len(measures))
			s.KeyResults = make([]*KeyResult, len(measures))
			for j, k := range measures {
				s.KeyResults[j] = &states[j]
				states[j].of(w, tracks, k, today, chanceOnly)
			}
			p.Goals[from+i] = s
		}
	})
	r := rollUp{w: w, p: p, quiet: chanceOnly, state: make([]int8, len(p.Goals))}
	for i := range p.Goals {
		r.goal(i)
	}
	return p
}

// of judges one key result.
func (s *KeyResult) of(w *workspace.Workspace, tracks map[string][]track, k *goal.KeyResult, today calendar.Date, chanceOnly bool) {
	s.KeyResult, s.Direction, s.Unit, s.Reported = k, k.Promise.Direction, k.Promise.Unit, Status(k.Status.Value)
	if s.Unit == "" {
		s.Unit = metricUnit(w, k)
	}
	s.Case = newCase(w, tracks, k, s.Unit, today)
	s.Progress = s.Case.Promise.Progress(s.Case.CheckIns, s.Case.Today)
	if ratio, ok := s.Case.Promise.Expected(s.Case.CheckIns, s.Case.Today); ok && s.Case.Due > s.Case.Start {
		s.Expected = forecast.Known(ratio)
	}
	s.Case.ChanceOnly = chanceOnly
	s.Forecast = outlook(&s.Case)
	if s.Progress.Met {
		s.Forecast.Needed = forecast.Number{} // the room that is left is no need
	}
	s.Status, s.Why = s.judge()
	if s.Reported.decided() {
		s.Status, s.Why = s.Reported, "as its owner reports"
	}
}
