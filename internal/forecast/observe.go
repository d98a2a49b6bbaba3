package forecast

import (
	"math"
	"slices"
)

// Limits on how far back a forecast looks. Older values say little about the
// next cycle, and a bound keeps the cost of one forecast the same for a metric
// of ten values and of ten thousand.
const (
	maxObservations = 44 // values; three cycles of weekly readings, and some
	maxCycles       = 20 // earlier cycles
)

// Rules that turn dates into observations, from the prototype of FORECAST.md.
const (
	// sameMoment is the share of a period within which two values count as one.
	sameMoment = 0.4
	// leastNoise keeps an amount gathered over very many periods from being
	// taken as exact.
	leastNoise = 0.05
	// Readings per cycle when neither a cadence nor spacings are known: weekly
	// in a quarter or less, monthly in anything longer.
	shortCycleDays     = 150.0
	shortCycleReadings = 13.0
	longCycleReadings  = 12.0
)

// observation is one value of the underlying process: for Last a level, for
// Sum and Average the amount or mean of one period.
type observation struct {
	at    float64 // periods since the start of the cycle
	value float64 // the measure's unit
	noise float64 // variance of measuring it, 1 for one period's worth
}

// sample is a case as the models see it.
type sample struct {
	// buffer[first:end] are the observations. A slice field into it would
	// force every sample onto the heap.
	buffer     [2*maxCycles + 2*maxObservations + 1]observation
	first, end int

	period  float64 // days between values of the process
	days    float64 // length of the cycle
	elapsed float64 // share of the cycle behind us, 0 to 1
	left    float64 // periods from the last reading to the due date
	total   float64 // what is already certain of the final value: Sum only
	mean    float64 // the running average and
	meaned  float64 // the periods that it covers: Average only
	falls   bool    // some amount of a Sum was negative
	points  int     // readings among the observations
	latest  Number  // the value that stands today
	since   float64 // days from the start to that value
	base    Number  // the baseline, stated or read
}

// observe lays the case out on one time axis, oldest first.
func (s *sample) observe(c *Case, kind Kind) {
	history := upTo(inOrder(c.History), c.Today)
	before, since := splitAfter(history, c.Start)
	checkIns := upTo(inOrder(c.CheckIns), min(c.Today, c.Due+c.Grace))
	early, checkIns := splitAfter(checkIns, c.Start)
	base := c.Promise.from(early)
	if !base.ok() {
		base = c.Promise.from(before)
	}
	switch {
	case kind == Last && len(since) > 0:
		checkIns = inOrder(slices.Concat(since, checkIns))
	case kind != Last && len(checkIns) == 0:
		checkIns = accumulate(since, kind, base.Value)
	}
	if kind == Last && len(early) > 0 {
		before = inOrder(slices.Concat(before, early))
	}

	s.days = float64(c.Due - c.Start)
	s.base = base
	s.elapsed = min(max(float64(c.Today-c.Start)/s.days, 0), 1)
	s.period = period(c, before, checkIns)
	s.left = s.days / s.period
	if n := len(checkIns); n > 0 {
		s.latest = Known(checkIns[n-1].Value)
		s.since = float64(checkIns[n-1].Day - c.Start)
		s.left = max(float64(c.Due-checkIns[n-1].Day), 0) / s.period
	}
	s.addPast(c, kind, before)
	for _, r := range last(before, maxObservations) {
		if kind != Last || r.Day < c.Start || !c.Baseline.ok() {
			s.points++
			s.add(s.at(c, r.Day), r.Value, 1)
		}
	}
	recent := last(checkIns, maxObservations)
	s.points += len(recent)
	if kind == Last {
		s.addLevels(c, base, recent)
	} else {
		s.addPeriods(c, kind, base, recent, checkIns)
	}
	s.first = max(s.end-maxObservations, 0)
}

// obs returns the observations, oldest first.
func (s *sample) obs() []observation { return s.buffer[s.first:s.end] }

func (s *sample) add(at, value, noise float64) {
	s.buffer[s.end] = observation{at, value, noise}
	s.end++
}

// at converts a date to periods since the start of the cycle.
func (s *sample) at(c *Case, day Day) float64 { return float64(day-c.Start) / s.period }

// addPast adds what earlier cycles tell of the time before the history. For
// Last that is the level at both ends of each; else the mean of each period.
func (s *sample) addPast(c *Case, kind Kind, before []Reading) {
	edge := 0.0
	if len(before) > 0 {
		edge = min(edge, s.at(c, before[0].Day))
	}
	level := func(at float64, v Number) {
		near := s.end > 0 && at-s.buffer[s.end-1].at < sameMoment
		if v.ok() && at < edge-sameMoment && !near {
			s.add(at, v.Value, 1)
		}
	}
	var room [maxCycles]*Cycle
	for _, past := range oldestFirst(room[:0], c) {
		from, to := s.at(c, past.Start), s.at(c, past.Due)
		switch {
		case kind == Last:
			level(from, past.Baseline)
			level(to, Known(past.Actual))
		case len(before) > 0 && to > edge:
		case kind == Sum:
			base := past.Baseline.Value // an unstated one is 0
			s.add(to, (past.Actual-base)/(to-from), 1/(to-from))
		default:
			s.add(to, past.Actual, 1/(to-from))
		}
	}
}

// addLevels adds the baseline and the check-ins of a measure of kind Last.
func (s *sample) addLevels(c *Case, base Number, checkIns []Reading) {
	if base.ok() && (c.Baseline.ok() || s.end == 0) {
		s.add(0, base.Value, 1)
	}
	for _, r := range checkIns {
		s.add(s.at(c, r.Day), r.Value, 1)
	}
}

// addPeriods undoes the running total or average, because its steps, not its
// level, are what varies. A step over several periods is known better than a
// single one, a step over a fraction worse.
func (s *sample) addPeriods(c *Case, kind Kind, base Number, recent, all []Reading) {
	then, value := 0.0, 0.0
	if kind == Sum {
		value = base.Value
		s.total = value
	}
	if skipped := len(all) - len(recent); skipped > 0 {
		then, value = s.at(c, all[skipped-1].Day), all[skipped-1].Value
	}
	for _, r := range recent {
		now := s.at(c, r.Day)
		step := now - then
		amount := (r.Value - value) / step
		if kind == Average {
			amount = (r.Value*now - value*then) / step
		}
		s.add(now, amount, max(leastNoise, 1/step))
		s.falls = s.falls || amount < 0
		then, value = now, r.Value
	}
	switch {
	case kind == Sum:
		s.total = value
	case len(all) > 0:
		s.mean, s.meaned = value, then
	}
	if kind == Average && s.end == 0 && base.ok() {
		s.add(0, base.Value, 1)
	}
}

// whole reports whether no observation contradicts whole numbers. Amounts of
// more or less than one period are means, and have no say.
func (s *sample) whole() bool {
	for _, o := range s.obs() {
		if o.noise == 1 && o.value != math.Trunc(o.value) {
			return false
		}
	}
	return true
}
