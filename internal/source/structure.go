package source

import (
	"bytes"
	"fmt"
	"strings"
)

// unclosed complains about a quote that opens at off and is not closed.
func (r *rescue) unclosed(off int) complaint {
	line := r.text.lineOf(off)
	e := r.entry(line)
	q := string(r.text.bytes[off])
	c := complaint{line: line, at: area{off, off + 1}, message: "this " + q + " opens a text that is never closed"}
	if off == e.value.start {
		c.value = e.value
		c.remedy = r.rewrite(&e, r.show(e.value)+q)
	}
	return c
}

// escape complains about a backslash in double quotes.
func (r *rescue) escape(f *failure) complaint {
	b := r.text.bytes
	at := f.at
	for at > f.from && b[at] != '\\' {
		at--
	}
	line := r.text.lineOf(at)
	e := r.entry(line)
	c := complaint{
		line: line, at: area{at, min(at+2, e.end)},
		message: fmt.Sprintf("%s means nothing inside double quotes: use single quotes, or write the backslash twice", r.show(area{at, min(at+2, e.end)})),
	}
	if f.problem != "found unknown escape character" {
		c.message = fmt.Sprintf("%s inside double quotes needs the hexadecimal number of a character: use single quotes, or write the backslash twice", r.show(c.at))
	}
	if end := e.value.end; f.from == e.value.start && end-f.from > 1 {
		c.value = e.value
		if b[end-1] == '"' {
			c.remedy = r.rewrite(&e, "'"+strings.ReplaceAll(r.show(area{f.from + 1, end - 1}), "'", "''")+"'")
		}
	}
	return c
}

// misplaced complains about a line, or a part of one, that belongs to
// nothing before it.
func (r *rescue) misplaced(f *failure) complaint {
	b := r.text.bytes
	line := r.text.lineOf(f.at)
	e := r.entry(line)
	if f.at > e.body && f.at != e.colon {
		return r.trailing(f, &e, line)
	}
	if b[f.at] == ':' && f.at == e.body {
		return complaint{at: area{f.at, f.at + 1}, line: line, alone: true, message: "the name of a key is missing before the colon"}
	}
	c := complaint{line: line, at: area{e.indent, max(e.value.end, e.indent+1)}}
	column := e.indent - e.start
	from := r.text.lineOf(f.from)
	open := r.entry(from)
	depth := f.from - open.start
	switch {
	case f.problem == "did not find expected <document start>":
		first := r.entry(r.text.lineOf(skipVoid(b, r.chunk.start)))
		if want := first.indent - first.start; want > column {
			c.message = fmt.Sprintf("this line is indented by %d, the first one by %d: what belongs together starts in one column", column, want)
			c.remedy = "indent both by the same number of spaces"
			c.line, c.alone = r.text.lineOf(first.start), true
			return c
		}
		c.message, c.alone = "the document is complete before this line: nothing can follow", true
		return c
	case strings.HasSuffix(f.problem, "'-' indicator") && !e.dash:
		up, at := r.itemAt(line, depth)
		c.message = fmt.Sprintf("%s is indented by %d, what belongs to the list item of line %d by %d", r.name(&e), column, at+1, up.body-up.start)
		c.remedy = indentBy(up.body - up.start)
	case e.dash:
		c.misplaced = true
		up, at := r.itemAt(line, -1)
		if up.end == 0 || up.indent-up.start == column {
			c.message = "a list item stands where a key is expected"
			c.remedy = "indent it deeper than the key that it belongs to"
			break
		}
		c.message = fmt.Sprintf("this list item is indented by %d, the one of line %d by %d", column, at+1, up.indent-up.start)
		c.remedy = indentBy(up.indent - up.start)
	default:
		if up, at, ok := r.above(line); ok && up.body-up.start < column && up.value.end > up.value.start {
			return r.complete(&e, &up, at)
		}
		c.message = fmt.Sprintf("%s is indented by %d, which fits nothing above it", r.name(&e), column)
		c.remedy = r.levels(line, column)
	}
	return c
}

// name returns how to speak of a line.
func (r *rescue) name(e *entry) string {
	if e.colon > 0 {
		return fmt.Sprintf("%q", r.show(e.key))
	}
	return "this line"
}

// itemAt returns the last list item above a line whose dash stands in a
// column, or in any other than the line's own if that is -1.
func (r *rescue) itemAt(line, column int) (entry, int) {
	own := r.entry(line)
	for i := line - 1; i >= r.chunk.line; i-- {
		e := r.entry(i)
		if c := e.indent - e.start; e.dash && (c == column || column < 0 && c != own.indent-own.start) {
			return e, i
		}
	}
	return entry{}, 0
}

// levels says which indentations a line could have meant: that of what
// stands above it on the next level inside, and on the next outside.
func (r *rescue) levels(line, column int) string {
	up, _, ok := r.above(line)
	if !ok {
		return ""
	}
	inner, name := up.body-up.start, r.name(&up)
	for i := line - 1; i >= r.chunk.line; i-- {
		e := r.entry(i)
		if e.indent == e.end {
			continue
		}
		c := e.body - e.start
		if c > column && c < inner {
			inner, name = c, r.name(&e)
		}
		if c = e.indent - e.start; c < column && !e.dash {
			return fmt.Sprintf("indent it by %d like %s, or by %d like %s", inner, name, c, r.name(&e))
		}
	}
	return fmt.Sprintf("indent it by %d like %s", inner, name)
}

// trailing complains about text that follows a value on its line.
func (r *rescue) trailing(f *failure, e *entry, line int) complaint {
	b := r.text.bytes
	v := e.value
	if f.at < v.start || v.start == v.end {
		if _, ok := starters[b[e.body]]; ok {
			return r.first(e.body)
		}
		return r.raw(f)
	}
	switch q := b[v.start]; q {
	case '[', '{', '*', '&', '!':
		return r.first(v.start)
	case '"', '\'':
		end := afterSingle(b[:e.end], v.start)
		if q == '"' {
			end = afterDouble(b[:e.end], v.start)
		}
		if end > f.at {
			break // this quote closes a text from above
		}
		c := complaint{line: line, at: v, value: v}
		inner := r.show(v)
		glued := !isSpace(b[end])
		if glued && strings.HasSuffix(inner, string(q)) {
			inner = inner[1 : len(inner)-1]
		} else if glued && q == '\'' {
			inner = inner[1:]
		}
		if glued && q == '\'' {
			c.at = area{end - 1, end}
			c.message = "this apostrophe ends the text, which started with one: put the text in double quotes"
		} else {
			c.message = "the text goes on after its closing quote: put all of it in quotes"
		}
		c.remedy = r.rewrite(e, quote(inner))
		return c
	}
	before := f.at - 1
	for before > e.start && isBlank(b[before]) {
		before--
	}
	if q := b[before]; q == '"' || q == '\'' {
		for i := line - 1; i >= r.chunk.line; i-- {
			up := r.entry(i)
			s := up.value.start
			if s >= up.end || b[s] != q {
				continue
			}
			if rest := bytes.ReplaceAll(b[s+1:up.end], []byte("''"), nil); !contains(rest, q) {
				return r.unclosed(s)
			}
		}
	}
	return r.raw(f)
}

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
			if after := i + 1; isSpace(b[i-1]) || bytes.IndexByte([]byte("[{,:"), b[i-1]) >= 0 {
				if after = afterSingle(b[:r.chunk.end], i); b[i] == '"' {
					after = afterDouble(b[:r.chunk.end], i)
				}
				i = after - 1
			}
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
