package progress

import (
	"math"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// chanceWords says what a chance rests on, in words that a team lead follows:
// "needs 6.1 a week; the best week so far was 2.4; 7% likely".
func (k *KeyResult) chanceWords() string {
	if k.Case.ChanceOnly {
		return "" // nobody will read them
	}
	parts := k.PaceWords()
	if p := k.Forecast.Probability; p.Known {
		parts = append(parts, say.Chance(p.Value)+" likely")
	}
	return strings.Join(parts, "; ")
}

// PaceWords returns the plain arithmetic beside a forecast, a few words each.
// It is empty where there is none.
func (k *KeyResult) PaceWords() []string {
	f := &k.Forecast
	var parts []string
	if f.Bound.Known {
		parts = append(parts, "the target lies beyond "+k.Amount(f.Bound.Value)+", which the metric cannot pass")
	}
	if f.NeededMean.Known {
		parts = append(parts, "the rest must average "+k.Amount(f.NeededMean.Value))
	}
	if needed := f.Needed; needed.Known && !k.Progress.Met {
		parts = append(parts, "needs "+k.Change(needed.Value)+" a week")
		if f.PerWeek.Known {
			parts = append(parts, "so far "+k.Change(f.PerWeek.Value)+" a week")
		}
		// A best week that is no better than the average comes from readings
		// that lie far apart, and tells nothing.
		if f.BestWeek.Known && !(f.PerWeek.Known && math.Abs(f.BestWeek.Value) <= math.Abs(f.PerWeek.Value)) {
			parts = append(parts, "the best week was "+k.Change(f.BestWeek.Value))
		}
	}
	if r := f.Record; r.Cycles > 0 {
		parts = append(parts, say.Exact(float64(r.Hits))+" of "+say.Count(r.Cycles, "earlier target", "earlier targets")+" met")
	}
	return parts
}

// Amount writes a value of the measure that was worked out.
func (k *KeyResult) Amount(v float64) string { return say.Amount(say.Number(v), k.Unit) }

// Change writes a difference with its sign. A difference of percentages is in
// points.
func (k *KeyResult) Change(v float64) string {
	text := say.Rough(v)
	if v > 0 && text != "0" {
		text = "+" + text
	}
	text = strings.Replace(text, "-", "−", 1)
	switch k.Unit {
	case "percent":
		return text + " points"
	case "", "number", "count":
		return text
	}
	return text + " " + k.Unit
}

// Level names the promised level that has been reached, or nothing.
func (k *KeyResult) Level() string {
	return [...]string{forecast.NoLevel: "", forecast.CommitLevel: "commit", forecast.TargetLevel: "target", forecast.StretchLevel: "stretch"}[k.Progress.Level]
}
