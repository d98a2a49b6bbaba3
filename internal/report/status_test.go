package report

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/schema"
)

// golden compares an output with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s has changed (go test -update rewrites it). Now:\n%s", file, got)
	}
}

func TestStatusGolden(t *testing.T) {
	w, s := statusOf(t, statusYAML)
	for _, format := range StatusNames() {
		golden(t, "status."+format, renderStatus(t, format, s))
	}
	for _, format := range GraphNames() {
		golden(t, "graph."+format, renderGraph(t, format, graphOf(w, s)))
	}
	s.Width, s.ByRisk = 120, true
	golden(t, "status-120-risk.text", renderStatus(t, "text", s))
	s.Color = true
	golden(t, "status-color.text", renderStatus(t, "text", s))
}

var colors = regexp.MustCompile("\x1b\\[[0-9;]*m")

// TestStatusWidth sees that no line is wider than the terminal, and that
// colours change nothing else.
func TestStatusWidth(t *testing.T) {
	statuses := map[string]*Status{}
	_, statuses["sample"] = statusOf(t, statusYAML)
	_, statuses["crowd"] = statusCrowd(t, 100)
	for title, evil := range hostile {
		_, statuses[title] = statusHostile(t, evil)
	}
	for title, s := range statuses {
		for s.Width = narrowest; s.Width <= widest; s.Width += 10 {
			out := renderStatus(t, "text", s)
			for line := range strings.Lines(out) {
				if n := width(appendCells(nil, strings.TrimSuffix(line, "\n"))); n > s.Width {
					t.Fatalf("%s: %d columns of %d: %s", title, n, s.Width, line)
				}
			}
			s.Color = true
			if colored := renderStatus(t, "text", s); colors.ReplaceAllString(colored, "") != out {
				t.Errorf("%s: colours have changed the text at %d", title, s.Width)
			}
			s.Color = false
		}
	}
}

func TestStatusSchema(t *testing.T) {
	judge := jsonschema.MustCompileString("status.schema.json", schema.Status)
	statuses := map[string]*Status{"nothing": {Today: statusDay}}
	_, statuses["sample"] = statusOf(t, statusYAML)
	_, statuses["crowd"] = statusCrowd(t, 50)
	for title, evil := range hostile {
		_, statuses[title] = statusHostile(t, evil)
	}
	for title, s := range statuses {
		var doc any
		if err := json.Unmarshal([]byte(renderStatus(t, "json", s)), &doc); err != nil {
			t.Fatalf("%s: %v", title, err)
		}
		if err := judge.Validate(doc); err != nil {
			t.Errorf("%s: %#v", title, err)
		}
	}
}

// TestStatusByRisk sees that what is most in danger comes first, and that
// nothing is lost.
func TestStatusByRisk(t *testing.T) {
	_, s := statusCrowd(t, 200)
	s.ByRisk = true
	goals := s.ordered()
	if len(goals) != len(s.Goals) {
		t.Errorf("%d of %d goals", len(goals), len(s.Goals))
	}
	for i := range goals[1:] {
		a, b := goals[i], goals[i+1]
		if urgency(a.Status) > urgency(b.Status) || a.Status == b.Status && leastChance(a) > leastChance(b) {
			t.Errorf("%s (%s) stands before %s (%s)", a.Name, a.Status, b.Name, b.Status)
		}
	}
}

// TestStatusLooks sees that every status has a sign, a rank and a colour.
func TestStatusLooks(t *testing.T) {
	if len(looks) != len(byUrgency) || len(shades) != len(byUrgency) {
		t.Errorf("%d looks, %d shades and %d ranks", len(looks), len(shades), len(byUrgency))
	}
	for _, s := range byUrgency {
		if looks[s].sign == "" || width(appendCells(nil, looks[s].sign)) != 1 || shades[s].fill == "" {
			t.Errorf("%s looks like %+v", s, looks[s])
		}
	}
}

func TestStatusSameBytes(t *testing.T) {
	w, s := statusCrowd(t, 300)
	again := func(name string, render func() string) {
		first := render()
		for range 5 {
			if render() != first {
				t.Errorf("%s: the same status gave other bytes", name)
			}
		}
	}
	for _, name := range StatusNames() {
		again(name, func() string { return renderStatus(t, name, s) })
	}
	for _, name := range GraphNames() {
		again(name, func() string { return renderGraph(t, name, graphOf(w, s)) })
	}
}

func TestStatusFailedWrite(t *testing.T) {
	w, s := statusCrowd(t, 300)
	for name, format := range StatusFormats {
		if format(brokenPipe{}, s) == nil {
			t.Errorf("%s: a failed write went unnoticed", name)
		}
	}
	for name, format := range GraphFormats {
		if format(brokenPipe{}, graphOf(w, s)) == nil {
			t.Errorf("%s: a failed write went unnoticed", name)
		}
	}
}

// TestStatusMarkdownLimit sees that a report too long for a comment keeps the
// goals most in danger, and says how many it leaves out.
func TestStatusMarkdownLimit(t *testing.T) {
	more := regexp.MustCompile(`\*\*(\d+) more goals?\*\* and the key results of \*\*\d+ goals\*\* did not fit`)
	for _, n := range []int{1, 20, 21, 90, 3000} {
		_, s := statusCrowd(t, n)
		out := renderStatus(t, "markdown", s)
		if len(out) > commentBytes {
			t.Errorf("%d goals make %d bytes", n, len(out))
		}
		if open, closed := strings.Count(out, "<details>"), strings.Count(out, "</details>"); open != closed {
			t.Errorf("%d goals: %d folds opened, %d closed", n, open, closed)
		}
		said := more.FindStringSubmatch(out)
		if (said != nil) != (n == 3000) {
			t.Fatalf("%d goals: it says %q", n, said)
		}
		if said == nil {
			continue
		}
		rows := strings.Count(out, "2026-12-31 |")
		if want := fmt.Sprint(n - rows); said[1] != want {
			t.Errorf("%s goals are said not to be shown, %s are not", said[1], want)
		}
		if strings.Contains(out[:strings.Index(out, "| Team")], looks[progress.OnTrack].picture) {
			t.Error("a goal on track took the place of one in danger")
		}
	}
}

func BenchmarkStatus(b *testing.B) {
	w, s := statusCrowd(b, 10_000)
	for _, name := range StatusNames() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				renderStatus(b, name, s)
			}
		})
	}
	for _, name := range GraphNames() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				renderGraph(b, name, graphOf(w, s))
			}
		})
	}
}
