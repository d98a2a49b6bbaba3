package forecast

// Unit is the class of a measure's unit. Classes differ in how much a value
// moves in a cycle, which is all that is known before a measure has a past.
type Unit uint8

// The unit classes.
const (
	OtherUnit Unit = iota
	Percent        // 0 to 100
	Score          // 0 to 1
	Count          // things counted: whole numbers, no negative ones
)

// Cycle is one earlier promise on the same measure that has come to its end.
// Cycles are what a team's record of attainment is made of.
type Cycle struct {
	Start, Due Day
	Baseline   Number
	Target     float64
	Actual     float64 // the value on the due date
}

// usable reports whether the cycle can say anything.
func (c *Cycle) usable() bool { return finite(c.Target) && finite(c.Actual) && c.Due > c.Start }

// Case is everything that a forecast may look at. Readings, history and
// cycles may come in any order; what lies after Today is never looked at.
type Case struct {
	Promise
	Unit Unit
	// Min and Max are the bounds that the measure cannot leave, such as 0 and
	// 100 for a share of people.
	Min, Max Number
	// Cadence is the number of days between two values of the measure, for
	// example 30.4 for a monthly figure; 0 when nobody declared it.
	Cadence float64
	Today   Day
	// CheckIns are readings since Start: for Sum the running total, for
	// Average the running average.
	CheckIns []Reading
	// History is the measure before Start, and may run on past it: for Sum
	// the amount of each period, dated at the period's end; else its level.
	History []Reading
	// Past holds the earlier cycles of the same measure.
	Past []Cycle
	// ChanceOnly leaves the interval out, which costs half of a forecast.
	ChanceOnly bool
}
