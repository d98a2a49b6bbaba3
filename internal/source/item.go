package source

import "bytes"

// entry is what stands on one line of a document in block style, as offsets.
type entry struct {
	start, end int  // the line
	indent     int  // its first character that is no white space; end if none
	dash       bool // that is the dash of a list item
	body       int  // what follows the dashes
	key        area // the key, if the body has one
	colon      int  // 0 if there is no key
	value      area // what follows the key, or else the body, without comment
}

// column returns the column, from 0, that what belongs to the line's key or
// item is indented deeper than.
func (e *entry) column() int {
	if e.colon > 0 {
		return e.body - e.start
	}
	return e.indent - e.start
}

// lastLine returns the index after the document's last line.
func (r *rescue) lastLine() int {
	if r.chunk.end == len(r.text.bytes) {
		return len(r.text.lines)
	}
	return r.text.lineOf(r.chunk.end)
}

// entry takes a line apart.
func (r *rescue) entry(line int) entry {
	b := r.text.bytes
	var e entry
	e.start, e.end = r.text.line(line)
	e.indent = e.start
	for e.indent < e.end && isBlank(b[e.indent]) {
		e.indent++
	}
	e.body = e.indent
	if e.indent < e.end && b[e.indent] == '#' {
		e.indent, e.body = e.end, e.end // as good as empty
	}
	for e.body < e.end && b[e.body] == '-' && spaceAt(b, e.body+1) {
		e.dash = true
		e.body = min(skipBlanks(b, e.body+1), e.end)
	}
	e.value = area{e.body, valueEnd(b, e.body, e.end)}
	if at := keyColon(b, e.body, e.value.end); at > 0 {
		e.colon = at
		e.key = area{e.body, at}
		for e.key.end > e.key.start && isBlank(b[e.key.end-1]) {
			e.key.end--
		}
		start := min(skipBlanks(b, at+1), e.end)
		e.value = area{start, valueEnd(b, start, e.end)}
	}
	return e
}

// keyColon returns the offset of the colon after the key that starts at off,
// or 0.
func keyColon(b []byte, off, end int) int {
	if off < end && (b[off] == '"' || b[off] == '\'') {
		if after := skipBlanks(b, min(afterQuotes(b[:end], off), end)); after < end && b[after] == ':' && spaceAt(b, after+1) {
			return after
		}
		return 0
	}
	if off < end && (b[off] == '[' || b[off] == '{') {
		return 0
	}
	for i := off; i < end; i++ {
		if b[i] == ':' && i > off && spaceAt(b, i+1) {
			return i
		}
	}
	return 0
}

// valueEnd returns where the text from start to the line's end ends, without
// comment and white space. In quotes a # starts no comment.
func valueEnd(b []byte, start, end int) int {
	quoted := start < end && (b[start] == '"' || b[start] == '\'')
	for i := start; i < end; i++ {
		if quoted && i > start && b[i] == b[start] {
			quoted = false
		}
		if b[i] == '#' && (i == start || isBlank(b[i-1])) && (!quoted || bytes.IndexByte(b[i:end], b[start]) < 0) {
			end = i
		}
	}
	for end > start && isBlank(b[end-1]) {
		end--
	}
	return end
}

// above returns the last line above one that holds anything, and false where
// the document has none.
func (r *rescue) above(line int) (entry, int, bool) {
	for i := line - 1; i >= r.chunk.line; i-- {
		if e := r.entry(i); e.indent < e.end {
			return e, i, true
		}
	}
	return entry{}, 0, false
}

// item returns the head of the smallest list item or top block that a line
// is in, and the column of its dash or key. A head before the document means
// that there is none.
func (r *rescue) item(line int) (head, column int) {
	e := r.entry(line)
	column = e.indent - e.start
	if e.dash || column == 0 && e.colon > 0 {
		return line, column
	}
	if e.indent == e.end {
		column = 1 << 30
	}
	return r.search(line, column, true)
}

// around returns the list item or top block around the one at a head.
func (r *rescue) around(head, column int) (int, int) {
	return r.search(head, column, false)
}

// search looks upwards from a line for what holds it. A dash at the very
// column counts only if beside is set.
func (r *rescue) search(line, column int, beside bool) (head, at int) {
	isItem := r.entry(line).dash
	for i := line - 1; i >= r.chunk.line; i-- {
		e := r.entry(i)
		c := e.indent - e.start
		switch {
		case e.indent == e.end:
		case e.dash && (c < column || c == column && beside):
			return i, c
		case e.dash:
		case c < column || c == column && isItem:
			if column = c; c == 0 && e.colon > 0 {
				return i, 0
			}
			isItem = false
		}
	}
	return r.chunk.line - 1, 0
}

// itemEnd returns where the item or block at a head ends. It holds the line
// that went wrong, whose indentation cannot be trusted.
func (r *rescue) itemEnd(head, column, wrong int) int {
	h := r.entry(head)
	beside := -1
	if e := r.entry(wrong); wrong > head && !e.dash {
		beside = e.indent - e.start
	}
	_, end := r.text.line(head)
	for i := head + 1; i < r.lastLine(); i++ {
		e := r.entry(i)
		c := e.indent - e.start
		if e.indent == e.end {
			continue
		}
		inside := c > column || !h.dash && e.dash && c == column || h.dash && !e.dash && c == column && c == beside && i > wrong
		if i > wrong && !inside {
			break
		}
		end = e.end
	}
	return end
}
