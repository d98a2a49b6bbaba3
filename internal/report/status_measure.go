package report

import (
	"math"
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/prose"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// ratioOf is the progress of a key result.
func ratioOf(k *progress.KeyResult) forecast.Number {
	return forecast.Number{Value: k.Progress.Ratio, Known: k.Progress.OK()}
}

// holds reports whether a key result promises to hold a level, which is not
// too easy because it is held.
func holds(k *progress.KeyResult) bool {
	switch k.Case.Direction {
	case forecast.AtLeast, forecast.AtMost, forecast.Between:
		return k.Progress.Met
	}
	return false
}

// doneWords is how far a key result is. What is to be held, or is done or
// not, has no percents.
func doneWords(k *progress.KeyResult) string {
	allOrNothing := k.Case.Direction == forecast.Milestone || k.Case.Direction == forecast.EstablishBaseline
	switch {
	case holds(k):
		return "held"
	case allOrNothing && k.Progress.Met:
		return "done"
	case allOrNothing && k.Progress.Ratio == 0:
		return "not done yet"
	}
	return figures(ratioOf(k), k.Expected)
}

// pathWords is the way of a key result: from where, where it is, to where.
func pathWords(k *progress.KeyResult) string {
	c := &k.Case
	var way []string
	if c.Baseline.Known {
		way = append(way, say.Exact(c.Baseline.Value))
	}
	if k.Progress.Read {
		way = append(way, say.Exact(k.Progress.Current.Value))
	}
	target := c.Target
	for _, level := range []forecast.Number{c.Commit, c.Stretch} {
		if !target.Known {
			target = level
		}
	}
	switch to := say.Exact(target.Value); {
	case !target.Known && (len(way) == 0 || c.Direction == forecast.Milestone):
		return "" // what is done or not has no way
	case !target.Known:
		return say.Amount(strings.Join(way, " → "), k.Unit)
	case c.Direction == forecast.AtLeast:
		return goalWords(way, "at least "+to, k.Unit)
	case c.Direction == forecast.AtMost:
		return goalWords(way, "at most "+to, k.Unit)
	case c.Direction == forecast.Between && c.Upper.Known:
		return goalWords(way, span(to, say.Exact(c.Upper.Value)), k.Unit)
	default:
		return say.Amount(strings.Join(append(way, to), " → "), k.Unit)
	}
}

// goalWords is the way to a level that is to be held.
func goalWords(way []string, level, unit string) string {
	if len(way) == 0 {
		return say.Amount(level, unit)
	}
	return strings.Join(way, " → ") + ", " + say.Amount(level, unit)
}

// span writes a range.
func span(low, high string) string {
	switch {
	case low == high:
		return low
	case strings.HasPrefix(low, "-"), strings.HasPrefix(high, "-"):
		return low + " to " + high
	}
	return low + "–" + high
}

// endWords says where a key result will probably end, and endShort in fewer
// words; the unit stands beside the target. Both are empty where that is not
// known, or known too well.
func endWords(k *progress.KeyResult) string {
	if short, ok := strings.CutPrefix(endShort(k), "ends"); ok {
		return "will end" + short + ", most likely " + estimate(k, k.Forecast.Mid)
	}
	return ""
}

func endShort(k *progress.KeyResult) string {
	f := &k.Forecast
	if !f.Bounded || f.Low == f.High || !k.Status.Open() {
		return ""
	}
	words := "ends at " + span(estimate(k, f.Low), estimate(k, f.High))
	if k.Unit == prose.Percent {
		words += "%"
	}
	return words
}

// estimate writes a value of the final interval. More digits than two of the
// interval's width would claim what nobody knows, and nobody will count half
// a person.
func estimate(k *progress.KeyResult, v float64) string {
	digits := 1 - int(math.Floor(math.Log10(k.Forecast.High-k.Forecast.Low)))
	if k.Case.Unit == forecast.Count {
		digits = 0
	}
	text := strconv.FormatFloat(v, 'f', min(max(digits, 0), 12), 64)
	if strings.Trim(text, "-0.") == "" {
		return "0"
	}
	return text
}

// whyWords is the verdict on a key result and its reason.
func whyWords(k *progress.KeyResult) string {
	f := &k.Forecast
	words := statusWords(k.Status, k.Reported)
	if !k.Status.Open() {
		return words + ": " + k.Why
	}
	if strings.HasPrefix(k.Why, "cannot be judged") {
		return words + ", " + k.Why
	}
	judged := f.Verdict != forecast.CannotJudge
	switch {
	case !judged || f.Verdict == forecast.TooEasy && holds(k):
	case f.Verdict == forecast.TooEasy && k.Progress.Read:
		words += ", very likely" // by the work that was done, perhaps
	default:
		words += ", " + word(f.Verdict.String())
	}
	words += ": " + k.Why
	switch p := f.Probability; {
	case judged && !k.Progress.Read:
		words += "; " + say.Chance(p.Value) + " likely"
	case !judged && k.Progress.Read && p.Known:
		words += "; too little is known to judge it: this is the rate of goals at large"
	case !judged && k.Case.Today >= k.Case.Start:
		words += "; too little is known to judge it"
	}
	return words
}
