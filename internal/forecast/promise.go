package forecast

import "math"

// Day is a date as a count of days from any fixed origin; only differences
// matter. Callers convert, so that this package needs no calendar.
type Day int32

// Number is a value that may not have been stated. The zero Number is
// unstated. A Number that is NaN or infinite is treated as unstated.
type Number struct {
	Value float64
	Known bool
}

// Known returns the stated number v.
func Known(v float64) Number { return Number{Value: v, Known: true} }

func (n Number) ok() bool { return n.Known && finite(n.Value) }

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// Reading is one check-in, or one row of a metric's history: the value of the
// measure on a day, in the measure's own unit.
type Reading struct {
	Day   Day
	Value float64
	// Confidence is the chance of reaching the target that the people
	// concerned reported with this reading, 0 to 1.
	Confidence Number
}

// Kind says which arithmetic turns readings into the value that counts on the
// due date.
type Kind uint8

// The kinds. Unstated is read as Sum when the baseline is a stated zero and
// the check-ins never fall, which is what a running total looks like, and as
// Last otherwise. A Last without history that does the same is forecast as a
// total is, but never taken to be one that cannot fall.
const (
	Unstated Kind = iota
	Last          // the value on the day counts: a share, a level, a score
	Sum           // readings are a running total since the start
	Average       // readings are a running average since the start
)

// Direction says what counts as better.
type Direction uint8

// The directions of DESIGN.md §2. AtLeast and AtMost promise to hold a level;
// Increase and Decrease promise a change.
const (
	Increase Direction = iota
	Decrease
	AtLeast
	AtMost
	Between
	Milestone
	EstablishBaseline
)

// sign is +1 where higher is better and -1 where lower is. Between has no
// sign; the +1 it gets here is never used for judging.
func (d Direction) sign() float64 {
	if d == Decrease || d == AtMost {
		return -1
	}
	return 1
}

// Promise is what a key result commits to: from where, to where, by when. All
// values are in the measure's own unit.
type Promise struct {
	Direction  Direction
	Kind       Kind
	Start, Due Day
	// Grace is how many days after Due a reading still counts as the closing
	// one: the quarter's figure is often read in the first days of the next.
	Grace Day
	// Baseline is the value at Start. Unstated, it is the last reading on or
	// before Start; for Sum and Milestone it is 0.
	Baseline Number
	// Target is the value promised; for Between, the lower edge of the range.
	// For Milestone it is 1 unless stated.
	Target Number
	// Upper is the upper edge of the range for Between, unused otherwise.
	Upper Number
	// Commit is the level that must be reached, Stretch the one hoped for. A
	// promise without a Target is measured against Commit, else Stretch.
	Commit, Stretch Number
	// Checkpoints are intermediate values promised, in any order. Those not
	// strictly between Start and Due are ignored: baseline and target rule there.
	Checkpoints []Reading
}

// goal is the level that progress is measured against.
func (p *Promise) goal() Number {
	for _, n := range [...]Number{p.Target, p.Commit, p.Stretch} {
		if n.ok() {
			return n
		}
	}
	if p.Direction == Milestone {
		return Known(1)
	}
	return Number{}
}

// from is the baseline, falling back on what the readings up to Start say.
func (p *Promise) from(readings []Reading) Number {
	switch {
	case p.Baseline.ok():
		return p.Baseline
	case p.Kind == Sum || p.Direction == Milestone:
		return Known(0)
	}
	if r, ok := Latest(readings, p.Start); ok {
		return Known(r.Value)
	}
	return Number{}
}
