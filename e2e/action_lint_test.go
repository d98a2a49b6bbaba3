package e2e

import (
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rhysd/actionlint"
)

// workflows returns the workflows that people copy.
func workflows(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "examples", "workflows", "*.yml"))
	if err != nil || len(files) == 0 {
		t.Fatal("there are no workflows", err)
	}
	return files
}

// lint returns what actionlint says about a workflow.
func lint(t *testing.T, name, text string) []string {
	t.Helper()
	linter, err := actionlint.NewLinter(io.Discard, &actionlint.LinterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	found, err := linter.Lint(name, []byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	var says []string
	for _, e := range found {
		says = append(says, e.Error())
	}
	return says
}

// TestWorkflowsLint holds the workflows against actionlint and against
// SchemaStore's schema, and sees that each would find a mistake in them.
func TestWorkflowsLint(t *testing.T) {
	for _, file := range workflows(t) {
		text := read(t, file)
		if says := lint(t, file, text); len(says) > 0 {
			t.Errorf("%s: %s", file, says)
		}
		if says := lint(t, file, strings.Replace(text, "github.event.", "github.evnt.", 1)+"      - uses: nobody\n"); len(says) == 0 {
			t.Errorf("%s: a mistake in it is not found", file)
		}
	}
}

// TestWorkflowsSchema does the same with the schemas that editors have.
func TestWorkflowsSchema(t *testing.T) {
	s := compile(t, published(t, "github-workflow.json", "the workflows are not held against their schema"))
	for _, file := range workflows(t) {
		text := read(t, file)
		if err := judgeYAML(s, text); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		if judgeYAML(s, strings.Replace(text, "runs-on:", "run-on:", 1)) == nil {
			t.Errorf("%s: a mistake in it is not found", file)
		}
	}
	action := compile(t, published(t, "github-action.json", "the action is not held against its schema"))
	text := read(t, "..", "action.yml")
	if err := judgeYAML(action, text); err != nil {
		t.Error(err)
	}
	for _, wrong := range []string{"using: compsite", "color: mauve", "descripton: "} {
		right := map[string]string{"using: compsite": "using: composite", "color: mauve": "color: green", "descripton: ": "description: "}[wrong]
		if judgeYAML(action, strings.Replace(text, right, wrong, 1)) == nil {
			t.Errorf("%q is not found", wrong)
		}
	}
}

// TestWorkflowsCareful sees that the workflows take no more than they need:
// permissions that are listed, one run at a time, an end to it, no code of a
// stranger with rights, and of others only what is pinned.
func TestWorkflowsCareful(t *testing.T) {
	pinned := regexp.MustCompile(`@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
	for _, file := range workflows(t) {
		text := read(t, file)
		for _, must := range []string{"\npermissions:\n  ", "\nconcurrency:\n", "timeout-minutes: "} {
			if !strings.Contains(text, must) {
				t.Errorf("%s has no %q", file, must)
			}
		}
		if strings.Contains(text, "pull_request_target") || strings.Contains(text, "write-all") {
			t.Errorf("%s takes too much", file)
		}
		if strings.Contains(text, "workflow_run:") && strings.Contains(text, "actions/checkout") {
			t.Errorf("%s checks out where it has rights", file)
		}
		for line := range strings.Lines(text) {
			if action, ok := strings.CutPrefix(strings.TrimSpace(line), "- uses: "); ok && !strings.HasPrefix(action, "goalpost-dev/goalpost@") && !pinned.MatchString(action) {
				t.Errorf("%s: %s is not pinned", file, action)
			}
		}
	}
}
