package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// copied returns the text of the workflows that people copy.
func copied(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "examples", "workflows", "*.yml"))
	if err != nil || len(files) == 0 {
		t.Fatal("there are no workflows", err)
	}
	texts := map[string]string{}
	for _, file := range files {
		texts[filepath.Base(file)] = read(t, file)
	}
	return texts
}

// TestCopiedLint holds the workflows that people copy against actionlint, and
// sees that it would find a mistake in them.
func TestCopiedLint(t *testing.T) {
	actionlint := needs(t, "actionlint", "the workflows to copy are not linted")
	file := filepath.Join(t.TempDir(), "workflow.yml")
	for name, text := range copied(t) {
		for step, code := range map[string]int{"": 0, "      - uses: nobody\n": 1, "      - run: echo ${{ githup.token }}\n": 1} {
			if err := os.WriteFile(file, []byte(text+step), 0o644); err != nil {
				t.Fatal(err)
			}
			if out, got := (shell{env: os.Environ()}).run(t, actionlint, "-no-color", file); got != code {
				t.Errorf("%s with %q: exit %d: %s", name, step, got, out)
			}
		}
	}
}

// TestCopiedSchema does the same with the schemas that editors have, and with
// the action.
func TestCopiedSchema(t *testing.T) {
	s := compile(t, published(t, "github-workflow.json", "the workflows are not held against their schema"))
	for file, text := range copied(t) {
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
	for right, wrong := range map[string]string{"using: composite": "using: compsite", "color: green": "color: mauve", "description: ": "descripton: "} {
		if judgeYAML(action, strings.Replace(text, right, wrong, 1)) == nil {
			t.Errorf("%q is not found", wrong)
		}
	}
}

// TestCopiedCareful sees that they take no more than they need: permissions
// that are listed, one run at a time, an end to it, no code of a stranger with
// rights, and of others only what is pinned.
func TestCopiedCareful(t *testing.T) {
	for file, text := range copied(t) {
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
			if action, ok := strings.CutPrefix(strings.TrimSpace(line), "- uses: "); ok && !strings.HasPrefix(action, "goalpost-dev/goalpost@") && !pinned.MatchString(strings.TrimSuffix(line, "\n")) {
				t.Errorf("%s: %s is not pinned", file, action)
			}
		}
	}
}

// TestActionScripts holds the scripts of the action against shellcheck.
func TestActionScripts(t *testing.T) {
	shellcheck := needs(t, "shellcheck", "the scripts of the action are not checked")
	folder := shell{dir: filepath.Join("..", ".github", "action"), env: os.Environ()}
	scripts, err := filepath.Glob(filepath.Join(folder.dir, "*.sh"))
	if err != nil || len(scripts) < 4 {
		t.Fatalf("the scripts are %q %v", scripts, err)
	}
	for _, script := range scripts {
		name := filepath.Base(script)
		folder.must(t, shellcheck, "--external-sources", name)
		careless := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(careless, []byte(read(t, script)+"rm $1/*\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, code := folder.run(t, shellcheck, "--external-sources", careless); code != 1 {
			t.Errorf("%s: a mistake in it is not found", name)
		}
	}
}
