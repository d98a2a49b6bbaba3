package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-data-source", Severity: diag.Note, Group: Measurable, Profile: Core,
	Run: func(p *Pass) {
		first := map[string]*goal.KeyResult{}
		sourced := map[string]bool{}
		var order []string
		for _, g := range p.Now.Goals {
			if !isOpen(p, g) {
				continue
			}
			for _, k := range g.Measures() {
				id := k.Metric.Value
				metric, known := p.Now.Config.Metrics[id]
				if !k.Metric.Set || !known || !metric.Source.Absent() || metric.History != "" {
					continue
				}
				if first[id] == nil {
					first[id], order = k, append(order, id)
				}
				sourced[id] = sourced[id] || k.CheckInsFrom.Set || showsEvidence(k)
			}
		}
		for _, id := range order {
			if !sourced[id] {
				p.KeyResult(first[id], first[id].Metric.Span, "metric",
					fmt.Sprintf("nobody says where %s is read: it has neither a source nor a history", id),
					fmt.Sprintf("add `source:` to %s under metrics: in .goalpost.yaml, with the report or the person that gives the number", id))
			}
		}
	},
})

// showsEvidence reports whether a check-in says where its reading can be
// looked up.
func showsEvidence(k *goal.KeyResult) bool {
	for _, c := range k.CheckIns {
		if !c.Evidence.Absent() {
			return true
		}
	}
	return false
}
