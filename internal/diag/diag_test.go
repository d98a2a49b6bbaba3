package diag

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestSeverity(t *testing.T) {
	for s := Off; s <= Error; s++ {
		if got, ok := ParseSeverity(s.String()); got != s || !ok {
			t.Errorf("%s is read as %s, %t", s, got, ok)
		}
	}
	for _, word := range []string{"", "Error", "errors", "info", " note", "none", "never"} {
		if s, ok := ParseSeverity(word); ok || s != Off {
			t.Errorf("%q is read as %s", word, s)
		}
	}
	if !(Off < Note && Note < Warning && Warning < Error) {
		t.Error("severities are compared by what they trouble")
	}
}

func TestPlaces(t *testing.T) {
	s := Point(3, 5)
	for _, c := range []struct {
		p      Pos
		inside bool
	}{{Pos{3, 4}, false}, {Pos{3, 5}, true}, {Pos{3, 6}, false}, {Pos{2, 5}, false}, {Pos{4, 5}, false}} {
		if s.Contains(c.p) != c.inside {
			t.Errorf("%v inside %v: %t", c.p, s, !c.inside)
		}
	}
	long := Span{Start: Pos{2, 7}, End: Pos{4, 1}}
	if !long.Contains(Pos{3, 1}) || !long.Contains(Pos{2, 900}) || long.Contains(Pos{4, 1}) || long.Contains(Pos{2, 6}) {
		t.Error("a span of several lines")
	}
	for want, p := range map[string]Place{"a.yaml:3:5": {"a.yaml", s}, "a.yaml": {Path: "a.yaml"}} {
		if p.String() != want {
			t.Errorf("%s, want %s", p, want)
		}
	}
	if !(Span{}).IsZero() || s.IsZero() {
		t.Error("which span is none?")
	}
}

// TestFingerprint: a finding is the same one in two runs when only its place
// or its numbers have moved, and else it is not.
func TestFingerprint(t *testing.T) {
	f := Finding{Rule: "no-baseline", Severity: Warning, Place: Place{"goals/a.yaml", Point(3, 5)}, Goal: "crm", Measure: "certified",
		Field: "baseline", Message: "90% is to be reached by 2026-12-31, but nothing says from where", Remedy: "say it"}
	change := func(edit func(*Finding)) Finding {
		g := f
		edit(&g)
		return g
	}
	for name, same := range map[string]Finding{
		"another line":     change(func(f *Finding) { f.Place.Span = Point(300, 1) }),
		"another file":     change(func(f *Finding) { f.Place.Path = "goals/b.yaml" }),
		"another severity": change(func(f *Finding) { f.Severity = Error }),
		"another remedy":   change(func(f *Finding) { f.Remedy = "" }),
		"a related place":  change(func(f *Finding) { f.Related = []Related{{Message: "there"}} }),
		"other numbers":    change(func(f *Finding) { f.Message = "1,234.5% is to be reached by 2027-01-01, but nothing says from where" }),
		"a sign":           change(func(f *Finding) { f.Message = "-90% is to be reached by 2026-12-31, but nothing says from where" }),
	} {
		if same.Fingerprint() != f.Fingerprint() {
			t.Errorf("%s: another finding", name)
		}
	}
	seen := map[string]string{f.Fingerprint(): "the finding"}
	for name, other := range map[string]Finding{
		"rule":                        change(func(f *Finding) { f.Rule = "no-target" }),
		"goal":                        change(func(f *Finding) { f.Goal = "crm-2" }),
		"another goal":                change(func(f *Finding) { f.Goal = "crm-3" }),
		"measure":                     change(func(f *Finding) { f.Measure = "" }),
		"field":                       change(func(f *Finding) { f.Field = "supports/goal-1" }),
		"other field":                 change(func(f *Finding) { f.Field = "supports/goal-2" }),
		"message":                     change(func(f *Finding) { f.Message = "90% is to be reached" }),
		"unknown key a":               change(func(f *Finding) { f.Message = `there is no key "tittle"` }),
		"unknown key b":               change(func(f *Finding) { f.Message = `there is no key "titel"` }),
		"no goal":                     change(func(f *Finding) { f.Goal = "" }),
		"no goal, b":                  change(func(f *Finding) { f.Goal, f.Place.Path = "", "goals/b.yaml" }),
		"shifted fields":              change(func(f *Finding) { f.Goal, f.Measure = "crmcertified", "" }),
		"shifted again":               change(func(f *Finding) { f.Goal, f.Measure = "crm", "certifiedbaseline"; f.Field = "" }),
		"a goal called like the path": change(func(f *Finding) { f.Goal = "file goals/c.yaml" }),
	} {
		if twin, ok := seen[other.Fingerprint()]; ok {
			t.Errorf("%s and %s are one", name, twin)
		}
		seen[other.Fingerprint()] = name
	}
}

func TestShape(t *testing.T) {
	for message, want := range map[string]string{
		"due 2026-12-31, after": "due # after", "goal-1 and q2": "goal-# and q#", "-5 → +7.5": "# → #", "1,000.5%": "#%", "٣٠ days": "# days",
		"a - b": "a - b", "x-y": "x-y", "−3": "#", "3−5": "##", "\xff5": "\ufffd#", "": "", "5-": "#", "v1.2.3-rc4": "v#rc#",
	} {
		if got := shape(message); got != want {
			t.Errorf("shape(%q) = %q, want %q", message, got, want)
		}
	}
}

// TestSort: whatever the order in which findings are said, they are reported
// in one, and each once.
func TestSort(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	var all []Finding
	for range 400 {
		f := Finding{
			Rule: pick("a", "b"), Severity: Severity(1 + r.IntN(3)), Message: pick("m", "n"), Goal: pick("", "g"), Measure: pick("", "k"),
			Field: pick("", "x"), Remedy: pick("", "y"), Place: Place{pick("p", "q"), Span{Pos{uint32(r.IntN(2)), uint32(r.IntN(2))}, Pos{2, uint32(r.IntN(2))}}},
		}
		for range r.IntN(2) {
			f.Related = append(f.Related, Related{Message: pick("r", "s")})
		}
		all = append(all, f)
	}
	want := Sort(slices.Clone(all))
	for range 20 {
		mixed := slices.Clone(all)
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if got := Sort(mixed); !reflect.DeepEqual(got, want) {
			t.Fatal("the order depends on the order before")
		}
	}
	distinct := map[string]bool{}
	for i, f := range want {
		distinct[fmt.Sprintf("%#v", f)] = true
		if i > 0 && (compare(want[i-1], f) >= 0 || compare(f, want[i-1]) <= 0) {
			t.Fatalf("%+v does not stand before %+v", want[i-1], f)
		}
	}
	for _, f := range all {
		if !distinct[fmt.Sprintf("%#v", f)] {
			t.Fatalf("%+v was dropped", f)
		}
	}
	if len(distinct) != len(want) {
		t.Error("a finding is reported twice")
	}
	var rules []string
	for _, f := range Sort([]Finding{{Rule: "n", Severity: Note}, {Rule: "e", Severity: Error}, {Rule: "w", Severity: Warning}, {Rule: "e", Severity: Error}}) {
		rules = append(rules, f.Rule)
	}
	if got := strings.Join(rules, " "); got != "e w n" {
		t.Errorf("at one place: %s", got)
	}
}
