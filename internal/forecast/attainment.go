package forecast

import "math"

// Attainment is a team's record on the measure: what became of earlier
// targets.
type Attainment struct {
	Hits, Cycles int
	// Mean and Latest tell by how much targets were beaten (positive) or
	// missed, in units that the size of the ask sets: see surplus.
	Mean, Latest float64
}

// Constants of the attainment record, from the prototype of FORECAST.md.
const (
	// A miss is measured against half of the change asked for, plus a
	// twentieth of the target for asks that change almost nothing.
	surplusChange = .5
	surplusTarget = .05
	surplusLimit  = 2.0 // one freak cycle must not drown the rest

	// The hit rate is smoothed as if .74 hits and 1.26 misses had been seen
	// before: two cycles at the usual rate of .37.
	priorHits   = .74
	priorMisses = 1.26
)

func attainment(c *Case) Attainment {
	var a Attainment
	if c.Direction == Between {
		return a // cycles hold no range to have stayed in
	}
	latest := Day(math.MinInt32)
	for i := range c.Past {
		past := &c.Past[i]
		if !past.usable() || past.Due > c.Today {
			continue
		}
		by := surplus(past, c.Direction.sign())
		a.Cycles++
		a.Mean += by
		if past.Met(c.Direction) {
			a.Hits++
		}
		if past.Due > latest {
			latest, a.Latest = past.Due, by
		}
	}
	if a.Cycles > 0 {
		a.Mean /= float64(a.Cycles)
	}
	return a
}

// Met reports whether the cycle reached its target, in the given direction.
func (c *Cycle) Met(d Direction) bool { return d.sign()*compare(c.Actual, c.Target) >= 0 }

// surplus is by how much a target was beaten, within ±surplusLimit.
func surplus(c *Cycle, sign float64) float64 {
	unit := surplusTarget * math.Abs(c.Target)
	if c.Baseline.ok() {
		unit += surplusChange * math.Abs(c.Target-c.Baseline.Value)
	}
	if unit == 0 || !finite(unit) {
		return 0
	}
	return min(max(sign*(c.Actual-c.Target)/unit, -surplusLimit), surplusLimit)
}

// logOdds is the smoothed log odds of a hit, relative to no record at all.
func (a *Attainment) logOdds() float64 {
	hits, misses := float64(a.Hits)+priorHits, float64(a.Cycles-a.Hits)+priorMisses
	return math.Log(hits/misses) - math.Log(priorHits/priorMisses)
}
