package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "fuzzy-deadline", Severity: diag.Warning, Group: Timely, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, t := range p.titles(g) {
			if !t.reading.HasDeadline || !t.goal.Due.Absent() || t.result != nil && !t.result.Due.Absent() {
				continue
			}
			fiscal := max(p.Now.Config.FiscalYearStart, 1)
			when, ok := prose.Deadline(t.text.Value, fiscal, p.Today)
			if !ok || !when.Fuzzy || when.Event {
				continue
			}
			day := when.Date
			if day == 0 {
				day = quarterEnd(p.Today)
			}
			words := string([]rune(t.text.Value)[when.Start:when.End])
			t.report(p, fmt.Sprintf("%s is no day: people will read it differently", quote(words)),
				fmt.Sprintf("write the last day that still counts, for example `due: %s`", day))
		}
	},
})
