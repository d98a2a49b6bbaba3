package ledger

import (
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// This file knows what the numbers of a measure mean, and which of two
// revisions can be held against each other.

// side is a measure in its revision.
type side struct {
	w *workspace.Workspace // nil where no registry of metrics is to be asked
	k *goal.KeyResult
}

// unit is the canonical unit of the measure's numbers: its own, or its
// metric's, or "".
func (s side) unit() string {
	if u := s.k.Promise.Unit; u != "" || s.w == nil || !s.k.Metric.Set {
		return u
	}
	return prose.Unit(s.w.Config.Metrics[s.k.Metric.Value].Unit.Value)
}

// The ways in which a number can be better.
const (
	up      = "up"
	down    = "down"
	between = "between"
)

// way says which way is better: up, down, between, or what else the direction
// asks for; empty where nobody says. A range alone says no way.
func (s side) way() string {
	switch d := s.k.Promise.Direction; d {
	case goal.Increase, goal.AtLeast:
		return up
	case goal.Decrease, goal.AtMost:
		return down
	case goal.Between:
		return s.k.Direction.Value
	default:
		return d
	}
}

// wayOf is the way that holds for both sides. Where nobody says, more is taken
// to be better, as everywhere else.
func wayOf(a, b side) string {
	for _, s := range []side{b, a} {
		switch w := s.way(); w {
		case up, down, between:
			return w
		}
	}
	return up
}

// turned reports whether another way is better than before. That the first
// measurement is followed by a promise turns nothing.
func turned(a, b side) bool {
	from, to := a.way(), b.way()
	return from != "" && to != "" && from != to && from != goal.EstablishBaseline
}

// seconds is how long the units of time are whose numbers can be converted.
var seconds = map[string]float64{"ms": .001, "seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800}

// clash reports whether numbers of the two sides cannot be compared. Two names
// for what is counted clash only where both were stated as units: a reworded
// title may call the same things by another name.
func clash(a, b side) bool {
	x, y := a.unit(), b.unit()
	if prose.Commensurable(x, y) || seconds[x] > 0 && seconds[y] > 0 {
		return false
	}
	stated := func(s side) bool { return s.k.Unit.Set || s.k.Metric.Set }
	return stated(a) && stated(b) || !prose.IsCounted(x) || !prose.IsCounted(y)
}

// scale is by what numbers of b are multiplied to be numbers of a's unit.
func scale(a, b side) float64 {
	x, y := seconds[a.unit()], seconds[b.unit()]
	if x > 0 && y > 0 {
		return y / x
	}
	return 1
}

// change returns the amount of a promised change and its unit. To double is to
// increase by 100%.
func change(p goal.Promise) (amount float64, unit string, relative bool) {
	if p.Op == prose.Multiply && p.Target.Value >= 1 {
		return 100 * (p.Target.Value - 1), prose.Percent, true
	}
	return p.Target.Value, p.ChangeUnit, p.Relative
}

// of is the second number of a target such as 3/5, or 0.
func (s side) of() float64 {
	if !s.k.Target.Set {
		return 0
	}
	return s.k.Target.Value.Parsed.Value.Of
}

// level returns the target as a level to reach, or the two ends of a range; ok
// is false for a change of which nobody says from where.
func (s side) level() (low, high float64, ok bool) {
	p := s.k.Promise
	target, base := p.Target.Value, p.Baseline.Value
	switch {
	case p.Op == prose.Range:
		return target, p.High, true
	case !p.Relative:
		return target, target, true
	case !p.Baseline.Set:
		return 0, 0, false
	case p.Op == prose.Multiply:
		return base * target, base * target, true
	}
	if p.ChangeUnit == prose.Percent {
		if s.unit() == prose.Percent {
			return 0, 0, false // percent, or points of percent?
		}
		target *= base / 100
	}
	if p.Op == prose.DecreaseBy {
		target = -target
	}
	return base + target, base + target, true
}
