package forecast

import "math"

// Seasonality. A measure with a calendar (visitors, sales, waiting times)
// repeats last year's shape. Where the data hold the same season one year
// ago, a second family of models forecasts how much higher or lower this year
// runs than the last, and borrows the rest from last year's value at the due
// date. How far the family is believed depends on how well last year's shape
// explains this year so far.
const (
	yearDays = 365.25

	// A year must hold a few values and be longer than one of them; weekly
	// series would need more values than maxObservations to show a year.
	finestSeason   = 14.0  // days
	coarsestSeason = 100.0 // days: quarters

	// Log odds of a season before anything is compared, and what one nat of
	// the comparison adds. Fitted.
	seasonPrior    = -.90
	seasonEvidence = .363
	// The comparison is cut off here, in nats: beyond, it is a freak. Chosen.
	seasonWorst, seasonBest = -4.0, 6.0
	// seasonCover is the share of the days ahead that last year's amounts must
	// cover before they are borrowed. Chosen.
	seasonCover = .8
	// A value has a counterpart if one stands within this share of a period.
	counterpart = .5
	// coarseNoise marks amounts of many periods at once: they have no season.
	coarseNoise = .3
)

// The seasonal models tell the differences between a year and the one before.
// Here slope is the variance of the first difference around zero.
var (
	seasonModels = [...]trend{
		{log: false, drift: .1, noise: 1.07, slope: .95},
		{log: true, drift: .1, noise: 1.07, slope: .95},
	}
	seasonAmountModels = [...]trend{{drift: .05, noise: 1.04, slope: .94}}
)

// season is a sample beside its own past year.
type season struct {
	n      int
	at     [maxObservations]int // which observations have a counterpart
	of     [maxObservations]int // and which observations those are
	dueRaw float64              // last year's value, or amount, for the days ahead
	dueLog float64
}

// find looks for the counterparts; ok is false when there is no year to borrow.
func (y *season) find(z *scaled, s *sample, kind Kind) (ok bool) {
	if s.period < finestSeason || s.period > coarsestSeason {
		return false
	}
	year := yearDays / s.period
	due := s.days / s.period
	if kind == Last {
		k := nearest(s.obs(), due-year)
		if k < 0 {
			return false
		}
		y.dueRaw, y.dueLog = z.raw[k], z.log[k]
	} else if y.dueRaw, ok = amounts(z, s, due-year); !ok {
		return false
	}
	for i, o := range s.obs() {
		if kind != Last && o.noise < coarseNoise {
			continue
		}
		if k := nearest(s.obs(), o.at-year); k >= 0 {
			y.at[y.n], y.of[y.n] = i, k
			y.n++
		}
	}
	return y.n > 0
}

// moment is when observation i was made, in periods since the start.
func (s *sample) moment(i int) float64 { return s.buffer[s.first+i].at }

// nearest is the index of the observation closest to a moment, or -1.
func nearest(obs []observation, at float64) int {
	best, distance := -1, counterpart
	for i, o := range obs {
		if d := math.Abs(o.at - at); d < distance {
			best, distance = i, d
		}
	}
	return best
}

// amounts adds up what last year brought in the days that are left this year.
func amounts(z *scaled, s *sample, until float64) (sum float64, ok bool) {
	from, covered := until-s.left, 0.0
	for i, o := range s.obs() {
		if o.noise < coarseNoise {
			continue
		}
		if overlap := min(o.at, until) - max(o.at-1/o.noise, from); overlap > 0 {
			covered += overlap
			sum += z.raw[i] * overlap
		}
	}
	if s.left <= 0 || covered < seasonCover*s.left {
		return 0, false
	}
	return sum * s.left / covered, true
}

// join adds the seasonal models to a mixture and shares the weight out.
func (y *season) join(m *mixture, s *sample, kind Kind) {
	models := seasonModels[:]
	if kind != Last {
		models = seasonAmountModels[:]
	}
	first := m.n
	for i := range models {
		if !models[i].log || m.z.useLog {
			m.add(y.predict(&models[i], &m.z, s, kind))
		}
	}
	if m.n == first {
		return
	}
	seasonal := sigmoid(seasonPrior + seasonEvidence*min(max(y.evidence(&m.z), seasonWorst), seasonBest))
	for i := range m.parts[:first] {
		m.parts[i].weight *= 1 - seasonal
	}
	weigh(m.parts[first:m.n], seasonal)
}

// evidence compares how far this year's values scatter around their mean with
// how far their differences to last year's do, as a log likelihood ratio of
// the two explanations.
func (y *season) evidence(z *scaled) float64 {
	x := &z.raw
	if z.useLog {
		x = &z.log
	}
	var sum, sumDiff, squares, squaresDiff float64
	for j := range y.n {
		v := x[y.at[j]]
		d := v - x[y.of[j]]
		sum += v
		sumDiff += d
		squares += v * v
		squaresDiff += d * d
	}
	n := float64(y.n)
	plain := max(squares-sum*sum/n, 0) + 2*z.variance
	shaped := max(squaresDiff-sumDiff*sumDiff/n, 0) + 2*z.variance
	return (n - 1) / 2 * math.Log(plain/shaped)
}

// predict filters the differences to last year, and adds what they foretell
// to last year's value.
func (y *season) predict(m *trend, z *scaled, s *sample, kind Kind) component {
	x, borrowed := &z.raw, y.dueRaw
	if m.log {
		x, borrowed = &z.log, y.dueLog
	}
	k := state{varLevel: m.slope}
	for j := range y.n {
		if j > 0 {
			gap := max(leastGap, s.moment(y.at[j])-s.moment(y.at[j-1]))
			k.varLevel += m.drift * gap
		}
		variance := k.varLevel + m.noise
		err := x[y.at[j]] - x[y.of[j]] - k.level
		gain := k.varLevel / variance
		k.level += gain * err
		k.varLevel -= gain * k.varLevel
		k.surprise += err * err / variance
		k.spread += math.Log(variance)
		if m.log {
			k.jacobian += z.jacobian[y.at[j]]
		}
	}
	shape := priorShape + float64(y.n)/2
	scale := priorShape*z.variance + k.surprise/2
	mean, variance := m.foretell(&k, kind, s.left)
	return component{
		mean: borrowed + mean, width: math.Sqrt(variance * scale / shape),
		weight: m.prior - k.spread/2 - shape*math.Log(scale) + k.jacobian,
		dof:    y.n + 1, log: m.log,
	}
}
