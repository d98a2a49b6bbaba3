package e2e

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
)

// TestPullRequestFrom plays the two stages of a fork's pull request: a job
// without rights writes a report, and one with rights, which runs nothing of
// the fork, posts it.
func TestPullRequestFrom(t *testing.T) {
	dir, base, head := proposal(t)
	report := filepath.Join(t.TempDir(), "report.json")
	s := githubtest.Start(t, githubtest.Scenario{Base: base, Head: head, Forked: true})
	first, _ := step(t, s, dir, githubtest.Job{Run: 5, Attempt: 1, Fork: true, NoToken: true}, "--report", report)
	if first.code != 0 || len(s.Own(own)) != 0 {
		t.Fatalf("exit %d: %s", first.code, first.stderr)
	}
	elsewhere := t.TempDir() // the second job has not even a clone
	for run, says := range map[int64]string{6: "created"} {
		r, files := step(t, s, elsewhere, githubtest.Job{Event: "workflow_run", Run: run, Attempt: 1, Fork: true}, "--from", report)
		if r.code != 0 || !strings.Contains(lastLine(r.stderr), says) || len(s.Own(own)) != 1 || !strings.Contains(read(t, files, "output"), "comment-url=https://") {
			t.Errorf("exit %d, %q, %s", r.code, r.stderr, read(t, files, "output"))
		}
	}
	if body := s.Own(own)[0]; !strings.Contains(body, "weakened") || !strings.Contains(body, "head="+head) || !strings.Contains(body, "run=5 ") {
		t.Errorf("the comment is not about the first run: %s", body)
	}
	again, _ := step(t, s, elsewhere, githubtest.Job{Event: "workflow_run", Run: 6, Attempt: 1, Fork: true}, "--from", report)
	if again.code != 0 || !strings.Contains(again.stderr, "up to date") {
		t.Errorf("exit %d, %q", again.code, again.stderr)
	}
}

// TestPullRequestFromOthers posts nothing where the report is none, or where
// the pull request is not the one, or has moved on.
func TestPullRequestFromOthers(t *testing.T) {
	dir, base, head := proposal(t)
	report := filepath.Join(t.TempDir(), "report.json")
	job := githubtest.Job{Event: "workflow_run", Run: 6, Attempt: 1, Fork: true}
	s := githubtest.Start(t, githubtest.Scenario{Base: base, Head: head, Forked: true})
	step(t, s, dir, githubtest.Job{Run: 5, Attempt: 1, Fork: true, NoToken: true}, "--report", report)
	good := read(t, report)
	for name, c := range map[string]struct {
		text string
		args []string
		says string
	}{
		"no report":                   {"hello", nil, "not a report"},
		"more than a report":          {good + good, nil, "not a report"},
		"an unknown key":              {strings.Replace(good, `"version"`, `"script": "x", "version"`, 1), nil, "not a report"},
		"another commit":              {good, []string{"--head", base}, "cannot find the pull request"},
		"another pull request's head": {good, []string{"--pr", "7", "--head", base}, "has moved on"},
		"no commit":                   {good, []string{"--head", "main"}, ""},
	} {
		file := filepath.Join(t.TempDir(), "report.json")
		if err := os.WriteFile(file, []byte(c.text), 0o644); err != nil {
			t.Fatal(err)
		}
		args := append([]string{"--from", file}, c.args...)
		if name == "another pull request's head" {
			args[3] = strconv.Itoa(githubtest.Number)
		}
		r, _ := step(t, s, t.TempDir(), job, args...)
		if r.code < 2 || !strings.Contains(r.stderr, c.says) || strings.Count(r.stderr, "\n") != 1 || len(s.Own(own)) != 0 {
			t.Errorf("%s: exit %d, %q, %d comments", name, r.code, r.stderr, len(s.Own(own)))
		}
	}
}
