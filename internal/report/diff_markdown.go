package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/say"
)

// DiffMarkdownWithin returns the format of a diff for comments and reports,
// in at most so many bytes: a verdict, and then a table of each goal, what
// weakens first. A goal is shown with all that moved in it or not at all.
func DiffMarkdownWithin(limit int) func(io.Writer, *Diff) error {
	return func(w io.Writer, d *Diff) error {
		m := markdown{room: limit - markdownSpare}
		all := moves(d.Changes, d.Promised)
		m.add(diffHead(d, all))
		unjudged := unjudgedList("Not compared", d.Unjudged)
		m.room -= len(unjudged)
		goals := byGoal(all)
		shown := 0
		for shown < len(goals) && m.add(diffGoal(&goals[shown])) {
			shown++
		}
		m.text.WriteString(unjudged)
		if left := len(goals) - shown; left > 0 {
			fmt.Fprintf(&m.text, "\n**%s** did not fit here: `goalpost diff` shows everything.\n", say.Count(left, "more goal", "more goals"))
		}
		_, err := io.WriteString(w, m.text.String())
		return err
	}
}

func diffHead(d *Diff, all []move) string {
	between := fmt.Sprintf("Between %s and %s", code(d.Base, markdownCell), code(d.Head, markdownCell))
	counted := countMoves(all)
	switch words := counted.verdict(); {
	case words != "":
		return "### " + words + "\n\n" + between + ".\n"
	case len(all) > 0:
		return "### No promise moved\n\n" + between + ": " + counted.terse() + ".\n"
	}
	return between + " no promise moved.\n"
}

// diffGoal is the table of one goal.
func diffGoal(g *movedGoal) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n**%s** %s\n", code(g.title, markdownCell), code(g.name, markdownCell))
	open := false
	for i := range g.moves {
		m := &g.moves[i]
		if !m.promises() {
			continue
		}
		if !open {
			b.WriteString("\n| | What | Before → now | Promised | Why |\n|---|---|---|---|---|\n")
			open = true
		}
		c := pullChange(m)
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", changeLabel(&c), codeOr(c.subject(), noun(m.Change)), changeWay(&c), codeOr(c.Promised, ""), changeWhy(&c))
	}
	counted := countMoves(g.moves)
	if words := counted.terse(); words != "" {
		b.WriteString("\n" + words + "\n")
	}
	for i := range g.earlier {
		if m := &g.earlier[i]; m.promises() {
			fmt.Fprintf(&b, "\nSince the start: %s\n", code(moveWords(m), markdownCell))
		}
	}
	return b.String()
}

// codeOr is code, or words of our own where there is nothing.
func codeOr(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return code(s, markdownCell)
}

// changeLabel is a picture and the class of a change.
func changeLabel(c *PullChange) string {
	sign, _ := moveSign(c.Class, c.Weakens)
	picture := map[string]string{"✗": "❌", "▼": "🔻", "▲": "🔺", "+": "➕", "~": "✏️"}[sign]
	return picture + " " + classWords[c.Class]
}

// changeWay is the cell from what to what, and by how much.
func changeWay(c *PullChange) string {
	cell := codeOr(c.Way, "")
	switch {
	case c.By == "":
		return cell
	case cell == "":
		return code(c.By, markdownCell)
	}
	return cell + "<br>" + code(c.By, markdownCell)
}

// changeWhy is the cell that says why.
func changeWhy(c *PullChange) string {
	words, lacking := c.why()
	cell := codeOr(words, "")
	switch {
	case lacking == "":
		return cell
	case cell == "":
		return "**" + lacking + "**"
	}
	return cell + "<br>**" + lacking + "**"
}

const unjudgedShown = 20 // lines that say what was not judged

// unjudgedList is a list of what was not judged, if there is anything.
func unjudgedList(title string, lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n**%s**\n\n", title)
	for i, line := range lines {
		if i == unjudgedShown {
			fmt.Fprintf(&b, "- and %d more\n", len(lines)-i)
			break
		}
		b.WriteString("- " + code(line, markdownCell) + "\n")
	}
	return b.String()
}
