package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "one-size-fits-all", Severity: diag.Warning, Group: Realistic, Profile: Training,
	Options: []Option{{Name: "people", Default: 25}},
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		size, segments := g.Training.Audience.Size, g.Training.Audience.Segments
		if size.Set && size.Value >= p.option("people", g.File.Path) && len(segments) < 2 {
			p.Goal(g, size.Span, "training/audience",
				fmt.Sprintf("one training for %s people, as if all of them needed the same", plain(size.Value)),
				"say who needs something different: `segments: [{name: …, size: …}, …]`")
		}
	},
})
