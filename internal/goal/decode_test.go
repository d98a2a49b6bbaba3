package goal

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/schema"
)

// decoded reads a document whose one goal has the given keys.
func decoded(t testing.TB, keys string) *Goal {
	t.Helper()
	src, _ := source.Parse("x.yaml", []byte("version: 1\nteam: it\ngoals:\n  - "+strings.ReplaceAll(keys, "\n", "\n    ")+"\n"))
	f := Decode(&src.Docs[0])
	if len(f.Goals) != 1 {
		t.Fatalf("%s: %d goals", keys, len(f.Goals))
	}
	return f.Goals[0]
}

// show writes a field: its value where it is set, and else whether anything
// was given.
func show[T any](f Field[T]) string {
	switch {
	case f.Set:
		return fmt.Sprint(f.Value)
	case f.Absent():
		return "absent"
	}
	return "given"
}

func shows(all []Field[string]) string {
	var out []string
	for _, f := range all {
		out = append(out, show(f))
	}
	return strings.Join(out, ",")
}

func TestFields(t *testing.T) {
	for _, c := range []struct {
		keys string
		get  func(g *Goal) string
		want string
	}{
		{"title: a", func(g *Goal) string { return show(g.Title) }, "a"},
		{"title: 2026", func(g *Goal) string { return show(g.Title) }, "2026"},
		{"title: true", func(g *Goal) string { return show(g.Title) }, "true"},
		{"title:", func(g *Goal) string { return show(g.Title) + "/" + g.Name }, "given/"},
		{"title: ''", func(g *Goal) string { return show(g.Title) }, "given"},
		{"title: [a]", func(g *Goal) string { return show(g.Title) }, "given"},
		{"id: a", func(g *Goal) string { return show(g.Title) }, "absent"},
		{"owner: dana", func(g *Goal) string { return shows(g.Owners) }, "dana"},
		{"owner: [dana, lee]", func(g *Goal) string { return shows(g.Owners) }, "dana,lee"},
		{"owner: []", func(g *Goal) string { return shows(g.Owners) }, ""},
		{"owner: 42", func(g *Goal) string { return shows(g.Owners) }, "42"},
		{"owner:", func(g *Goal) string { return shows(g.Owners) }, "given"},
		{"owner: {name: dana}", func(g *Goal) string { return shows(g.Owners) }, "given"},
		{"owner: [dana, {name: lee}, ~]", func(g *Goal) string { return shows(g.Owners) }, "dana,given,given"},
		{"supports: a/b", func(g *Goal) string { return shows(g.Supports.Items) }, "a/b"},
		{"supports: [a, a/b]", func(g *Goal) string { return shows(g.Supports.Items) }, "a,a/b"},
		{"type: health\nlevel: team\nstatus: draft", func(g *Goal) string { return show(g.Type) + show(g.Level) + show(g.Status) }, "healthteamdraft"},
		{"type: Health\nlevel: 5\nstatus: green", func(g *Goal) string { return show(g.Type) + show(g.Level) + show(g.Status) }, "givengivengiven"},
		{"cycle: 2026-Q4", func(g *Goal) string { return show(g.Cycle.Value.Name) }, "2026-Q4"},
		{"cycle: 2026", func(g *Goal) string { return show(g.Cycle.Value.Name) }, "2026"},
		{"cycle: {start: 2026-01-01, end: 2026-03-31}", func(g *Goal) string {
			return show(g.Cycle.Value.Start) + " " + show(g.Cycle.Value.End) + fmt.Sprint(g.Cycle.Set)
		}, "2026-01-01 2026-03-31true"},
		{"cycle: {start: 2026-01-01}", func(g *Goal) string { return show(g.Cycle) }, "given"},
		{"cycle: [1]", func(g *Goal) string { return show(g.Cycle) }, "given"},
		{"due: 2026-12-31", func(g *Goal) string { return show(g.Due) }, "2026-12-31"},
		{"due: '2026-12-31'", func(g *Goal) string { return show(g.Due) }, "2026-12-31"},
		{"due: 2026-02-30", func(g *Goal) string { return show(g.Due) }, "given"},
		{"due: 20261231", func(g *Goal) string { return show(g.Due) }, "given"},
		{"due: 31.12.2026", func(g *Goal) string { return show(g.Due) }, "given"},
		{"cadence: 2w", func(g *Goal) string { return show(g.Cadence) }, "2w"},
		{"cadence: biweekly", func(g *Goal) string { return show(g.Cadence) }, "given"},
		{"sponsor: coo", func(g *Goal) string { return show(g.Sponsor.Name) }, "coo"},
		{"sponsor: {name: coo, approved: 2026-09-20}", func(g *Goal) string { return show(g.Sponsor.Name) + show(g.Sponsor.Approved) }, "coo2026-09-20"},
		{"milestones: [a, {title: b, due: 2026-01-02}]", func(g *Goal) string {
			return show(g.Milestones[0].Title) + show(g.Milestones[1].Title) + show(g.Milestones[1].Due)
		}, "ab2026-01-02"},
		{"changes: [{from: 95, to: 90%}]", func(g *Goal) string { return show(g.Changes[0].From) + " " + show(g.Changes[0].To) }, "95 90%"},
		{"team: hr", func(g *Goal) string { return show(g.TeamName()) }, "hr"},
		{"id: a", func(g *Goal) string { return show(g.TeamName()) }, "it"},
		{"team: []", func(g *Goal) string { return show(g.TeamName()) }, "given"},
	} {
		if got := c.get(decoded(t, c.keys)); got != c.want {
			t.Errorf("%q: %s, want %s", c.keys, got, c.want)
		}
	}
}

func TestKeyResults(t *testing.T) {
	titles := func(g *Goal) (out []string) {
		for _, k := range g.Measures() {
			out = append(out, show(k.Title)+"="+k.Name)
		}
		return out
	}
	for keys, want := range map[string]string{
		"title: a":                                  "",
		"key_results: [One, {title: Two}]":          "One=one Two=two",
		"key_results: [{id: x, title: Two}, ~]":     "Two=x absent=",
		"key_results: One":                          "One=one", // a list of one, as validate says too
		"key_results: {title: One, target: 5}":      "One=one",
		"key_results:":                              "",
		"key_results: []\ntitle: a\ntarget: 5":      "a=",
		"title: a\ntarget: 5\nunit: days":           "a=",
		"title: a\nkey_results: [One]\ntarget: 5":   "One=one",
		"title: a\nflavour: sweet":                  "",
		"key_results: [{title: One, flavour: [1]}]": "One=one",
	} {
		if got := strings.Join(titles(decoded(t, keys)), " "); got != want {
			t.Errorf("%q: %q, want %q", keys, got, want)
		}
	}
	g := decoded(t, "title: a\ntarget: 5\ncurrent: 3\ncheck_ins: [{date: 2026-01-02, value: 22%, confidence: 0.7, note: n}, {value: true}, {value: many}, 5]")
	in := g.Own.CheckIns
	if show(g.Own.Current) != "{3 {3 0 }}" || len(in) != 4 || show(in[0].Date) != "2026-01-02" || in[0].Value.Value.Quantity != (Quantity{Value: 22, Unit: "percent"}) ||
		in[1].Value.Value.Quantity.Value != 1 || show(in[2].Value) != "given" || in[2].Value.Value.Text != "many" || !in[3].Date.Absent() {
		t.Errorf("%+v", in)
	}
	if g.Own.Goal != g || g.Own.Span != g.Span || g.Own.Name != "" {
		t.Errorf("the goal's own measure: %+v", g.Own)
	}
}

func TestTargets(t *testing.T) {
	for text, want := range map[string]string{
		"5": "5 readable =", "'5'": "5 readable =", "90%": "90% readable =", "≥ 95%": "≥ 95% readable >=", "from 3 to 5": "from 3 to 5 readable from_to",
		"TBD": "TBD", "[75, 90]": "75 to 90 readable range", "[90, 75]": "90 to 75", "[5, 5]": "5 to 5 readable range", "[1, 2, 3]": "given", "[a, b]": "given", "~": "given", "true": "given", "{a: 1}": "given",
	} {
		k := decoded(t, "title: x\ntarget: "+text).Own
		got := "given"
		if target := k.Target; target.Set {
			got = target.Value.Text
			if target.Value.Readable {
				got += " readable " + string(target.Value.said().Op)
			}
		}
		if got != want {
			t.Errorf("target: %s: %s, want %s", text, got, want)
		}
	}
}

// TestNoPanic gives every key of the format every kind of value.
func TestNoPanic(t *testing.T) {
	var format struct {
		Defs map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(schema.Goals), &format); err != nil {
		t.Fatal(err)
	}
	for _, def := range format.Defs {
		for key := range def.Properties {
			for _, value := range []string{"", "~", "x", "5", "-1e300", "true", "[]", "{}", "[[], {}, 5, ~, x]", "{a: {b: c}, title: [], date: 5}", `"\0"`} {
				decoded(t, key+": "+value)
				decoded(t, "key_results: [{"+key+": "+value+"}]")
				decoded(t, "training: {"+key+": "+value+"}")
			}
		}
	}
	src, _ := source.Parse("x.yaml", []byte("- a\n---\nteam: x\n---\ngoals: 5\n---\ngoals: [a, {}]\n"))
	for i := range src.Docs {
		if f := Decode(&src.Docs[i]); (f == nil) != (i == 0) {
			t.Errorf("document %d: %v", i, f)
		}
	}
	if !reflect.DeepEqual(noGoalExtras, GoalExtras{}) || !reflect.DeepEqual(noKeyResultExtras, KeyResultExtras{}) || unread != (Reading{}) {
		t.Error("what all goals share was written to")
	}
}

// TestWords holds the words of the model against those of the schema.
func TestWords(t *testing.T) {
	var all any
	if err := json.Unmarshal([]byte(schema.Goals), &all); err != nil {
		t.Fatal(err)
	}
	enums := map[string]bool{}
	var collect func(v any)
	collect = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				collect(x)
			}
		case map[string]any:
			if words, ok := v["enum"].([]any); ok {
				enums[fmt.Sprint(words)] = true
			}
			for _, x := range v {
				collect(x)
			}
		}
	}
	collect(all)
	for _, words := range [][]string{types, levels, statuses, directions, sizes, decisions, deliveries} {
		if !enums[fmt.Sprint(words)] {
			t.Errorf("the schema has no list %v", words)
		}
		delete(enums, fmt.Sprint(words))
	}
	if len(enums) > 0 {
		t.Errorf("the model does not know %v", enums)
	}
}

// TestSizes keeps what is held by the hundred thousand from growing without
// anybody noticing. A larger number is allowed where it is worth it.
func TestSizes(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want uintptr
	}{
		{"Goal", unsafe.Sizeof(Goal{}), 504}, {"KeyResult", unsafe.Sizeof(KeyResult{}), 552},
		{"CheckIn", unsafe.Sizeof(CheckIn{}), 224}, {"Field[string]", unsafe.Sizeof(Field[string]{}), 40},
	} {
		if c.got > c.want {
			t.Errorf("a %s takes %d bytes, more than %d", c.name, c.got, c.want)
		}
		t.Logf("%s: %d", c.name, c.got)
	}
}

func TestOrder(t *testing.T) {
	src, _ := source.Parse("x.yaml", []byte("goals:\n- {b: 1, a: 2}\n"))
	var keys []string
	Each(&src.Docs[0].Root.Items[0].Items[0], func(key string, _ *source.Value) { keys = append(keys, key) })
	if !slices.Equal(keys, []string{"b", "a"}) {
		t.Error(keys)
	}
}
