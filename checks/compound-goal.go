package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "compound-goal", Severity: diag.Note, Group: Specific, Profile: Core,
	Run: func(p *Pass) {
		for _, t := range p.titles() {
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
