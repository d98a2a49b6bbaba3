package forecast

const weekDays = 7.0

// Pace is the plain arithmetic beside a forecast, in the measure's unit, or
// units a week. Each number is unstated where the data do not give it. For
// Average, weekly paces mean nothing and stay unstated.
type Pace struct {
	PerWeek Number // change a week from the baseline to the last reading
	Needed  Number // change a week from today to reach the target in time
	// BestWeek and BestStretch are the best change a week, towards the target,
	// that the data show over a week, and over as long as is left until Due.
	BestWeek, BestStretch Number
	// NeededMean is what the rest of the cycle must average: Average only.
	NeededMean Number
	LastValue  Number // the reading that stands today, else the baseline
	// Swing is the usual (median) change from one value of the measure to the
	// next, without its sign; for Sum and Average, of a period's amount.
	Swing Number
}

func paceOf(c *Case, s *sample, kind Kind) Pace {
	out := Pace{LastValue: s.latest, Swing: swing(s)}
	if !out.LastValue.ok() {
		out.LastValue = s.base
	}
	leftDays := float64(c.Due - c.Today)
	goal := nearestGoal(&c.Promise, out.LastValue)
	if kind == Average {
		if open := s.days/s.period - s.meaned; goal.ok() && open > 0 {
			out.NeededMean = stated((goal.Value*s.days/s.period - s.mean*s.meaned) / open)
		}
		return out
	}
	if s.latest.ok() && s.base.ok() && s.since > 0 {
		out.PerWeek = stated((s.latest.Value - s.base.Value) / s.since * weekDays)
	}
	if goal.ok() && out.LastValue.ok() && leftDays > 0 {
		out.Needed = stated((goal.Value - out.LastValue.Value) / leftDays * weekDays)
	}
	sign := c.Direction.sign()
	if c.Direction == Between && goal.ok() && out.LastValue.ok() && goal.Value < out.LastValue.Value {
		sign = -1
	}
	out.BestWeek = best(s, kind, sign, weekDays)
	if leftDays > weekDays {
		out.BestStretch = best(s, kind, sign, leftDays)
	}
	return out
}

// stated is the number v, or an unstated one if the arithmetic overflowed.
func stated(v float64) Number {
	if !finite(v) {
		return Number{}
	}
	return Known(v)
}

// nearestGoal is the target or, for Between, the point of the range that is
// nearest to the value.
func nearestGoal(p *Promise, v Number) Number {
	goal := p.goal()
	if p.Direction != Between || !goal.ok() || !p.Upper.ok() || !v.ok() {
		return goal
	}
	return Known(min(max(v.Value, goal.Value), p.Upper.Value))
}

// swing is the median step between neighbouring observations.
func swing(s *sample) Number {
	var room [maxObservations]float64
	steps := room[:0]
	obs := s.obs()
	for i := 1; i < len(obs); i++ {
		steps = append(steps, distance(obs[i].value, obs[i-1].value))
	}
	if len(steps) == 0 {
		return Number{}
	}
	return stated(median(steps))
}

func distance(a, b float64) float64 { return max(a-b, b-a) }

// best is the steepest change a week in the direction of sign, over any stretch
// of the observations that is at least as long as the given days and no longer
// than its readings make it.
func best(s *sample, kind Kind, sign, days float64) Number {
	var height [maxObservations]float64 // the level, or the running sum of amounts
	obs := s.obs()
	out := Number{}
	start := 0
	for j := range obs {
		height[j] = obs[j].value
		if kind == Sum {
			height[j] = obs[j].value / obs[j].noise
			if j > 0 {
				height[j] += height[j-1]
			}
		}
		// The latest beginning that still makes the stretch long enough.
		for start+1 < j && (obs[j].at-obs[start+1].at)*s.period >= days {
			start++
		}
		length := (obs[j].at - obs[start].at) * s.period
		if j == 0 || length < days {
			continue
		}
		if pace := sign * (height[j] - height[start]) / length * weekDays; !out.Known || pace > out.Value {
			out = stated(pace)
		}
	}
	if out.Known {
		out.Value *= sign
	}
	return out
}
