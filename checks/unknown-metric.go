package checks

import (
	"fmt"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

var _ = register(Check{
	ID: "unknown-metric", Severity: diag.Error, Group: Measurable, Profile: Core,
	Run: func(p *Pass) {
		metrics := p.Now.Config.Metrics
		if metrics == nil {
			return
		}
		known := slices.Sorted(maps.Keys(metrics))
		for _, g := range p.Now.Goals {
			// A closed goal may keep the name of a metric that nobody reads any more.
			if !isOpen(p, g) {
				continue
			}
			for _, k := range g.Measures() {
				if _, ok := metrics[k.Metric.Value]; k.Metric.Set && !ok {
					p.KeyResult(k, k.Metric.Span, "metric",
						fmt.Sprintf("metric %s is not among the metrics of .goalpost.yaml", quote(k.Metric.Value)),
						p.among(k.Metric.Value, known, "add it under metrics: in .goalpost.yaml, or correct it here"))
				}
			}
		}
	},
})
