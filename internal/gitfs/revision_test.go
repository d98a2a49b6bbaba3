package gitfs

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
)

// forked is a repository with a branch that left main at its second commit of
// four, a merge on main, and a history of its own that shares nothing.
func forked(t testing.TB) (g *gitfstest.Repo, second, merge gitfstest.Mark) {
	g = gitfstest.New(t)
	first := g.Commit("2026-10-01", map[string]string{"a": "1"}, "First")
	g.Branch("side", first)
	g.Commit("2026-10-02", map[string]string{"b": "1"}, "Side")
	g.Branch("main", 0)
	second = g.Commit("2026-10-03", map[string]string{"a": "2"}, "Second")
	g.Branch("work", second)
	g.Commit("2026-10-04", map[string]string{"w": "1"}, "Work")
	g.Branch("main", 0)
	merge = g.Merge("2026-10-05", "side", map[string]string{"b": "1"}, "Merge side")
	g.Commit("2026-10-06", map[string]string{"a": "4"}, "Fourth")
	g.Branch("alone", 0)
	g.Commit("2026-10-07", map[string]string{"c": "1"}, "Alone")
	g.Tag("plan", second, "")
	g.Tag("2026-Q4", second, "The plan")
	return g, second, merge
}

func TestResolve(t *testing.T) {
	g, second, _ := forked(t)
	id := g.ID(second)
	r := open(t, g.Dir())
	for _, rev := range []string{"plan", "2026-Q4", "refs/tags/2026-Q4", "main~2", id, id[:12], "work^"} {
		if got, err := r.Resolve(t.Context(), rev); err != nil || got != id {
			t.Errorf("%s is %s, %v", rev, got, err)
		}
	}
	for _, rev := range []string{
		"", "nope", "-h", "--help", "--git-dir", "^main", "main..work", "main...work", "a\nb", "a\x00b", "\x1b[31m", "main:a", "main^{tree}", "@{u}",
		strings.Repeat("1", 40), strings.Repeat("x", 10_000), "main --", "main~99", "HEAD@{1}", "-",
	} {
		got, err := r.Resolve(t.Context(), rev)
		var unknown *UnknownRevision
		if !errors.As(err, &unknown) || unknown.Shallow || unknown.Rev != rev {
			t.Errorf("%.20q is %q, %v", rev, got, err)
		} else if strings.ContainsAny(err.Error(), "\n\x1b\x00") || len(err.Error()) > 500 {
			t.Errorf("%.20q gives %q", rev, err)
		}
	}
	for _, commit := range []string{"", "main", "--all", id[:39], id + "1", strings.ToUpper(id)} {
		if _, err := r.Tree(t.Context(), commit); err == nil {
			t.Errorf("%q is taken for an id", commit)
		}
		if _, err := r.Chain(t.Context(), commit); err == nil {
			t.Errorf("%q is taken for an id", commit)
		}
		if _, err := r.Parents(t.Context(), commit); err == nil {
			t.Errorf("%q is taken for an id", commit)
		}
	}
}

func TestParentsAndMergeBase(t *testing.T) {
	g, second, merge := forked(t)
	r := open(t, g.Dir())
	above, err := r.Parents(t.Context(), g.ID(merge))
	if err != nil || len(above) != 2 || above[0] != g.ID(second) {
		t.Errorf("%q, %v", above, err)
	}
	if base, err := r.MergeBase(t.Context(), "main", "work"); err != nil || base != g.ID(second) {
		t.Errorf("%s, %v", base, err)
	}
	if base, err := r.MergeBase(t.Context(), "main", "alone"); err != ErrNoMergeBase {
		t.Errorf("%s, %v", base, err)
	}
	var unknown *UnknownRevision
	if _, err := r.MergeBase(t.Context(), "main", "nope"); !errors.As(err, &unknown) {
		t.Error(err)
	}
	blob, _ := treeOf(t, r, "main").ID("a")
	if _, err := r.Parents(t.Context(), blob); err == nil {
		t.Error("a blob has parents")
	}
}

func TestDefault(t *testing.T) {
	g := gitfstest.New(t)
	r := open(t, g.Dir())
	if rev, ok := r.Default(t.Context()); ok {
		t.Errorf("a repository without a commit has %s", rev)
	}
	var unknown *UnknownRevision
	if _, err := r.Resolve(t.Context(), "HEAD"); !errors.As(err, &unknown) {
		t.Errorf("an unborn branch: %v", err)
	}
	g.Branch("trunk", 0)
	at := g.ID(g.Commit("2026-10-01", map[string]string{"a": "1"}, "First"))
	if rev, ok := r.Default(t.Context()); ok {
		t.Errorf("trunk is nobody's default, but %s is", rev)
	}
	for _, branch := range []string{"refs/heads/master", "refs/heads/main", "refs/remotes/origin/master", "refs/remotes/origin/main", "refs/remotes/origin/trunk"} {
		g.Git("update-ref", branch, at)
		if branch == "refs/remotes/origin/trunk" {
			g.Git("symbolic-ref", "refs/remotes/origin/HEAD", branch)
		}
		if rev, ok := r.Default(t.Context()); !ok || rev != branch {
			t.Errorf("with %s: %s", branch, rev)
		}
	}
	for full, short := range map[string]string{"refs/heads/a/b": "a/b", "refs/remotes/origin/main": "origin/main", "refs/tags/v": "v", "main": "main"} {
		if got := Short(full); got != short {
			t.Errorf("%s is short for %s", got, full)
		}
	}
}

func TestShallow(t *testing.T) {
	g, _, merge := forked(t)
	fourth := strings.TrimSpace(g.Git("rev-parse", "main"))
	for depth := 1; depth <= 4; depth++ {
		r := open(t, g.Clone(fmt.Sprintf("--depth=%d", depth)))
		chain, err := r.Chain(t.Context(), fourth)
		if err != nil {
			t.Fatal(err)
		}
		cut := depth < 4
		last := chain.Commits[len(chain.Commits)-1]
		if len(chain.Commits) != depth || chain.Cut != cut || last.Cut != cut || (len(last.Changes) == 0) != cut {
			t.Errorf("depth %d: %+v", depth, chain)
		}
		above, err := r.Parents(t.Context(), g.ID(merge))
		if depth > 1 && (err != nil || len(above) != 2) {
			t.Errorf("depth %d: parents %q, %v", depth, above, err)
		}
		_, err = r.Resolve(t.Context(), "main~3")
		var unknown *UnknownRevision
		if is := errors.As(err, &unknown); is != cut || is && !unknown.Shallow {
			t.Errorf("depth %d: %v", depth, err)
		}
		if b, err := treeOf(t, r, "HEAD").ReadFile("a"); err != nil || string(b) != "4" {
			t.Errorf("depth %d: %q, %v", depth, b, err)
		}
	}
	r := open(t, g.Clone("--depth=1", "--no-single-branch"))
	if _, err := r.MergeBase(t.Context(), "origin/main", "origin/work"); !errors.Is(err, ErrNoMergeBase) || !strings.Contains(err.Error(), "git fetch --unshallow") {
		t.Error(err)
	}
}

// TestPartial: what a partial clone lacks is fetched by git, and a tree asks
// for no more than is read.
func TestPartial(t *testing.T) {
	g := gitfstest.New(t)
	g.Commit("2026-10-01", map[string]string{"a": "1", "b": "1", "dir/c": "11", "l": gitfstest.Link("dir/c")}, "First")
	g.Commit("2026-10-02", map[string]string{"a": "2", "large": strings.Repeat("x", 2*maxLook)}, "Second")
	dir := g.Clone("--filter=blob:none", "--no-checkout")
	r := open(t, dir)
	lacking := func() int {
		out, err := r.run(t.Context(), "rev-list", "--objects", "--all", "--missing=print")
		if err != nil {
			t.Fatal(err)
		}
		return strings.Count("\n"+string(out), "\n?")
	}
	tree := treeOf(t, r, "HEAD")
	if _, err := tree.ReadDir("dir"); err != nil || lacking() != 5 {
		t.Errorf("%v; a tree has all but %d blobs fetched", err, lacking())
	}
	for name, size := range map[string]int64{"a": 1, "large": 2 * maxLook, "l": 2} {
		if info, err := tree.Stat(name); err != nil || info.Size() != size || info.Mode() != 0o444 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
		if b, err := tree.ReadFile(name); err != nil || len(b) != int(size) {
			t.Errorf("%s: %d bytes, %v", name, len(b), err)
		}
	}
	if lacking() != 1 {
		t.Errorf("%d blobs are lacking; nobody has read b as it was", lacking())
	}
	var ids, got []string
	for _, c := range chainOf(t, r, "HEAD", "a", "b").Commits {
		for _, change := range c.Changes {
			ids = append(ids, change.New)
		}
	}
	err := r.Blobs(t.Context(), ids, 100, func(_ int, b []byte, err error) { got = append(got, string(b)) })
	if err != nil || !slices.Equal(got, []string{"2", "1", "1"}) {
		t.Errorf("%q, %v", got, err)
	}
	if err := fstest.TestFS(tree, "a", "b", "large", "dir/c"); err != nil {
		t.Error(err)
	}
}
