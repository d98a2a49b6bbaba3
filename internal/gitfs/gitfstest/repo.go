// Package gitfstest makes git repositories for tests and benchmarks from a
// description in Go, fast and alike on every machine.
//
// No command uses it. It writes with git fast-import, so that hundreds of
// commits take a moment.
package gitfstest

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Repo is a repository in a temporary folder. Commits are written when their
// ids, or the folder, are asked for.
type Repo struct {
	t      testing.TB
	dir    string
	branch string
	script bytes.Buffer
	marks  int
	heads  map[string]Mark // by branch
	ids    map[Mark]string
}

// Mark is a commit of a Repo. The zero Mark is none.
type Mark int

// New makes an empty repository with a work tree, on the branch main, and
// turns the machine's own git configuration off for this test, which therefore
// cannot run beside others. Options are those of git init, as --bare and
// --object-format=sha256.
func New(t testing.TB, options ...string) *Repo {
	t.Helper()
	for name, value := range map[string]string{
		"GIT_CONFIG_GLOBAL": os.DevNull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
		"GIT_AUTHOR_NAME": "Dana", "GIT_AUTHOR_EMAIL": "dana@example.com", "GIT_AUTHOR_DATE": "2026-01-01T12:00:00+00:00",
		"GIT_COMMITTER_NAME": "Dana", "GIT_COMMITTER_EMAIL": "dana@example.com", "GIT_COMMITTER_DATE": "2026-01-01T12:00:00+00:00",
	} {
		t.Setenv(name, value)
	}
	for _, name := range []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"} {
		if _, set := os.LookupEnv(name); set {
			t.Setenv(name, "") // so that it comes back
			os.Unsetenv(name)
		}
	}
	r := &Repo{t: t, dir: filepath.Join(t.TempDir(), "repo"), branch: "main", heads: map[string]Mark{}, ids: map[Mark]string{}}
	run(t, ".", nil, slices.Concat([]string{"init", "-q", "-b", "main"}, options, []string{r.dir})...)
	return r
}

// Commit adds a commit to the branch: the files that it changes and their
// contents. The day is written as 2026-12-31, at noon UTC, or with an hour
// and a zone as 2026-12-31T23:00:00+02:00.
func (r *Repo) Commit(day string, files map[string]string, message string) Mark {
	r.t.Helper()
	return r.commit(day, files, message, 0)
}

// Merge adds a commit with a second parent, the head of another branch, and
// the files that it changes against the first.
func (r *Repo) Merge(day, branch string, files map[string]string, message string) Mark {
	r.t.Helper()
	return r.commit(day, files, message, r.heads[branch])
}

// Branch goes on with the branch of that name. A new one begins at the given
// commit, or without any history at the zero Mark.
func (r *Repo) Branch(name string, from Mark) {
	r.branch = name
	if _, ok := r.heads[name]; !ok {
		r.heads[name] = from
		if from != 0 {
			fmt.Fprintf(&r.script, "reset refs/heads/%s\nfrom :%d\n\n", name, from)
		}
	}
}

// Tag names a commit: an annotated tag where there is a message, else a light
// one.
func (r *Repo) Tag(name string, at Mark, message string) {
	if message == "" {
		fmt.Fprintf(&r.script, "reset refs/tags/%s\nfrom :%d\n\n", name, at)
		return
	}
	fmt.Fprintf(&r.script, "tag %s\nfrom :%d\ntagger Dana <dana@example.com> 1767268800 +0000\n", name, at)
	r.data(message)
}

// ID returns the full id of a commit.
func (r *Repo) ID(m Mark) string {
	r.t.Helper()
	r.flush()
	id, ok := r.ids[m]
	if !ok {
		r.t.Fatalf("no commit has mark %d", m)
	}
	return id
}

// Dir returns the folder of the repository. Its work tree is empty until
// Checkout.
func (r *Repo) Dir() string {
	r.t.Helper()
	r.flush()
	return r.dir
}

// Checkout makes the work tree that of a branch, and drops what else is there.
func (r *Repo) Checkout(branch string) {
	r.t.Helper()
	r.Git("checkout", "-q", "-f", branch, "--")
}

// Git runs git in the repository and returns what it prints.
func (r *Repo) Git(args ...string) string {
	r.t.Helper()
	return run(r.t, r.Dir(), nil, args...)
}

// Clone clones the repository as over a network, with the options of git
// clone, as --depth=1 or --filter=blob:none, and returns the new folder.
func (r *Repo) Clone(options ...string) string {
	r.t.Helper()
	r.Git("config", "uploadpack.allowFilter", "true")
	r.Git("config", "uploadpack.allowAnySHA1InWant", "true")
	dir := filepath.Join(r.t.TempDir(), "clone")
	address := "file://" + filepath.ToSlash(r.dir)
	run(r.t, ".", nil, slices.Concat([]string{"clone", "-q"}, options, []string{address, dir})...)
	return dir
}

func run(t testing.TB, dir string, in *bytes.Reader, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	if in != nil {
		cmd.Stdin = in
	}
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, &said)
	}
	return string(out)
}
