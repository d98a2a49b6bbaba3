package e2e

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// pullRequest is a repository of examples/pull-request: its first two commits
// on main, and the third on a branch that is checked out.
func pullRequest(t testing.TB) string {
	t.Helper()
	commits, err := filepath.Glob(filepath.Join("..", "examples", "pull-request", "history", "*"))
	if err != nil || len(commits) != 3 {
		t.Fatal(commits, err)
	}
	dir := t.TempDir()
	git := gitIn(t, dir)
	for i, from := range commits {
		day := filepath.Base(from)[:len("2006-01-02")]
		switch i {
		case 0:
			git(day, "init", "-q", "-b", "main")
		case 2:
			git(day, "checkout", "-q", "-b", "change")
		}
		copyTree(t, from, dir)
		git(day, "add", "-A")
		git(day, "commit", "-q", "-m", filepath.Base(from))
	}
	return dir
}

// copyTree lays the files of one folder over another.
func copyTree(t testing.TB, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		at := filepath.Join(to, strings.TrimPrefix(name, from))
		if e.IsDir() {
			return os.MkdirAll(at, 0o755)
		}
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(at, b, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestPullRequestJSON holds what diff and pr write against their published
// schemas, with another implementation than the program's own, and sees that
// the schemas can refuse.
func TestPullRequestJSON(t *testing.T) {
	dir := pullRequest(t)
	report := filepath.Join(t.TempDir(), "report.json")
	printed, commented := call{dir: dir}.run(t, "diff", "main", today, "-f", "json"), call{dir: dir}.run(t, "pr", today, "--report", report)
	if printed.code != 0 || commented.code != 0 {
		t.Fatal(printed.stderr, commented.stderr)
	}
	for schema, text := range map[string]string{"diff": printed.stdout, "pull-request": read(t, report)} {
		judge := compile(t, call{}.run(t, "schema", schema).stdout)
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := judge.Validate(doc); err != nil {
			t.Errorf("%s: %v", schema, err)
		}
		doc.(map[string]any)["changes"] = []any{map[string]any{"class": "improved"}}
		if judge.Validate(doc) == nil {
			t.Errorf("%s: the schema accepts anything", schema)
		}
	}
	var d struct {
		Changes []struct{ Class, Since string }
	}
	if err := json.Unmarshal([]byte(printed.stdout), &d); err != nil || len(d.Changes) < 6 {
		t.Errorf("%v: %s", err, printed.stdout)
	}
	again := call{dir: dir}.run(t, "pr", today, "--from", report, "--dry-run")
	if again.code != 0 || again.stdout != commented.stdout {
		t.Errorf("what one job writes another shows otherwise: %s%s", again.stdout, again.stderr)
	}
}
