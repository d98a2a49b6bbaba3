package calendar

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for text, want := range map[string]string{
		"2026-12-31": "",
		"2024-02-29": "",
		"0001-01-01": "",
		"9999-12-31": "",
		"2026-02-29": `"2026-02-29" is not a date: February 2026 has 28 days`,
		"2026-04-31": `"2026-04-31" is not a date: April 2026 has 30 days`,
		"2026-13-01": `"2026-13-01" is not a date: months go from 01 to 12`,
		"2026-00-01": `"2026-00-01" is not a date: months go from 01 to 12`,
		"0000-01-01": `"0000-01-01" is not a date: there was no year 0`,
		"31.12.2026": `"31.12.2026" is not a date: write it as 2026-12-31`,
		"2026-1-1":   `"2026-1-1" is not a date: write it as 2026-12-31`,
		"+026-01-01": `"+026-01-01" is not a date: write it as 2026-12-31`,
		"":           `"" is not a date: write it as 2026-12-31`,
	} {
		d, err := ParseDate(text)
		if got := errText(err); got != want {
			t.Errorf("ParseDate(%q): error %q, want %q", text, got, want)
		}
		if err == nil && d.String() != text {
			t.Errorf("ParseDate(%q) = %s", text, d)
		}
	}
}

// TestDatesCount holds the one promise that all arithmetic rests on: the day
// after a date is that date plus one, over leap years and centuries.
func TestDatesCount(t *testing.T) {
	day := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := Date(1); d < 1_000_000; d++ {
		if y, m, dd := d.Split(); d%97 == 0 && (On(y, m, dd) != d || Of(day) != d) {
			t.Fatalf("day %d is %04d-%02d-%02d", d, y, m, dd)
		}
		day = day.AddDate(0, 0, 1)
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2026-11-30", 3, "2027-02-28"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-12-15", 12, "2027-12-15"},
	} {
		d, _ := ParseDate(c.from)
		if got := d.AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s + %d months = %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

func TestParseCycle(t *testing.T) {
	for _, c := range []struct {
		name       string
		fiscal     time.Month
		start, end string
	}{
		{"2026-Q4", 1, "2026-10-01", "2026-12-31"},
		{"2019-q2", 1, "2019-04-01", "2019-06-30"},
		{"2023_Q1", 1, "2023-01-01", "2023-03-31"},
		{"Q1-19", 1, "2019-01-01", "2019-03-31"},
		{"Q3 2026", 1, "2026-07-01", "2026-09-30"},
		{"2025h2", 1, "2025-07-01", "2025-12-31"},
		{"2026", 1, "2026-01-01", "2026-12-31"},
		{"2026-Q4", 2, "2026-10-01", "2026-12-31"},
		{"FY27-Q1", 1, "2027-01-01", "2027-03-31"},
		{"FY27-Q1", 2, "2026-02-01", "2026-04-30"},
		{"FY23-Q3", 2, "2022-08-01", "2022-10-31"},
		{"FY2027", 4, "2026-04-01", "2027-03-31"},
		{"FY27-H2", 10, "2027-04-01", "2027-09-30"},
		{"FY27-Q4", 12, "2027-09-01", "2027-11-30"},
	} {
		got, err := ParseCycle(c.name, c.fiscal)
		if err != nil || got.Start.String() != c.start || got.End.String() != c.end {
			t.Errorf("ParseCycle(%q, %s) = %s to %s, %v; want %s to %s", c.name, c.fiscal, got.Start, got.End, err, c.start, c.end)
		}
	}
	for _, name := range []string{"", "26", "Q5-2026", "2026-Q0", "2026-H3", "soon", "2026-13", "3026", "FY", "2026-Q44", "2026-10-01"} {
		if c, err := ParseCycle(name, 1); err == nil {
			t.Errorf("ParseCycle(%q) = %v, want an error", name, c)
		}
	}
}

func TestCycleOfPath(t *testing.T) {
	for path, want := range map[string]string{
		"goals/2026-Q4/sales.yaml":           "2026-10-01",
		"okrs/sales-2026-q4.yaml":            "2026-10-01",
		"okrs/2026/q3-2026.goals.yaml":       "2026-07-01",
		"goals/FY27/Q1/it.yaml":              "2027-01-01",
		"goals/2026/Q2/it.yaml":              "2026-04-01",
		"goals/2025h2.yaml":                  "2025-07-01",
		"teams/it/2026.yaml":                 "2026-01-01",
		"goals/2026/notes/plan.yaml":         "2026-01-01",
		"goals/sales.yaml":                   "",
		"goals/2026-11-03-minutes.yaml":      "",
		"goals/room-101/iso9001.yaml":        "",
		"goals/h1-headings/web2026x.yaml":    "",
		"2026-Q4/archive-of-2019-Q2/it.yaml": "2019-04-01",
	} {
		c, ok := CycleOfPath(path, time.January)
		got := ""
		if ok {
			got = c.Start.String()
		}
		if got != want {
			t.Errorf("CycleOfPath(%q) starts %q, want %q", path, got, want)
		}
	}
}

func TestCadence(t *testing.T) {
	from, _ := ParseDate("2026-01-31")
	for text, want := range map[string]string{"1d": "2026-02-01", "2w": "2026-02-14", "1m": "2026-02-28", "1y": "2027-01-31"} {
		c, err := ParseCadence(text)
		if err != nil || c.String() != text || c.After(from).String() != want {
			t.Errorf("ParseCadence(%q) = %s, %v; after %s: %s, want %s", text, c, err, from, c.After(from), want)
		}
	}
	for text, want := range map[string]string{"1d": "every day", "2w": "every 2 weeks", "3m": "every 3 months", "1y": "every year"} {
		if c, _ := ParseCadence(text); c.Words() != want {
			t.Errorf("%s is said as %q, want %q", text, c.Words(), want)
		}
	}
	for _, text := range []string{"", "w", "0w", "-1w", "+1w", "1000d", "2 weeks", "1.5w", "2W"} {
		if c, err := ParseCadence(text); err == nil {
			t.Errorf("ParseCadence(%q) = %s, want an error", text, c)
		}
	}
}

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
