package forecast

import "math"

// Calibration. The models' average is too sure of itself in the middle and
// knows nothing of people. A logistic on top of it puts both right: it was
// fitted so that of the goals given 30 %, 30 % were met.
const (
	calIntercept = -.010 // log odds, of every goal
	calLogit     = .547  // per unit of the models' log odds
	calMiddle    = .940  // per unit of tanh(log odds / 2), which bends the middle
	calLate      = .096  // per unit of log odds and share of the cycle elapsed
	calHits      = .060  // per unit of the record's log odds
	calMean      = .263  // per unit of the record's mean surplus
	calLatest    = -.184 // per unit of the latest surplus: records are noisy

	// floor and ceiling bound what may be promised of the future.
	floor   = .003
	ceiling = 1 - floor
	// impossible is the chance of what the measure's bounds forbid: bounds are
	// written by people, too.
	impossible = .001
)

// Reported confidence. FACTS.md: people's own projections were .14 too high
// and, as probabilities, no better than the base rate (Brier .255 against
// .251, 236 scored key results, .47 of them met). So the optimism is taken
// off, and what is left weighs little: a team that is sure (1.0) instead of
// unsure (.5) moves an even chance by about nine points. The weight is chosen;
// the cases at hand hold no reported confidences to fit it on.
const (
	optimism         = .14
	confidenceBase   = .47
	confidenceWeight = .15
	leastConfidence  = .02
)

// evidence is what stands beside the models: the record and the people.
type evidence struct {
	elapsed    float64
	record     Attainment
	confidence Number
}

// calibrate turns the models' chance into the one that is reported. It rises
// with p whatever the rest says.
func (e *evidence) calibrate(p float64) float64 {
	z := stretchLogit(logit(min(max(p, floor), ceiling)), e.elapsed) + e.beside()
	return min(max(sigmoid(z), floor), ceiling)
}

// stretchLogit is the part of the calibration that depends on the models.
func stretchLogit(l, elapsed float64) float64 {
	return calLogit*l + calMiddle*(2*sigmoid(l)-1) + calLate*elapsed*l
}

// beside is the part that does not depend on the target, in log odds.
func (e *evidence) beside() float64 {
	z := calIntercept
	// The record fades as the cycle's own readings come in.
	fade := math.Sqrt(1 - e.elapsed)
	z += fade * (calHits*e.record.logOdds() + calMean*e.record.Mean + calLatest*e.record.Latest)
	return z + e.reported()
}

// reported is what the latest reported confidence adds, in log odds.
func (e *evidence) reported() float64 {
	if !e.confidence.ok() {
		return 0
	}
	p := min(max(e.confidence.Value-optimism, leastConfidence), 1-leastConfidence)
	return confidenceWeight * (logit(p) - logit(confidenceBase))
}

// confidenceOf is the latest confidence that was reported by today.
func confidenceOf(c *Case) Number {
	best, day := Number{}, Day(math.MinInt32)
	for _, r := range c.CheckIns {
		if r.Confidence.ok() && r.Day <= c.Today && r.Day >= day {
			best, day = r.Confidence, r.Day
		}
	}
	return best
}

// unseen is the chance of a promise whose measure has never been seen: the
// rate of its reference class, moved by the team's record and the people.
func (e *evidence) unseen() float64 {
	return min(max(sigmoid(logit(classRate)+e.beside()-calIntercept), floor), ceiling)
}
