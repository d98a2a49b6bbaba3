package forecast

import "math"

// A trend is one way of telling how a measure moves: a level that wanders and
// a slope that may change, seen through noise. The three numbers are variances
// per period relative to one common scale, which is integrated out.
//
// Harvey, Forecasting, Structural Time Series Models and the Kalman Filter
// (1989), calls this the local linear trend model.
type trend struct {
	log   bool    // the model speaks of ratios (or odds), not differences
	drift float64 // variance that the level gains in a period
	noise float64 // variance of a reading around the level
	slope float64 // variance of the unknown slope at the start; 0: no slope
	prior float64 // log weight before any reading
}

// The models that are averaged, fitted to dev.csv.gz (see doc.go, "Where the
// constants come from"). A noise of 0.001 stands for none: it keeps the filter
// away from a division by zero.
var (
	// levelModels tell measures whose value on the day counts.
	levelModels = [...]trend{
		{log: false, drift: .73, noise: .001, slope: .32, prior: 0},  // goes on as it went
		{log: false, drift: .018, noise: 1.32, slope: 0, prior: .37}, // keeps returning to a level
		{log: true, drift: .52, noise: .001, slope: .29, prior: .86}, // grows by the same share
		{log: true, drift: .146, noise: 1.055, slope: 0, prior: .32}, // wanders slowly under noise
		{log: true, drift: 1.16, noise: .001, slope: 0, prior: .26},  // is as likely to rise as to fall
	}
	// amountModels tell the amounts of single periods, for totals and averages.
	amountModels = [...]trend{
		{drift: 1.04, noise: .001, slope: .30, prior: 0},
		{drift: .0164, noise: 1.26, slope: 0, prior: 3.19},
		{drift: .2, noise: .76, slope: 0, prior: .61},
	}
)

// priorShape is the shape of the inverse-gamma prior on the scale: the prior
// counts as much as one half observation does, and so the degrees of freedom
// of every prediction are the number of observations. The prototype's fitted
// exp(-.939) = .39 differs by less than the fit can tell.
const priorShape = 0.5

// temper is the share of the evidence that is believed when the models are
// weighed. Real series are none of the models, and full Bayesian weights
// would settle on one far too early. Fitted.
const temper = 0.476

// The usual size of one period's surprise before any is seen: the natural
// logarithm of its standard deviation relative to the measure's mean size, by
// class. Fitted.
const (
	priorPercent = -4.771 // shares and scores
	priorLevel   = -4.225 // other levels
	priorAmount  = -2.534 // amounts of one period
	priorAverage = -5.248 // period means of a running average

	// Finer cadences surprise less each time, longer cycles hold measures that
	// move more: exponents of the number of periods relative to 12 a cycle,
	// and of the cycle's length relative to 90 days. Fitted.
	priorPerPeriod = -.091
	priorPerLength = .525
	usualPeriods   = 12.0
	usualDays      = 90.0

	// Counts also vary as counting does: a variance of this over the mean. A
	// Poisson count would have 1. Fitted.
	countVariance = .374
	leastCount    = .3 // mean count below which that is no longer trusted
)

// Guards for the logarithmic scale of shares, in shares of the upper bound.
const (
	leastShare = .002 // a share is never closer than this to 0 or to 1
	leastLeap  = .01  // nor the mean that fixes the scale's unit
)

// scaled is a sample in the units of the models.
type scaled struct {
	n        int
	size     float64                  // mean size of the observations, in the measure's unit
	raw      [maxObservations]float64 // value / size
	log      [maxObservations]float64 // log ratio, or log odds, in like units
	jacobian [maxObservations]float64 // log of what the transform does to densities
	gap      [maxObservations]float64 // periods since the previous observation
	noise    [maxObservations]float64
	useLog   bool
	top      float64 // finite upper bound of shares, else 0
	unit     float64 // what makes a log odds comparable with value / size
	variance float64 // prior variance of one period's surprise
}

// scale chooses units in which measures of every size look alike.
func (z *scaled) scale(s *sample, c *Case, kind Kind) {
	obs := s.obs()
	z.n = len(obs)
	positive := kind == Last && c.Min.ok() && c.Min.Value == 0
	for i, o := range obs {
		z.size += math.Abs(o.value) / float64(z.n)
		z.noise[i] = o.noise
		if i > 0 {
			z.gap[i] = max(leastGap, o.at-obs[i-1].at)
		}
		positive = positive && o.value > 0 && !(c.Max.ok() && o.value > c.Max.Value)
	}
	if z.size == 0 {
		z.size = sizeOfNothing(s, c, kind)
	}
	z.useLog = positive && z.n > 0
	if c.Max.ok() && c.Max.Value > 0 {
		z.top = c.Max.Value
		mean := min(max(z.size/z.top, leastLeap), 1-leastLeap)
		z.unit = 1 - mean
	}
	for i, o := range obs {
		z.raw[i] = o.value / z.size
		if !z.useLog {
			continue
		}
		z.log[i] = z.toLog(o.value)
		z.jacobian[i] = -z.log[i]
		if z.top > 0 {
			u, mean := clampShare(o.value/z.top), 1-z.unit
			z.jacobian[i] = math.Log(mean * z.unit / (u * (1 - u)))
		}
	}
	z.variance = priorVariance(s, c, kind, z.size)
}

// sizeOfNothing is the unit for a measure that has only been seen at zero: a
// whole thing or a whole score, else what the target asks for (of Sum, in one
// period), because nothing else says how large the measure's values are.
func sizeOfNothing(s *sample, c *Case, kind Kind) float64 {
	goal := c.Promise.goal()
	asked := math.Abs(goal.Value)
	if kind == Sum {
		asked = math.Abs(goal.Value-s.base.Value) * s.period / s.days
	}
	if c.Unit == Count || c.Unit == Score || asked == 0 || !finite(asked) {
		return 1
	}
	return asked
}

// leastGap is the least distance, in periods, at which two values are told apart.
const leastGap = .001

// toLog is the logarithmic scale: log ratio to the mean size or, for a share
// of a whole, log odds. Both move like value/size near the mean.
func (z *scaled) toLog(v float64) float64 {
	switch {
	case v <= 0:
		return math.Inf(-1)
	case z.top > 0 && v > z.top:
		return math.Inf(1)
	case z.top > 0:
		return logit(clampShare(v/z.top)) * z.unit
	}
	return math.Log(v / z.size)
}

// fromLog undoes toLog.
func (z *scaled) fromLog(y float64) float64 {
	if z.top > 0 {
		return z.top * sigmoid(y/z.unit)
	}
	return z.size * math.Exp(y)
}

func clampShare(u float64) float64 { return min(max(u, leastShare), 1-leastShare) }

func logit(p float64) float64   { return math.Log(p / (1 - p)) }
func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

func priorVariance(s *sample, c *Case, kind Kind, size float64) float64 {
	log := priorLevel
	switch {
	case kind == Sum:
		log = priorAmount
	case kind == Average:
		log = priorAverage
	case c.Unit == Percent || c.Unit == Score:
		log = priorPercent
	}
	log += priorPerPeriod*math.Log(usualPeriods*s.period/s.days) + priorPerLength*math.Log(s.days/usualDays)
	variance := math.Exp(2 * log)
	if c.Unit == Count {
		variance += countVariance / max(size, leastCount)
	}
	return variance
}
