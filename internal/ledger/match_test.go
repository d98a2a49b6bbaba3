package ledger

import (
	"slices"
	"strings"
	"testing"
)

// TestIdentity holds which goals are the same in two revisions. A goal is
// written as path:name.
func TestIdentity(t *testing.T) {
	file := func(cycle string, goals ...string) string {
		return "version: 1\ncycle: " + cycle + "\ngoals:\n  - " + strings.Join(goals, "\n  - ") + "\n"
	}
	type files map[string]string
	for _, tt := range []struct {
		name        string
		before, now files
		want        []string
	}{
		{"the next cycle, with goals of the same names", files{"goals/q3.yaml": file("2026-Q3", "title: Win")}, files{"goals/q3.yaml": file("2026-Q3", "title: Win"), "goals/q4.yaml": file("2026-Q4", "title: Win")},
			[]string{"goals/q3.yaml:win = goals/q3.yaml:win"}},
		{"the next cycle, and the last in the archive", files{"goals/a.yaml": file("2026-Q3", "title: Win")}, files{"goals/old/a.yaml": file("2026-Q3", "title: Win"), "goals/b.yaml": file("2026-Q4", "title: Win")},
			[]string{"goals/a.yaml:win = goals/old/a.yaml:win"}},
		{"one title in two files, which get ids", files{"goals/a.yaml": file("2026-Q4", "title: Win"), "goals/b.yaml": file("2026-Q4", "title: Win")}, files{"goals/a.yaml": file("2026-Q4", "{id: a, title: Win}"), "goals/b.yaml": file("2026-Q4", "{id: b, title: Win}")},
			[]string{"goals/a.yaml:win = goals/a.yaml:a", "goals/b.yaml:win = goals/b.yaml:b"}},
		{"one title twice in a file", files{"goals/a.yaml": file("2026-Q4", "title: Win", "title: Win")}, files{"goals/a.yaml": file("2026-Q4", "title: Win", "title: Win", "title: Win")},
			[]string{"goals/a.yaml:win = goals/a.yaml:win", "goals/a.yaml:win = goals/a.yaml:win"}},
		{"another id", files{"goals/a.yaml": file("2026-Q4", "{id: a, title: Win}")}, files{"goals/b.yaml": file("2026-Q4", "{id: b, title: Win}")}, []string{"goals/a.yaml:a = goals/b.yaml:b"}},
		{"another id, and other measures", files{"goals/a.yaml": file("2026-Q4", "{id: a, title: Win, target: 3}")}, files{"goals/b.yaml": file("2026-Q4", "{id: b, title: Win, target: 4}")}, nil},
		{"another id and another title", files{"goals/a.yaml": file("2026-Q4", "{id: a, title: Win back customers}")}, files{"goals/a.yaml": file("2026-Q4", "{id: b, title: Win back all customers}")}, nil},
		{"a title in other words", files{"goals/a.yaml": file("2026-Q4", "title: Win back customers")}, files{"goals/a.yaml": file("2026-Q4", "title: Win back all customers")},
			[]string{"goals/a.yaml:win-back-customers = goals/a.yaml:win-back-all-customers"}},
		{"a title in other words in another file", files{"goals/a.yaml": file("2026-Q4", "title: Win back customers")}, files{"goals/b.yaml": file("2026-Q4", "title: Win back all customers")}, nil},
		{"the same with the same key results", files{"goals/a.yaml": file("2026-Q4", "{title: Win back customers, key_results: [NPS 40]}")}, files{"goals/b.yaml": file("2026-Q4", "{title: Win back all customers, key_results: [NPS 40]}")},
			[]string{"goals/a.yaml:win-back-customers = goals/b.yaml:win-back-all-customers"}},
		{"in one file with the same key results", files{"goals/a.yaml": file("2026-Q4", "{title: Loyalty, key_results: [NPS 40]}")}, files{"goals/a.yaml": file("2026-Q4", "{title: Customers come back, key_results: [NPS 40]}")},
			[]string{"goals/a.yaml:loyalty = goals/a.yaml:customers-come-back"}},
		{"in one file with most of the key results", files{"goals/a.yaml": file("2026-Q4", "{title: Loyalty, key_results: [NPS 40, Win back 60 customers, Answer within a day]}", "{title: Growth, key_results: [Open 3 shops]}")}, files{"goals/a.yaml": file("2026-Q4", "{title: Customers come back, key_results: [NPS 40, Answer within a day, Call each of them]}", "{title: Expand, key_results: [Open 4 shops, Sell in two countries]}")},
			[]string{"goals/a.yaml:loyalty = goals/a.yaml:customers-come-back"}},
		{"in one file with the same milestones", files{"goals/a.yaml": file("2026-Q4", "{title: Loyalty, milestones: [Survey sent, {title: Answers read, due: 2026-11-30}]}")}, files{"goals/a.yaml": file("2026-Q4", "{title: Customers come back, milestones: [Survey sent, {title: Answers read, due: 2026-12-15}]}")},
			[]string{"goals/a.yaml:loyalty = goals/a.yaml:customers-come-back"}},
		{"in one file with the same description", files{"goals/a.yaml": file("2026-Q4", "{title: Loyalty, description: Half of them left within a year.}")}, files{"goals/a.yaml": file("2026-Q4", "{title: Customers come back, description: Half of them left within a year.}")}, nil},
		{"one goal made two, each with half of its key results", files{"goals/a.yaml": file("2026-Q4", "{title: Loyalty, key_results: [NPS 40, Win back 60 customers]}")}, files{"goals/a.yaml": file("2026-Q4", "{title: Customers come back, key_results: [NPS 40]}", "{title: Nobody leaves, key_results: [Win back 60 customers]}")}, nil},
		{"two that might be meant", files{"goals/a.yaml": file("2026-Q4", "title: Win back customers")}, files{"goals/a.yaml": file("2026-Q4", "title: Win back all customers", "title: Win back most customers")}, nil},
		{"letters without spaces", files{"goals/a.yaml": file("2026-Q4", "title: 提高客户满意度至四十")}, files{"goals/a.yaml": file("2026-Q4", "title: 提高全部客户满意度至四十")},
			[]string{"goals/a.yaml:提高客户满意度至四十 = goals/a.yaml:提高全部客户满意度至四十"}},
	} {
		before, now := load(t, tt.before), load(t, tt.now)
		var got []string
		was := Match(before, now)
		for _, g := range now.Goals {
			if b := was[g]; b != nil {
				got = append(got, b.File.Path+":"+b.Name+" = "+g.File.Path+":"+g.Name)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
