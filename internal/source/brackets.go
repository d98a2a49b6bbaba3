package source

import (
	"bytes"
	"fmt"
)

// bracket complains about a list or a map in brackets that goes wrong.
func (r *rescue) bracket(f *failure) complaint {
	b := r.text.bytes
	line := r.text.lineOf(f.from)
	e := r.entry(line)
	open, want := b[f.from], byte(']')
	if open == '{' {
		want = '}'
	}
	here := area{f.at, f.at + 1}
	c := complaint{line: line, opened: &area{f.from, f.from + 1}, at: here}
	if f.from == e.value.start {
		c.value = e.value
	}
	closed := r.closes(f.from)
	switch {
	case b[f.at] == ']' || b[f.at] == '}':
		c.message = fmt.Sprintf("%c is closed by %c", open, b[f.at])
		c.remedy = fmt.Sprintf("write %c instead", want)
	case !closed:
		c.at, c.opened = area{f.from, f.from + 1}, nil
		c.message = fmt.Sprintf("this %c is never closed", open)
		c.remedy = fmt.Sprintf("close it with %c, or put the text in quotes if it is one", want)
		if c.value.end > 0 {
			c.remedy = r.rewrite(&e, r.show(e.value)+string(want)) + ", or " + r.rewrite(&e, quote(r.show(e.value))) + " if it is text"
		}
	case b[f.at] == ':':
		c.message = `": " inside a text starts a new key in YAML: put the text in quotes`
	default:
		c.message = "a comma is missing before this"
	}
	return c
}

// closes reports whether a bracket is closed before the text goes back to
// the indentation of the line it stands on.
func (r *rescue) closes(off int) bool {
	b := r.text.bytes
	line := r.text.lineOf(off)
	e := r.entry(line)
	depth := 0
	for i := off; i < r.chunk.end; i++ {
		switch b[i] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return true
			}
		case '"', '\'':
			if !isSpace(b[i-1]) && bytes.IndexByte([]byte("[{,:"), b[i-1]) < 0 {
				continue // inside a word
			}
			i = afterQuotes(b[:r.chunk.end], i) - 1
		case '\n', '\r':
			next := skipBlanks(b, i+1)
			if next < r.chunk.end && !isSpace(b[next]) && b[next] != ']' && b[next] != '}' && next-(i+1) <= e.column() {
				return false
			}
		}
	}
	return false
}

// nothing complains about a place where a value is expected and none stands.
func (r *rescue) nothing(f *failure) complaint {
	b := r.text.bytes
	e := r.entry(r.text.lineOf(f.at))
	switch {
	case f.context != "while parsing a flow node" && bytes.IndexByte([]byte(",]}"), b[f.at]) >= 0:
		return r.first(f.at)
	case b[f.at] == ',':
		c := complaint{
			at: area{f.at, f.at + 1}, line: r.text.lineOf(f.at),
			message: "nothing stands before this comma", remedy: "delete the comma, or write the missing item",
		}
		if v := e.value; v.end > v.start && (b[v.start] == '[' || b[v.start] == '{') && v.start < f.at {
			c.value = v
		}
		return c
	case f.context == "while parsing a flow node":
		for at := f.at; at >= r.chunk.start; at-- {
			if b[at] == '[' || b[at] == '{' {
				return r.bracket(&failure{at: f.at, from: at})
			}
		}
	}
	return r.raw(f)
}
