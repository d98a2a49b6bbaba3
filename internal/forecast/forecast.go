package forecast

// Verdict says in one word how believable a target is.
type Verdict uint8

// The verdicts. CannotJudge is the honest one when nothing particular to the
// goal is known.
const (
	CannotJudge Verdict = iota
	Unrealistic
	Stretch
	Achievable
	TooEasy
)

var verdicts = [...]string{"cannot_judge", "unrealistic", "stretch", "achievable", "too_easy"}

// String returns the word of status's JSON.
func (v Verdict) String() string { return verdicts[v] }

// The chances at which a verdict begins, from FORECAST.md. Of the goals called
// unrealistic at creation, about one in twenty is met all the same.
const (
	stretchFrom    = .10
	achievableFrom = .40
	tooEasyFrom    = .85
)

// Judge returns the verdict for a chance between 0 and 1.
func Judge(p float64) Verdict {
	switch {
	case p >= tooEasyFrom:
		return TooEasy
	case p >= achievableFrom:
		return Achievable
	case p >= stretchFrom:
		return Stretch
	}
	return Unrealistic
}

// Basis says what a forecast rests on.
type Basis uint8

// The bases, from the weakest to the strongest.
const (
	NoBasis        Basis = iota
	ReferenceClass       // what became of other goals, or of the team's own earlier ones
	Trend                // the measure's own readings
	Bounds               // a bound of the measure, or a total already reached
)

var bases = [...]string{"none", "reference_class", "trend", "bounds"}

// String returns the word of status's JSON.
func (b Basis) String() string { return bases[b] }

// classRate is the share of goals that are met, for a goal of which nothing is
// known: .37 of all goals in dev.csv.gz, .50 of its running totals seen at
// creation, and .47 of the 236 scored key results of FACTS.md.
const classRate = .45

// Forecast is what can be said about a promise that is still open.
type Forecast struct {
	// Probability is the chance, 0 to 1, that the final value satisfies the
	// target. Unstated when Basis is NoBasis.
	Probability Number
	Verdict     Verdict
	Basis       Basis
	// Interval of the final value; Bounded is false when none can be given.
	Interval
	Bounded bool
	// Points is the number of values of the measure that were used.
	Points int
	Pace
	Record Attainment
	// Bound is the bound that the target lies beyond, if any.
	Bound Number
}

// Of forecasts one case: Fit, asked for the promise's own target.
func Of(c *Case) Forecast {
	var o Outlook
	o.Fit(c)
	return o.Forecast()
}
