package ledger

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/corpus"
	"github.com/goalpost-dev/goalpost/internal/goal"
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
