package source

import (
	"fmt"
	"strings"
)

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
