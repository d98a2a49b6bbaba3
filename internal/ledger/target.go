package ledger

import (
	"math"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
	"github.com/goalpost-dev/goalpost/internal/say"
)

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
	case !p.Target.Set && q.InTitle && len(prose.Quantities(a.k.Title.Value)) > 1:
		return verdict{} // several numbers were promised, and nobody can tell what they come to
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
