package forecast

import "math"

// An interval tells where the final value will probably end. It is read off
// the same curve as the probability, at chances that were fitted so that four
// of five final values lie inside and as many above the middle as below: the
// calibrated curve alone, which was fitted to hits of targets, would lie a
// little off. Each is a chance of ending at or above, at the start of the
// cycle, and what it gains until the end. Fitted, and the outer two moved outwards
// by .004: a margin, chosen, for kinds of measures that the fit never saw.
const (
	lowChance, lowGain   = .852, .025
	midChance, midGain   = .451, .058
	highChance, highGain = .115, -.017
)

// Interval is the forecast of the final value, in the measure's unit: Low and
// High are the ends of the 80 % interval, Mid the median.
type Interval struct {
	Low, Mid, High float64
}

// interval reads the three quantiles and cuts them at what cannot happen.
func (m *mixture) interval(elapsed float64) Interval {
	at := func(chance, gain float64) float64 {
		return m.quantile(modelChance(chance+gain*elapsed, elapsed))
	}
	return Interval{Low: at(lowChance, lowGain), Mid: at(midChance, midGain), High: at(highChance, highGain)}
}

// modelChance undoes the target's part of the calibration by Newton's method:
// the function is smooth and rises everywhere, so that a few steps do.
func modelChance(chance, elapsed float64) float64 {
	want := logit(chance)
	l := want
	for range newtonSteps {
		p := sigmoid(l)
		slope := calLogit + calMiddle*2*p*(1-p) + calLate*elapsed
		step := (stretchLogit(l, elapsed) - want) / slope
		if l -= step; math.Abs(step) < newtonTolerance {
			break
		}
	}
	return sigmoid(l)
}

const (
	newtonSteps     = 8
	newtonTolerance = 1e-5 // log odds
)

// Search limits. A quantile is exact to a share of the predictive width or of
// the log odds that is far below what any forecast knows.
const (
	quantileTolerance = 1e-3
	quantileSteps     = 90
	bracketSteps      = 60
	surest            = 1e-12 // chances closer to 0 or 1 are not told apart
)

// quantile is the value that is reached or passed with the given chance. The
// chance falls as the value rises, so a bracket always closes, and log odds
// are nearly straight there: false position (the Illinois variant) finds the
// place in a few steps. Every third step halves the bracket instead, for the
// rare mixtures of a very narrow and a very wide model.
func (m *mixture) quantile(chance float64) float64 {
	want := logit(chance)
	off := func(v float64) float64 { return logit(min(max(m.above(v), surest), 1-surest)) - want }
	a, width := m.heaviest()
	fa := off(a)
	b, fb := a, fa
	step := math.Copysign(width, fa) // reached too often: look higher
	for k := 0; fa*fb > 0 && k < bracketSteps; k++ {
		a, fa = b, fb
		b += step
		fb = off(b)
		step *= 2
	}
	for k := 1; k < quantileSteps && math.Abs(b-a) > quantileTolerance*width && math.Abs(fb) > quantileTolerance; k++ {
		v := b - fb*(b-a)/(fb-fa)
		if k%3 == 0 {
			v = a + (b-a)/2
		}
		f := off(v)
		if f*fb < 0 {
			a, fa = b, fb
		} else {
			fa /= 2
		}
		b, fb = v, f
	}
	return b
}
