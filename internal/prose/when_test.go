package prose

import (
	"fmt"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
)

func when(text string, fiscal time.Month) string {
	w, ok := Deadline(text, fiscal, calendar.On(2026, time.May, 10))
	if !ok {
		return ""
	}
	s := ""
	if w.Date != 0 {
		s = w.Date.String()
	}
	if w.Months != 0 {
		s += fmt.Sprintf("%d months", w.Months)
	}
	if w.Days != 0 {
		s += fmt.Sprintf("%d days", w.Days)
	}
	if w.Fuzzy {
		s += "?"
	}
	return s + " [" + string([]rune(text)[w.Start:w.End]) + "]"
}

func TestDeadline(t *testing.T) {
	for text, want := range map[string]string{
		"Open the depot by 2026-12-31":               "2026-12-31 [by 2026-12-31]",
		"Open it by April 30":                        "2027-04-30 [by April 30]",
		"Open it by 30 June, fully staffed":          "2026-06-30 [by 30 June]",
		"Open it by the 1st of September 2026":       "2026-09-01 [by the 1st of September 2026]",
		"Open it before 1 October":                   "2026-09-30 [before 1 October]",
		"Open it by Feb 29":                          "2028-02-29 [by Feb 29]",
		"Eröffnung bis 31.12.2026":                   "2026-12-31 [bis 31.12.2026]",
		"Abrir antes del 30 de junio":                "2026-06-29 [antes del 30 de junio]",
		"Ouvrir d'ici fin juin":                      "2026-06-30 [d'ici fin juin]",
		"2026年12月31日前完成":                             "2026-12-31 [2026年12月31日]",
		"20 aulas al 15-oct":                         "2026-10-15 [al 15-oct]",
		"Pilot by end of Q3":                         "2026-09-30 [by end of Q3]",
		"Pilot in Q1":                                "2027-03-31 [in Q1]",
		"Pilot in Q3 2026":                           "2026-09-30 [in Q3 2026]",
		"Pilot by 2026-Q4":                           "2026-12-31 [by 2026-Q4]",
		"Pilot by Q1-27":                             "2027-03-31 [by Q1-27]",
		"Pilot by the first half of 2027":            "2027-06-30 [by the first half of 2027]",
		"Pilot by mid-June":                          "2026-06-16 [by mid-June]",
		"Pilot done this quarter":                    "2026-06-30 [this quarter]",
		"Pilot by the end of next month":             "2026-06-30 [by the end of next month]",
		"Pilot live (Q4 2026)":                       "2026-12-31 [Q4 2026]",
		"Halve emissions by 2030":                    "2030-12-31 [by 2030]",
		"Train all within six months":                "6 months [within six months]",
		"Train all over the next 6 weeks":            "42 days [over the next 6 weeks]",
		"Prueba en 2–3 semanas":                      "21 days [en 2–3 semanas]",
		"50 riders in the first month after opening": "1 months? [in the first month]",
		"Done by year-end":                           "2026-12-31? [by year-end]",
		"Done EOY":                                   "2026-12-31? [EOY]",
		"Done by EOY 2027":                           "2027-12-31 [by EOY 2027]",
		"Done by the start of summer":                "? [by the start of summer]",
		"Pilot by the end of week 6":                 "? [by the end of week 6]",
		"Reply soon":                                 "? [soon]",
		"Done by 03/04/2026":                         "? [by 03/04/2026]",
		"Done by 12/31":                              "2026-12-31 [by 12/31]",
		// None of these says when something will be done.
		"Publish 2 guides per month":               "",
		"Patch servers within 7 days of release":   "",
		"Answer within 24 hours":                   "",
		"Resolve every complaint within two weeks": "",
		"Week 8 of the fair":                       "",
		"Able to rebuild the index in 1 month":     "",
		"Q1 budget feeds Q2 orders":                "",
		"Up since March 2024":                      "",
		"Better than in the last 12 months":        "",
		"We may march on":                          "",
		"Year-end report template agreed":          "",
		"":                                         "",
	} {
		if got := when(text, time.January); got != want {
			t.Errorf("Deadline(%q) = %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"by Q4": "2027-01-31 [by Q4]", "by Q4 2026": "2026-12-31 [by Q4 2026]", "by FY27-Q1": "2026-04-30 [by FY27-Q1]", "by Q2 FY27": "2026-07-31 [by Q2 FY27]", "by EOY": "2027-01-31? [by EOY]", "by June 30": "2026-06-30 [by June 30]",
	} {
		if got := when(text, time.February); got != want {
			t.Errorf("with the year from February, Deadline(%q) = %s, want %s", text, got, want)
		}
	}
}
