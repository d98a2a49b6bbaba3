package forecast

// certain answers what needs no model: the closing value is known, a running
// total that never falls has passed the target, or a bound decides.
func (o *Outlook) certain(target float64) (p float64, ok bool) {
	latest := o.s.latest
	if latest.ok() && o.s.left == 0 {
		asked := o.promise
		asked.Target = Known(target)
		if asked.met(latest.Value) {
			return 1, true
		}
		return 0, true
	}
	if o.beyond(target).ok() {
		return impossible, true
	}
	up := o.promise.Direction.sign() > 0
	if o.promise.Kind == Sum && latest.ok() && !o.s.falls && o.promise.Direction != Between {
		if up && latest.Value >= target {
			return ceiling, true
		}
		if !up && latest.Value > target {
			return floor, true
		}
	}
	switch {
	case o.promise.Direction == Between:
	case up && o.low.ok() && target <= o.low.Value, !up && o.top.ok() && target >= o.top.Value:
		return ceiling, true
	}
	return 0, false
}

// beyond is the bound that puts the target out of reach, if there is one.
func (o *Outlook) beyond(target float64) Number {
	d := o.promise.Direction
	if o.top.ok() && d.sign() > 0 && target > o.top.Value {
		return o.top
	}
	if d == Between {
		target = o.promise.Upper.Value
	}
	if o.low.ok() && (d.sign() < 0 || d == Between) && target < o.low.Value {
		return o.low
	}
	return Number{}
}
