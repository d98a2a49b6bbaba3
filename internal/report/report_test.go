package report

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func render(t testing.TB, name string, r *Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := Formats[name](&b, r); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	color := sample(t)
	color.Color = true
	for _, run := range []struct {
		name    string
		report  *Report
		formats []string
	}{
		{"sample", sample(t), Names()},
		{"clean", cleanRun(), Names()},
		{"crowd", crowd(90), []string{"text", "github", "markdown"}},
		{"color", color, []string{"text"}},
	} {
		for _, format := range run.formats {
			t.Run(run.name+"/"+format, func(t *testing.T) {
				file := filepath.Join("testdata", run.name+"."+format)
				got := render(t, format, run.report)
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
			})
		}
	}
}

// TestSameBytes holds every format to: same report, same bytes. Maps are
// shuffled by each range over them, so a few runs suffice to see their order.
func TestSameBytes(t *testing.T) {
	for _, name := range Names() {
		first := render(t, name, crowd(300))
		for range 5 {
			if render(t, name, crowd(300)) != first {
				t.Errorf("%s: the same report gave other bytes", name)
			}
		}
	}
}

// TestFailedWrite sees that no format calls a report written that was not.
func TestFailedWrite(t *testing.T) {
	for _, name := range Names() {
		if Formats[name](brokenPipe{}, crowd(300)) == nil {
			t.Errorf("%s: a failed write went unnoticed", name)
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestSummary(t *testing.T) {
	for _, tt := range []struct {
		counts Counts
		want   string
	}{
		{Counts{Files: 5, Goals: 12, KeyResults: 30, Errors: 2, Warnings: 1, Ignored: 3, Ratcheted: 4},
			"2 errors, 1 warning in 5 files (12 goals, 30 key results); 3 ignored, 4 from before goalpost"},
		{Counts{Files: 1, Goals: 1, KeyResults: 1, Notes: 1}, "1 note in 1 file (1 goal, 1 key result)"},
		{Counts{Files: 5, Goals: 12, Ratcheted: 4}, "Nothing to fix in 5 files (12 goals, 0 key results); 4 from before goalpost"},
		{Counts{Files: 2}, "No goals found in 2 files (0 goals, 0 key results)"},
	} {
		if got := tt.counts.summary(); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
}

func BenchmarkFormats(b *testing.B) {
	r := crowd(10_000)
	for _, name := range Names() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Formats[name](io.Discard, r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
