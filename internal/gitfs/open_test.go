package gitfs

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
)

// followed returns a folder with the links in its path followed, as git says it.
func followed(t *testing.T, dir string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestOpen(t *testing.T) {
	g := gitfstest.New(t)
	first := g.ID(g.Commit("2026-10-01", map[string]string{"a b/größe/x": "1"}, "First"))
	g.Checkout("main")
	root := followed(t, g.Dir())
	linked := filepath.Join(t.TempDir(), "linked")
	g.Git("worktree", "add", "-q", "--detach", linked)
	bare := g.Clone("--bare")
	for name, c := range map[string]struct{ dir, root string }{
		"top":              {g.Dir(), root},
		"subfolder":        {filepath.Join(g.Dir(), "a b", "größe"), root},
		"linked work tree": {linked, followed(t, linked)},
		"bare":             {bare, ""},
		"folder of git":    {filepath.Join(g.Dir(), ".git", "refs"), ""},
	} {
		r := open(t, c.dir)
		if r.Root() != c.root {
			t.Errorf("%s: root %q, want %q", name, r.Root(), c.root)
		}
		tree := treeOf(t, r, "main")
		if b, err := tree.ReadFile("a b/größe/x"); err != nil || string(b) != "1" {
			t.Errorf("%s: %q, %v", name, b, err)
		}
		chain, err := r.Chain(t.Context(), first, "a b")
		if err != nil || len(chain.Commits) != 1 || len(chain.Commits[0].Changes) != 1 {
			t.Errorf("%s: %+v, %v", name, chain, err)
		}
	}
}

func TestOpenWrong(t *testing.T) {
	g := gitfstest.New(t)
	broken := t.TempDir()
	if err := os.WriteFile(filepath.Join(broken, ".git"), []byte("gitdir: \x1b[31mnowhere\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(followed(t, broken)))
	if _, err := Open(t.Context(), broken); err == nil || strings.ContainsAny(err.Error(), "\n\x1b") {
		t.Errorf("a broken repository gives %q", err)
	}
	if _, err := Open(t.Context(), filepath.Join(broken, "gone")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing folder gives %v", err)
	}
	if _, err := Open(t.Context(), filepath.Join(broken, ".git")); err == nil {
		t.Error("a file is opened as a folder")
	}
	none := t.TempDir()
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(followed(t, none)))
	if _, err := Open(t.Context(), none); !errors.Is(err, ErrNoRepository) {
		t.Errorf("no repository gives %v", err)
	}
	dir := g.Dir()
	t.Setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1") // git's own switch for its tests
	_, err := Open(t.Context(), dir)
	if want := "git config --global --add safe.directory " + filepath.ToSlash(followed(t, dir)); err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("somebody else's repository gives %v, want %s", err, want)
	}
	t.Setenv("PATH", none)
	if _, err := Open(t.Context(), dir); !errors.Is(err, ErrNoGit) {
		t.Errorf("no git gives %v", err)
	}
}

// TestInsideHook: what git sets for a hook, or a person for another
// repository, leads nowhere else.
func TestInsideHook(t *testing.T) {
	other := gitfstest.New(t)
	other.Commit("2026-10-01", map[string]string{"other": "1"}, "Other")
	g := gitfstest.New(t)
	g.Commit("2026-10-01", map[string]string{"sub/x": "1"}, "First")
	g.Checkout("main")
	dir, elsewhere := g.Dir(), other.Dir()
	for _, gitDir := range []string{".git", filepath.Join(elsewhere, ".git")} {
		t.Setenv("GIT_DIR", gitDir)
		t.Setenv("GIT_WORK_TREE", elsewhere)
		t.Setenv("GIT_INDEX_FILE", ".git/next-index.lock")
		t.Setenv("GIT_PREFIX", "sub/")
		t.Setenv("GIT_LITERAL_PATHSPECS", "1")
		t.Setenv("GIT_TRACE", "1")
		r := open(t, filepath.Join(dir, "sub"))
		if _, ok := treeOf(t, r, "main").ID("sub/x"); !ok {
			t.Errorf("GIT_DIR=%s leads elsewhere", gitDir)
		}
		head, err := r.Resolve(t.Context(), "HEAD")
		if err != nil {
			t.Fatal(err)
		}
		if c, err := r.Chain(t.Context(), head, "sub"); err != nil || len(c.Commits[0].Changes) != 1 {
			t.Errorf("%+v, %v", c, err)
		}
	}
}

// TestNothingRuns configures a program for all that git could run one for.
func TestNothingRuns(t *testing.T) {
	g := gitfstest.New(t)
	first := g.ID(g.Commit("2026-10-01", map[string]string{"x.yaml": "1", ".gitattributes": "*.yaml diff=evil filter=evil merge=evil\n"}, "First"))
	g.Commit("2026-10-02", map[string]string{"x.yaml": "2"}, "Second")
	g.Checkout("main")
	trace := filepath.Join(t.TempDir(), "ran")
	program := filepath.Join(t.TempDir(), "evil")
	if err := os.WriteFile(program, []byte("#!/bin/sh\necho ran >> '"+filepath.ToSlash(trace)+"'\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{
		"core.fsmonitor", "core.pager", "core.editor", "core.askPass", "core.sshCommand", "diff.external", "diff.evil.command", "diff.evil.textconv",
		"filter.evil.smudge", "filter.evil.clean", "gpg.program", "pager.log", "pager.cat-file", "credential.helper",
	} {
		g.Git("config", key, program)
	}
	for _, c := range []string{"log.showSignature", "log.follow", "diff.renames", "diff.relative", "log.mailmap", "format.notes"} {
		g.Git("config", c, "true")
	}
	g.Git("config", "log.showRoot", "false")
	g.Git("config", "log.diffMerges", "off")
	g.Git("config", "diff.orderFile", "gone")
	g.Git("config", "format.pretty", "email")
	r := open(t, g.Dir())
	tree := treeOf(t, r, "main")
	if b, err := tree.ReadFile("x.yaml"); err != nil || string(b) != "2" {
		t.Errorf("%q, %v", b, err)
	}
	head, _ := r.Resolve(t.Context(), "main")
	if c, err := r.Chain(t.Context(), head, "x.yaml"); err != nil || len(c.Commits) != 2 || len(c.Commits[0].Changes) != 1 || len(c.Commits[1].Changes) != 1 {
		t.Errorf("%+v, %v", c, err)
	}
	if base, err := r.MergeBase(t.Context(), "main", first); err != nil || base != first {
		t.Errorf("%s, %v", base, err)
	}
	if b, err := os.ReadFile(trace); err == nil {
		t.Errorf("a program of the repository's configuration ran: %s", b)
	}
}
