package report

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

func TestCut(t *testing.T) {
	for _, tt := range []struct {
		in   string
		n    int
		want string
	}{
		{"日本語", 3, "日本語"}, {"日本語", 2, "日…"}, {"日本語", 1, "…"}, {"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"", 1, ""},
	} {
		if got := cut(tt.in, tt.n); got != tt.want {
			t.Errorf("cut(%q, %d) = %q, want %q", tt.in, tt.n, got, tt.want)
		}
	}
	for n := 3; n < 12; n++ {
		if got := cutBytes("日本語🚀", n); len(got) > n || !utf8.ValidString(got) {
			t.Errorf("cutBytes(…, %d) = %q", n, got)
		}
	}
}

func TestWorst(t *testing.T) {
	var found []diag.Finding
	for _, letter := range "nwenwenwe" {
		s := map[rune]diag.Severity{'n': diag.Note, 'w': diag.Warning, 'e': diag.Error}[letter]
		found = append(found, diag.Finding{Severity: s, Goal: string(rune('1' + len(found)))})
	}
	for n, want := range map[int]string{0: "", 2: "36", 3: "369", 4: "2369", 6: "235689", 7: "1235689", 9: "123456789", 20: "123456789"} {
		got := ""
		for _, f := range worst(found, n) {
			got += f.Goal
		}
		if got != want {
			t.Errorf("worst(…, %d) keeps %q, want %q", n, got, want)
		}
	}
}

var leftOut = regexp.MustCompile(`\*\*(\d+) more\*\*`)

// TestMarkdownFits asks of every limit that the text keeps it, ends whole and
// counts every finding once: in a row or among those left out.
func TestMarkdownFits(t *testing.T) {
	r := crowd(400)
	for limit := 1_000; limit < 70_000; limit += 333 {
		var b strings.Builder
		if err := MarkdownWithin(limit)(&b, r); err != nil {
			t.Fatal(err)
		}
		out := b.String()
		if len(out) > limit {
			t.Errorf("%d bytes, allowed %d", len(out), limit)
		}
		if strings.Count(out, "<details>") != strings.Count(out, "</details>") {
			t.Errorf("limit %d: a fold is not closed", limit)
		}
		rows := strings.Count(out, "**error**") + strings.Count(out, "**warning**") + strings.Count(out, "**note**")
		more := 0
		if m := leftOut.FindStringSubmatch(out); m != nil {
			more, _ = strconv.Atoi(m[1])
		}
		if rows+more != len(r.Findings) {
			t.Errorf("limit %d: %d rows and %d more of %d findings", limit, rows, more, len(r.Findings))
		}
	}
}

// TestMarkdownKeepsErrors sees that what does not fit is what matters least.
func TestMarkdownKeepsErrors(t *testing.T) {
	r := crowd(2_000)
	out := render(t, "markdown", r)
	if n := strings.Count(out, "**error**"); n < 250 || strings.Contains(out, "**note**") {
		t.Errorf("%d errors are shown, beside %d notes", n, strings.Count(out, "**note**"))
	}
}
