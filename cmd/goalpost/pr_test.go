package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
)

// support is a goal file in which a target can be chosen.
func support(target string) string {
	return `version: 1
team: support
cycle: 2026-Q4
goals:
  - id: answers
    title: Answer customers before they ask twice
    owner: ines
    level: company
    key_results:
      - {id: hours, title: Time to the first answer, direction: decrease, unit: hours, baseline: 9, target: ` + target + `}
`
}

// merged is a repository whose branch merge is what a workflow checks out: the
// pull request on branch change, merged into main, which has moved on.
func merged(t *testing.T) (r *gitfstest.Repo, head string) {
	r = gitfstest.New(t)
	r.Commit("2026-09-20", map[string]string{"goals/support.yaml": support("4")}, "planned")
	started := r.Commit("2026-10-10", map[string]string{"README.md": "hello"}, "nothing")
	r.Branch("change", started)
	change := r.Commit("2026-11-20", map[string]string{"goals/support.yaml": support("6")}, "lowered")
	r.Branch("main", 0)
	main := r.Commit("2026-11-21", map[string]string{"goals/other.yaml": "version: 1\ngoals: [{id: other, title: Another goal of main}]\n"}, "moved on")
	r.Branch("merge", main)
	r.Merge("2026-11-22", "change", map[string]string{"goals/support.yaml": support("6")}, "merge")
	r.Checkout("merge")
	return r, r.ID(change)
}

// step runs pr as a step of a workflow would be, about pull request 7.
func step(t *testing.T, head string, more map[string]string, args ...string) (stdout, stderr, summary, outputs string, code int) {
	t.Helper()
	dir := t.TempDir()
	event := fmt.Sprintf(`{"pull_request": {"number": 7, "head": {"sha": %q}, "base": {"sha": ""}}}`, head)
	if err := os.WriteFile(filepath.Join(dir, "event.json"), []byte(event), 0o600); err != nil {
		t.Fatal(err)
	}
	env := map[string]string{
		"GITHUB_ACTIONS": "true", "GITHUB_EVENT_PATH": filepath.Join(dir, "event.json"), "GITHUB_REPOSITORY": "acme/goals",
		"GITHUB_STEP_SUMMARY": filepath.Join(dir, "summary.md"), "GITHUB_OUTPUT": filepath.Join(dir, "output"),
	}
	for name, value := range more {
		env[name] = value
	}
	var out, errs bytes.Buffer
	code = runIn(&out, &errs, env, append([]string{"pr", "--today", "2026-11-22"}, args...)...)
	read := func(name string) string {
		b, err := os.ReadFile(name)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		return string(b)
	}
	return out.String(), errs.String(), read(env["GITHUB_STEP_SUMMARY"]), read(env["GITHUB_OUTPUT"]), code
}

// TestPRDepth runs pr in clones of every depth: what is not there is said, and
// the verdict stays.
func TestPRDepth(t *testing.T) {
	r, head := merged(t)
	for depth, c := range []struct {
		moved, promised bool
		missing         string
	}{
		0: {moved: true, promised: true},
		1: {missing: "there is no revision"},
		2: {moved: true, missing: "what 1 goal promised at the start: this clone has no history before 2026-11-21"},
		3: {moved: true, missing: "what 1 goal promised at the start: this clone has no history before 2026-10-10"},
		4: {moved: true, promised: true},
	} {
		options := []string{"--branch=merge"}
		if depth > 0 {
			options = append(options, fmt.Sprintf("--depth=%d", depth))
		}
		t.Chdir(r.Clone(options...))
		out, errs, summary, outputs, code := step(t, head, nil)
		if code != exitClean || !strings.Contains(outputs, "verdict=pass\n") {
			t.Errorf("depth %d: exit %d, %s%s", depth, code, outputs, errs)
		}
		if strings.Contains(summary, "4 → 6 hours") != c.moved || strings.Contains(summary, "| <code>4 hours</code> |") != c.promised {
			t.Errorf("depth %d: %s", depth, summary)
		}
		if c.moved && strings.Contains(summary, "goals/other.yaml") {
			t.Errorf("depth %d: the pull request is said to touch what main has changed: %s", depth, summary)
		}
		if (c.missing != "") != strings.Contains(errs, "goalpost: not judged: ") || !strings.Contains(errs, c.missing) {
			t.Errorf("depth %d: want %q, got %s", depth, c.missing, errs)
		}
		if c.missing != "" && !(strings.Contains(errs, "git fetch --unshallow") || strings.Contains(errs, "fetch-depth: 0")) {
			t.Errorf("depth %d: nothing says how the history is had: %s", depth, errs)
		}
		if !strings.Contains(errs, "no comment was posted: there is no token in GITHUB_TOKEN") {
			t.Errorf("depth %d: %s", depth, errs)
		}
		if !strings.HasPrefix(out, "::stop-commands::") {
			t.Errorf("depth %d: the log is not shielded: %s", depth, out)
		}
	}
}

// TestPRVerdict makes sure that the exit code is that of check, and that what
// failed before fails still.
func TestPRVerdict(t *testing.T) {
	r, head := merged(t)
	t.Chdir(r.Dir())
	if err := os.WriteFile("goals/wrong.yaml", []byte("version: 1\ngoals: [{title: Sell more, tittle: x}]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args    []string
		code    int
		verdict string
	}{
		{nil, exitFindings, "fail"},
		{[]string{"--fail-on", "never"}, exitClean, "pass"},
		{[]string{"--comment", "sometimes"}, exitUsage, ""},
		{[]string{"--fail-on", "blue"}, exitUsage, ""},
		{[]string{"--pr", "-1"}, exitUsage, ""},
		{[]string{"--base", "nowhere"}, exitUsage, ""},
		{[]string{"-f", "sarif"}, exitUsage, ""},
		{[]string{"-f", "nothing=x"}, exitUsage, ""},
		{[]string{"--from", "nothing.json"}, exitFailed, ""},
		{[]string{"--from", "goals/wrong.yaml"}, exitFailed, ""},
	} {
		_, errs, summary, outputs, code := step(t, head, nil, c.args...)
		if code != c.code || (c.verdict == "") != (outputs == "") || !strings.Contains(outputs, c.verdict) || strings.Count(errs, "\n") != 1 {
			t.Errorf("%q: exit %d, %q, %s", c.args, code, outputs, errs)
		}
		if (summary == "") != (outputs == "") {
			t.Errorf("%q: the summary says %q", c.args, summary)
		}
	}
}

// TestPRElsewhere runs pr where there is no pull request, no repository or no
// commit.
func TestPRElsewhere(t *testing.T) {
	r, _ := merged(t)
	unborn := gitfstest.New(t)
	outside := t.TempDir()
	for _, dir := range []string{outside, unborn.Dir()} {
		if err := os.MkdirAll(filepath.Join(dir, "goals"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "goals", "support.yaml"), []byte(support("4")), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for dir, want := range map[string]string{r.Dir(): "4 → 6 hours", unborn.Dir(): "Not judged", outside: "Not judged"} {
		t.Chdir(dir)
		var out, errs bytes.Buffer
		if code := runIn(&out, &errs, nil, "pr", "--today", "2026-11-22"); code != exitClean {
			t.Errorf("%s: exit %d: %s", dir, code, &errs)
		}
		if !strings.HasPrefix(out.String(), "### ") || !strings.Contains(out.String(), want) || !strings.Contains(errs.String(), "no pull request is known") {
			t.Errorf("%s: want %q, got %s%s", dir, want, &out, &errs)
		}
		var again bytes.Buffer
		runIn(&again, &errs, nil, "pr", "--today", "2026-11-22", "--dry-run")
		if again.String() != out.String() {
			t.Errorf("%s: the same comment is printed otherwise: %s", dir, &again)
		}
	}
}
