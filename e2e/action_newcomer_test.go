package e2e

import (
	"regexp"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
)

// TestActionNewcomer takes the path that README.md shows, with the files that
// it shows: from nothing to the first comment, in at most six steps.
func TestActionNewcomer(t *testing.T) {
	_, path, _ := strings.Cut(read(t, "..", "README.md"), "\n## On every pull request, in six steps\n")
	path, _, _ = strings.Cut(path, "\n## ")
	steps := regexp.MustCompile(`(?m)^\d\. `).FindAllString(path, -1)
	if len(steps) == 0 || len(steps) > 6 {
		t.Fatalf("there are %d steps", len(steps))
	}
	files := map[string]string{}
	for _, shown := range regexp.MustCompile("(?s)`([\\w./-]+\\.ya?ml)`[^`]*\n<!-- from \\S+ -->\n```yaml\n(.*?)```\n").FindAllStringSubmatch(path, -1) {
		files[shown[1]] = shown[2]
	}
	change := regexp.MustCompile("change `([^`]+)` to `([^`]+)`").FindStringSubmatch(path)
	const goals, workflow = "goals/2026-Q4.yaml", ".github/workflows/goals.yml"
	if len(files) != 2 || files[workflow] == "" || change == nil || !strings.Contains(files[goals], change[1]) {
		t.Fatalf("the steps are not complete: %q %q", files, change)
	}
	f := newForge(t, weaker, githubtest.Scenario{})
	f.work.must(t, "git", "checkout", "--quiet", "main")
	f.work.must(t, "git", "rm", "--quiet", "-r", "goals")
	f.scenario.Base = f.commit(t, ago(2), files)
	f.work.must(t, "git", "branch", "--force", githubtest.Branch)
	f.file = goals
	f.push(t, strings.Replace(files[goals], change[1], change[2], 1))
	r := f.run(t, files[workflow], githubtest.Job{Event: "pull_request", Run: 5, Attempt: 1})
	mine := f.api.Own(own)
	if r.failed || len(mine) != 1 || !strings.Contains(mine[0], "service-plans") || !strings.Contains(mine[0], "450 → 430") {
		t.Errorf("failed %t, comments %s\n%s", r.failed, mine, r.log)
	}
}
