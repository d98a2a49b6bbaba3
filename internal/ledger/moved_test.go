package ledger

import (
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

// TestMoved hands key results from goal to goal. What stands below another
// goal in the same words is promised as before.
func TestMoved(t *testing.T) {
	file := func(goals ...string) map[string]string {
		return map[string]string{"goals/a.yaml": "version: 1\ncycle: 2026-Q4\ngoals:\n  - " + strings.Join(goals, "\n  - ") + "\n"}
	}
	loyal := "{id: loyal, title: Customers come back, key_results: [NPS 40, Win back 60 customers]}"
	grow := "{id: grow, title: Grow, key_results: [Open 3 shops]}"
	for _, tt := range []struct {
		name        string
		before, now map[string]string
		want        []string
	}{
		{"to a goal that is there", file(loyal, grow), file("{id: loyal, title: Customers come back, key_results: [NPS 40]}", "{id: grow, title: Grow, key_results: [Open 3 shops, Win back 60 customers]}"),
			[]string{`wording grow/win-back-60-customers goal "loyal"→"grow"`}},
		{"with a note of how it goes", file(loyal, grow), file("{id: loyal, title: Customers come back, key_results: [NPS 40]}", "{id: grow, title: Grow, key_results: [Open 3 shops, Win back 60 customers => 12]}"),
			[]string{`wording grow/win-back-60-customers-12 goal "loyal"→"grow"`}},
		{"to a new goal", file(loyal), file("{id: loyal, title: Customers come back, key_results: [NPS 40]}", "{id: back, title: Nobody leaves, key_results: [Win back 60 customers]}"),
			[]string{`wording back/win-back-60-customers goal "loyal"→"back"`, `late back  ""→"Nobody leaves" +52`}},
		{"with a lower target", file(loyal, grow), file("{id: loyal, title: Customers come back, key_results: [NPS 40]}", "{id: grow, title: Grow, key_results: [Open 3 shops, Win back 50 customers]}"),
			[]string{`dropped loyal/win-back-60-customers  "Win back 60 customers"→"" !`, `added grow/win-back-50-customers  ""→"Win back 50 customers"`}},
		{"with a later day", file(loyal, grow), file("{id: loyal, title: Customers come back, key_results: [NPS 40]}", "{id: grow, title: Grow, key_results: [Open 3 shops, {title: Win back 60 customers, due: 2027-03-31}]}"),
			[]string{`dropped loyal/win-back-60-customers  "Win back 60 customers"→"" !`, `added grow/win-back-60-customers  ""→"Win back 60 customers"`}},
		{"away, while another goal always had the same", file(loyal, "{id: all, title: All of us, key_results: [Win back 60 customers]}"), file("{id: loyal, title: Customers come back, key_results: [NPS 40]}", "{id: all, title: All of us, key_results: [Win back 60 customers]}"),
			[]string{`dropped loyal/win-back-60-customers  "Win back 60 customers"→"" !`}},
		{"all of them, each to a goal of its own", file(loyal), file("{id: nps, title: Praise, key_results: [NPS 40]}", "{id: back, title: Nobody leaves, key_results: [Win back 60 customers]}"),
			[]string{`late nps  ""→"Praise" +52`, `late back  ""→"Nobody leaves" +52`, `dropped loyal  "Customers come back"→""`}},
		{"all but one", file(loyal), file("{id: nps, title: Praise, key_results: [NPS 40]}"),
			[]string{`late nps  ""→"Praise" +52`, `dropped loyal  "Customers come back"→"" !`}},
		{"one of two that go", file(loyal, "{id: more, title: More, key_results: [NPS 40, Open 9 shops]}"), file("{id: loyal, title: Customers come back, key_results: [Win back 60 customers]}", "{id: more, title: More, key_results: [Open 9 shops]}", "{id: nps, title: Praise, key_results: [NPS 40]}"),
			[]string{`wording nps/nps-40 goal "loyal"→"nps"`, `dropped more/nps-40  "NPS 40"→"" !`, `late nps  ""→"Praise" +52`}},
	} {
		if got := lines(Between(Past{Base: load(t, tt.before)}, load(t, tt.now), today)); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// TestMovedSincePromised looks at a key result that moved some commits ago.
func TestMovedSincePromised(t *testing.T) {
	const head = "version: 1\ncycle: 2026-Q4\ngoals:\n  - {id: loyal, title: Customers come back, key_results: [NPS 40"
	was := load(t, map[string]string{"goals/a.yaml": head + ", Win back 60 customers]}\n"})
	for tail, want := range map[string][]string{
		"]}\n  - {id: back, title: Nobody leaves, key_results: [Win back 60 customers]}\n": nil,
		"]}\n  - {id: back, title: Nobody leaves, key_results: [Win back 50 customers]}\n": {`promised: dropped loyal/win-back-60-customers  "Win back 60 customers"→"" !`},
	} {
		now := load(t, map[string]string{"goals/a.yaml": head + tail})
		promised := map[string]Promise{"loyal": {Goal: was.Goals[0], In: was, On: calendar.On(2026, 10, 1)}, "back": {Goal: now.Goals[1], In: now, On: calendar.On(2026, 11, 3)}}
		past := Past{Base: now, Promised: map[*goal.Goal]Promise{}}
		for _, g := range now.Goals {
			past.Promised[g] = promised[g.Name]
		}
		if got := lines(Between(past, now, today)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", tail, got, want)
		}
	}
}
