package checks

import (
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
)

var _ = register(Check{
	ID: "past-check-in-edited", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Options: []Option{{Name: "days", Default: 3}},
	Run: func(p *Pass) {
		for _, m := range unexplained(p, ledger.HistoryEdited) {
			day, of := dayOf(m)
			if m.From == "" || int(p.Today-day) <= p.limit("days", m.Place.Path) {
				continue
			}
			what, unit := "the check-in of "+day.String(), m.unit()
			if of == "confidence" {
				what, unit = "the confidence of "+day.String(), ""
			}
			m.report(p, m.fell(what, unit), "put back what was read then, or "+m.explain(p, m.field()))
		}
	},
})

// dayOf returns the day of the check-in that a change is about, and which part
// of it.
func dayOf(m move) (day calendar.Date, of string) {
	text, of, _ := strings.Cut(strings.TrimPrefix(m.Field, "check_ins/"), "/")
	day, err := calendar.ParseDate(text)
	if err != nil {
		return 0, of
	}
	return day, of
}
