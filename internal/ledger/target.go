package ledger

import (
	"math"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
	"github.com/goalpost-dev/goalpost/internal/say"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

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

// verdict is what became of a value: a class and whether somebody should say
// why. The zero verdict is that nothing did.
type verdict struct {
	class   Class
	weakens bool
}

func (v verdict) none() bool { return v.class == "" }

// by classes a value that moved by d in the direction in which more is
// promised.
func by(d float64) verdict {
	switch {
	case d < 0:
		return verdict{Weakened, true}
	case d > 0:
		return verdict{class: Strengthened}
	}
	return verdict{}
}

var redefined = verdict{Redefined, true}

// difference is b less a, and exactly 0 where they differ by no more than the
// last digits of a calculation.
func difference(a, b float64) float64 {
	const dust = 1e-9
	if math.Abs(b-a) <= dust*max(math.Abs(a), math.Abs(b)) {
		return 0
	}
	return b - a
}

// better is by how much a number moved in the direction that is better.
func better(way string, a, b float64) float64 {
	if way == down {
		return difference(b, a)
	}
	return difference(a, b)
}

// compareTargets compares what two measures promise, whose units and ways go
// together.
func compareTargets(a, b side) verdict {
	p, q := a.k.Promise, b.k.Promise
	switch {
	case !p.Target.Set && !q.Target.Set:
		if x, y := a.k.Target.Value.Text, b.k.Target.Value.Text; x != "" && y != "" && !sameText(x, y) {
			return verdict{class: Wording}
		}
		return verdict{}
	case !p.Target.Set && q.InTitle && names(a.k.Title.Value, q), !q.Target.Set && p.InTitle && names(b.k.Title.Value, p):
		return verdict{} // the number is there, among others that were added
	case !p.Target.Set:
		return verdict{class: Strengthened}
	case !q.Target.Set:
		return verdict{Weakened, true}
	}
	x, unit, relative := change(p)
	y, other, also := change(q)
	switch {
	case relative && also && unit == other && (p.Op == prose.DecreaseBy) == (q.Op == prose.DecreaseBy):
		return by(difference(x, y))
	case p.Op == prose.Within && q.Op == prose.Within:
		return by(difference(q.Target.Value, p.Target.Value))
	case p.Op == prose.Within || q.Op == prose.Within:
		return redefined
	}
	low, high, ok := a.level()
	newLow, newHigh, also := b.level()
	if !ok || !also {
		return redefined
	}
	f := scale(a, b)
	newLow, newHigh = newLow*f, newHigh*f
	switch way := wayOf(a, b); {
	case p.Op == prose.Range && q.Op == prose.Range && (way == between || a.way() == "" && b.way() == ""):
		return byRange(difference(low, newLow), difference(high, newHigh))
	case way == down:
		return strictly(by(better(way, high, newHigh)), p, q)
	default:
		if of, newOf := a.of(), b.of(); of != newOf && of > 0 && newOf > 0 {
			low, newLow = low/of, newLow/newOf
		}
		return strictly(by(better(way, low, newLow)), p, q)
	}
}

// names reports whether a title holds the number that was read from another
// one.
func names(title string, p goal.Promise) bool {
	return slices.ContainsFunc(prose.Quantities(title), func(q prose.Quantity) bool { return difference(q.Value, p.Target.Value) == 0 })
}

// byRange classes a range whose ends moved.
func byRange(low, high float64) verdict {
	switch {
	case low == 0 && high == 0:
		return verdict{}
	case low >= 0 && high <= 0:
		return verdict{class: Strengthened}
	case low <= 0 && high >= 0:
		return verdict{Weakened, true}
	}
	return redefined
}

// strictly tells "at least 90" from "more than 90", which is the same promise
// in other words as far as anybody measures.
func strictly(v verdict, p, q goal.Promise) verdict {
	strict := func(op prose.Op) bool { return op == prose.MoreThan || op == prose.LessThan }
	if v.none() && strict(p.Op) != strict(q.Op) {
		return verdict{class: Wording}
	}
	return v
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

// levelText writes a target as a person wrote it: its field, or else what the
// title says.
func levelText(k *goal.KeyResult) string {
	p := k.Promise
	if !p.InTitle {
		return k.Target.Value.Text
	}
	number := say.Exact(p.Target.Value)
	switch p.Op {
	case prose.Range:
		return say.Amount(number+" to "+say.Exact(p.High), p.Unit)
	case prose.IncreaseBy:
		return "+" + say.Amount(number, p.ChangeUnit)
	case prose.DecreaseBy:
		return "-" + say.Amount(number, p.ChangeUnit)
	case prose.Multiply:
		return number + "x"
	}
	return say.Amount(number, p.Unit)
}
