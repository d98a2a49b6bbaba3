package ledger

import (
	"slices"
	"testing"
)

// TestNotes rewords the one key result of a goal. A note behind an arrow is
// how it went, and neither the promise nor its name; and of several numbers
// nobody can tell what they promised together.
func TestNotes(t *testing.T) {
	for _, tt := range []struct{ was, is, want string }{
		{"Hire 2 designers => hired 1 so far", "Hire 2 designers => hired 3", "wording"},
		{"Increase coverage from 46% to 60%", "Increase coverage from 46% to 60% => 58.3% by now", "wording"},
		{"Increase coverage from 46% to 60%.", "Increase coverage from 46% to 60%. => Increased to 58.3%.", "wording"},
		{"Users can search as in RFC 136.", "Users can search as in RFC 136. => v0 released in 3.16", "wording"},
		{"Search usage is tracked", "Search usage is tracked ==> since 3.14", "wording"},
		{"New ARR", "New ARR => 66% of what was planned for the whole year", "wording"},
		{"Hire a designer => started in May", "Hire a designer => two came, and one of them left again", "wording"},
		{"Hire 4 designers => hired 1", "Hire 3 designers => hired 3", "weakened"},
		{"Hire 3 designers", "Hire 4 designers => hired 3", "strengthened"},
		{"Hire managers of new teams: +1 sales, +1 support", "Hire managers of new teams: +2", "wording"},
		{"Score of supporters 25 => 40", "Score of supporters 25 => 35", "weakened"},
	} {
		file := func(title string) map[string]string {
			return map[string]string{"goals/a.yaml": "version: 1\ncycle: 2026-Q4\ngoals:\n  - title: Grow\n    key_results:\n      - \"" + title + "\"\n"}
		}
		var got []string
		for _, c := range Between(Past{Base: load(t, file(tt.was))}, load(t, file(tt.is)), today) {
			if c.Field == "" {
				got = append(got, "another key result")
			} else if got = append(got, string(c.Class)); c.WasMeasure.Goal != c.WasGoal {
				t.Errorf("%q: the change is of a copy", tt.is)
			}
		}
		if i := slices.Index(got, tt.want); i < 0 || tt.want == "wording" && len(got) > 1 {
			t.Errorf("%q to %q: %q, want %q", tt.was, tt.is, got, tt.want)
		}
	}
}
