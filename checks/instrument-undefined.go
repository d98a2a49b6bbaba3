package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "instrument-undefined", Severity: diag.Warning, Group: Measurable, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, t := range p.titles(g) {
			r := t.reading
			if !r.MayBeUnscaled() || r.Placeholder || !(r.HasNumber || t.measured) || hasInstrument(&t) {
				continue
			}
			if noun, ok := prose.Unscaled(t.text.Value); ok {
				t.report(p, fmt.Sprintf("nothing says how %s is found out: which test or survey, on which scale", quote(noun)),
					fmt.Sprintf("name the instrument in the title (\"%s in the … assessment, 1 to 5\"), or as `metric:` with its source in the configuration", noun))
			}
		}
	},
})

// hasInstrument reports whether fields say how a number is read off.
func hasInstrument(t *title) bool {
	g := t.goal
	if g.Training != nil && (!g.Training.Assessment.Absent() || len(g.Training.Measures) > 0) {
		return true
	}
	k := t.result
	if k == nil {
		k = g.Own
	}
	return k != nil && (!k.Metric.Absent() || isScale(k))
}

// isScale reports whether a key result's unit is a scale by itself.
func isScale(k *goal.KeyResult) bool {
	switch k.Promise.Unit {
	case prose.Score, "stars":
		return true
	}
	return false
}
