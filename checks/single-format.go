package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "single-format", Severity: diag.Note, Group: Realistic, Profile: Training,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		all := g.Training.Materials
		format := onlyFormat(all)
		if format == "" {
			return
		}
		message := fmt.Sprintf("the only material is in one format: %s", format)
		if len(all) > 1 {
			message = fmt.Sprintf("all %d materials are in one format: %s", len(all), format)
		}
		p.Goal(g, all[0].Format.Span, "training/materials", message,
			"offer the same in a second format: a film for those who read badly, a text for those who cannot listen, an exercise for everybody")
	},
})

// onlyFormat returns the format that all materials have, or nothing where
// they differ or one of them does not say.
func onlyFormat(all []goal.Material) string {
	for _, m := range all {
		if !m.Format.Set || !strings.EqualFold(strings.TrimSpace(m.Format.Value), strings.TrimSpace(all[0].Format.Value)) {
			return ""
		}
	}
	if len(all) == 0 {
		return ""
	}
	return all[0].Format.Value
}
