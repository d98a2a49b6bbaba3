package checks

import (
	"fmt"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "due-before-measurable", Severity: diag.Warning, Group: Realistic, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isOpen(p, g) {
			return
		}
		for _, k := range g.Measures() {
			cadence := p.Now.Config.Metrics[k.Metric.Value].Cadence
			if !k.Metric.Set || !cadence.Set || k.Promise.Direction == goal.Milestones {
				continue
			}
			start, due := p.Now.Runs(k)
			if next := firstReading(p, k, cadence.Value, start, due); next != 0 {
				p.KeyResult(k, k.Metric.Span, "due",
					fmt.Sprintf("due %s, but %s is read %s: its first reading after the start on %s comes on %s",
						due, k.Metric.Value, cadence.Value.Words(), start, next),
					fmt.Sprintf("make it due on %s or later, or choose a metric that is read more often", next))
			}
		}
	},
})

// firstReading returns the first day after the start on which a metric will
// be read, where that is after the due date, and else no day. Readings come a
// few days early and late, so a tenth of the cadence is let pass at both ends.
func firstReading(p *Pass, k *goal.KeyResult, c calendar.Cadence, start, due calendar.Date) calendar.Date {
	if start == 0 || due <= start {
		return 0
	}
	slack := (c.After(start) - start) / 10
	last := calendar.Date(0) // the last reading by the start
	seen := func(day calendar.Date) (during bool) {
		if day <= start+slack {
			last = max(last, day)
		}
		return day > start+slack && day <= due+slack
	}
	for _, r := range p.state(k).Case.CheckIns {
		if seen(calendar.Date(r.Day)) {
			return 0
		}
	}
	for _, r := range p.Now.History(k.Metric.Value) {
		if seen(r.Date) {
			return 0
		}
	}
	next := calendar.Date(0)
	switch {
	case last != 0:
		next = onwards(c, last, start+slack)
	case c.Unit == 'm' || c.Unit == 'y':
		next = closing(c, start+slack, p.Now.Config.FiscalYearStart)
	case k.Promise.Baseline.Set:
		next = c.After(start) // the baseline is the reading of the first day
	}
	if next <= due+slack {
		return 0
	}
	return next
}

// onwards returns the first day after another that lies whole cadences after
// a reading. A reading that is too old says nothing of the day of the next.
func onwards(c calendar.Cadence, reading, after calendar.Date) calendar.Date {
	const tooOld = 100
	for i := 1; i <= tooOld; i++ {
		if day := (calendar.Cadence{N: c.N * i, Unit: c.Unit}).After(reading); day > after {
			return day
		}
	}
	return 0
}

// closing returns the first end, after a day, of a month, quarter, half or
// year: the days on which a figure for such a time is read, where no reading
// tells. Of the calendar year and the fiscal year, that which ends a part
// first is taken.
func closing(c calendar.Cadence, after calendar.Date, fiscal time.Month) calendar.Date {
	months := c.N
	if c.Unit == 'y' {
		months *= 12
	}
	if months > 12 || 12%months != 0 {
		return 0
	}
	first := calendar.Date(0)
	for _, year := range []time.Month{time.January, fiscal} {
		y, m, _ := after.Split()
		into := (int(m-year) + 12) % months
		end := calendar.On(y, m-time.Month(into)+time.Month(months), 1) - 1
		if end <= after {
			end = calendar.On(y, m-time.Month(into)+time.Month(2*months), 1) - 1
		}
		if first == 0 || end < first {
			first = end
		}
	}
	return first
}
