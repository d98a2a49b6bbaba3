package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
)

// proposal makes a repository in which a branch lowers a target, and returns
// its folder, and the commits that it starts from and leads to.
func proposal(t *testing.T) (dir, base, head string) {
	t.Helper()
	dir = repository(t, map[string]string{"goals/a.yaml": sound})
	git := gitIn(t, dir)
	git("", "init", "--quiet", "--initial-branch=main")
	git("", "add", ".")
	git("", "commit", "--quiet", "-m", "Promise")
	base = git("", "rev-parse", "HEAD")
	if err := os.WriteFile(filepath.Join(dir, "goals", "a.yaml"), []byte(strings.Replace(sound, "target: 12", "target: 11", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	git("", "commit", "--quiet", "-a", "-m", "Promise less")
	return dir, base, git("", "rev-parse", "HEAD")
}

// step runs goalpost pr as a step of a job, with nothing but its environment.
func step(t *testing.T, s *githubtest.Server, dir string, job githubtest.Job, args ...string) (r result, files string) {
	t.Helper()
	files = t.TempDir()
	return call{dir: dir, env: s.Environment(t, files, job)}.run(t, append([]string{"pr", today}, args...)...), files
}

// TestGitHubProgram follows a pull request through its runs.
func TestGitHubProgram(t *testing.T) {
	dir, base, head := proposal(t)
	s := githubtest.Start(t, githubtest.Scenario{Base: base, Head: head})
	for _, c := range []struct {
		job  githubtest.Job
		says string
	}{
		{githubtest.Job{Run: 5, Attempt: 1}, "created"},
		{githubtest.Job{Run: 6, Attempt: 1}, "up to date"},
		{githubtest.Job{Run: 7, Attempt: 1, Event: "pull_request_target"}, "up to date"},
		{githubtest.Job{Run: 8, Attempt: 1, NoToken: true}, "GITHUB_TOKEN"},
	} {
		r, files := step(t, s, dir, c.job)
		if last := lastLine(r.stderr); r.code != 0 || !strings.Contains(last, c.says) || read(t, files, "summary.md") == "" || len(s.Own(own)) != 1 {
			t.Errorf("%+v: exit %d, %q", c.job, r.code, r.stderr)
		}
	}
	if body := s.Own(own)[0]; !strings.Contains(body, "weakened") {
		t.Errorf("the comment does not say what changed: %s", body)
	}
}

// TestGitHubProgramFork is the case that turns runs of other programs red: a
// token that can only read. The verdict stands, and one line says why there
// is no comment.
func TestGitHubProgramFork(t *testing.T) {
	dir, base, head := proposal(t)
	for name, c := range map[string]struct {
		args []string
		code int
	}{
		"good": {nil, 0},
		"bad":  {[]string{"--fail-on=note"}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := githubtest.Start(t, githubtest.Scenario{Base: base, Head: head, ReadOnly: true})
			r, files := step(t, s, dir, githubtest.Job{Run: 5, Attempt: 1, Fork: true}, c.args...)
			if r.code != c.code || !strings.Contains(lastLine(r.stderr), "pull-requests: write") || read(t, files, "summary.md") == "" {
				t.Errorf("exit %d, %q", r.code, r.stderr)
			}
		})
	}
}

// TestGitHubProgramFaults runs the cells of the table that take no long waits
// through the program, which waits by the real clock.
func TestGitHubProgramFaults(t *testing.T) {
	dir, base, head := proposal(t)
	first := earlier(t, githubtest.Actions, told(1, 1))
	second := earlier(t, githubtest.Actions, told(2, 1))
	var at sync.WaitGroup
	places := make(chan struct{}, 24) // they mostly sleep
	n := 0
	for _, cell := range githubtest.Cells(list, create, edit, remove) {
		if !swift(cell.Fault) {
			continue
		}
		n++
		verdict := n % 2 // half of the runs find what fails them
		at.Go(func() {
			places <- struct{}{}
			defer func() { <-places }()
			before := map[githubtest.Operation][]githubtest.Comment{list: {first}, edit: {first}, remove: {first, second}}[cell.Fault.On]
			s := githubtest.Start(t, githubtest.Scenario{Base: base, Head: head, Comments: before, Faults: []githubtest.Fault{cell.Fault}})
			r, files := step(t, s, dir, githubtest.Job{Run: 5, Attempt: 1}, []string{"--fail-on=error", "--fail-on=note"}[verdict])
			mine := s.Own(own)
			if r.code != verdict || len(mine) > 1 && cell.Fault.On != remove || read(t, files, "summary.md") == "" {
				t.Errorf("%s: exit %d with %d comments", cell.Name, r.code, len(mine))
			}
			last := lastLine(r.stderr)
			if delivered := expected(cell.Fault) == ""; strings.HasPrefix(last, "goalpost: the comment was ") != delivered {
				t.Errorf("%s: it says %q", cell.Name, r.stderr)
			}
			if leaks := s.Leaks(r.stdout, r.stderr, read(t, files, "summary.md"), read(t, files, "output"), fmt.Sprint(s.Strange())); len(leaks) > 0 || len(s.Strange()) > 0 {
				t.Errorf("%s: the token is seen: %.300q", cell.Name, leaks)
			}
		})
	}
	at.Wait()
	if n < 100 {
		t.Errorf("there are %d cells only", n)
	}
	t.Logf("%d cells", n)
}

// swift reports whether a cell is over within a few seconds.
func swift(f githubtest.Fault) bool {
	long := regexp.MustCompile(`secondary|primary limit$|429 (integer|date$|no header)`)
	final := []string{"403 fork", "403 locked", "404", "410", "422 too long", "422 other", "403 primary limit for an hour", "429 date far away",
		"429 huge", "429 past all numbers", "redirect to another host", "redirect to the same host", "redirect in a circle"}
	return !f.Slow && !long.MatchString(f.Name) && (f.Times == 1 || slices.Contains(final, f.Name))
}

func lastLine(text string) string {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	return lines[len(lines)-1]
}
