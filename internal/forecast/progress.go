package forecast

import "math"

// Reason says why a ratio could not be computed; Computed means that it was.
type Reason uint8

// The reasons, in the order in which they are looked for.
const (
	Computed      Reason = iota
	NoReading            // nothing was read on or before the day asked about
	NoTarget             // no target, or no complete range, was stated
	NoBaseline           // a change is promised from an unstated value
	NoChange             // baseline equals target: nothing to divide by
	Contradiction        // the target lies on the worse side of the baseline
	OutOfRange           // the arithmetic leaves what a float64 can hold
)

// Progress is how far a promise has come.
type Progress struct {
	// Ratio is 0 at the baseline and 1 at the target, neither rounded nor
	// clamped: below 0 after a regression, above 1 after overshoot. It is
	// meaningful only when Why is Computed.
	Ratio float64
	Why   Reason
	// Current is the reading that was judged; Read is false when there is none.
	Current Reading
	Read    bool
	// Met says that Current satisfies the target. It is known even where the
	// ratio is not, for example without a baseline.
	Met   bool
	Level Level
}

// OK reports whether Ratio was computed.
func (p Progress) OK() bool { return p.Why == Computed }

// Progress judges the reading that stands on the given day. Readings up to
// Due+Grace count; later ones describe another period and are ignored.
//
// A milestone that nobody reported stands at 0, and so does a baseline that
// nobody established: there, silence is the fact. Anywhere else, no reading
// means no ratio.
func (p *Promise) Progress(readings []Reading, today Day) Progress {
	current, read := Latest(readings, min(today, p.Due+p.Grace))
	out := Progress{Current: current, Read: read}
	switch {
	case !read && (p.Direction == Milestone || p.Direction == EstablishBaseline):
		return out
	case !read:
		out.Why = NoReading
		return out
	}
	whole := *p
	whole.Baseline = p.from(readings)
	out.Ratio, out.Why = whole.Ratio(current.Value)
	out.Met = p.met(current.Value)
	out.Level = p.level(current.Value)
	return out
}

// Ratio says how far a value is from the stated baseline to the target.
//
//   - Increase, Decrease and Milestone: (value-baseline) / (target-baseline).
//     Both directions are one formula, so that each mirrors the other.
//   - AtLeast and AtMost: see hold.
//   - Between: see within.
//   - EstablishBaseline: any value is the whole of what was promised, 1.
//
// It is monotone in value, in the direction that is better.
func (p *Promise) Ratio(value float64) (float64, Reason) {
	goal := p.goal()
	base := p.Baseline
	switch {
	case !finite(value):
		return 0, NoReading
	case p.Direction == EstablishBaseline:
		return 1, Computed
	case !goal.ok() || p.Direction == Between && !(p.Upper.ok() && p.Upper.Value >= goal.Value):
		return 0, NoTarget
	case p.Direction == Between:
		return within(value, goal.Value, p.Upper.Value, base)
	case p.Direction == AtLeast || p.Direction == AtMost:
		return hold(p.Direction.sign(), value, goal.Value, base)
	case p.Direction == Milestone && !base.ok():
		base = Known(0)
	case !base.ok():
		return 0, NoBaseline
	}
	switch gap := p.Direction.sign() * compare(goal.Value, base.Value); {
	case gap == 0:
		return 0, NoChange
	case gap < 0:
		return 0, Contradiction
	}
	return share(value, base.Value, goal.Value)
}

// hold is the ratio of a promise to keep a level. People who write "at least
// 99.9 % uptime" or "at most 2 incidents" expect three things:
//
//   - While the level is held, the promise is wholly kept: exactly 1. There is
//     no credit for 99.99 %, because nothing more was asked.
//   - If the baseline lies on the wrong side, the level must first be reached,
//     and the road there is progress like any other: 0 at the baseline, 1 at
//     the target.
//   - If the level was held at the start (or nobody said) and is now lost,
//     the baseline measures nothing: a start of 99.91 would make 99.8 read as
//     -9. The shortfall is then told as a ratio to the target: 80 against "at
//     least 100" is 0.8, and so is 125 against "at most 100".
//
// The third rule depends on where zero is, as every "80 % of the target" does:
// it is invariant to scale and not to shift. A target of zero leaves only
// kept (1) and broken (0).
func hold(sign, value, target float64, base Number) (float64, Reason) {
	value, target = sign*value, sign*target // from here on, higher is better
	if value >= target {
		return 1, Computed
	}
	if base.ok() && sign*base.Value < target {
		return share(value, sign*base.Value, target)
	}
	if target > 0 {
		return quotient(value, target)
	}
	return quotient(target, value) // value < target <= 0
}

// within is the ratio of a promise to stay inside a range: 1 inside, and
// outside 1 minus the distance to the range. The distance is counted in
// units of the baseline's own distance, so that the baseline is 0 as in
// every other direction; or, when the baseline lay inside or is unknown, in
// widths of the range. A range without width then has no unit to count in.
func within(value, low, high float64, base Number) (float64, Reason) {
	off := outside(value, low, high)
	if off == 0 {
		return 1, Computed
	}
	unit := high/2 - low/2
	off /= 2
	if base.ok() && outside(base.Value, low, high) > 0 {
		unit = outside(base.Value, low, high) / 2
	}
	if unit == 0 {
		return 0, NoBaseline
	}
	q, why := quotient(off, unit)
	return 1 - q, why
}

// outside is the distance from value to the range, 0 inside it.
func outside(value, low, high float64) float64 { return max(low-value, value-high, 0) }

// share is (value-from)/(to-from).
func share(value, from, to float64) (float64, Reason) {
	if far := max(math.Abs(value), math.Abs(from), math.Abs(to)); far > math.MaxFloat64/4 {
		value, from, to = value/4, from/4, to/4 // differences of huge numbers overflow
	}
	return quotient(value-from, to-from)
}

func quotient(a, b float64) (float64, Reason) {
	q := a / b
	if !finite(q) {
		return 0, OutOfRange
	}
	return q, Computed
}

func compare(a, b float64) float64 {
	switch {
	case a > b:
		return 1
	case a < b:
		return -1
	}
	return 0
}
