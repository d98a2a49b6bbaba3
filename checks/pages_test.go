package checks

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
)

// An example is a fenced block that names its file. Below the offending line
// a comment of carets shows the very words that the finding points at. A block
// marked base or promised shows the file as it was, at the base or when the
// goals were promised; a mark in it is of a finding that has no line.
var (
	fence  = regexp.MustCompile("(?ms)^```(?:yaml|csv) (?:(base|promised) )?(\\S+)\n(.*?)^```$")
	expect = regexp.MustCompile(`\s*# ✗ `)
	carets = regexp.MustCompile(`^#\s*(\^+)\s*$`)
)

// TestPages runs every example on every page. It is the test of every check:
// an example must give exactly the findings that it announces, in words and
// place, and whatever else it gives must come from other checks.
func TestPages(t *testing.T) {
	for _, c := range All() {
		t.Run(c.ID, func(t *testing.T) {
			for _, problem := range testPage(c) {
				t.Error(problem)
			}
		})
	}
}

// testPage runs a check's page and says what is wrong with it.
func testPage(c *Check) (problems []string) {
	raw, err := pages.ReadFile(c.ID + ".md")
	if err != nil {
		return []string{"every check has a page: " + err.Error()}
	}
	front, page := frontLines(string(raw))
	today, err := calendar.ParseDate(front["today"])
	if err != nil {
		return []string{"today: in the front lines: " + err.Error()}
	}
	promised, err := calendar.ParseDate(front["promised"])
	if front["promised"] != "" && err != nil {
		return []string{"promised: in the front lines: " + err.Error()}
	}
	head, body, _ := strings.Cut(page, "\n## ")
	problems = append(problems, proseProblems(head)...)
	for _, o := range c.Options {
		if !strings.Contains(head, fmt.Sprintf("`%s` (%s)", o.Name, plain(o.Default))) {
			problems = append(problems, fmt.Sprintf("the words before the examples do not name the option `%s` (%s)", o.Name, plain(o.Default)))
		}
	}
	sections := strings.Split(body, "\n## ")
	for _, want := range []string{"Found", "Not found"} {
		if !slices.ContainsFunc(sections, func(s string) bool { return strings.HasPrefix(s, want+"\n") }) {
			problems = append(problems, "there is no section "+want)
		}
	}
	for _, section := range sections {
		name, text, _ := strings.Cut(section, "\n")
		for i, example := range strings.Split(text, "\n### ") {
			for _, p := range runExample(c, today, promised, name, example) {
				problems = append(problems, fmt.Sprintf("%s, example %d: %s", name, i+1, p))
			}
		}
	}
	return problems
}

// proseProblems looks at the words before the examples.
func proseProblems(head string) (problems []string) {
	title, why, _ := strings.Cut(head, "\n")
	if !strings.HasPrefix(title, "# ") || strings.HasSuffix(title, ".") {
		problems = append(problems, "the page begins with a # title without a full stop")
	}
	if !strings.HasSuffix(strings.TrimSpace(why), ".") {
		problems = append(problems, "the words before the examples end with a full stop")
	}
	if !strings.Contains(why, "Practice: ") {
		problems = append(problems, "the page says which practice it comes from (Practice: …)")
	}
	return problems
}

// runExample runs the files of one example.
func runExample(c *Check, today, promised calendar.Date, section, text string) (problems []string) {
	r, want := readRevisions(text), map[string]bool{}
	for _, m := range fence.FindAllStringSubmatch(text, -1) {
		_, expected := example(m[2], m[3], m[1] == "")
		for _, e := range expected {
			want[e] = true
		}
	}
	switch found := strings.HasPrefix(section, "Found"); {
	case len(r.now)+len(r.base)+len(r.promised) == 0:
		return nil
	case found != (len(want) > 0):
		problems = append(problems, fmt.Sprintf("%d lines are marked ✗", len(want)))
	}
	w, bad := loadExample(r.now)
	if len(bad) > 0 {
		return append(problems, bad...)
	}
	changes, bad := r.changes(w, today, promised)
	problems = append(problems, bad...)
	for _, f := range Run(Pass{Now: w, Today: today, Changes: changes}).Findings {
		if f.Rule != c.ID {
			continue
		}
		got := expectation(f.Place.Path, f.Place.Span, f.Message)
		if !want[got] {
			problems = append(problems, "found, but not on the page: "+got)
		}
		delete(want, got)
		problems = append(problems, remedyProblems(f)...)
	}
	for e := range want {
		problems = append(problems, "on the page, but not found: "+e)
	}
	slices.Sort(problems)
	return problems
}

// example takes the expectations out of a file on a page: what is left is
// what a user would have written, on the same lines. A file of the past has no
// lines that a finding could point at.
func example(name, text string, lined bool) (data []byte, expected []string) {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		parts := expect.Split(line, -1)
		lines[i] = parts[0]
		for j, message := range parts[1:] {
			at := diag.Span{}
			if k := i + 1 + j; k < len(lines) {
				if m := carets.FindStringSubmatchIndex(lines[k]); m != nil {
					at = diag.Point(i+1, m[2]+1)
					at.End.Col = uint32(m[3] + 1)
				}
			}
			if !lined {
				at = diag.Span{}
			}
			expected = append(expected, expectation(name, at, message))
		}
		if carets.MatchString(line) {
			lines[i] = ""
		}
	}
	return []byte(strings.Join(lines, "\n")), expected
}

// expectation is a finding as a page writes it: its line, columns and words.
func expectation(name string, s diag.Span, message string) string {
	end := fmt.Sprint(s.End.Col)
	if s.End.Line > s.Start.Line {
		end = "beyond the line"
	}
	return fmt.Sprintf("%s:%d, columns %d to %s: %s", name, s.Start.Line, s.Start.Col, end, message)
}

// remedyProblems holds the rules for the words of a finding: one line each,
// the message beginning small and both without a full stop, so that they can
// stand after a place and before a mark in every format.
func remedyProblems(f diag.Finding) (problems []string) {
	for what, words := range map[string]string{"message": f.Message, "remedy": f.Remedy} {
		if words == "" || strings.HasSuffix(words, ".") || strings.Contains(words, "\n") {
			problems = append(problems, fmt.Sprintf("the %s %q is to be one line without a full stop", what, words))
		}
	}
	if f.Goal == "" && !strings.HasPrefix(f.Rule, "ignore-") {
		problems = append(problems, "the finding names no goal")
	}
	return problems
}

// TestPagesSeeMistakes makes sure that the harness can fail: a page whose
// words, columns or lines are off by one is refused.
func TestPagesSeeMistakes(t *testing.T) {
	c := ByID("unknown-parent")
	good := "### x\n```yaml goals/a.yaml\nversion: 1\ngoals:\n  - title: A\n    supports: [gone] # ✗ supports \"gone\", but no goal has that id\n" +
		"#              ^^^^\n```\n"
	today := calendar.On(2026, 11, 22)
	if p := runExample(c, today, 0, "Found", good); len(p) > 0 {
		t.Fatal(p)
	}
	for name, bad := range map[string]string{
		"message":    strings.Replace(good, "no goal has", "no goals have", 1),
		"column":     strings.Replace(good, "#              ^^^^", "#               ^^^^", 1),
		"width":      strings.Replace(good, "^^^^", "^^^", 1),
		"line":       strings.Replace(good, "version: 1\n", "version: 1\nteam: x # ✗ supports\n", 1),
		"not found":  strings.Replace(good, "gone", "a", 2),
		"not valid":  strings.Replace(good, "title", "tittle", 1),
		"unexpected": strings.Replace(good, " # ✗ supports \"gone\", but no goal has that id", "", 1),
	} {
		if p := runExample(c, today, 0, "Found", bad); len(p) == 0 {
			t.Errorf("a page with another %s passes", name)
		}
	}
}

// TestTwoFiles keeps checks, their code and their pages one to one.
func TestTwoFiles(t *testing.T) {
	all := map[string]bool{}
	for _, c := range All() {
		if all[c.ID] {
			t.Errorf("%s is registered twice", c.ID)
		}
		all[c.ID] = true
		code, err := os.ReadFile(c.ID + ".go")
		if err != nil || !strings.Contains(string(code), fmt.Sprintf("ID: %q", c.ID)) {
			t.Errorf("%s.go does not register %s: %v", c.ID, c.ID, err)
		}
		ways := 0
		for _, has := range []bool{c.Goal != nil, c.Run != nil, c.comment != nil} {
			if has {
				ways++
			}
		}
		if ways != 1 || c.Severity == diag.Off || !slices.Contains(Groups, c.Group) || c.Profile == "" {
			t.Errorf("%s is not complete", c.ID)
		}
	}
	found, _ := fs.Glob(pages, "*.md")
	for _, name := range found {
		if !all[strings.TrimSuffix(name, path.Ext(name))] {
			t.Errorf("%s is the page of no check", name)
		}
	}
}
