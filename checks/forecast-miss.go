package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "forecast-miss", Severity: diag.Warning, Group: Realistic, Profile: Core,
	Options: []Option{{Name: "percent", Default: 15}},
	Goal: func(p *Pass, g *goal.Goal) {
		for k := range p.openMeasures(g) {
			chance := k.Forecast.Probability
			limit := p.option("percent", k.Goal.File.Path) / 100
			// Before the first check-in the pace says it more plainly.
			if !chance.Known || chance.Value >= limit || k.Forecast.Basis != forecast.Trend || k.Ahead() || implausible(k) {
				continue
			}
			p.KeyResult(k.KeyResult, k.Promise.Target.Span, "target",
				fmt.Sprintf("%s likely to reach %s by %s%s", say.Chance(chance.Value), targetWords(k), calendar.Date(k.Case.Due), because(k)),
				"bring the target or the date within reach, or write under `actions:` what will be done differently")
		}
	},
})

// targetWords writes the level to reach.
func targetWords(k *progress.KeyResult) string {
	return say.Amount(say.Exact(k.Case.Target.Value), k.Unit)
}

// because gives the arithmetic behind a chance.
func because(k *progress.KeyResult) string {
	parts := k.PaceWords()
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, "; ")
}
