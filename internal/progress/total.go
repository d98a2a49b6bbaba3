package progress

import (
	"slices"

	"github.com/goalpost-dev/goalpost/internal/forecast"
)

// outlook forecasts a case. What looks like a running total that did not
// start at zero (people certified, from 2 to 24) is forecast as the total of
// what was added since the start, because people who are certified stay so:
// a forecast of the level would let it fall again.
func outlook(c *forecast.Case) forecast.Forecast {
	if !addsUp(c) {
		return forecast.Of(c)
	}
	base := c.Baseline.Value
	added := *c
	added.Kind = forecast.Sum
	for _, n := range []*forecast.Number{&added.Baseline, &added.Target, &added.Commit, &added.Stretch, &added.Min, &added.Max} {
		n.Value -= base
	}
	added.CheckIns, added.Checkpoints = lowered(c.CheckIns, base), lowered(c.Checkpoints, base)
	f := forecast.Of(&added)
	f.Low, f.Mid, f.High = f.Low+base, f.Mid+base, f.High+base
	f.LastValue.Value += base
	f.Bound.Value += base
	return f
}

// addsUpFrom is how many readings must have risen without a fall before a
// count is taken for a running total.
const addsUpFrom = 2

// addsUp reports whether a case counts things that are only ever added. Where
// a registry says how readings are to be taken, that holds.
func addsUp(c *forecast.Case) bool {
	if c.Kind != forecast.Unstated || c.Unit != forecast.Count || c.Direction != forecast.Increase ||
		!c.Baseline.Known || c.Baseline.Value == 0 || len(c.History) > 0 || len(c.Past) > 0 {
		return false
	}
	last, n := c.Baseline.Value, 0
	for _, r := range c.CheckIns {
		if r.Day <= c.Start || r.Day > c.Today {
			continue
		}
		if r.Value < last {
			return false
		}
		last = r.Value
		n++
	}
	return n >= addsUpFrom
}

func lowered(readings []forecast.Reading, by float64) []forecast.Reading {
	out := slices.Clone(readings)
	for i := range out {
		out[i].Value -= by
	}
	return out
}
