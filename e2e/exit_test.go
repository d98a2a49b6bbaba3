package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const (
	sound   = "version: 1\ncycle: 2026-Q4\ngoals:\n  - {title: Grow sales by 20%, owner: dana, level: company, baseline: 10, target: 12, due: 2026-12-31}\n"
	unknown = "version: 1\ngoals:\n  - {title: Grow, titel: Grow}\n"       // an error
	unowned = "version: 1\ngoals:\n  - {title: Grow sales by 20% to 12}\n" // warnings
)

// TestExitCodes holds the contract with scripts and workflows.
func TestExitCodes(t *testing.T) {
	acme, broken := examples(t)["acme"], examples(t)["broken"]
	good := repository(t, map[string]string{"goals/a.yaml": sound})
	warned := repository(t, map[string]string{"goals/a.yaml": unowned})
	empty := repository(t, nil)
	misconfigured := repository(t, map[string]string{".goalpost.yaml": "nonsense: 1\n", "goals/a.yaml": sound})
	for _, c := range []struct {
		name string
		call call
		code int
		says string // on standard output; an error says its one line on standard error
		args []string
	}{
		{"acme", call{dir: ".."}, 0, `\d+ files \(\d+ goals, \d+ key results\)`, []string{"check", "examples/acme"}},
		{"broken", call{dir: ".."}, 1, `\d+ errors, .* in \d+ files`, []string{"check", "examples/broken"}},
		{"nowhere", call{dir: ".."}, 3, "", []string{"check", "nowhere"}},
		{"nonsense", call{dir: ".."}, 2, "", []string{"check", "--nonsense"}},
		{"folder", call{dir: acme}, 0, `in \d+ files`, []string{"check", today, "."}},
		{"never", call{dir: broken}, 0, "errors", []string{"check", "--fail-on", "never"}},
		{"warning, as an error", call{dir: warned}, 0, "warning", []string{"check"}},
		{"warning, as asked", call{dir: warned}, 1, "warning", []string{"check", "--fail-on", "warning"}},
		{"warning, as a note", call{dir: warned}, 1, "warning", []string{"check", "--fail-on", "note"}},
		{"a file", call{dir: good}, 0, `in 1 file \(1 goal, `, []string{"check", today, "goals/a.yaml"}},
		{"standard input", call{dir: empty, stdin: sound}, 0, "", []string{"check", "-"}},
		{"standard input, wrong", call{dir: empty, stdin: unknown}, 1, "<stdin>:3:", []string{"check", "-"}},
		{"standard input and more", call{dir: good, stdin: sound}, 2, "", []string{"check", "-", "goals/a.yaml"}},
		{"nothing to read", call{dir: empty}, 3, "", []string{"check"}},
		{"no such file among others", call{dir: good}, 3, "", []string{"check", "goals/a.yaml", "goals/b.yaml"}},
		{"no such configuration", call{dir: good}, 2, "", []string{"check", "--config", "nope.yaml"}},
		{"a wrong configuration", call{dir: misconfigured}, 2, `\.goalpost\.yaml:1:1: error: unknown key`, []string{"check"}},
		{"no such command", call{dir: good}, 2, "", []string{"chekc"}},
		{"no such format", call{dir: good}, 2, "", []string{"check", "-f", "yaml"}},
		{"no such severity", call{dir: good}, 2, "", []string{"check", "--fail-on", "often"}},
		{"no such day", call{dir: good}, 2, "", []string{"check", "--today", "2026-02-30"}},
		{"two formats to one place", call{dir: good}, 2, "", []string{"check", "-f", "text,json"}},
		{"no such check", call{dir: good}, 2, "", []string{"explain", "no-basline"}},
		{"no such schema", call{dir: good}, 2, "", []string{"schema", "gaols"}},
		{"help", call{dir: empty}, 0, "Exit codes", nil},
		{"help of check", call{dir: empty}, 0, "--fail-on", []string{"check", "--help"}},
		{"explain", call{dir: empty}, 0, "## Not found", []string{"explain", "no-baseline"}},
		{"checks", call{dir: empty}, 0, "no-baseline", []string{"checks"}},
		{"version", call{dir: empty}, 0, `^goalpost .*go1\.`, []string{"version"}},
		{"completion", call{dir: empty}, 0, "goalpost", []string{"completion", "bash"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := c.call.expect(t, c.code, c.args...)
			if !regexp.MustCompile(c.says).MatchString(r.stdout) {
				t.Errorf("it does not say %s:\n%s", c.says, r.stdout)
			}
			lines := strings.Count(r.stderr, "\n")
			if silent := c.code < 2 || c.says != ""; silent && lines != 0 || !silent && (lines != 1 || r.stdout != "") {
				t.Errorf("on standard error %q, and on standard output %q", r.stderr, r.stdout)
			}
		})
	}
}

// TestPlaces sees that each finding of the broken example is said at a line
// and a column that exist.
func TestPlaces(t *testing.T) {
	dir := examples(t)["broken"]
	text := call{dir: dir}.expect(t, 1, "check", today).stdout
	var report struct {
		Counts   struct{ Errors, Warnings, Notes int }
		Findings []struct {
			Path       string
			Start, End struct{ Line, Column int }
		}
	}
	if err := json.Unmarshal([]byte(call{dir: dir}.expect(t, 1, "check", today, "-f", "json").stdout), &report); err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile(`(?m)^[^\s:]+:\d+:\d+: (error|warning|note): `).FindAllString(text, -1)
	if n := report.Counts.Errors + report.Counts.Warnings + report.Counts.Notes; n == 0 || n != len(report.Findings) || n != len(said) {
		t.Errorf("%d are counted, %d listed, and %d said at a place", n, len(report.Findings), len(said))
	}
	_, inRepository, _ := strings.Cut(filepath.ToSlash(dir), "../")
	for _, f := range report.Findings {
		file := filepath.Join("..", f.Path)
		if !strings.HasPrefix(f.Path, inRepository) {
			file = filepath.Join(dir, f.Path)
		}
		lines := strings.Split(read(t, file), "\n")
		if f.Start.Line < 1 || f.End.Line > len(lines) || f.Start.Column < 1 || f.End.Column > len([]rune(lines[f.End.Line-1]))+1 {
			t.Errorf("%s has no %+v to %+v", f.Path, f.Start, f.End)
		}
	}
}

// TestSameTwice runs over the same input twice, in two places.
func TestSameTwice(t *testing.T) {
	dir := hostileRepository(t, "Größe")
	moved := t.TempDir()
	if err := os.CopyFS(moved, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	for _, format := range formats {
		a, b := call{dir: dir}.run(t, "check", today, "-f", format), call{dir: moved}.run(t, "check", today, "-f", format)
		if a.stdout != b.stdout || a.stderr != b.stderr || a.code != b.code {
			t.Errorf("%s: once %s\nand then %s", format, a.stdout, b.stdout)
		}
	}
}
