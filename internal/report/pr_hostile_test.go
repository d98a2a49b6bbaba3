package report

import (
	"bytes"
	"encoding/json"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// pullHostile says a text wherever a pull request holds one, in what should be
// one of a few words too.
func pullHostile(t testing.TB, evil string) *PullRequest {
	p := NewPullRequest(pullOf(t).source(t))
	var poison func(v reflect.Value)
	poison = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				poison(v.Field(i))
			}
		case reflect.Slice:
			for i := range v.Len() {
				poison(v.Index(i))
			}
		case reflect.String:
			v.SetString(evil)
		}
	}
	poison(reflect.ValueOf(p).Elem())
	return p
}

func TestPullHostile(t *testing.T) {
	for title, evil := range hostile {
		t.Run(title, func(t *testing.T) {
			renderPullMarkdown(t, judgePull(t, evil)+"\n"+renderDiff(t, "markdown", diffHostile(t, evil)), 2)
		})
	}
}

// judgePull shows a text in every format of diffs and pull requests, and reads
// it again as its readers do.
func judgePull(t *testing.T, evil string) string {
	d := diffHostile(t, evil)
	harmless(t, renderDiff(t, "text", d), false)
	harmless(t, renderDiff(t, "json", d), false)
	var doc jsonDiff
	if err := json.Unmarshal([]byte(renderDiff(t, "json", d)), &doc); err != nil {
		t.Fatal(err)
	}
	for _, c := range doc.Changes {
		if utf8.ValidString(evil) && c.From != evil {
			t.Errorf("the value reads %.60q", c.From)
		}
	}
	out := renderDiff(t, "markdown", d)
	harmless(t, out, false)
	readPullMarkdown(t, out)

	p := pullHostile(t, evil)
	harmless(t, string(encoded(t, pullHostile(t, kept(evil)))), false)
	out = renderPull(t, commentBytes, p)
	harmless(t, out, false)
	readPullMarkdown(t, out)
	return out
}

var (
	ourMap = regexp.MustCompile("(?s)\n```mermaid\n(.*?)```\n")
	ourSub = regexp.MustCompile(`</?sub>`)
)

// readPullMarkdown sees that nothing of a file stands outside of codes, that
// nothing in a code means anything, and that the map is a map.
func readPullMarkdown(t *testing.T, out string) {
	for _, drawn := range ourMap.FindAllStringSubmatch(out, -1) {
		readGraph(t, "mermaid", drawn[1])
	}
	out = ourSub.ReplaceAllString(ourMap.ReplaceAllString(out, "\n"), "")
	readStatusMarkdown(t, out)
	rest := ourTags.ReplaceAllString(ourCode.ReplaceAllString(out, ""), "")
	if strings.ContainsAny(rest, "@`[]<>_~\\$") || strings.Contains(rest, "://") || strings.Contains(rest, "www.") {
		t.Errorf("text outside of codes: %.300q", rest)
	}
}

func renderPullMarkdown(t *testing.T, out string, items int) {
	html, ok := rendering(t, out, "<del>", "<h2>", "<ol>")
	if !ok {
		return
	}
	if n := strings.Count(html, "<li>"); n != items {
		t.Errorf("%d items in the rendered page, want %d", n, items)
	}
	if n := strings.Count(html, "<pre>") + strings.Count(html, "<pre "); n > 1 {
		t.Errorf("%d blocks of code", n)
	}
}

func FuzzPullText(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, evil string) { judgePull(t, evil) })
}

// FuzzPullFile shows whatever is read, and holds it to the limit and to
// harmlessness.
func FuzzPullFile(f *testing.F) {
	good := encoded(f, NewPullRequest(pullOf(f).source(f)))
	f.Add(good)
	f.Add(encoded(f, quietPull()))
	f.Add([]byte(`{"version": 1, "today": "2026-11-22", "map": [{"status": "draft", "supports": [0, 0]}], "progress": null}`))
	f.Add([]byte(`{"version": 1, "today": "2026-11-22", "new": {"errors": 3}, "moved": {"classes": [{"class": "late", "noun": "goal", "count": 0}]}}`))
	for _, evil := range []string{"@team", "::error::x", "](http://evil.example)", "|", "`"} {
		f.Add(bytes.ReplaceAll(good, []byte("Service plans in force"), []byte(evil)))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := DecodePullRequest(bytes.NewReader(text))
		if err != nil {
			return
		}
		for _, limit := range []int{300, 3_000, commentBytes} {
			out := renderPull(t, limit, p)
			if len(out) > limit {
				t.Errorf("%d bytes of %d", len(out), limit)
			}
			harmless(t, out, false)
			readPullMarkdown(t, out)
		}
		if _, err := DecodePullRequest(bytes.NewReader(encoded(t, p))); err != nil {
			t.Errorf("what was read cannot be read again: %v", err)
		}
	})
}
