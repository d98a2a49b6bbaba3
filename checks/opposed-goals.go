package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// mostOpposed is how many earlier key results of a metric are compared with
// each one, so that a metric with thousands of them costs no more time.
const mostOpposed = 64

var _ = register(Check{
	ID: "opposed-goals", Severity: diag.Warning, Group: Aligned, Profile: OKR,
	Run: func(p *Pass) {
		earlier := map[string][]*progress.KeyResult{}
		said := map[string]bool{} // once per metric: one of the two is to be changed first
		for _, g := range p.Now.Goals {
			for k := range p.openMeasures(g) {
				metric := k.Metric.Value
				if !k.Metric.Set || said[metric] || !isOpen(p, k.Goal) || k.Goal.Status.Value == "draft" || !agrees(k) {
					continue
				}
				for _, other := range earlier[metric] {
					if isOpposed(k, other) {
						said[metric] = true
						f := p.KeyResult(k.KeyResult, k.Promise.Target.Span, "metric",
							fmt.Sprintf("pushes %s %s, while %s pushes it %s: both run until %s", metric, pushes(k), fullName(other.KeyResult), pushes(other),
								calendar.Date(min(k.Case.Due, other.Case.Due))),
							fmt.Sprintf("agree with the owner of %s on one target, or give the two that are measured a metric each", fullName(other.KeyResult)))
						f.Related = append(f.Related, diag.Related{Place: other.Goal.At(other.Promise.Target.Span), Message: "the target that it works against"})
						break
					}
				}
				if len(earlier[metric]) < mostOpposed {
					earlier[metric] = append(earlier[metric], k)
				}
			}
		}
	},
})

// isOpposed reports whether two key results of a metric push it different ways
// at the same time, and no value can satisfy both.
func isOpposed(a, b *progress.KeyResult) bool {
	if a.Case.Direction == b.Case.Direction || max(a.Case.Start, b.Case.Start) > min(a.Case.Due, b.Case.Due) {
		return false
	}
	up, down := a, b
	if a.Case.Direction == forecast.Decrease {
		up, down = b, a
	}
	return up.Case.Target.Value > down.Case.Target.Value
}

// agrees reports whether the numbers of a key result go the way that it says;
// where they do not, direction-contradiction speaks.
func agrees(k *progress.KeyResult) bool {
	c := &k.Case
	return k.Promise.Direction != "" && !k.Promise.Maintain && c.Baseline.Known &&
		c.Baseline.Value != c.Target.Value && (c.Target.Value > c.Baseline.Value) == (c.Direction == forecast.Increase)
}

// pushes says where a key result is to go: up from 34 to 40.
func pushes(k *progress.KeyResult) string {
	way := "up"
	if k.Case.Direction == forecast.Decrease {
		way = "down"
	}
	return fmt.Sprintf("%s from %s to %s", way, amount(rounded(k.Case.Baseline.Value), k.Unit), amount(rounded(k.Case.Target.Value), k.Unit))
}
