package e2e

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
)

// example returns the text of a workflow that people copy.
func example(t *testing.T, name string) string {
	t.Helper()
	return read(t, "..", "examples", "workflows", name)
}

// trying is a workflow that uses the action with inputs, a line each, and then
// runs a script whatever becomes of it.
func trying(inputs, script string) string {
	indent := func(text, by string) string { return by + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n"+by) }
	return "name: Trying\non: [pull_request, push, schedule, workflow_dispatch, merge_group]\njobs:\n  try:\n    runs-on: ubuntu-latest\n    steps:\n" +
		"      - uses: actions/checkout@v6\n        with: {persist-credentials: false}\n" +
		"      - uses: goalpost-dev/goalpost@main\n        id: goalpost\n        with:\n" + indent("fail-on: error\n"+inputs, "          ") + "\n" +
		"      - if: always()\n        shell: bash\n        run: |\n" + indent(script, "          ") + "\n"
}

// TestAction follows a pull request through its runs, with the workflow that
// people copy: one comment, which a second run edits.
func TestAction(t *testing.T) {
	var posted atomic.Int64
	f := newForge(t, weaker, githubtest.Scenario{Before: func(o githubtest.Operation) {
		if o == githubtest.Create || o == githubtest.Edit {
			posted.Store(time.Now().UnixMilli())
		}
	}})
	workflow := example(t, "pull-request.yml")
	bodies := []string{}
	for i, says := range []string{"created", "edited"} {
		if i > 0 {
			f.push(t, strings.Replace(weaker, "target: 11", "target: 11.5", 1))
		}
		start := time.Now()
		r := f.run(t, workflow, githubtest.Job{Event: "pull_request", Run: int64(5 + i), Attempt: 1})
		t.Logf("from the start of the runner to the comment: %.1fs", time.UnixMilli(posted.Load()).Sub(start).Seconds())
		mine := f.api.Own(own)
		if r.failed || len(mine) != 1 || !strings.Contains(r.log, "the comment was "+says) || r.summary == "" {
			t.Fatalf("%d comments, failed %t\n%s", len(mine), r.failed, r.log)
		}
		bodies = append(bodies, mine[0])
	}
	if !strings.Contains(bodies[0], "weakened") || !strings.Contains(bodies[1], "11.5") {
		t.Errorf("the comments do not say what changed: %s", bodies)
	}
}

// TestActionFork is the run that a pull request from a fork gets, with a token
// that can only read: no comment, the verdict, and a summary.
func TestActionFork(t *testing.T) {
	for name, c := range map[string]struct {
		text   string
		failed bool
	}{
		"good": {weaker, false},
		"bad":  {wrong, true},
	} {
		t.Run(name, func(t *testing.T) {
			f := newForge(t, c.text, githubtest.Scenario{ReadOnly: true})
			r := f.run(t, example(t, "pull-request.yml"), githubtest.Job{Event: "pull_request", Fork: true, Run: 5, Attempt: 1})
			if r.failed != c.failed || len(f.api.Comments()) > 0 || !strings.Contains(r.summary, "goalpost") || !strings.Contains(r.log, "pull-requests: write") {
				t.Errorf("failed %t, %d comments, summary %q\n%s", r.failed, len(f.api.Comments()), r.summary, r.log)
			}
		})
	}
}

// TestActionStages takes a fork's pull request through both stages: the first
// may only read, the second comments and has nothing but an artifact.
func TestActionStages(t *testing.T) {
	f := newForge(t, wrong, githubtest.Scenario{ReadOnly: true})
	if r := f.run(t, example(t, "fork-report.yml"), githubtest.Job{Event: "pull_request", Fork: true, Run: 5, Attempt: 1}); !r.failed || len(f.api.Comments()) > 0 {
		t.Fatalf("the first stage: failed %t, %d comments\n%s", r.failed, len(f.api.Comments()), r.log)
	}
	f.scenario.ReadOnly, f.scenario.Forked = false, true
	f.api = githubtest.Start(t, f.scenario)
	r := f.run(t, example(t, "fork-comment.yml"), githubtest.Job{Event: "workflow_run", Fork: true, Run: 6, Attempt: 1})
	if mine := f.api.Own(own); r.failed || len(mine) != 1 || !strings.Contains(mine[0], "weakened") {
		t.Errorf("the second stage: failed %t, comments %q\n%s", r.failed, mine, r.log)
	}
	f.artifacts = t.TempDir()
	if r := f.run(t, example(t, "fork-comment.yml"), githubtest.Job{Event: "workflow_run", Fork: true, Run: 8, Attempt: 1}); r.failed {
		t.Errorf("without an artifact the second stage fails\n%s", r.log)
	}
}

// TestActionOutputs fails a job for a goal, and looks at what later steps are
// told and given all the same. The repository is not where the workspace is.
func TestActionOutputs(t *testing.T) {
	f := newForge(t, wrong, githubtest.Scenario{})
	workflow := trying("working-directory: site\nformats: |\n  sarif=goalpost.sarif\n  json=goalpost.json\nreport: pr.json\npath: goals", `
echo "outputs: ${{ steps.goalpost.outputs.verdict }} ${{ steps.goalpost.outputs.errors }} ${{ steps.goalpost.outputs.goals }}"
echo "url: ${{ steps.goalpost.outputs.comment-url }}"
for file in "${{ steps.goalpost.outputs.sarif }}" "${{ steps.goalpost.outputs.report-json }}" goalpost.sarif goalpost.json pr.json; do
  [[ -s $file ]] && echo "there is ${file##*/}"
done
"${{ steps.goalpost.outputs.program }}" version`)
	workflow = strings.Replace(workflow, "persist-credentials: false", "persist-credentials: true, path: site", 1)
	r := f.run(t, workflow, githubtest.Job{Event: "pull_request", Run: 5, Attempt: 1})
	for _, says := range []string{"outputs: fail 1 6", "::error file=goals/a.yaml,line=3,", "target lowered from 12 to 10", "url: https://github.com/" + githubtest.Repository, "goalpost devel"} {
		if !strings.Contains(r.log, says) {
			t.Errorf("%q is not in the log", says)
		}
	}
	for file, times := range map[string]int{"goalpost.sarif": 2, "pr.json": 2, "goalpost.json": 1} {
		if n := strings.Count(r.log, "there is "+file); n != times {
			t.Errorf("%s is there %d times, want %d", file, n, times)
		}
	}
	if !r.failed || t.Failed() {
		t.Errorf("failed %t\n%s", r.failed, r.log)
	}
}

// TestActionHistory looks at what is fetched: all commits and the goals in
// them, and nothing else of the files. Without it, the run says what could not
// be judged, and goes on.
func TestActionHistory(t *testing.T) {
	f := newForge(t, weaker, githubtest.Scenario{})
	for name, c := range map[string]struct {
		inputs string
		says   []string
	}{
		"fetched":  {"", []string{"commits: 5\n", "missing: 1\n", "target lowered from 12 to 11"}}, // missing is the old unrelated.txt
		"kept":     {"history: keep", []string{"commits: 1\n", "missing: 0\n", "not judged: what changed since the base"}},
		"no token": {`token: ""`, []string{"commits: 1\n", "::notice title=goalpost::not all of the history could be fetched: ", "not judged: what changed since the base"}},
		"a branch": {"base: main", []string{"commits: 5\n", "target lowered from 12 to 11"}},
		"a tag":    {"base: agreed", []string{"commits: 5\n", "target lowered from 12 to 11"}},
		"no base":  {"base: nonsense", []string{"commits: 5\n", "::notice title=goalpost::", "--base"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := f.run(t, trying(c.inputs, `
export GIT_NO_LAZY_FETCH=1
echo "commits: $(git rev-list --count HEAD)"
git rev-list --objects --missing=print HEAD -- goals | sed -n 's/^?/a goal is missing: /p'
echo "missing: $(git rev-list --objects --missing=print HEAD | grep -c '^?')"`), githubtest.Job{Event: "pull_request", Run: 5, Attempt: 1})
			if n := f.fetched.Swap(0); n > 6 { // two are for the checkout, the others for commits, the base and all goals at once
				t.Errorf("git asks %d times", n)
			}
			for _, says := range c.says {
				if !strings.Contains(r.log, says) {
					t.Errorf("%q is not in the log", says)
				}
			}
			if r.failed != (name == "no base") || strings.Contains(r.log, "a goal is missing") || t.Failed() {
				t.Errorf("failed %t\n%s", r.failed, r.log)
			}
		})
	}
}

// TestActionEvents runs the action where there is no pull request: the verdict
// and a summary, and nothing asked of the API.
func TestActionEvents(t *testing.T) {
	f := newForge(t, weaker, githubtest.Scenario{})
	for _, event := range []string{"push", "schedule", "workflow_dispatch", "merge_group"} {
		t.Run(event, func(t *testing.T) {
			r := f.run(t, trying("", "echo done"), githubtest.Job{Event: event, Run: 5, Attempt: 1})
			if r.failed || r.summary == "" || len(f.api.Requests()) > 0 {
				t.Errorf("failed %t, %d requests\n%s", r.failed, len(f.api.Requests()), r.log)
			}
			if (event == "push" || event == "merge_group") != strings.Contains(r.summary, "weakened") {
				t.Errorf("it is compared with the wrong commit: %s", r.summary)
			}
		})
	}
}

// TestActionWeekly shows the status where a week's run shows it.
func TestActionWeekly(t *testing.T) {
	f := newForge(t, wrong, githubtest.Scenario{})
	r := f.run(t, example(t, "weekly-status.yml"), githubtest.Job{Event: "schedule", Run: 5, Attempt: 1})
	if r.failed || !strings.Contains(r.summary, "Grow sales by 20%") || !strings.Contains(r.summary, "| ") || strings.Contains(r.summary, "::") {
		t.Errorf("failed %t, summary %s\n%s", r.failed, r.summary, r.log)
	}
}

// TestActionQuarterly shows how goals ended, and of which nobody has written
// down what was learned.
func TestActionQuarterly(t *testing.T) {
	over := fmt.Sprintf("version: 1\ngoals:\n  - {id: visits, title: Visit 30 key accounts, status: missed, start: %s, due: %s}\n", ago(120), ago(30))
	f := newForge(t, over, githubtest.Scenario{})
	r := f.run(t, example(t, "quarterly-review.yml"), githubtest.Job{Event: "schedule", Run: 5, Attempt: 1})
	if r.failed || !strings.Contains(r.summary, "Visit 30 key accounts") || !strings.Contains(r.summary, "no-retrospective") {
		t.Errorf("failed %t, summary %s\n%s", r.failed, r.summary, r.log)
	}
}
