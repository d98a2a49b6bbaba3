package checks

import (
	"fmt"
	"math"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "flatlined", Severity: diag.Note, Group: Timely, Profile: OKR,
	Options: []Option{{Name: "check_ins", Default: 3}},
	Goal: func(p *Pass, g *goal.Goal) {
		for k := range p.openMeasures(g) {
			if k.Current.Set {
				continue // nobody knows here since when that has been the value
			}
			n, from, to := flatRun(p, k)
			if n < max(p.limit("check_ins", k.Goal.File.Path), 2) || k.Progress.Met || !expectsMovement(k, from, to) {
				continue
			}
			p.KeyResult(k.KeyResult, wholeOrTitle(k.KeyResult), "check_ins",
				fmt.Sprintf("at %s in %s, from %s to %s; %s is to be reached by %s",
					k.Amount(k.Forecast.LastValue.Value), say.Count(n, "check-in", "check-ins"), from, to,
					targetWords(k), calendar.Date(k.Case.Due)),
				"say in a `note:` what holds it up, and under `actions:` what will be done differently")
		}
	},
})

// flatRun counts how many of the last check-ins have the same value, and says
// from when to when.
func flatRun(p *Pass, k *progress.KeyResult) (n int, from, to calendar.Date) {
	all := k.Case.CheckIns
	for len(all) > 0 && calendar.Date(all[len(all)-1].Day) > p.Today {
		all = all[:len(all)-1]
	}
	for i := len(all) - 1; i >= 0 && all[i].Value == all[len(all)-1].Value; i-- {
		day := calendar.Date(all[i].Day)
		if n == 0 {
			to = day
		}
		if n == 0 || day != from {
			n++
		}
		from = day
	}
	return n, from, to
}

// expectsMovement reports whether something should have moved between two
// days: the time is long enough for the metric to be read again, the schedule
// asks for a change, and of what is counted in whole numbers for more than a
// single one.
func expectsMovement(k *progress.KeyResult, from, to calendar.Date) bool {
	const fortnight = 14
	c := &k.Case
	days := float64(to - from)
	if days < max(fortnight, 2*c.Cadence) || !c.Baseline.Known {
		return false
	}
	a, ok := c.ExpectedValue(max(c.Start, forecast.Day(from)))
	b, also := c.ExpectedValue(forecast.Day(to))
	if !ok || !also {
		return false
	}
	asked := math.Abs(b - a)
	whole := c.Target.Value == math.Trunc(c.Target.Value) && c.Baseline.Value == math.Trunc(c.Baseline.Value)
	return asked > 0 && (!whole || asked > 1)
}
