package report

import (
	"fmt"
	"io"
)

// DiffMarkdownWithin returns the format of a diff for comments and reports,
// in at most so many bytes: a verdict, and then one table, goal by goal, the
// goal that weakens first at the top.
func DiffMarkdownWithin(limit int) func(io.Writer, *Diff) error {
	return func(w io.Writer, d *Diff) error {
		all := moves(d.Changes, d.Promised)
		return writeSections(w, diffHead(d, all), diffSections(d, all), "", limit, " did not fit here: <code>goalpost diff</code> shows everything")
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

// diffSections are the parts of a diff below its head.
func diffSections(d *Diff, all []move) []*section {
	now := &section{head: changesHead, more: counted("change", "changes")}
	before := &section{
		title: "\n<details><summary>Moved earlier, since the promise was made</summary>\n", head: changesHead, foot: statusFold,
		more: counted("earlier change", "earlier changes"),
	}
	for _, g := range byGoal(all) {
		now.addMoves(g.moves)
		before.addMoves(g.earlier)
	}
	counted := countMoves(all)
	if words := counted.terse(); words != "" && len(now.rows) > 0 {
		now.foot = "\nBeside these: " + words + ".\n"
	}
	return present(now, unjudgedSection("Not compared", d.Unjudged), before)
}

// addMoves adds a row for each move of a promise.
func (s *section) addMoves(all []move) {
	for i := range all {
		if m := &all[i]; m.promises() {
			c := pullChange(m)
			s.rows = append(s.rows, pullChangeRow(&c))
		}
	}
}

// changesHead is the head of a table of changes.
const changesHead = "\n| Promise | Before → now | Promised at the start | Why |\n|---|---|---|---|\n"

// codeOr is code, or words of our own where there is nothing.
func codeOr(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return code(s, markdownCell)
}

// pictures are the signs of moves in Markdown.
var pictures = map[string]string{"✗": "🗑️", "▼": "🔻", "▲": "⬆️", "+": "➕", "~": "✏️"}

// changeLabel is a picture and the class of a change.
func changeLabel(c *PullChange) string {
	sign, _ := moveSign(c.Class, c.Weakens)
	return pictures[sign] + " **" + classWords[c.Class] + "**"
}

// changeWay is the cell from what to what, and by how much.
func changeWay(c *PullChange) string {
	cell, by := codeOr(c.Way, ""), c.by()
	if cell != "" && by != "" {
		by = "<br>" + by
	}
	return cell + by
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
