package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// excerpt is a line of a file, or the part of it around a span, ready to be
// printed.
type excerpt struct {
	before, marked, after string
	indent, carets        int // columns in front of and under the marked words
}

// reader finds lines and columns for one report. Findings come in order, so
// it goes on from the last place: a file that is one line of megabytes, with
// thousands of findings on it, is walked once.
type reader struct {
	get   func(path string, n int) (string, bool)
	place diag.Place // of the line held, by path and starting line
	line  string
	found bool
	col   int // a column (from 1) whose offset is known
	at    int // that offset, in bytes
	cells []cell
}

// load makes the line on which a place starts the one that is held.
func (r *reader) load(p diag.Place) bool {
	if r.get == nil || p.Span.IsZero() {
		return false
	}
	if p.Path != r.place.Path || p.Span.Start.Line != r.place.Span.Start.Line {
		r.line, r.found = r.get(p.Path, int(p.Span.Start.Line))
		// Columns do not count a byte order mark, and nobody sees the
		// other half of a CRLF.
		r.line = strings.TrimRight(strings.TrimPrefix(r.line, "\ufeff"), " \t\r\n")
		r.col, r.at = 1, 0
	}
	r.place = p
	return r.found
}

// seek returns the offset of a column, at most that of the line's end.
func (r *reader) seek(col int) int {
	if col < r.col {
		r.col, r.at = 1, 0
	}
	for ; r.col < col && r.at < len(r.line); r.col++ {
		_, n := utf8.DecodeRuneInString(r.line[r.at:])
		r.at += n
	}
	return r.at
}

// excerpt returns the line on which a place starts, within so many columns.
// A span that goes on over further lines is marked up to the line's end.
func (r *reader) excerpt(p diag.Place, columns int) (excerpt, bool) {
	if !r.load(p) {
		return excerpt{}, false
	}
	start := r.seek(int(p.Span.Start.Col))
	lo := back(r.line, start, columns)
	hi := ahead(r.line, start, columns)
	end := hi
	if last := p.Span.End; last.Line == p.Span.Start.Line {
		end = ahead(r.line[:hi], start, int(last.Col)-int(p.Span.Start.Col))
	}
	r.cells = appendCells(r.cells[:0], r.line[lo:hi])
	first := boundary(r.cells, start-lo)
	if first > 0 && start < end && (first == len(r.cells) || r.cells[first].from > start-lo) {
		first-- // the span starts inside a cluster: mark all of it
	}
	last := max(first, boundary(r.cells, end-lo))
	x := fit(r.cells[:first], r.cells[first:last], r.cells[last:], lo > 0, hi < len(r.line), columns)
	return x, true
}

// boundary returns the index of the first cell that begins at or after an
// offset.
func boundary(cells []cell, offset int) int {
	i, _ := slices.BinarySearchFunc(cells, offset, func(c cell, at int) int { return c.from - at })
	return i
}

// back returns the offset n characters before at, ahead the one after it.
func back(s string, at, n int) int {
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return at
}

func ahead(s string, at, n int) int {
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return at
}

// fit joins the three parts of a line, leaving out what has no room: first of
// the text after the marked words, then of the text before, and of the marked
// words only what is itself too long. cutLeft and cutRight say that the line
// goes on beyond the cells.
func fit(before, marked, after []cell, cutLeft, cutRight bool, columns int) excerpt {
	if cutLeft || cutRight || width(before)+width(marked)+width(after) > columns {
		columns -= 2 // one for each ellipsis
		var cut bool
		if marked, cut = head(marked, columns); cut {
			after, cutRight = nil, true
		}
		columns -= width(marked)
		after, cut = head(after, max(columns/3, columns-width(before)))
		cutRight = cutRight || cut
		before, cut = tail(before, columns-width(after))
		cutLeft = cutLeft || cut
	}
	x := excerpt{
		before: join(before), marked: join(marked), after: join(after),
		indent: width(before), carets: max(1, width(marked)),
	}
	if cutLeft {
		x.before = ellipsis + x.before
		x.indent++
	}
	if cutRight {
		x.after += ellipsis
	}
	return x
}

func join(cells []cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.text)
	}
	return b.String()
}
