package source

import "bytes"

// atMargin reports whether a value starts in the first column, and so is no
// value of anything.
func (r *rescue) atMargin(v area) bool {
	start, _ := r.text.line(r.text.lineOf(v.start))
	return v.end > v.start && v.start == start
}

// patch takes out a value, with the lines that continue it, and keeps its
// place. It reports false where that has been done already.
func (r *rescue) patch(v area, glued bool) bool {
	if _, ok := r.broken[v.start]; ok {
		return false
	}
	line := r.text.lineOf(v.start)
	r.keep(v.start, v.end)
	r.broken[v.start] = struct{}{}
	if glued {
		r.blank(v.start, v.start+1)
		v.start++
		r.broken[v.start] = struct{}{}
	}
	for i, c := range r.text.bytes[v.start:v.end] {
		if c < 0x80 {
			r.text.bytes[v.start+i] = 'x'
		}
	}
	e := r.entry(line)
	r.cutBelow(line, e.column())
	return true
}

// cutLine takes out a line, with those that continue it.
func (r *rescue) cutLine(line int) bool {
	e := r.entry(line)
	if e.indent == e.end {
		return false
	}
	column := e.indent - e.start
	r.lose(max(e.start, r.chunk.start), e.end)
	r.cutBelow(line, column)
	return true
}

// cutBelow takes out the lines below one that are indented deeper than a
// column.
func (r *rescue) cutBelow(line, column int) {
	last := line
	for i := line + 1; i < r.lastLine(); i++ {
		if e := r.entry(i); e.indent < e.end && e.indent-e.start <= column {
			break
		} else if e.indent < e.end {
			last = i
		}
	}
	if last > line {
		start, _ := r.text.line(line + 1)
		_, end := r.text.line(last)
		r.lose(start, end)
	}
}

// cutItem takes out the smallest list item or block around a line of which
// anything is left, and keeps its dash or its key unless they are what is
// misplaced.
func (r *rescue) cutItem(line int, misplaced bool) {
	for head, column := r.item(line); ; head, column = r.around(head, column) {
		if head < r.chunk.line {
			r.lose(r.chunk.start, r.chunk.end)
			return
		}
		e := r.entry(head)
		keep := e.indent + len("-")
		if !e.dash {
			keep = e.colon + len(":")
		}
		if head == line && e.dash && misplaced {
			keep = e.indent
		}
		end := r.itemEnd(head, column, line)
		if len(bytes.TrimSpace(r.text.bytes[keep:end])) == 0 {
			continue
		}
		r.lose(keep, end)
		r.broken[keep] = struct{}{}
		return
	}
}

// lose takes out a stretch of text.
func (r *rescue) lose(start, end int) {
	r.keep(start, end)
	for i := r.text.lineOf(start); i < len(r.text.lines) && int(r.text.lines[i]) < end; i++ {
		r.said[i] = true
	}
	r.blank(start, end)
}

// keep notes as lost what a stretch of text said.
func (r *rescue) keep(start, end int) {
	if lost := bytes.TrimSpace(r.before[start:end]); len(lost) > 0 {
		r.file.Lost = append(r.file.Lost, r.text.clear(string(lost)))
	}
}
