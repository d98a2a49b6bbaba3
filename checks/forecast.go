package checks

import (
	"iter"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// openMeasures yields the key results of a goal whose target is a level that
// can still be worked towards: the promise is one of change, it runs or is
// about to, and neither its owner nor the facts have settled it.
func (p *Pass) openMeasures(of *goal.Goal) iter.Seq[*progress.KeyResult] {
	return func(yield func(*progress.KeyResult) bool) {
		g := p.Progress().Goals[of.Index]
		for _, k := range g.KeyResults {
			c := &k.Case
			change := c.Direction == forecast.Increase || c.Direction == forecast.Decrease
			runs := c.Start != 0 && c.Due > c.Start && c.Today <= c.Due
			settled := !k.Status.Open() && k.Status != progress.Achieved || !g.Status.Open() && g.Status != progress.Achieved
			if change && runs && !settled && k.Promise.Target.Set && c.Target.Known && !yield(k) {
				return
			}
		}
	}
}

// asked is by how much the value is to change from where it stands, towards
// the target: positive where there is something left to do.
func asked(k *progress.KeyResult) (change float64, ok bool) {
	from := k.Forecast.LastValue
	if !from.Known {
		return 0, false
	}
	change = k.Case.Target.Value - from.Value
	if k.Case.Direction == forecast.Decrease {
		change = -change
	}
	return change, true
}
