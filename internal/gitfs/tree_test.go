package gitfs

import (
	"context"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
)

// open opens a repository for a test.
func open(t testing.TB, dir string) *Repo {
	t.Helper()
	r, err := Open(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// treeOf returns the files of a revision.
func treeOf(t testing.TB, r *Repo, rev string) *Tree {
	t.Helper()
	id, err := r.Resolve(t.Context(), rev)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := r.Tree(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// odd are names that git keeps and shells, lines and quotes break on.
var odd = map[string]string{
	"a b.yaml": "1", "quo\"te's.yaml": "2", "new\nline/and\ttab.yaml": "3", "Ziele/größe-日本.yaml": "4",
	"crlf.yaml": "a: 1\r\nb: 2\r\n", "empty.yaml": "", ":(top)magic": "6", "-dash": "7", "run.sh": gitfstest.Program("8"), "*": "9",
	"sub": gitfstest.Submodule, "x/y/z/deep.yaml": "10", "x-y": "11", "x.y": "12",
}

// TestBackslash stands alone because fstest allows none in a name.
func TestBackslash(t *testing.T) {
	g := gitfstest.New(t)
	g.Commit("2026-10-01", map[string]string{`back\slash.yaml`: "5"}, "A name")
	b, err := treeOf(t, open(t, g.Dir()), "main").ReadFile(`back\slash.yaml`)
	if err != nil || string(b) != "5" {
		t.Errorf("%q, %v", b, err)
	}
}

func TestTreeIsAnFS(t *testing.T) {
	for _, format := range []string{"sha1", "sha256"} {
		g := gitfstest.New(t, "--object-format="+format)
		g.Commit("2026-10-01", odd, "All names")
		tree := treeOf(t, open(t, g.Dir()), "main")
		var names []string
		for name, want := range odd {
			names = append(names, name)
			if want == gitfstest.Submodule {
				if all, err := tree.ReadDir(name); err != nil || len(all) > 0 {
					t.Errorf("a submodule is %v, %v", all, err)
				}
				continue
			}
			if want == odd["run.sh"] {
				want = "8"
			}
			b, err := tree.ReadFile(name)
			if err != nil || string(b) != want {
				t.Errorf("%q is %q, %v", name, b, err)
			}
			id, ok := tree.ID(name)
			if !ok || id != tree.repo.ID(b) || len(id) != tree.repo.idLen() {
				t.Errorf("%q has id %q", name, id)
			}
		}
		if err := fstest.TestFS(tree, names...); err != nil {
			t.Error(format, err)
		}
	}
}
