package forecast

import "math"

// state is what a trend model knows after the readings so far: the mean and
// covariance of level and slope, and how surprised it was on the way.
type state struct {
	level, slope float64
	// Covariance of level and slope, in units of the common scale.
	varLevel, cov, varSlope float64
	surprise                float64 // sum of squared errors, each over its variance
	spread                  float64 // sum of the logs of those variances
	jacobian                float64
}

// filter runs the Kalman filter of one model over the sample. The first
// reading sets the level; each further one is predicted, compared and learnt.
func (m *trend) filter(z *scaled) state {
	x := z.raw[:z.n]
	if m.log {
		x = z.log[:z.n]
	}
	k := state{level: x[0], varLevel: m.noise * z.noise[0], varSlope: m.slope}
	product := 1.0 // of variances: a logarithm each would be half of the cost
	for j := 1; j < len(x); j++ {
		gap := z.gap[j]
		k.level += gap * k.slope
		k.varLevel += gap*(2*k.cov+gap*k.varSlope) + m.drift*gap
		k.cov += gap * k.varSlope

		variance := k.varLevel + m.noise*z.noise[j]
		err := x[j] - k.level
		gainLevel, gainSlope := k.varLevel/variance, k.cov/variance
		k.level += gainLevel * err
		k.slope += gainSlope * err
		k.varSlope -= gainSlope * k.cov
		k.cov -= gainSlope * k.varLevel
		k.varLevel -= gainLevel * k.varLevel

		k.surprise += err * err / variance
		if product *= variance; product > 1e100 || product < 1e-100 {
			k.spread += math.Log(product)
			product = 1
		}
	}
	k.spread += math.Log(product)
	if m.log {
		for _, j := range z.jacobian[1:z.n] {
			k.jacobian += j
		}
	}
	return k
}

// foretell predicts what is open after the given number of periods: the level
// for Last, else the sum of the amounts of the periods.
func (m *trend) foretell(k *state, kind Kind, periods float64) (mean, variance float64) {
	if kind == Last {
		return m.ahead(k, periods)
	}
	return m.sumAhead(k, periods)
}

// ahead predicts the level after the given number of periods.
func (m *trend) ahead(k *state, periods float64) (mean, variance float64) {
	h := periods
	return k.level + h*k.slope, k.varLevel + 2*h*k.cov + h*h*k.varSlope + m.drift*h + m.noise
}

// sumAhead predicts the sum of the amounts of the given number of periods.
func (m *trend) sumAhead(k *state, periods float64) (mean, variance float64) {
	h := periods
	s := h * (h + 1) / 2 // how often the slope enters: 1 + 2 + … + h
	return h*k.level + s*k.slope,
		h*h*k.varLevel + 2*h*s*k.cov + s*s*k.varSlope + m.drift*h*(h+1)*(2*h+1)/6 + m.noise*h
}
