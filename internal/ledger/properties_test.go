package ledger

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/corpus"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// examples returns every repository of the examples, and generated ones.
func examples(t testing.TB) map[string]map[string]string {
	t.Helper()
	all := map[string]map[string]string{"the tests' own": repository, "generated": {}}
	for n := range 20 {
		all["generated"][corpus.Name(n)] = string(corpus.File(n))
	}
	roots, err := filepath.Glob("../../examples/*")
	if err != nil || len(roots) == 0 {
		t.Fatal("no examples", err)
	}
	for _, root := range roots {
		files := map[string]string{}
		err := filepath.WalkDir(root, func(name string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() || strings.HasSuffix(name, ".md") {
				return err
			}
			b, err := os.ReadFile(name)
			below, _ := filepath.Rel(root, name)
			files[filepath.ToSlash(below)] = string(b)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		all[root] = files
	}
	return all
}

// TestNothing holds that a repository does not differ from itself.
func TestNothing(t *testing.T) {
	for name, files := range examples(t) {
		before, now := load(t, files), load(t, files)
		promised := map[*goal.Goal]Promise{}
		for is, was := range Match(before, now) {
			promised[is] = Promise{Goal: was, In: before, On: before.Period(was).Start}
		}
		if len(promised) != len(now.Goals) {
			t.Errorf("%s: %d of %d goals are matched", name, len(promised), len(now.Goals))
		}
		for _, l := range lines(Between(Past{before, promised}, now, today)) {
			t.Errorf("%s: %s", name, l)
		}
		if l := Unjudged(Past{Base: before}, now); name == "../../examples/acme" && len(l) > 0 {
			t.Error(name, l)
		}
	}
}

// TestMirror holds that what is less one way is more the other way.
func TestMirror(t *testing.T) {
	mirrored := map[Class]Class{
		Weakened: Strengthened, Strengthened: Weakened, Slipped: BroughtForward, BroughtForward: Slipped,
		Added: Dropped, Late: Dropped, Dropped: Added,
	}
	count := func(all []Change, mirror bool) map[string]int {
		out := map[string]int{}
		for _, c := range all {
			class, key := c.Class, strings.SplitN(c.Field, "/", 2)[0]
			if class == Late {
				class = Added
			}
			if _, ok := mirrored[class]; !ok || c.Field == "status" {
				continue // marks have an order, and no opposite
			}
			if mirror {
				class = mirrored[class]
			}
			out[string(class)+" "+key]++
		}
		return out
	}
	base := load(t, repository)
	for _, m := range mutations {
		now := load(t, after(t, repository, m.edits...))
		there, back := count(Between(Past{Base: base}, now, today), true), count(Between(Past{Base: now}, base, today), false)
		if !maps.Equal(there, back) {
			t.Errorf("%s: %v, and back %v", m.name, there, back)
		}
	}
}

// TestHostile holds that repositories with anything in them are compared
// without a crash, in the same way twice, and in good time.
func TestHostile(t *testing.T) {
	many := func(format string, n int) string {
		var b strings.Builder
		b.WriteString("version: 1\ncycle: 2026-Q4\ngoals:\n")
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	one := "version: 1\ncycle: 2026-Q4\ngoals:\n  - title: All of it\n"
	list := func(key, format string, n int) string {
		var b strings.Builder
		b.WriteString(one + "    " + key + ":\n")
		for i := range n {
			fmt.Fprintf(&b, "      - "+format+"\n", i)
		}
		return b.String()
	}
	pairs := map[string][2]string{
		"nothing":                  {"", ""},
		"no goals":                 {"version: 1\ngoals: []\n", one},
		"no map":                   {"[1, 2]\n", one},
		"goals without names":      {"version: 1\ngoals: [{}, {owner: x}]\n", "version: 1\ngoals: [{owner: x}, {}, {}]\n"},
		"wrong types":              {one + "    due: [1]\n    key_results: 7\n    milestones: {a: b}\n    training: no\n", one + "    key_results: [[1], {target: {}}, null, 7]\n    changes: x\n"},
		"numbers beyond measure":   {one + "    baseline: 0\n    target: 1e308\n", one + "    baseline: -1e308\n    target: 1e999\n"},
		"one name for all goals":   {many("  - title: Same # %d\n", 1000), many("  - title: Same # %d\n", 900)},
		"all goals reworded":       {many("  - title: Before %d words and more\n", 1000), many("  - title: More words %d after\n", 1000)},
		"all key results":          {list("key_results", "Call x%dx again", 900), list("key_results", "Visit y%dy again", 900)},
		"one name for all":         {list("key_results", "Same # %d", 1000), list("key_results", "Same # %d", 900)},
		"all milestones":           {list("milestones", "Call x%dx again", 900), list("milestones", "Visit y%dy again", 900)},
		"one milestone many times": {list("milestones", "Same # %d", 1000), list("milestones", "Same # %d", 900)},
		"check-ins of one day":     {list("check_ins", "{date: 2026-10-15, value: %d}", 1500), list("check_ins", "{date: 2026-10-15, value: 1%d}", 1500)},
		"many of one day":          {list("check_ins", "{date: 2026-10-15, value: %d}", 5000), list("check_ins", "{date: 2026-10-15, value: 1%d}", 5000)},
		"contributions":            {list("contributes_to", "{key_result: a/b%d, amount: 1}", 900), list("contributes_to", "{key_result: a/c%d, amount: 1}", 900)},
		"entries of the ledger":    {one, list("changes", "{field: x%d, reason: it had to be, approved_by: coo}", 900)},
	}
	for name, texts := range pairs {
		start := time.Now()
		a, b := load(t, map[string]string{"goals/a.yaml": texts[0]}), load(t, map[string]string{"goals/b.yaml": texts[1], "goals/a.yaml": texts[1]})
		for _, p := range [][2]*workspace.Workspace{{a, b}, {b, a}} {
			first, second := Between(Past{Base: p[0]}, p[1], today), Between(Past{Base: p[0]}, p[1], today)
			if !slices.Equal(lines(first), lines(second)) {
				t.Errorf("%s: two answers", name)
			}
			Unjudged(Past{Base: p[0]}, p[1])
		}
		if d := time.Since(start); d > time.Minute {
			t.Errorf("%s takes %s", name, d)
		}
	}
}

// TestUnjudged holds that nothing is said of what cannot be read.
func TestUnjudged(t *testing.T) {
	broken := func(file, old string) edit { return edit{file, old, "    owner: [\n" + old} }
	for _, tt := range []struct {
		name       string
		before, is []edit
		want       []string
	}{
		{"broken now", nil, []edit{broken(sales, "    metric: first-answer\n"), {learning, "target: 90", "target: 80"}}, []string{"goals/2026-Q4/sales.yaml: "}},
		{"broken before", []edit{broken(sales, "    metric: first-answer\n")}, []edit{{learning, "target: 90", "target: 80"}}, []string{"goals/2026-Q4/sales.yaml: "}},
		{"a merge that nobody has ended", nil, []edit{{sales, "  - title: Visit 30", "<<<<<<< HEAD\n  - title: Visit 20 key accounts\n=======\n  - title: Visit 30"}, {sales, "  - title: Open", ">>>>>>> main\n  - title: Open"}, {learning, "target: 90", "target: 80"}}, []string{"goals/2026-Q4/sales.yaml: "}},
	} {
		before, now := load(t, after(t, repository, tt.before...)), load(t, after(t, repository, tt.is...))
		got := lines(Between(Past{Base: before}, now, today))
		if want := `weakened crm-proficiency/certified target "90"→"80" !`; len(got) != 1 || got[0] != want {
			t.Errorf("%s: %s", tt.name, strings.Join(got, "\n"))
		}
		why := Unjudged(Past{Base: before}, now)
		if len(why) == 0 || !strings.HasPrefix(why[0], tt.want[0]) {
			t.Errorf("%s: %q", tt.name, why)
		}
	}
}
