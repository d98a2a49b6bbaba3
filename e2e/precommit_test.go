package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// hooked returns a git repository with a goal and a goal that it supports,
// and the means to run programs in it as pre-commit's user would. Modules
// come from the cache that the tests were built with and from nowhere else.
func hooked(t *testing.T) shell {
	t.Helper()
	s := shell{dir: t.TempDir(), env: []string{
		"PATH=" + filepath.Dir(binary) + string(os.PathListSeparator) + os.Getenv("PATH"), "LC_ALL=C.UTF-8",
		"HOME=" + t.TempDir(), "PRE_COMMIT_HOME=" + t.TempDir(), "PRE_COMMIT_COLOR=never",
		"GOCACHE=" + goEnv(t, "GOCACHE"), "GOMODCACHE=" + goEnv(t, "GOMODCACHE"), "GOPROXY=off", "GOFLAGS=-mod=readonly -trimpath", "GOENV=off",
		"GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com",
	}}
	s.must(t, "git", "init", "--quiet")
	s.write(t, "goals/company.yaml", "version: 1\ngoals:\n  - {id: growth, title: Grow sales by 20%, baseline: 10, target: 12}\n")
	s.write(t, "goals/team.yaml", "version: 1\ngoals:\n  - {id: leads, title: Win 40 leads, supports: [growth]}\n")
	return s
}

// write writes a file below the folder and stages it.
func (s shell) write(t *testing.T, name, text string) {
	t.Helper()
	file := filepath.Join(s.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	s.must(t, "git", "add", "--", name)
}

// install asks for a hook of this repository as people do, lets pre-commit
// build what it needs, and returns the revision that it has built.
func (s shell) install(t *testing.T, hook string) string {
	t.Helper()
	ours := clone(t)
	rev := strings.TrimSpace(shell{dir: ours, env: s.env}.must(t, "git", "rev-parse", "HEAD"))
	s.write(t, ".pre-commit-config.yaml", fmt.Sprintf("repos:\n  - repo: %s\n    rev: %s\n    hooks: [{id: %s}]\n", ours, rev, hook))
	s.must(t, "pre-commit", "install", "--install-hooks")
	return rev
}

// built sees that pre-commit has built the command and nothing beside it, and
// that the command knows the revision.
func (s shell) built(t *testing.T, cache, rev string) {
	t.Helper()
	programs, err := filepath.Glob(filepath.Join(cache, "repo*", "golangenv-*", "bin", "*"))
	if err != nil || len(programs) != 1 || filepath.Base(programs[0]) != "goalpost" {
		t.Fatalf("built are %q %v", programs, err)
	}
	if says := s.must(t, programs[0], "version"); !strings.Contains(says, rev[:12]) {
		t.Errorf("built from %s, it says %s", rev, says)
	}
}

// TestPreCommit commits through each hook: what is good passes, what is bad is
// said at its place and stays out, also where the mistake is in a file that
// the commit does not touch, and what is no goal costs nothing.
func TestPreCommit(t *testing.T) {
	needs(t, "pre-commit", "the hooks are not tried")
	for _, hook := range []string{"goalpost", "goalpost-system"} {
		t.Run(hook, func(t *testing.T) {
			s, cache := hooked(t), t.TempDir()
			s.env = append(s.env, "PRE_COMMIT_HOME="+cache)
			start := time.Now()
			rev := s.install(t, hook)
			installed := time.Since(start)
			if hook == "goalpost" {
				s.built(t, cache, rev)
			}
			var took time.Duration
			for _, c := range []struct {
				what, file, text string
				blocked          bool
				says             string
			}{
				{"good goals", "goals/note.md", "x", false, "goalpost....Passed"},
				{"no goals", "main.c", "int x;", false, "goalpost....(no files to check)Skipped"},
				{"a bad goal", "goals/team.yaml", "version: 1\ngoals:\n  - {titel: Win}\n", true, "goals/team.yaml:3:6: error: "},
				{"the goal above is gone", "goals/company.yaml", "version: 1\ngoals:\n  - {id: other, title: Grow}\n", true, "goals/team.yaml:3:49: error: "},
				{"a bad configuration", ".goalpost.yaml", "nonsense: 1\n", true, ".goalpost.yaml:1:1: error: "},
			} {
				s.write(t, c.file, c.text)
				start := time.Now()
				out, code := s.run(t, "git", "commit", "--quiet", "--message", c.what)
				took = max(took, time.Since(start))
				if (code != 0) != c.blocked || !strings.Contains(dots(out), c.says) {
					t.Errorf("%s: exit %d; want %q in\n%s", c.what, code, c.says, out)
				}
				if c.blocked {
					s.must(t, "git", "reset", "--quiet", "--hard")
				}
			}
			if log := s.must(t, "git", "log", "--format=%s"); log != "no goals\ngood goals\n" {
				t.Errorf("committed is\n%s", log)
			}
			t.Logf("pre-commit, %s: installed in %.1fs, then at most %.2fs a commit", hook, installed.Seconds(), took.Seconds())
		})
	}
}

// dots shortens the dots with which pre-commit fills its lines.
func dots(out string) string {
	for strings.Contains(out, ".....") {
		out = strings.ReplaceAll(out, ".....", "....")
	}
	return out
}

// TestPreCommitTryRepo tries the hook as somebody does who has not decided yet.
func TestPreCommitTryRepo(t *testing.T) {
	needs(t, "pre-commit", "the hooks are not tried")
	s := hooked(t)
	s.write(t, "goals/team.yaml", "version: 1\ngoals:\n  - {titel: Win}\n")
	if out, code := s.run(t, "pre-commit", "try-repo", clone(t), "goalpost", "--all-files"); code != 1 || !strings.Contains(out, "goals/team.yaml:3:6: error: ") {
		t.Fatalf("exit %d: %s", code, out)
	}
}

// TestPreCommitSchema holds the definition of the hooks against the schema
// that is published for it.
func TestPreCommitSchema(t *testing.T) {
	schema := compile(t, published(t, "pre-commit-hooks.json", "the hooks are not validated"))
	text := read(t, "..", ".pre-commit-hooks.yaml")
	if err := judgeYAML(schema, text); err != nil {
		t.Error(err)
	}
	for _, c := range [][2]string{{"entry: goalpost check\n", "\n"}, {"pass_filenames: false", "pass_filenames: maybe"}} {
		if broken := strings.Replace(text, c[0], c[1], 1); broken == text || judgeYAML(schema, broken) == nil {
			t.Errorf("the schema accepts %q for %q", c[1], c[0])
		}
	}
}
