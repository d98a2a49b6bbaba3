package report

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestStatusHostile(t *testing.T) {
	for title, evil := range hostile {
		t.Run(title, func(t *testing.T) {
			judgeStatus(t, evil)
			_, s := statusHostile(t, evil)
			renderStatusMarkdown(t, renderStatus(t, "markdown", s))
		})
	}
}

// judgeStatus shows a text in every format and reads it again as its readers
// do.
func judgeStatus(t *testing.T, evil string) {
	w, s := statusHostile(t, evil)
	text := renderStatus(t, "text", s)
	harmless(t, text, false)

	out := renderStatus(t, "json", s)
	harmless(t, out, false)
	var doc jsonStatus
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	for _, g := range doc.Goals {
		if utf8.ValidString(evil) && g.Title != evil {
			t.Errorf("the title reads %.60q", g.Title)
		}
	}

	out = renderStatus(t, "markdown", s)
	harmless(t, out, false)
	readStatusMarkdown(t, out)

	for _, format := range GraphNames() {
		out = renderGraph(t, format, graphOf(w, s))
		harmless(t, out, false)
		readGraph(t, format, out)
	}
}

// readStatusMarkdown sees that nothing in a code means anything, that no tag
// is anybody else's, and that every row has the cells of its head.
func readStatusMarkdown(t *testing.T, out string) {
	for _, cell := range ourCode.FindAllStringSubmatch(out, -1) {
		text := ourRefs.ReplaceAllString(ourTags.ReplaceAllString(cell[1], ""), "")
		if strings.ContainsAny(text, meaning) || strings.Contains(text, "www.") {
			t.Errorf("text that means something: %.100q", cell[1])
		}
	}
	if rest := ourTags.ReplaceAllString(out, ""); strings.ContainsAny(rest, "<>") {
		t.Errorf("a tag that is not ours in %.300q", rest)
	}
	cells := 0
	for line := range strings.Lines(out) {
		switch n := strings.Count(line, "|"); {
		case !strings.HasPrefix(line, "|"):
			cells = 0
		case cells == 0:
			cells = n
		case n != cells:
			t.Errorf("a row of %d cells below a head of %d: %.100q", n-1, cells-1, line)
		}
	}
}

func renderStatusMarkdown(t *testing.T, out string) { rendering(t, out, "<del>", "<pre>", "<li>") }

func FuzzStatus(f *testing.F) {
	addSeeds(f)
	f.Fuzz(judgeStatus)
}
