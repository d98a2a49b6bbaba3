package ledger

import (
	"slices"
	"testing"
)

// TestStatedDays moves the day in the title of a key result, of a goal that
// runs until the end of the year.
func TestStatedDays(t *testing.T) {
	file := func(title string) map[string]string {
		return map[string]string{"goals/a.yaml": "version: 1\ncycle: 2026-Q4\ngoals:\n  - {id: grow, title: Grow, key_results: [{id: k, title: \"" + title + "\"}]}\n"}
	}
	for _, tt := range []struct{ was, is, want string }{
		{"Hire 3 designers by November 30", "Hire 3 designers by December 15", `slipped grow/k due "2026-11-30"→"2026-12-15" +15 !`},
		{"Hire 3 designers by November 30", "Hire 3 designers", `slipped grow/k due "2026-11-30"→"2026-12-31" +31 !`},
		{"Hire 3 designers by November 30", "Hire 3 good designers by 30 November", ""},
		{"Hire 3 designers by November 30 => hired 1", "Hire 3 designers by November 30 => hired 2, the last by December 20", ""},
		{"Hire 3 designers", "Hire 3 designers by November 30", `brought_forward grow/k due "2026-12-31"→"2026-11-30" -31`},
		{"Hire 3 designers soon", "Hire 3 designers by the end of the year", ""},
		{"Answer within 2 days", "Answer within one day", ""},
	} {
		var got []string
		for _, c := range Between(Past{Base: load(t, file(tt.was))}, load(t, file(tt.is)), today) {
			if c.Field == "due" {
				got = append(got, line(c))
			}
		}
		if want := []string{tt.want}; !slices.Equal(got, want) && (tt.want != "" || len(got) > 0) {
			t.Errorf("%q to %q: %q, want %q", tt.was, tt.is, got, tt.want)
		}
	}
}
