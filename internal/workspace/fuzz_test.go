package workspace

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// examples returns the YAML files of the repository's examples: all that a
// fuzzer needs to know of the format.
func examples(t testing.TB) (texts []string) {
	for _, pattern := range []string{"../../examples/*/.goalpost.yaml", "../../examples/*/goals/*.yaml", "../../examples/*/goals/*/*.yaml"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(b))
		}
	}
	return texts
}

// FuzzLoad loads a small repository of any bytes. Whatever they are, loading
// does not fail or crash, gives the same twice, and keeps its indexes sound.
func FuzzLoad(f *testing.F) {
	all := examples(f)
	for i, text := range all {
		f.Add(all[0], text, all[(i+1)%len(all)])
		f.Add(text, all[len(all)-1], text)
	}
	f.Add("extends: b.yaml\npeople: [a]\n", "goals: &x\n- title: a\n  supports: [b, a]\n", "# goalpost:ignore no-owner -- x\n---\ngoals: [{title: b, supports: a}]\n")
	f.Fuzz(func(t *testing.T, config, a, b string) {
		tree := fstest.MapFS{ConfigName: {Data: []byte(config)}, "goals/a.yaml": {Data: []byte(a)}, "b.yaml": {Data: []byte(b)}}
		o := Options{Dir: ".", Config: ConfigName, Files: []string{"goals/a.yaml", "b.yaml"}}
		w, found, err := Load(context.Background(), tree, o)
		if err != nil {
			t.Fatal(err)
		}
		sound(t, w)
		again, foundAgain, _ := Load(context.Background(), tree, o)
		if !reflect.DeepEqual(found, foundAgain) || len(w.Goals) != len(again.Goals) || !reflect.DeepEqual(w.Ignores, again.Ignores) {
			t.Errorf("two loads differ: %v and %v", found, foundAgain)
		}
		for _, problem := range found {
			if problem.Rule == "" || problem.Message == "" || problem.Severity == diag.Off {
				t.Errorf("half a finding: %+v", problem)
			}
		}
	})
}

// sound holds what must be true of every workspace.
func sound(t *testing.T, w *Workspace) {
	t.Helper()
	for i, g := range w.Goals {
		if g.Index != i || g.File == nil || g.GoalExtras == nil {
			t.Fatalf("goal %d: %+v", i, g)
		}
		if p := w.Period(g); p.Cycle.Start > p.Cycle.End && p.CycleAt.IsZero() {
			t.Errorf("%s: %+v", g.Name, p)
		}
		for _, k := range g.Measures() {
			if k.Goal != g || k.KeyResultExtras == nil || k.Target.Value.Reading == nil {
				t.Fatalf("%s: %+v", g.Name, k)
			}
		}
		for _, parent := range w.Parents(g) {
			if n := count(w.Children(parent), g); n != 1 {
				t.Errorf("%s is %d times a child of %s", g.Name, n, parent.Name)
			}
		}
		if g.Name != "" && w.Goal(g.Name) == nil {
			t.Errorf("no goal is called %q", g.Name)
		}
	}
	for _, loop := range w.Loops() {
		for i, g := range loop {
			if count(w.Parents(g), loop[(i+1)%len(loop)]) != 1 {
				t.Errorf("%s does not support the next of its loop", g.Name)
			}
		}
	}
	for _, ig := range w.Ignores {
		if ig.At.Span.IsZero() {
			t.Errorf("a comment without a place: %+v", ig)
		}
	}
}

func count[T comparable](all []T, one T) (n int) {
	for _, x := range all {
		if x == one {
			n++
		}
	}
	return n
}
