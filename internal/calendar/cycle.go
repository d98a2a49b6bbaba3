package calendar

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Cycle is a planning period. Start and End are its first and last day.
type Cycle struct {
	Name       string // as it was written
	Start, End Date
}

// Contains reports whether d is one of the cycle's days.
func (c Cycle) Contains(d Date) bool { return c.Start <= d && d <= c.End }

// CycleForms lists, for error messages, how a cycle may be written.
const CycleForms = "2026-Q4, 2026-H2, 2026, FY27-Q1 or {start: 2026-10-01, end: 2026-12-31}"

// year and part are what real teams write: 2026-Q4, 2026q4, 2026_H2, Q4-2026,
// Q1-19, FY27-Q1, FY2027 Q1, Q3 FY23, 2026, FY27.
const (
	yearPattern = `(?P<fy>fy[ _-]?)?(?P<year>(?:19|20)\d\d|\d\d)`
	partPattern = `(?P<part>[qh])[ _-]?(?P<n>[1-4])`
)

var cycleForms = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^` + yearPattern + `[ _-]?` + partPattern + `$`),
	regexp.MustCompile(`(?i)^` + partPattern + `[ _-]?` + yearPattern + `$`),
	regexp.MustCompile(`(?i)^` + yearPattern + `$`),
}

// ParseCycle reads a cycle's name. fiscalStart is the month in which the
// organisation's fiscal year begins; it matters only for names with FY, and a
// fiscal year is named after the calendar year in which it ends (so that FY27
// starting in February runs from February 2026 to January 2027).
func ParseCycle(name string, fiscalStart time.Month) (Cycle, error) {
	for _, form := range cycleForms {
		m := form.FindStringSubmatch(name)
		if m == nil {
			continue
		}
		group := func(g string) string {
			if i := form.SubexpIndex(g); i >= 0 {
				return m[i]
			}
			return ""
		}
		fiscal := group("fy") != ""
		year, _ := strconv.Atoi(group("year"))
		if year < 100 {
			if !fiscal && group("part") == "" {
				break // a bare "26" is more likely a day or a count than a year
			}
			year += 2000
		}
		first := time.January
		if fiscal && fiscalStart > time.January {
			first, year = fiscalStart, year-1
		}
		offset, length := 0, 12
		if part := strings.ToLower(group("part")); part != "" {
			n, _ := strconv.Atoi(group("n"))
			if part == "h" && n > 2 {
				return Cycle{}, fmt.Errorf("%q is not a cycle: a year has two halves, H1 and H2", name)
			}
			length = map[string]int{"q": 3, "h": 6}[part]
			offset = (n - 1) * length
		}
		start := On(year, first+time.Month(offset), 1)
		return Cycle{Name: name, Start: start, End: start.AddMonths(length) - 1}, nil
	}
	return Cycle{}, fmt.Errorf("%q is not a cycle: write it as %s", name, CycleForms)
}

// CycleOfPath finds the cycle that a path names, in the file's name before
// its folders and the innermost folder first: goals/2026-Q4/sales.yaml,
// okrs/sales-2026-q4.yaml, goals/FY27/Q1/it.yaml. A part of a name counts
// when it stands alone between separators.
func CycleOfPath(path string, fiscalStart time.Month) (Cycle, bool) {
	names := strings.Split(path, "/")
	last := len(names) - 1
	if base, _, ok := strings.Cut(names[last], "."); ok {
		names[last] = base
	}
	for i := last; i >= 0; i-- {
		if c, ok := cycleInName(names[i], fiscalStart); ok {
			return c, true
		}
		if i > 0 && quarterAlone.MatchString(names[i]) {
			if c, err := ParseCycle(names[i-1]+"-"+names[i], fiscalStart); err == nil {
				return c, true
			}
		}
	}
	return Cycle{}, false
}

var (
	quarterAlone = regexp.MustCompile(`(?i)^` + partPattern + `$`)
	cycleInside  = regexp.MustCompile(`(?i)(?:^|[^a-z0-9])(` +
		`(?:fy[ _-]?)?(?:(?:19|20)\d\d|\d\d)[ _-]?[qh][ _-]?[1-4]|` +
		`[qh][ _-]?[1-4][ _-]?(?:fy[ _-]?)?(?:(?:19|20)\d\d|\d\d)|` +
		`fy[ _-]?(?:(?:19|20)\d\d|\d\d)|` +
		`20\d\d` +
		`)(?:$|[^a-z0-9])`)
)

// cycleInName finds a cycle inside one file or folder name. A name that holds
// a whole date (2026-11-03-minutes) names no cycle.
func cycleInName(name string, fiscalStart time.Month) (Cycle, bool) {
	m := cycleInside.FindStringSubmatchIndex(name)
	if m == nil {
		return Cycle{}, false
	}
	if dateInside.MatchString(name[m[2]:]) {
		return Cycle{}, false
	}
	c, err := ParseCycle(name[m[2]:m[3]], fiscalStart)
	return c, err == nil
}

var dateInside = regexp.MustCompile(`^\d{4}[-_.]\d{2}`)
