package workspace

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/source"
)

func ignoresOf(t *testing.T, text string) []Ignore {
	t.Helper()
	src, found := source.Parse("x.yaml", []byte(text))
	if len(found) > 0 {
		t.Fatalf("%q: %v", text, found)
	}
	return ignores(src)
}

// TestCovers holds which node a comment speaks of: from which place to which.
func TestCovers(t *testing.T) {
	const mark = "# goalpost:ignore x -- y"
	for _, c := range []struct{ name, text, want string }{
		{"above an item", "goals:\n  #\n  - id: a\n    title: b\n  - id: c\n", "3:5-4:13"},
		{"above an item, with other comments and gaps between", "goals:\n  #\n\n  # about a\n  - id: a\n", "5:5-5:10"},
		{"above a key", "goals:\n  - id: a\n    #\n    title: b\n    owner: c\n", "4:5-4:13"},
		{"above a key that opens a block", "#\ngoals:\n  - id: a\n", "2:1-3:10"},
		{"above the first key of a list of maps", "version: 1\n#\ngoals:\n  - id: a\n    x: 1\n", "3:1-5:9"},
		{"at the start of the document", "#\n\nversion: 1\ngoals: []\n", "3:1-4:10"},
		{"at the start, above the marker", "#\n---\nversion: 1\ngoals: []\n", "3:1-4:10"},
		{"at the start, above a directive", "#\n%YAML 1.2\n--- # here\nversion: 1\n", "4:1-4:11"},
		{"above a marker with content", "#\n--- {a: 1}\n", "2:5-2:11"},
		{"beside a key", "goals:\n  - id: a\n    due: 2026-01-01 #\n    x: 1\n", "3:5-3:20"},
		{"beside a key that opens a block", "goals: #\n  - id: a\n", "1:1-2:10"},
		{"beside the last key of a line", "goals:\n  - key_results: #\n      - a\n    x: 1\n", "2:5-3:10"},
		{"beside the first key of an item", "goals:\n  - id: a #\n    title: b\n", "2:5-2:10"},
		{"beside an item of text", "goals:\n  - a #\n  - b\n", "2:5-2:6"},
		{"beside a flow map", "goals:\n  - {id: a, supports: [b, c]} #\n", "2:5-2:30"},
		{"inside a flow list", "goals: [\n  {id: a}, #\n  {id: b}\n]\n", "2:3-2:10"},
		{"above inside a flow list", "goals: [\n  #\n  {id: a},\n  {id: b}]\n", "3:3-3:10"},
		{"beside the end of a flow map", "goals:\n  - {id: a,\n     title: b\n    } #\n  - {id: c}\n", "2:5-4:6"},
		{"beside block text", "goals:\n  - title: > #\n      long\n      text\n    x: 1\n", "2:5-4:11"},
		{"in the second document", "a: 1\n---\nb:\n  #\n  c: 2\n", "5:3-5:7"},
		{"between documents", "a: 1\n#\n---\nb: 2\nc: 3\n", "4:1-5:5"},
		{"after everything", "a: 1\n#\n", "0:0-0:0"},
		{"beside nothing", "a: 1\n--- #\nb: 2\n", "0:0-0:0"},
		{"only a comment", "#\n", "0:0-0:0"},
		{"wide characters before it", "goals:\n  - 名: 日本 #\n", "2:5-2:10"},
	} {
		text := strings.Replace(c.text, "#", mark, 1)
		all := ignoresOf(t, text)
		if len(all) != 1 {
			t.Errorf("%s: %d comments", c.name, len(all))
			continue
		}
		s := all[0].Covers
		if got := fmt.Sprintf("%d:%d-%d:%d", s.Start.Line, s.Start.Col, s.End.Line, s.End.Col); got != c.want {
			t.Errorf("%s: covers %s, want %s\n%s", c.name, got, c.want, text)
		}
	}
}

func TestIgnoreWords(t *testing.T) {
	for _, c := range []struct {
		comment string
		checks  string // with the columns that they stand in
		until   string
		reason  string
	}{
		{"# goalpost:ignore no-owner -- agreed", "no-owner@24-32", "", "agreed"},
		{"#goalpost:ignore a, b,c until=2026-12-31 -- x -- y", "a@23-24 b@26-27 c@28-29", "2026-12-31", "x -- y"},
		{"# goalpost:ignore until=soon a--b --c -- --", "a--b@35-39 --c@40-43", "not a date", "--"},
		{"# goalpost:ignore no-owner --", "no-owner@24-32", "", ""},
		{"# goalpost:ignore", "", "", ""},
		{"# goalpost:ignore -- why", "", "", "why"},
		{"# goalpost:ignore: no-owner", "no-owner@25-33", "", ""},
		{"# goalpost:ignore,no-owner", "no-owner@24-32", "", ""},
		{"# goalpost:ignore-file no-owner", "-file@23-28 no-owner@29-37", "", ""},
		{"## goalpost:ignore\u00a0日本 --\u00a0für später", "日本@25-27", "", "für später"},
		{"# goalpost:ignore a --- b", "a@24-25 ---@26-29 b@30-31", "", ""},
	} {
		all := ignoresOf(t, "a: 1 "+c.comment+"\n")
		if len(all) != 1 {
			t.Errorf("%s: %d comments", c.comment, len(all))
			continue
		}
		var ids []string
		for _, id := range all[0].Checks {
			ids = append(ids, fmt.Sprintf("%s@%d-%d", id.Value, id.Span.Start.Col, id.Span.End.Col))
		}
		until := ""
		if u := all[0].Until; u.Set {
			until = u.Value.String()
		} else if !u.Absent() {
			until = "not a date"
		}
		if got := strings.Join(ids, " "); got != c.checks || until != c.until || all[0].Reason != c.reason {
			t.Errorf("%s: %q until %q because %q; want %q, %q, %q", c.comment, got, until, all[0].Reason, c.checks, c.until, c.reason)
		}
	}
	for _, other := range []string{"# goalpost:ignored no-owner", "# goalpost:ignore_all", "# goalpost: ignore x", "# see goalpost:ignore", "# goalpost:ignore2"} {
		if all := ignoresOf(t, "a: 1 "+other+"\n"); len(all) > 0 {
			t.Errorf("%s is taken for an ignoring comment", other)
		}
	}
}

// TestManyIgnores: a file may hold tens of thousands of comments and as
// many goals, and costs no more than its length.
func TestManyIgnores(t *testing.T) {
	const n = 20_000
	for name, text := range map[string]string{
		"comments in a row":      strings.Repeat("# goalpost:ignore x\n", n) + "a: 1\n",
		"one above each item":    "a:\n" + strings.Repeat("# goalpost:ignore x\n- b\n", n),
		"one beside each item":   "a:\n" + strings.Repeat("- b # goalpost:ignore x\n", n),
		"marks in one comment":   "a: 1 # goalpost:ignore " + strings.Repeat("-- -", n) + "\n",
		"check ids in a comment": "a: 1 # goalpost:ignore " + strings.Repeat("x,", n) + "\n",
	} {
		start := time.Now()
		src, _ := source.Parse("x.yaml", []byte(text))
		parsed := time.Since(start)
		all := ignores(src)
		if took := time.Since(start) - parsed; took > time.Minute+3*parsed {
			t.Errorf("%s: %s, after %s for parsing", name, took, parsed)
		}
		if slices.ContainsFunc(all, func(ig Ignore) bool { return ig.Covers.IsZero() }) || len(all) == 0 {
			t.Errorf("%s: %d comments, one of which covers nothing", name, len(all))
		}
	}
}
