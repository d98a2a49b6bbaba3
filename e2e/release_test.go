package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// stamped returns a clone in which Go may write the revision into what it
// builds, and a function that builds the program and returns its version.
func stamped(t *testing.T) (shell, func() string) {
	t.Helper()
	s := shell{dir: clone(t), env: append(os.Environ(), "GOFLAGS=-trimpath",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com")}
	return s, func() string {
		out := filepath.Join(t.TempDir(), "goalpost")
		s.must(t, "go", "build", "-o", out, "./cmd/goalpost")
		return s.must(t, out, "version")
	}
}

// TestVersion sees that a program knows what it was built from without being
// told: the tag of a release, and the commit of anything else.
func TestVersion(t *testing.T) {
	s, version := stamped(t)
	s.must(t, "git", "tag", "v1.9.8")
	if v := version(); !strings.HasPrefix(v, "goalpost v1.9.8 (go1.") {
		t.Errorf("built from a tag, it says %s", v)
	}
	s.must(t, "git", "commit", "--quiet", "--allow-empty", "--message", "later")
	rev := strings.TrimSpace(s.must(t, "git", "rev-parse", "--short=12", "HEAD"))
	if v := version(); !strings.HasPrefix(v, "goalpost v1.9.9-0.") || !strings.Contains(v, rev) {
		t.Errorf("built from %s after the tag, it says %s", rev, v)
	}
	if err := os.WriteFile(filepath.Join(s.dir, "go.mod"), []byte(read(t, s.dir, "go.mod")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if v := version(); !strings.Contains(v, rev+"+dirty ") {
		t.Errorf("built from %s and a change, it says %s", rev, v)
	}
}

// TestManual sees that the manual page is one, and that it names every
// command that the help names.
func TestManual(t *testing.T) {
	page := call{}.expect(t, 0, "man").stdout
	_, list, _ := strings.Cut(call{}.expect(t, 0, "--help").stdout, "Available Commands:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	if strings.Count(list, "\n") < 8 {
		t.Fatalf("the help lists\n%s", list)
	}
	for line := range strings.Lines(list) {
		if name := strings.Fields(line)[0]; name != "help" && !strings.Contains(page, `.SS "goalpost `+name) {
			t.Errorf("the page has no %s", name)
		}
	}
	mandoc := needs(t, "mandoc", "the manual page is not checked")
	lint := func(text string) (string, int) {
		file := filepath.Join(t.TempDir(), "goalpost.1")
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return shell{}.run(t, mandoc, "-T", "lint", "-W", "warning", file)
	}
	// It has no day, on purpose, and that is all.
	dated := strings.Replace(page, `"1" ""`, `"1" "2026-01-01"`, 1)
	if out, code := lint(dated); code != 0 || out != "" {
		t.Errorf("exit %d: %s", code, out)
	}
	if out, code := lint(strings.Replace(dated, ".nf", ".fn", 1)); code == 0 {
		t.Errorf("mandoc accepts any page: %s", out)
	}
}

// TestCompletions sees that each shell can read what is meant for it, and
// that bash completes a word.
func TestCompletions(t *testing.T) {
	for _, name := range []string{"bash", "zsh", "fish"} {
		t.Run(name, func(t *testing.T) {
			script := filepath.Join(t.TempDir(), "completion")
			if err := os.WriteFile(script, []byte(call{}.expect(t, 0, "completion", name).stdout), 0o644); err != nil {
				t.Fatal(err)
			}
			program := needs(t, name, "its completion is not tried")
			shell{env: os.Environ()}.must(t, program, "-n", script)
		})
	}
	if out := (call{}).expect(t, 0, "__complete", "explain", "no-base").stdout; !strings.HasPrefix(out, "no-baseline\n") {
		t.Errorf("completed is %q", out)
	}
}

// TestNotes sees that a release says what the changelog says of it, and that
// none is made of which it says nothing.
func TestNotes(t *testing.T) {
	s := shell{dir: clone(t), env: os.Environ()}
	changelog := "# Changelog\n\n## [Unreleased]\n\n- later\n\n## [1.2.0] - 2026-12-01\n\n- this\n\n## [1.1.0] - 2026-11-01\n\n- before\n\n## [1.0.0]\n\n[1.0.0]: x\n"
	if err := os.WriteFile(filepath.Join(s.dir, "CHANGELOG.md"), []byte(changelog), 0o644); err != nil {
		t.Fatal(err)
	}
	if out := s.must(t, "bash", ".ci/release", "notes", "v1.2.0"); strings.TrimSpace(out) != "- this" {
		t.Errorf("the notes are %q", out)
	}
	for _, version := range []string{"v1.0.0", "v1.2", "v1.3.0", "v1a2.0"} {
		if out, code := s.run(t, "bash", ".ci/release", "notes", version); code == 0 {
			t.Errorf("%s is released with %q", version, out)
		}
	}
}

// TestReleaseDefinition holds .goreleaser.yaml against goreleaser itself.
func TestReleaseDefinition(t *testing.T) {
	goreleaser := needs(t, "goreleaser", "the definition of a release is not checked")
	s := shell{dir: clone(t), env: os.Environ()}
	s.must(t, goreleaser, "check")
	file := filepath.Join(s.dir, ".goreleaser.yaml")
	if err := os.WriteFile(file, []byte(strings.Replace(read(t, file), "mod_timestamp:", "mod_time:", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, code := s.run(t, goreleaser, "check"); code == 0 || !strings.Contains(out, "mod_time") {
		t.Errorf("exit %d: goreleaser accepts any key: %s", code, out)
	}
}
