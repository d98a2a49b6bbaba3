package gitfs

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
)

// told writes a chain as a person would: the day, and what came and went.
func told(c *Chain) string {
	var b strings.Builder
	for _, c := range c.Commits {
		b.WriteString(c.Date.Format(time.DateOnly))
		for _, change := range c.Changes {
			sign := "~"
			switch "" {
			case change.Old:
				sign = "+"
			case change.New:
				sign = "-"
			}
			fmt.Fprintf(&b, " %s%q", sign, change.Path)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func chainOf(t testing.TB, r *Repo, rev string, paths ...string) *Chain {
	t.Helper()
	id, err := r.Resolve(t.Context(), rev)
	if err != nil {
		t.Fatal(err)
	}
	c, err := r.Chain(t.Context(), id, paths...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestChain(t *testing.T) {
	for _, format := range []string{"sha1", "sha256"} {
		g := gitfstest.New(t, "--object-format="+format)
		first := g.Commit("2026-10-01T00:30:00+02:00", map[string]string{"goals/a": "1", "go*als/a": "1", "new\nline": "1", "dir/b": "1"}, "First\n\n:100644 100644 looks like a change")
		g.Branch("side", first)
		g.Commit("2026-10-02", map[string]string{"goals/side": "1"}, "Side")
		g.Branch("main", 0)
		g.Commit("2026-10-03T23:59:00-11:00", map[string]string{"goals/a": gitfstest.Program("1")}, "Only the mode")
		g.Commit("2026-10-04", map[string]string{"goals/a": gitfstest.Link("b"), "l": gitfstest.Link("x"), "sub": gitfstest.Submodule}, "Links are no files")
		g.Merge("2026-10-05", "side", map[string]string{"goals/side": "1"}, "Merge")
		g.Commit("2026-10-06", map[string]string{"goals/a": "2", "goals/side": "2", "dir/b": gitfstest.Gone, "moved/b": "1", "l": gitfstest.Gone}, "Changes")
		g.Commit("2026-10-07", nil, "Nothing")
		r := open(t, g.Dir())
		for path, want := range map[string]string{
			".":       "2026-10-07\n2026-10-06 -\"dir/b\" +\"goals/a\" ~\"goals/side\" +\"moved/b\"\n2026-10-05 +\"goals/side\"\n2026-10-04 -\"goals/a\"\n2026-10-03\n2026-10-01 +\"dir/b\" +\"go*als/a\" +\"goals/a\" +\"new\\nline\"\n",
			"go*als":  "2026-10-07\n2026-10-06\n2026-10-05\n2026-10-04\n2026-10-03\n2026-10-01 +\"go*als/a\"\n",
			"goals/a": "2026-10-07\n2026-10-06 +\"goals/a\"\n2026-10-05\n2026-10-04 -\"goals/a\"\n2026-10-03\n2026-10-01 +\"goals/a\"\n",
			"gone":    "2026-10-07\n2026-10-06\n2026-10-05\n2026-10-04\n2026-10-03\n2026-10-01\n",
		} {
			c := chainOf(t, r, "main", path)
			if got := told(c); got != want || c.Cut {
				t.Errorf("%s %s:\n%swant\n%s", format, path, got, want)
			}
		}
		if _, err := r.Chain(t.Context(), g.ID(first), "../x"); err == nil {
			t.Error("a path outside the repository has a history")
		}
	}
}

func TestAt(t *testing.T) {
	g := gitfstest.New(t)
	for _, day := range []string{"2026-10-01", "2026-10-03", "2026-10-03", "2026-10-09", "2026-10-02", "2026-10-10"} {
		g.Commit(day, map[string]string{"a": day}, "Commit")
	}
	c := chainOf(t, open(t, g.Dir()), "main")
	for day, want := range map[int]int{30: 0, 10: 0, 9: 1, 8: 3, 3: 3, 2: 5, 1: 5, 0: -1} {
		got := -1
		if at := c.At(time.Date(2026, 10, day, 0, 0, 0, 0, time.UTC)); at != nil {
			for got = 0; c.Commits[got].ID != at.ID; got++ {
			}
		}
		if got != want {
			t.Errorf("on day %d commit %d, want %d", day, got, want)
		}
	}
}

// TestFarDates: anybody may write a commit of any date.
func TestFarDates(t *testing.T) {
	g := gitfstest.New(t)
	g.Commit("1970-01-01", map[string]string{"a": "1"}, "First")
	g.Commit("9999-12-31", map[string]string{"a": "2"}, "Second")
	g.Dir()
	t.Setenv("GIT_COMMITTER_DATE", "@99999999999999 +0000")
	tree := strings.TrimSpace(g.Git("rev-parse", "main^{tree}"))
	g.Git("update-ref", "refs/heads/main", strings.TrimSpace(g.Git("commit-tree", "-m", "Far", "-p", "main", tree)))
	if c := chainOf(t, open(t, g.Dir()), "main"); len(c.Commits) != 3 || c.Commits[1].Date.Year() != 9999 || c.Commits[2].Date.Year() != 1970 {
		t.Errorf("%+v", c)
	}
}

// TestReplay makes random histories: from nothing, the changes of a chain, one
// after the other, give the files of each of its trees.
func TestReplay(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	g := gitfstest.New(t)
	names := []string{"a", "b/c", "b/d", "b.e", "f/g/h", "new\nline"}
	contents := []string{"1", "2", "3", gitfstest.Gone, gitfstest.Link("a"), gitfstest.Program("1"), gitfstest.Submodule}
	for range 40 {
		files := map[string]string{}
		for range random.IntN(4) {
			files[names[random.IntN(len(names))]] = contents[random.IntN(len(contents))]
		}
		g.Commit("2026-10-01", files, "Random")
	}
	r := open(t, g.Dir())
	c := chainOf(t, r, "main")
	now := map[string]string{}
	for i := len(c.Commits) - 1; i >= 0; i-- {
		for _, change := range c.Commits[i].Changes {
			if now[change.Path] != change.Old {
				t.Fatalf("%q was %q, not %q", change.Path, now[change.Path], change.Old)
			}
			if now[change.Path] = change.New; change.New == "" {
				delete(now, change.Path)
			}
		}
		if want := idsOf(t, r, c.Commits[i].ID); !maps.Equal(now, want) {
			t.Fatalf("replayed %v, the tree is %v", now, want)
		}
	}
}

// idsOf lists the regular files of a commit.
func idsOf(t *testing.T, r *Repo, commit string) map[string]string {
	t.Helper()
	tree, err := r.Tree(t.Context(), commit)
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]string{}
	err = fs.WalkDir(tree, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			ids[name], _ = tree.ID(name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids
}
