package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "compound-goal", Severity: diag.Note, Group: Specific, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, t := range p.titles(g) {
			if t.reading.Verb == "" || !strings.Contains(t.text.Value, " and ") {
				continue // most titles
			}
			if second, ok := prose.Compound(t.text.Value); ok {
				t.report(p, fmt.Sprintf("this promises two things; the second begins with %s", quote(second)),
					"make two of it, so that each can be met, missed and owned by itself")
			}
		}
	},
})
