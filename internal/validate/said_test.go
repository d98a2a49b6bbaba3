package validate

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
)

var update = flag.Bool("update", false, "rewrite what the files in testdata expect")

// TestSaid runs the documents in testdata. Each line that something is found
// on ends in "# ✗", once for each finding, with the message and, after an
// arrow, the remedy.
func TestSaid(t *testing.T) {
	for folder, judge := range map[string]func(*source.Doc) []diag.Finding{"goals": Goals, "config": Config} {
		names, err := filepath.Glob("testdata/" + folder + "/*.yaml")
		if err != nil || len(names) == 0 {
			t.Fatal(names, err)
		}
		for _, name := range names {
			t.Run(folder+"/"+filepath.Base(name), func(t *testing.T) {
				text, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				got := annotated(t, text, judge)
				if *update {
					if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want := strings.Split(string(text), "\n")
				for i, line := range strings.Split(got, "\n") {
					if !*update && line != want[i] {
						t.Errorf("%s:%d\n got %s\nwant %s", name, i+1, line, want[i])
					}
				}
			})
		}
	}
}

const mark = " # ✗ "

// annotated returns the text with what is found in it at the ends of lines.
func annotated(t *testing.T, text []byte, judge func(*source.Doc) []diag.Finding) string {
	lines := strings.Split(string(text), "\n")
	for i := range lines {
		lines[i], _, _ = strings.Cut(lines[i], mark)
	}
	f, unreadable := source.Parse("a.yaml", []byte(strings.Join(lines, "\n")))
	if len(unreadable) > 0 {
		t.Fatal(unreadable)
	}
	for i := range f.Docs {
		for _, finding := range judge(&f.Docs[i]) {
			wellSaid(t, finding)
			lines[finding.Place.Span.Start.Line-1] += mark + finding.Message + " → " + finding.Remedy
		}
	}
	return strings.Join(lines, "\n")
}

// wellSaid holds what is true of every finding.
func wellSaid(t *testing.T, f diag.Finding) {
	t.Helper()
	for _, s := range []string{f.Message, f.Remedy} {
		if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }) || len(s) > 400 || strings.HasSuffix(s, ".") {
			t.Errorf("badly said: %q", s)
		}
	}
	if f.Message == "" || f.Remedy == "" || f.Rule != Rule.ID || f.Severity != diag.Error || f.Place.Path == "" || f.Place.Span.IsZero() {
		t.Errorf("incomplete: %+v", f)
	}
}
