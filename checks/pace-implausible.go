package checks

import (
	"fmt"
	"math"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

var _ = register(Check{
	ID: "pace-implausible", Severity: diag.Warning, Group: Realistic, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for k := range p.openMeasures(g) {
			if !implausible(k) {
				continue
			}
			f := k.Forecast
			p.KeyResult(k.KeyResult, k.Promise.Target.Span, "target",
				fmt.Sprintf("needs %s a week until it is due; the best that the metric ever did over as long a time was %s a week", k.Change(f.Needed.Value), k.Change(f.BestStretch.Value)),
				"choose a target that the metric has come near before, or write under `actions:` what will be different this time")
		}
	},
})

// The history that a pace is compared with must be long enough to mean
// something, and the pace well beyond it: the best of a few readings is soon
// surpassed.
const (
	pacePoints = 8
	paceFactor = 1.5
)

// implausible reports whether a promise that has no check-ins yet needs a pace
// far beyond anything in its metric's history of the same length.
func implausible(k *progress.KeyResult) bool {
	f := k.Forecast
	change, ok := asked(k)
	if !ok || change <= 0 || k.Progress.Read || f.Points < pacePoints || !f.Needed.Known || !f.BestStretch.Known {
		return false
	}
	return f.BestStretch.Value*f.Needed.Value <= 0 || math.Abs(f.Needed.Value) > paceFactor*math.Abs(f.BestStretch.Value)
}
