package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// text is a file as readable characters, with what it takes to find a place
// in it. Lines end at \n, \r\n or \r and nowhere else, as they do in editors
// and on GitHub.
type text struct {
	bytes []byte
	lines []int32 // where each line starts
	ascii bool    // a byte is a code point
	// unmask gives back the characters that stand-ins took the place of; nil
	// in nearly every file (see mask).
	unmask *strings.Replacer
}

// mark is one place of a text, known both ways.
type mark struct {
	off int
	pos diag.Pos
}

// lineOf returns the index of the line that holds the byte at off.
func (t *text) lineOf(off int) int {
	lo, hi := 0, len(t.lines)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; int(t.lines[mid]) <= off {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// line returns where the line at an index starts and where its text ends,
// its line break left out.
func (t *text) line(i int) (start, end int) {
	start, end = int(t.lines[i]), len(t.bytes)
	if i+1 < len(t.lines) {
		end = int(t.lines[i+1])
	}
	for end > start && isBreak(t.bytes[end-1]) {
		end--
	}
	return start, end
}

// at returns the mark of the byte at off.
func (t *text) at(off int) mark {
	i := t.lineOf(off)
	m := mark{off: int(t.lines[i]), pos: diag.Pos{Line: uint32(i + 1), Col: 1}}
	return t.advance(m, off)
}

// advance moves a mark forward to the byte at off. What it costs is the
// distance, so that a walk from one end to the other costs the length of the
// text once, even where all of it is one line.
func (t *text) advance(m mark, off int) mark {
	line := int(m.pos.Line)
	for line < len(t.lines) && int(t.lines[line]) <= off {
		m = mark{off: int(t.lines[line]), pos: diag.Pos{Line: uint32(line + 1), Col: 1}}
		line++
	}
	if t.ascii {
		m.pos.Col += uint32(off - m.off)
	} else {
		m.pos.Col += uint32(utf8.RuneCount(t.bytes[m.off:off]))
	}
	m.off = off
	return m
}

// seek returns the mark of a line and column, moving forward from a mark
// before it when that stands on the same line. Places beyond the end of the
// text are its end.
func (t *text) seek(from mark, pos diag.Pos) mark {
	if int(pos.Line) > len(t.lines) {
		return t.at(len(t.bytes))
	}
	if from.pos.Line != pos.Line || from.pos.Col > pos.Col {
		from = mark{off: int(t.lines[pos.Line-1]), pos: diag.Pos{Line: pos.Line, Col: 1}}
	}
	if t.ascii {
		from.off = min(from.off+int(pos.Col-from.pos.Col), len(t.bytes))
		from.pos.Col = pos.Col
		return from
	}
	for from.pos.Col < pos.Col && from.off < len(t.bytes) {
		_, size := utf8.DecodeRune(t.bytes[from.off:])
		from.off += size
		from.pos.Col++
	}
	return from
}

// span returns the places from one byte to another, exclusive.
func (t *text) span(start, end int) diag.Span {
	m := t.at(start)
	return diag.Span{Start: m.pos, End: t.advance(m, end).pos}
}

// clear gives back the characters that stand-ins took the place of.
func (t *text) clear(s string) string {
	if t.unmask == nil {
		return s
	}
	return t.unmask.Replace(s)
}

// Has reports whether the file's text holds sub. It is far cheaper than
// Comments, and answers first whether there is anything to look for.
func (f *File) Has(sub string) bool {
	if f.text.unmask != nil {
		return strings.Contains(f.text.clear(string(f.text.bytes)), sub)
	}
	return bytes.Contains(f.text.bytes, []byte(sub))
}

// Line returns the text of a line without its line break; the first is 1.
// Lines that the file does not have are empty.
func (f *File) Line(n int) string {
	if n < 1 || n > len(f.text.lines) {
		return ""
	}
	start, end := f.text.line(n - 1)
	return f.text.clear(string(f.text.bytes[start:end]))
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }
func isBreak(c byte) bool { return c == '\n' || c == '\r' }
func isSpace(c byte) bool { return isBlank(c) || isBreak(c) }

// spaceAt reports whether white space or the end stands at off.
func spaceAt(b []byte, off int) bool { return off >= len(b) || isSpace(b[off]) }

// skipBlanks returns the first offset from off on that is no space or tab.
func skipBlanks(b []byte, off int) int {
	for off < len(b) && isBlank(b[off]) {
		off++
	}
	return off
}

// skipVoid returns the first offset from off on that is neither white space
// nor part of a comment.
func skipVoid(b []byte, off int) int {
	for off < len(b) {
		switch {
		case isSpace(b[off]):
			off++
		case b[off] == '#' && (off == 0 || isSpace(b[off-1])):
			for off < len(b) && !isBreak(b[off]) {
				off++
			}
		default:
			return off
		}
	}
	return off
}
