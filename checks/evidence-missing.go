package checks

import (
	"fmt"
	"math"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "evidence-missing", Severity: diag.Note, Group: Timely, Profile: OKR,
	Options: []Option{{Name: "percent", Default: 40}},
	Goal: func(p *Pass, g *goal.Goal) {
		for k := range p.openMeasures(g) {
			metric := p.Now.Config.Metrics[k.Metric.Value]
			isSourced := k.Metric.Set && (metric.Source.Set || metric.History != "") || k.CheckInsFrom.Set
			all := writtenCheckIns(p, k.KeyResult, func(c *goal.CheckIn) bool { return c.Value.Set })
			if isSourced || len(all) == 0 {
				continue
			}
			last := all[len(all)-1]
			from, since, ok := previousReading(k, all)
			share, fast := jump(k, from, last.Value.Value.Quantity.Value, since, last.Date.Value)
			if !ok || !fast || isUsual(k, all) || share < p.option("percent", k.Goal.File.Path)/100 || !last.Note.Absent() || !last.Evidence.Absent() {
				continue
			}
			p.KeyResult(k.KeyResult, last.Value.Span, "check_ins/"+last.Date.Value.String(),
				fmt.Sprintf("from %s to %s in %s is %s of the whole way at once, and nothing shows it", k.Amount(from),
					k.Amount(last.Value.Value.Quantity.Value), say.Count(int(last.Date.Value-since), "day", "days"), say.Share(share)),
				"add `evidence:` with the report or link that shows the number, or a `note:` with what happened")
		}
	},
})

// previousReading returns the reading before the last one, or else the baseline.
func previousReading(k *progress.KeyResult, all []*goal.CheckIn) (from float64, since calendar.Date, ok bool) {
	if n := len(all); n > 1 {
		return all[n-2].Value.Value.Quantity.Value, all[n-2].Date.Value, true
	}
	return k.Case.Baseline.Value, calendar.Date(k.Case.Start), k.Case.Baseline.Known
}

// isUsual reports whether a step like the last one is nothing new: the number
// has moved by half as much before, or the whole change asked for is small
// beside the number itself, so that the ordinary ups and downs cover it.
func isUsual(k *progress.KeyResult, all []*goal.CheckIn) bool {
	const small = 0.1
	c := &k.Case
	if math.Abs(c.Target.Value-c.Baseline.Value) < small*max(math.Abs(c.Target.Value), math.Abs(c.Baseline.Value)) {
		return true
	}
	values := make([]float64, 0, len(all)+1)
	if c.Baseline.Known {
		values = append(values, c.Baseline.Value)
	}
	for _, r := range all {
		values = append(values, r.Value.Value.Quantity.Value)
	}
	last := len(values) - 1
	for i := 1; i < last; i++ {
		if 2*math.Abs(values[i]-values[i-1]) > math.Abs(values[last]-values[last-1]) {
			return true
		}
	}
	return false
}

// jump returns which share of the whole way a step is, and whether it went at
// least twice as fast as the time alone explains. Two contracts of four are no
// jump: they come one by one.
func jump(k *progress.KeyResult, from, to float64, since, day calendar.Date) (share float64, fast bool) {
	c := &k.Case
	way := c.Target.Value - c.Baseline.Value
	if !c.Baseline.Known || way == 0 || day <= since {
		return 0, false
	}
	step := to - from
	whole := step == math.Trunc(step) && from == math.Trunc(from)
	share = step / way
	time := float64(day-since) / float64(c.Due-c.Start)
	return share, share >= 2*time && (!whole || math.Abs(step) >= 3)
}
