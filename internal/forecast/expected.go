package forecast

// Expected is the progress that would be on schedule on the given day, as the
// same ratio that Progress returns: 0 up to Start, 1 from Due on, and between
// them a straight line, or the line through the checkpoints.
//
// Some promises have no road to be on. A level to hold, or a range to stay
// in, that was satisfied at the start is expected to be kept every day: 1. A
// milestone without checkpoints, and a baseline to establish, are all or
// nothing: 0 until Due. ok is false where no schedule can be stated: Due is
// not after Start, or the baseline and target that the checkpoints stand
// between give no ratio.
func (p *Promise) Expected(readings []Reading, day Day) (ratio float64, ok bool) {
	whole := *p
	whole.Baseline = p.from(readings)
	switch p.Direction {
	case EstablishBaseline:
		return p.allOrNothing(day)
	case Milestone:
		if len(p.waypoints()) == 0 {
			return p.allOrNothing(day)
		}
	case AtLeast, AtMost, Between:
		if !whole.Baseline.ok() || p.met(whole.Baseline.Value) {
			return 1, p.goal().ok()
		}
	}
	switch {
	case p.Due <= p.Start:
		return 0, false
	case day <= p.Start:
		return 0, true
	case day >= p.Due:
		return 1, true
	case len(p.waypoints()) == 0:
		return float64(day-p.Start) / float64(p.Due-p.Start), true
	}
	value, ok := whole.ExpectedValue(day)
	if !ok {
		return 0, false
	}
	ratio, why := whole.Ratio(value)
	return ratio, why == Computed
}

func (p *Promise) allOrNothing(day Day) (float64, bool) {
	if day >= p.Due {
		return 1, true
	}
	return 0, true
}

// ExpectedValue is the value that would be on schedule on the given day, on
// the line from the stated baseline at Start through the checkpoints to the
// target at Due. For Between the line leads to the nearer edge of the range.
func (p *Promise) ExpectedValue(day Day) (value float64, ok bool) {
	goal := p.goal()
	if p.Direction == Between && p.Upper.ok() && p.Baseline.Value > p.Upper.Value {
		goal = p.Upper
	}
	if !p.Baseline.ok() || !goal.ok() || p.Due <= p.Start {
		return 0, false
	}
	before := Reading{Day: p.Start, Value: p.Baseline.Value}
	for _, c := range p.waypoints() {
		if c.Day >= day {
			return onLine(before, c, day), true
		}
		before = c
	}
	return onLine(before, Reading{Day: p.Due, Value: goal.Value}, day), true
}

// waypoints returns the usable checkpoints in order.
func (p *Promise) waypoints() []Reading {
	ordered := inOrder(p.Checkpoints)
	for len(ordered) > 0 && ordered[0].Day <= p.Start {
		ordered = ordered[1:]
	}
	for len(ordered) > 0 && ordered[len(ordered)-1].Day >= p.Due {
		ordered = ordered[:len(ordered)-1]
	}
	return ordered
}

// onLine is the value at day between two readings, held level outside them.
// Weighing both ends keeps huge values from overflowing.
func onLine(a, b Reading, day Day) float64 {
	t := float64(day-a.Day) / float64(b.Day-a.Day)
	t = min(max(t, 0), 1)
	return a.Value*(1-t) + b.Value*t
}
