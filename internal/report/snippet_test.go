package report

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// TestCarets asks of many lines that the carets stand under exactly the words
// meant, counted in columns of a terminal.
func TestCarets(t *testing.T) {
	tests := []struct{ name, line, words string }{
		{"ASCII", "  title: Hello", "Hello"},
		{"first column", "title: Hello", "title"},
		{"whole line", "title", "title"},
		{"Japanese before", "title: 日本語 target", "target"},
		{"Japanese marked", "title: 日本語 target", "日本語"},
		{"half-width Japanese", "title: ｶﾅ target", "target"},
		{"emoji before", "title: 🚀🎯 target", "target"},
		{"family before", "title: 👨‍👩‍👧‍👦 target", "target"},
		{"flags before", "title: 🇩🇪🇯🇵 target", "target"},
		{"skin tone marked", "title: 👍🏽 target", "👍🏽"},
		{"keycap before", "title: 1️⃣ target", "target"},
		{"text emoji before", "title: ⚠ ⚠️ target", "target"},
		{"combining marks before", "title: Gro\u0308ße target", "target"},
		{"combining marks marked", "title: Gro\u0308ße target", "Gro\u0308ße"},
		{"Hangul in parts", "title: 한글 target", "target"},
		{"tabs before", "\t\ttitle:\tHello", "Hello"},
		{"tab marked", "a: \tb", "\tb"},
		{"escape before", "title: \x1b[31mred target", "target"},
		{"escape marked", "title: \x1b[31mred", "\x1b[31mred"},
		{"override before", "title: a\u202eb target", "target"},
		{"command before", "title: ##[error] target", "target"},
		{"command marked", "title: ##[error]", "##[error]"},
		{"CRLF", "title: Hello\r", "Hello"},
		{"byte order mark", "\ufefftitle: Hello", "Hello"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := files{"x.yaml": strings.TrimPrefix(tt.line, "\ufeff")}
			place := f.at(t, "x.yaml", 1, tt.words)
			lines := reader{get: files{"x.yaml": tt.line}.line}
			x, ok := lines.excerpt(place, 80)
			if !ok {
				t.Fatal("no excerpt")
			}
			if want := join(appendCells(nil, tt.words)); x.marked != want {
				t.Errorf("marked %q, want %q", x.marked, want)
			}
			if want := displaywidth.String(x.before); x.indent != want {
				t.Errorf("the carets begin at column %d, the words at %d", x.indent, want)
			}
			if want := displaywidth.String(x.marked); x.carets != want {
				t.Errorf("%d carets under %d columns", x.carets, want)
			}
			harmless(t, x.before+x.marked+x.after, false)
		})
	}
}

func TestExcerptEdges(t *testing.T) {
	span := func(line1, col1, line2, col2 uint32) diag.Span {
		return diag.Span{Start: diag.Pos{Line: line1, Col: col1}, End: diag.Pos{Line: line2, Col: col2}}
	}
	tests := []struct {
		name, line string
		span       diag.Span
		want       excerpt
	}{
		{"several lines", "goals:  ", span(1, 1, 3, 5), excerpt{marked: "goals:", carets: 6}},
		{"nothing marked", "goals:", span(1, 4, 1, 4), excerpt{before: "goa", after: "ls:", indent: 3, carets: 1}},
		{"behind the end", "goals:", span(1, 9, 1, 12), excerpt{before: "goals:", indent: 6, carets: 1}},
		{"empty line", "", span(1, 1, 1, 1), excerpt{carets: 1}},
		{"end before start", "goals:", span(1, 4, 1, 2), excerpt{before: "goa", after: "ls:", indent: 3, carets: 1}},
		{"inside a cluster", "ae\u0301b", span(1, 3, 1, 4), excerpt{before: "a", marked: "e\u0301", after: "b", indent: 1, carets: 1}},
		{"end inside a cluster", "ae\u0301b", span(1, 2, 1, 3), excerpt{before: "a", marked: "e\u0301", after: "b", indent: 1, carets: 1}},
		{"only invisible", "a\u200bb", span(1, 2, 1, 3), excerpt{before: "a", marked: "\u200b", after: "b", indent: 1, carets: 1}},
		{"bad bytes", "a\xff\xfeb", span(1, 2, 1, 4), excerpt{before: "a", marked: "\ufffd\ufffd", after: "b", indent: 1, carets: 2}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines := reader{get: func(string, int) (string, bool) { return tt.line, true }}
			got, ok := lines.excerpt(diag.Place{Path: "x.yaml", Span: tt.span}, 80)
			if !ok || got != tt.want {
				t.Errorf("got  %#v\nwant %#v", got, tt.want)
			}
		})
	}
}

func TestExcerptWindow(t *testing.T) {
	long := strings.Repeat("日本 abc 🚀 ", 300)
	for _, line := range []string{long, long + "\r", strings.Repeat("x", 5000), strings.Repeat("e\u0301", 3000), strings.Repeat("\t", 99) + "x"} {
		lines := reader{get: func(string, int) (string, bool) { return line, true }}
		for col := uint32(1); col < 600; col += 7 {
			for _, wide := range []uint32{0, 1, 5, 90, 400} {
				span := diag.Span{Start: diag.Pos{Line: 1, Col: col}, End: diag.Pos{Line: 1, Col: col + wide}}
				x, _ := lines.excerpt(diag.Place{Path: "x.yaml", Span: span}, 80)
				if n := displaywidth.String(x.before + x.marked + x.after); n > 80 {
					t.Fatalf("column %d+%d: %d columns", col, wide, n)
				}
				if x.indent+x.carets > 81 {
					t.Fatalf("column %d+%d: carets up to %d", col, wide, x.indent+x.carets)
				}
			}
		}
	}
}

// TestOneLongLine has thousands of findings on one line of megabytes: looking
// for each column from the start would take minutes.
func TestOneLongLine(t *testing.T) {
	line := strings.Repeat("{title: 日本語}, ", 250_000)
	r := cleanRun()
	r.Line = func(string, int) (string, bool) { return line, true }
	for i := range 5_000 {
		r.Findings = append(r.Findings, diag.Finding{Rule: "no-owner", Severity: diag.Error, Place: diag.Place{Path: "x.yaml", Span: diag.Point(1, 1+i*600)}})
	}
	if out := render(t, "text", r); strings.Count(out, "\n    | ") != 5_000 {
		t.Error("not every finding has its caret")
	}
}

func TestNoSnippet(t *testing.T) {
	f := diag.Finding{Rule: "no-owner", Severity: diag.Error, Message: "nobody owns this", Place: diag.Place{Path: "x.yaml", Span: diag.Point(7, 3)}}
	gone := func(string, int) (string, bool) { return "", false }
	for _, line := range []func(string, int) (string, bool){nil, gone} {
		r := cleanRun()
		r.Line, r.Findings = line, []diag.Finding{f}
		want := "x.yaml:7:3: error: nobody owns this [no-owner]\n\n"
		if got := render(t, "text", r); !strings.HasPrefix(got, want) {
			t.Errorf("got %q, want %q first", got, want)
		}
	}
}
