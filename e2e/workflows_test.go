package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// workflow is what these tests read of a workflow.
type workflow struct {
	Permissions map[string]string
	Concurrency map[string]any
	Jobs        map[string]struct {
		Timeout     int `yaml:"timeout-minutes"`
		Permissions map[string]string
		Steps       []struct {
			Uses string
			With map[string]any
		}
	}
}

// ourWorkflows returns the text of each workflow of this repository.
func ourWorkflows(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../.github/workflows/*.yml")
	if err != nil || len(files) < 4 {
		t.Fatal("the workflows are ", files, err)
	}
	texts := map[string]string{}
	for _, file := range files {
		texts[filepath.Base(file)] = read(t, file)
	}
	return texts
}

// mistakes are made in a workflow on purpose; whoever judges must see them.
var mistakes = map[string][2]string{
	"an unknown key":        {"runs-on:", "runs-at:"},
	"an unknown expression": {"${{ github.workflow }}", "${{ githup.workflow }}"},
}

// TestWorkflowsLint holds the workflows against actionlint, which also looks
// into their scripts if there is shellcheck.
func TestWorkflowsLint(t *testing.T) {
	actionlint := needs(t, "actionlint", "the workflows are not linted")
	lint := func(text string) (string, int) {
		file := filepath.Join(t.TempDir(), "workflow.yml")
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return shell{env: os.Environ()}.run(t, actionlint, "-no-color", file)
	}
	for name, text := range ourWorkflows(t) {
		if out, code := lint(text); code != 0 {
			t.Errorf("%s: exit %d: %s", name, code, out)
		}
		for what, c := range mistakes {
			if broken := strings.Replace(text, c[0], c[1], 1); broken == text {
				t.Errorf("%s has no %s", name, c[0])
			} else if out, code := lint(broken); code != 1 {
				t.Errorf("%s with %s: exit %d: %s", name, what, code, out)
			}
		}
	}
}

// TestWorkflowsSchema holds them against the schema that is published.
func TestWorkflowsSchema(t *testing.T) {
	schema := compile(t, published(t, "github-workflow.json", "the workflows are not validated"))
	for name, text := range ourWorkflows(t) {
		if err := judgeYAML(schema, text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if judgeYAML(schema, strings.Replace(text, "runs-on:", "runs-at:", 1)) == nil {
			t.Errorf("%s is valid without runs-on", name)
		}
	}
}

var (
	pinned   = regexp.MustCompile(`^\s*(?:- )?uses: ([\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$`)
	usesLine = regexp.MustCompile(`^\s*(?:- )?uses: `)
)

// TestWorkflowsAreCareful sees that nothing runs in our workflows but what was
// chosen, with no more rights than it needs and not for ever.
func TestWorkflowsAreCareful(t *testing.T) {
	texts := ourWorkflows(t)
	for name, text := range texts {
		for _, problem := range careless(text) {
			t.Errorf("%s: %s", name, problem)
		}
	}
	revisions := map[string]string{} // of each action: it has one everywhere
	for name, text := range texts {
		for line := range strings.Lines(text) {
			if m := pinned.FindStringSubmatch(strings.TrimSuffix(line, "\n")); m != nil {
				if old, ok := revisions[m[1]]; ok && old != m[2]+m[3] {
					t.Errorf("%s: there are two revisions of %s", name, m[1])
				}
				revisions[m[1]] = m[2] + m[3]
			}
		}
	}
	if len(revisions) < 3 {
		t.Errorf("there are the actions %v only", revisions)
	}
}

// careless says what is wrong with a workflow that GitHub would run.
func careless(text string) (problems []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSuffix(line, "\n"); usesLine.MatchString(line) && !pinned.MatchString(line) {
			problems = append(problems, "not pinned: "+strings.TrimSpace(line))
		}
	}
	var w workflow
	if err := yaml.Unmarshal([]byte(text), &w); err != nil {
		return append(problems, err.Error())
	}
	if len(w.Permissions) != 1 || w.Permissions["contents"] != "read" {
		problems = append(problems, fmt.Sprintf("every job may %v", w.Permissions))
	}
	if w.Concurrency["group"] == nil {
		problems = append(problems, "two runs can be under way at once")
	}
	for name, job := range w.Jobs {
		if job.Timeout == 0 {
			problems = append(problems, name+" may run for six hours")
		}
		for _, step := range job.Steps {
			if strings.HasPrefix(step.Uses, "actions/checkout@") && step.With["persist-credentials"] != false {
				problems = append(problems, name+" leaves a token in the clone")
			}
		}
	}
	if strings.Contains(text, "pull_request_target") {
		problems = append(problems, "it runs strangers' code with our rights")
	}
	return problems
}

// TestCarelessIsSeen makes sure that the test above can fail.
func TestCarelessIsSeen(t *testing.T) {
	text := ourWorkflows(t)["codeql.yml"]
	for what, c := range map[string][2]string{
		"a tag":                  {"checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", "checkout@v6 # v6.0.2"},
		"no version":             {" # v6.0.2", ""},
		"rights for all":         {"permissions:\n  contents: read", "permissions:\n  contents: write"},
		"no rights given":        {"permissions:\n  contents: read\n", ""},
		"no concurrency":         {"concurrency:", "env:"},
		"no end":                 {"timeout-minutes: 30", "continue-on-error: false"},
		"a token that is kept":   {"persist-credentials: false", "persist-credentials: true"},
		"a token, by default":    {"persist-credentials: false", "fetch-depth: 1"},
		"a pull request, target": {"pull_request:", "pull_request_target:"},
	} {
		if broken := strings.Replace(text, c[0], c[1], 1); broken == text || len(careless(broken)) != 1 {
			t.Errorf("%s: seen are %q", what, careless(broken))
		}
	}
}
