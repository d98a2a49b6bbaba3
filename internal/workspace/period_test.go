package workspace

import (
	"context"
	"strings"
	"testing"
)

// TestPeriod holds what says when a goal runs, and what wins over what.
func TestPeriod(t *testing.T) {
	for _, c := range []struct {
		name, path, head, goal string
		config                 string
		start, due             string // as Date.String writes them
		stated                 bool
	}{
		{name: "nothing", start: "no date", due: "no date"},
		{name: "own dates", goal: "start: 2026-10-05, due: 2027-01-15", start: "2026-10-05", due: "2027-01-15"},
		{name: "own dates before all cycles", path: "2026-Q1/goals.yaml", head: "cycle: 2026-Q2", goal: "cycle: 2026-Q3, start: 2026-10-05, due: 2027-01-15", start: "2026-10-05", due: "2027-01-15"},
		{name: "own due, start of the cycle", goal: "cycle: 2026-Q3, due: 2026-08-15", start: "2026-07-01", due: "2026-08-15"},
		{name: "the goal's cycle before the file's", head: "cycle: 2026-Q2", goal: "cycle: 2026-Q3", start: "2026-07-01", due: "2026-09-30"},
		{name: "two dates", goal: "cycle: {start: 2026-10-01, end: 2026-12-18}", start: "2026-10-01", due: "2026-12-18"},
		{name: "half a cycle is none", head: "cycle: 2026-Q2", goal: "cycle: {start: 2026-10-01}", start: "2026-04-01", due: "2026-06-30"},
		{name: "a cycle that cannot be read is none", head: "cycle: 2026-Q2", goal: "cycle: summer", start: "2026-04-01", due: "2026-06-30"},
		{name: "the file's cycle before the path's", path: "2026-Q1/goals.yaml", head: "cycle: 2026-Q2", start: "2026-04-01", due: "2026-06-30"},
		{name: "the path's cycle", path: "teams/2026-Q1/goals.yaml", start: "2026-01-01", due: "2026-03-31"},
		{name: "a year as a number", head: "cycle: 2026", start: "2026-01-01", due: "2026-12-31"},
		{name: "fiscal", head: "cycle: FY27-Q1", config: "calendar: {fiscal_year_start: 2}", start: "2026-02-01", due: "2026-04-30"},
		{name: "fiscal, in the path", path: "FY27-Q1/goals.yaml", config: "calendar: {fiscal_year_start: 2}", start: "2026-02-01", due: "2026-04-30"},
		{name: "the last of the key results", goal: "key_results: [{title: a, due: 2026-05-01}, {title: b, due: 2026-06-01}]", start: "no date", due: "2026-06-01"},
		{name: "if each of them says", goal: "key_results: [{title: a, due: 2026-05-01}, {title: b}]", start: "no date", due: "no date"},
		{name: "a cycle before the key results", head: "cycle: 2026-Q2", goal: "key_results: [{title: a, due: 2026-05-01}]", start: "2026-04-01", due: "2026-06-30"},
		{name: "words with a day", goal: "title: Move the shop by 30 November 2026", start: "no date", due: "2026-11-30", stated: true},
		{name: "words without a year, counted from the start", goal: "title: Move the shop by the end of Q3, start: 2026-05-01", start: "2026-05-01", due: "2026-09-30", stated: true},
		{name: "words without a year and no start", goal: "title: Move the shop by the end of Q3", start: "no date", due: "no date", stated: true},
		{name: "a window from the start", goal: "title: Move the shop within six months, start: 2026-05-01", start: "2026-05-01", due: "2026-11-01", stated: true},
		{name: "a window from nowhere", goal: "title: Move the shop within six months", start: "no date", due: "no date", stated: true},
		{name: "a cycle before the words", head: "cycle: 2026-Q2", goal: "title: Move the shop by 30 November 2026", start: "2026-04-01", due: "2026-06-30"},
	} {
		path := c.path
		if path == "" {
			path = "goals.yaml"
		}
		goal := c.goal
		if !strings.Contains(goal, "title: Move") {
			goal = strings.Trim("title: A, "+goal, ", ")
		}
		files := map[string]string{path: "version: 1\n" + c.head + "\ngoals: [{" + goal + "}]\n", ConfigName: c.config + "\n"}
		w, _, err := Load(context.Background(), tree(files), Options{Dir: ".", Config: ConfigName, Files: []string{path}})
		if err != nil || len(w.Goals) != 1 {
			t.Fatalf("%s: %v, %d goals", c.name, err, len(w.Goals))
		}
		p := w.Period(w.Goals[0])
		if p.Start.String() != c.start || p.Due.String() != c.due || p.Stated != c.stated {
			t.Errorf("%s: %s to %s, stated %t; want %s to %s, %t", c.name, p.Start, p.Due, p.Stated, c.start, c.due, c.stated)
		}
		inPath := c.path != "" && c.head == "" && c.goal == ""
		if written := !p.CycleAt.IsZero(); p.Cycle.Start != 0 && written == inPath {
			t.Errorf("%s: the cycle is written at %v", c.name, p.CycleAt)
		}
	}
}
