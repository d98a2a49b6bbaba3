package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// The limits of a diagram. Mermaid refuses more than 500 arrows and 50 000
// characters, and nobody reads as many.
const (
	mermaidNodes  = 150
	mermaidArrows = 450
	mermaidLabel  = 40 // characters of a goal's id
)

// mermaid is the format that GitHub, GitLab and most wikis draw. The goals of
// the company stand at the top, and an arrow leads from each goal to what it
// supports.
func mermaid(out io.Writer, g *Graph) error { return drawTree(out, g.tree(mermaidNodes), nodeWords) }

// drawTree draws a tree; words are what stands below the name of a goal.
func drawTree(out io.Writer, t tree, words func(*progress.Goal) string) error {
	w := bufio.NewWriter(out)
	fmt.Fprintln(w, "flowchart BT")
	used := map[progress.Status]bool{}
	for i, p := range t.goals {
		used[p.Status] = true
		fmt.Fprintf(w, "  n%d[\"%s<br/>%s\"]\n  class n%d %s\n", i, mermaidText(cut(p.Name, mermaidLabel)), mermaidText(words(p)), i, p.Status)
	}
	arrows, without := 0, 0
	for i, up := range t.up {
		for _, parent := range up {
			if arrows == mermaidArrows {
				without++
				continue
			}
			arrows++
			fmt.Fprintf(w, "  n%d --> n%d\n", i, parent)
		}
	}
	switch {
	case len(t.goals) == 0:
		note(w, "none", "no goal is running")
	case t.left > 0:
		note(w, "more", say.Count(t.left, "more goal is", "more goals are")+" not drawn")
	}
	if without > 0 {
		note(w, "without", say.Count(without, "more arrow is", "more arrows are")+" not drawn")
	}
	for _, s := range byUrgency {
		if c := shades[s]; used[s] {
			fmt.Fprintf(w, "  classDef %s fill:%s,stroke:%s,color:%s\n", s, c.fill, c.frame, c.text)
		}
	}
	return w.Flush()
}

// note draws words of our own beside the goals.
func note(w io.Writer, id, words string) {
	fmt.Fprintf(w, "  %s[/\"%s\"/]\n", id, mermaidText(words))
}

// mermaidText spells whatever might mean something to anybody as mermaid's
// character codes: everything but letters, digits, spaces, commas, and marks
// that stand inside a word. Codes are read after mermaid has looked for
// syntax, directives, Markdown and icons, and end in the page as references,
// so that nothing in a goal can become any of these, or a tag.
func mermaidText(s string) string {
	var b strings.Builder
	runes := []rune(visible(s))
	inWord := func(i int) bool {
		return i >= 0 && i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsDigit(runes[i]))
	}
	for i, r := range runes {
		switch {
		case inWord(i), r == ' ', r == ',',
			r == '-' && inWord(i-1) && inWord(i+1),
			r == '%' && inWord(i-1) && i+1 < len(runes) && runes[i+1] == ',':
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "#%d;", r)
		}
	}
	return b.String()
}
