package report

import "github.com/clipperhouse/displaywidth"

// cell is one grapheme cluster as a terminal will show it.
//
// Width is counted by cluster, never by code point: a flag or a family is
// several code points on two columns, a combining mark is none. The library
// reads no locale and no environment (go-runewidth does, when it is loaded),
// so the carets stand in the same place on every machine.
type cell struct {
	text  string
	from  int // where it began, in bytes
	width int // in columns
}

// appendCells appends the clusters of s, made harmless as Plain does it; a
// tab is as wide as four spaces.
func appendCells(to []cell, s string) []cell {
	g := displaywidth.StringGraphemes(s)
	from := 0
	for g.Next() {
		c := cell{text: g.Value(), from: from, width: g.Width()}
		from += len(c.text)
		switch n := len(to); {
		case c.text == "\t":
			c.text, c.width = "    ", 4
		case c.text == "[" && n > 1 && to[n-1].text == "#" && to[n-2].text == "#":
			c.text, c.width = " [", 2
		case !clean(c.text):
			c.text = visible(c.text)
			c.width = displaywidth.String(c.text)
		}
		to = append(to, c)
	}
	return to
}

func width(cells []cell) (columns int) {
	for _, c := range cells {
		columns += c.width
	}
	return columns
}

// head returns the first cells that fit into so many columns, and whether
// that leaves some out.
func head(cells []cell, columns int) ([]cell, bool) {
	for i, c := range cells {
		if columns -= c.width; columns < 0 {
			return cells[:i], true
		}
	}
	return cells, false
}

// tail is head from the other end.
func tail(cells []cell, columns int) ([]cell, bool) {
	for i := len(cells) - 1; i >= 0; i-- {
		if columns -= cells[i].width; columns < 0 {
			return cells[i+1:], true
		}
	}
	return cells, false
}
