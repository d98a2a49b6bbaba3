package progress

import (
	"cmp"
	"math"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// track is a key result of a metric, with when it ran: one entry of the
// metric's record.
type track struct {
	k          *goal.KeyResult
	start, due calendar.Date
}

// trackRecords gathers the key results of each metric, in the order of their
// due dates: together they are one track record.
func trackRecords(w *workspace.Workspace) map[string][]track {
	tracks := map[string][]track{}
	for _, g := range w.Goals {
		for _, k := range g.Measures() {
			if k.Metric.Set {
				start, due := w.Runs(k)
				tracks[k.Metric.Value] = append(tracks[k.Metric.Value], track{k, start, due})
			}
		}
	}
	for _, record := range tracks {
		slices.SortStableFunc(record, func(a, b track) int { return cmp.Compare(a.due, b.due) })
	}
	return tracks
}

func metricUnit(w *workspace.Workspace, k *goal.KeyResult) string {
	if m, ok := w.Config.Metrics[k.Metric.Value]; ok && k.Metric.Set && m.Unit.Set {
		return prose.Unit(m.Unit.Value)
	}
	return ""
}

// graceDays is how long after the due date a reading may still be the closing
// one: the last week's figure is read in the week after.
const graceDays = 7

// newCase gathers all that a forecast may look at.
func newCase(w *workspace.Workspace, tracks map[string][]track, k *goal.KeyResult, unit string, today calendar.Date) forecast.Case {
	start, due := w.Runs(k)
	c := forecast.Case{Today: forecast.Day(today), CheckIns: checkIns(w, k, today)}
	if start == 0 && len(c.CheckIns) > 0 {
		start = calendar.Date(c.CheckIns[0].Day)
	}
	c.Start, c.Due, c.Grace = forecast.Day(start), forecast.Day(due), graceDays
	c.Promise.Direction = direction(k)
	if k.Promise.Baseline.Set {
		c.Baseline = forecast.Known(k.Promise.Baseline.Value)
	}
	c.Target = level(k.Promise)
	if k.Promise.Op == prose.Range {
		c.Upper = forecast.Known(k.Promise.High)
	}
	c.Commit, c.Stretch = stated(k.Commit), stated(k.Stretch)
	for _, at := range k.Checkpoints {
		if at.Date.Set && at.Value.Set {
			c.Checkpoints = append(c.Checkpoints, forecast.Reading{Day: forecast.Day(at.Date.Value), Value: at.Value.Value.Quantity.Value})
		}
	}
	c.Unit = unitClass(unit, c)
	if whole := k.Population; whole.Set && c.Unit == forecast.Percent {
		c.Min, c.Max = forecast.Known(0), forecast.Known(100)
	} else if whole.Set && c.Unit == forecast.Count && c.Target.Value <= whole.Value {
		c.Min, c.Max = forecast.Known(0), forecast.Known(whole.Value)
	}
	metric, ok := w.Config.Metrics[k.Metric.Value]
	if !ok || !k.Metric.Set {
		return c
	}
	c.Kind = map[string]forecast.Kind{"last": forecast.Last, "sum": forecast.Sum, "average": forecast.Average}[metric.Aggregate.Value]
	if metric.Min.Set {
		c.Min = forecast.Known(metric.Min.Value)
	}
	if metric.Max.Set {
		c.Max = forecast.Known(metric.Max.Value)
	}
	if metric.Cadence.Set {
		c.Cadence = days(metric.Cadence.Value)
	}
	for _, r := range w.History(k.Metric.Value) {
		c.History = append(c.History, forecast.Reading{Day: forecast.Day(r.Date), Value: r.Value})
	}
	c.Past = past(w, tracks[k.Metric.Value], k, start, today)
	return c
}

// checkIns returns all readings of a key result, oldest first: those written
// beside it, those in a file, and `current:`, which counts as read on the day
// that the history of its file gives, and today where there is none.
func checkIns(w *workspace.Workspace, k *goal.KeyResult, today calendar.Date) []forecast.Reading {
	series := w.Series(k)
	out := make([]forecast.Reading, 0, len(k.CheckIns)+len(series))
	for _, c := range k.CheckIns {
		if c.Date.Set && c.Value.Set {
			r := forecast.Reading{Day: forecast.Day(c.Date.Value), Value: c.Value.Value.Quantity.Value}
			if c.Confidence.Set {
				r.Confidence = forecast.Known(c.Confidence.Value)
			}
			out = append(out, r)
		}
	}
	for _, r := range series {
		reading := forecast.Reading{Day: forecast.Day(r.Date), Value: r.Value}
		if r.Confidence >= 0 {
			reading.Confidence = forecast.Known(r.Confidence)
		}
		out = append(out, reading)
	}
	if k.Current.Set {
		day := today
		if on, known := w.CurrentOn[k]; known {
			day = on
		}
		out = append(out, forecast.Reading{Day: forecast.Day(day), Value: k.Current.Value.Quantity.Value})
	}
	slices.SortStableFunc(out, func(a, b forecast.Reading) int { return cmp.Compare(a.Day, b.Day) })
	return out
}

// mostCycles is how many earlier cycles of a metric make its record. Older
// ones were other times, and often other people.
const mostCycles = 12

// past returns the latest cycles of a metric, promised in the same direction,
// that were over before this key result started, or by today where it has no
// start. The record is in the order of due dates.
func past(w *workspace.Workspace, record []track, k *goal.KeyResult, start, today calendar.Date) []forecast.Cycle {
	if start == 0 || start > today {
		start = today
	}
	var out []forecast.Cycle
	over, _ := slices.BinarySearchFunc(record, start+1, func(t track, day calendar.Date) int { return cmp.Compare(t.due, day) })
	for i := over - 1; i >= 0 && len(out) < mostCycles && i >= over-mostLooked; i-- {
		t := record[i]
		target := level(t.k.Promise)
		if t.k == k || direction(t.k) != direction(k) || t.start == 0 || t.due == 0 || !target.Known {
			continue
		}
		actual, ok := forecast.Latest(checkIns(w, t.k, today), forecast.Day(t.due))
		if !ok {
			continue
		}
		cycle := forecast.Cycle{Start: forecast.Day(t.start), Due: forecast.Day(t.due), Target: target.Value, Actual: actual.Value}
		if b := t.k.Promise.Baseline; b.Set {
			cycle.Baseline = forecast.Known(b.Value)
		}
		out = append(out, cycle)
	}
	return out
}

// mostLooked bounds the search among cycles that cannot be used, so that a
// metric with thousands of key results costs no more than one with few.
const mostLooked = 4 * mostCycles

// level returns the target as a level to reach. A promised change becomes one
// where the baseline says from what; a change in percent of something that is
// itself in percent is left unknown, because people mean both points and
// percent by it.
func level(m goal.Promise) forecast.Number {
	target, base := m.Target.Value, m.Baseline.Value
	switch {
	case !m.Target.Set:
		return forecast.Number{}
	case !m.Relative:
		return forecast.Known(target)
	case !m.Baseline.Set:
		return forecast.Number{}
	case m.Op == prose.Multiply:
		return forecast.Known(base * target)
	}
	if m.Op == prose.DecreaseBy {
		target = -target
	}
	switch m.ChangeUnit {
	case prose.Percent:
		if m.Unit == prose.Percent {
			return forecast.Number{}
		}
		return forecast.Known(base * (1 + target/100))
	default:
		return forecast.Known(base + target)
	}
}

// direction returns which way is better. Where nobody says and the two
// numbers are not both known, more is taken to be better.
func direction(k *goal.KeyResult) forecast.Direction {
	switch k.Promise.Direction {
	case goal.Decrease:
		return forecast.Decrease
	case goal.AtLeast:
		return forecast.AtLeast
	case goal.AtMost:
		return forecast.AtMost
	case goal.Between:
		return forecast.Between
	case goal.Milestones:
		return forecast.Milestone
	case goal.EstablishBaseline:
		return forecast.EstablishBaseline
	}
	return forecast.Increase
}

func stated(a goal.Field[goal.Amount]) forecast.Number {
	return forecast.Number{Value: a.Value.Quantity.Value, Known: a.Set}
}

// unitClass tells a forecast what kind of numbers it sees.
func unitClass(unit string, c forecast.Case) forecast.Unit {
	unitInterval := func(n forecast.Number) bool { return !n.Known || n.Value >= 0 && n.Value <= 1 }
	switch {
	case unit == prose.Percent:
		return forecast.Percent
	case unit == prose.Score && unitInterval(c.Target) && unitInterval(c.Baseline):
		return forecast.Score
	case unit == "count", prose.IsCounted(unit) && whole(c.Target) && whole(c.Baseline):
		return forecast.Count
	}
	return forecast.OtherUnit
}

func whole(n forecast.Number) bool { return !n.Known || n.Value == math.Trunc(n.Value) }

// days returns a cadence in days, months and years at their mean length.
func days(c calendar.Cadence) float64 {
	return float64(c.N) * map[byte]float64{'d': 1, 'w': 7, 'm': 365.25 / 12, 'y': 365.25}[c.Unit]
}
