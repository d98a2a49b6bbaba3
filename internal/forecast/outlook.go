package forecast

import "math"

// Outlook is a fitted forecast, which can be asked about several targets,
// such as the committed and the stretch level. The zero Outlook knows nothing.
// An Outlook may be fitted again and again: fitting costs no memory unless
// readings come out of order.
type Outlook struct {
	promise  Promise
	low, top Number // bounds of the measure
	kind     Kind
	s        sample
	m        mixture
	e        evidence
	pace     Pace
	informed bool // the mixture says something
	whole    bool // the measure counts whole things

	chanceOnly bool
}

// Fit reads the case.
func (o *Outlook) Fit(c *Case) {
	*o = Outlook{promise: c.Promise, low: c.Min, top: c.Max, kind: kindOf(c), chanceOnly: c.ChanceOnly}
	if c.Due <= c.Start {
		return
	}
	o.s.observe(c, o.kind)
	o.e = evidence{
		elapsed: o.s.elapsed, record: attainment(c), confidence: confidenceOf(c),
	}
	o.pace = paceOf(c, &o.s, o.kind)
	if o.s.end == 0 || c.Direction == Milestone || c.Direction == EstablishBaseline {
		return
	}
	o.m.z.scale(&o.s, c, o.kind)
	o.m.mix(&o.s, o.kind)
	var y season
	if y.find(&o.m.z, &o.s, o.kind) {
		y.join(&o.m, &o.s, o.kind)
	}
	o.m.drop()
	o.informed = o.m.n > 0
	o.whole = c.Unit == Count && o.kind != Average && o.s.whole()
}

// kindOf resolves Unstated, and tells apart two sorts of Last. A measure that
// starts at a stated zero, has no history and never fell is being built up from
// nothing: an adoption, a roll-out, the grade of a key result. It behaves as a
// running total does. Read as a level, its only value would be 0, and every
// such goal unrealistic on its first day.
func kindOf(c *Case) Kind {
	if c.Kind == Sum || c.Kind == Average {
		return c.Kind
	}
	history, _ := splitAfter(inOrder(c.History), c.Start-1)
	if !c.Baseline.ok() || c.Baseline.Value != 0 || c.Kind == Last && len(history) > 0 {
		return Last
	}
	before := 0.0
	for _, r := range upTo(inOrder(c.CheckIns), c.Today) {
		if r.Value < before {
			return Last
		}
		before = r.Value
	}
	return Sum
}

// Forecast answers for the promise's own target.
func (o *Outlook) Forecast() Forecast {
	f := Forecast{Points: o.s.points, Pace: o.pace, Record: o.e.record}
	goal := o.promise.goal()
	if goal.ok() {
		f.Bound = o.beyond(goal.Value)
	}
	p, basis := o.chance(goal)
	if f.Basis = basis; basis == NoBasis {
		return f
	}
	f.Probability = Known(p)
	if basis != ReferenceClass || o.informed || o.e.record.Cycles > 0 {
		f.Verdict = Judge(p)
	}
	if !o.chanceOnly {
		f.Interval, f.Bounded = o.interval()
	}
	return f
}

// Chance is the probability that the final value satisfies the target; ok is
// false when there is nothing to judge by. For Between the target is the
// lower edge, and the promise's Upper the other one. A harder target never
// has the higher chance.
func (o *Outlook) Chance(target float64) (p float64, ok bool) {
	p, basis := o.chance(Known(target))
	return p, basis != NoBasis
}

// chance asks the surest source first.
func (o *Outlook) chance(target Number) (float64, Basis) {
	d := o.promise.Direction
	if o.promise.Due <= o.promise.Start {
		return 0, NoBasis
	}
	if d == Milestone || d == EstablishBaseline {
		return o.allOrNothing()
	}
	if !target.ok() || d == Between && !o.promise.Upper.ok() {
		return 0, NoBasis
	}
	if p, certain := o.certain(target.Value); certain {
		return p, Bounds
	}
	switch {
	case o.informed && o.s.points > 0:
		return o.e.calibrate(o.modelled(target.Value)), Trend
	case o.informed:
		return o.e.calibrate(o.modelled(target.Value)), ReferenceClass
	}
	return o.e.unseen(), ReferenceClass
}

// allOrNothing is the chance of a promise whose readings show no road: done
// is done, and before that only the record and the people have a say.
func (o *Outlook) allOrNothing() (float64, Basis) {
	if o.s.latest.ok() && o.promise.met(o.s.latest.Value) {
		return ceiling, Bounds
	}
	return o.e.unseen(), ReferenceClass
}

// modelled is the models' chance before calibration. Where whole things are
// counted, "at least 5" begins at 4.5: the usual continuity correction.
func (o *Outlook) modelled(target float64) float64 {
	harder, easier := target, target // from above, from below
	if o.promise.Direction == Between {
		easier = o.promise.Upper.Value
	}
	if o.whole {
		harder, easier = math.Ceil(harder)-0.5, math.Floor(easier)+0.5
	}
	switch {
	case o.promise.Direction == Between:
		return o.m.above(harder) - o.m.above(easier)
	case o.promise.Direction.sign() < 0:
		return 1 - o.m.above(easier)
	}
	return o.m.above(harder)
}

// interval cuts the mixture's quantiles at what cannot happen.
func (o *Outlook) interval() (Interval, bool) {
	if o.s.latest.ok() && o.s.left == 0 {
		v := o.s.latest.Value
		return Interval{v, v, v}, true
	}
	if !o.informed {
		return Interval{}, false
	}
	i := o.m.interval(o.e.elapsed)
	if !finite(i.Low + i.Mid + i.High) {
		return Interval{}, false // values near the largest float64
	}
	low, top := math.Inf(-1), math.Inf(1)
	if o.low.ok() {
		low = o.low.Value
	}
	if o.top.ok() {
		top = o.top.Value
	}
	if o.promise.Kind == Sum && !o.s.falls {
		low = max(low, o.s.total)
	}
	for _, v := range [...]*float64{&i.Low, &i.Mid, &i.High} {
		*v = min(max(*v, low), max(top, low))
	}
	i.Mid = max(i.Mid, i.Low) // the search is exact to a tolerance only
	i.High = max(i.High, i.Mid)
	return i, true
}
