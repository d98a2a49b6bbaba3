package source

import (
	"bytes"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// Bounds on what is done about a document that cannot be read: how many
// mistakes are looked for one after the other, and how many bytes are read
// again for it.
const (
	maxRounds = 20
	maxReread = 24 << 20
)

// rescue reads a document in spite of its mistakes. For each it says what is
// wrong and takes the smallest part that holds it out of the text: one value
// where that will do, which then stands as Invalid; otherwise the list item
// or the block around it. Then it reads again.
type rescue struct {
	*parser
	chunk  chunk
	broken map[int]struct{} // where the values stand that were taken out
	said   map[int]bool     // lines that something was said about, or that are gone
	before []byte           // the text before anything was taken out
}

// complaint is one mistake: the stretch of text that is wrong, what to say
// about it, and what to take out.
type complaint struct {
	at              area
	message, remedy string
	opened          *area // a second place that explains the first

	value     area // take out this value, and the lines that continue it
	misplaced bool // the line's own indentation is wrong
	glued     bool // no space stands before the value
	line      int  // or else the item or block that this line is in,
	alone     bool // or the line with those that continue it
	sure      bool // true whatever else was said about the line
}

func (r *rescue) decode() *yaml.Node {
	rounds := min(maxRounds, max(3, maxReread/(r.chunk.end-r.chunk.start+1)))
	for round := 0; ; round++ {
		root, fail := decode(r.input(), &r.text, r.chunk)
		if fail == nil {
			return root
		}
		if round == 0 {
			r.before = bytes.Clone(r.text.bytes)
			r.broken, r.said = make(map[int]struct{}), make(map[int]bool)
			r.own()
			if r.conflicts() {
				continue
			}
		}
		switch {
		case fail.panicked:
			r.report(r.text.span(r.chunk.start, r.chunk.start+1), "the YAML reader gave up on this document: %s", fail.problem).Remedy = "write it in a simpler way"
			r.lose(r.chunk.start, r.chunk.end)
			return nil
		case round == rounds:
			r.report(r.text.span(fail.at, fail.at+1), "too many mistakes: the document is read no further than here").Remedy = "mend the mistakes above first"
			r.lose(r.start(r.text.lineOf(fail.at)), r.chunk.end)
		case round > rounds:
			r.lose(r.chunk.start, r.chunk.end)
			return nil
		default:
			r.treat(fail)
		}
	}
}

// input returns the document as it is to be read. Lines that were taken out
// are empty there: below block text, spaces would be a part of it.
func (r *rescue) input() []byte {
	if r.before == nil {
		return r.text.bytes[r.chunk.start:r.chunk.end]
	}
	var out []byte
	for i := r.chunk.line; i < r.lastLine(); i++ {
		start, end := r.text.line(i)
		next := r.chunk.end
		if i+1 < len(r.text.lines) {
			next = int(r.text.lines[i+1])
		}
		start, end = max(start, r.chunk.start), max(end, r.chunk.start)
		if now := r.text.bytes[start:end]; len(bytes.TrimSpace(now)) > 0 || bytes.Equal(now, r.before[start:end]) {
			out = append(out, now...)
		} else if bytes.HasSuffix(out, []byte{'\r'}) {
			out = append(out, ' ') // or a \n that follows would join the \r
		}
		out = append(out, r.text.bytes[end:next]...)
	}
	return out
}

// start returns where the block begins that a line is in.
func (r *rescue) start(line int) int {
	head, _ := r.item(line)
	if head < r.chunk.line {
		return r.chunk.start
	}
	start, _ := r.text.line(head)
	return max(start, r.chunk.start)
}

// treat says what is wrong and takes it out.
func (r *rescue) treat(fail *failure) {
	fail.at, fail.from = r.inside(fail.at), r.inside(fail.from)
	line := r.text.lineOf(fail.at)
	if r.isTab(fail) {
		r.tabs(fail.at)
		return
	}
	c := r.explain(fail)
	first := r.text.lineOf(c.at.start)
	repeated := r.said[line] || r.said[first]
	if !repeated || c.sure {
		f := r.report(r.text.span(c.at.start, max(c.at.end, c.at.start+1)), "%s", c.message)
		f.Remedy = c.remedy
		if c.opened != nil {
			place := diag.Place{Path: r.file.Path, Span: r.text.span(c.opened.start, c.opened.end)}
			f.Related = []diag.Related{{Place: place, Message: "opened here"}}
		}
	}
	r.said[first] = true
	switch {
	case c.value.end > c.value.start && !r.atMargin(c.value) && r.patch(c.value, c.glued):
	case (c.alone || r.atMargin(c.value)) && r.cutLine(c.line):
	default:
		r.cutItem(c.line, c.misplaced)
	}
}

// inside moves an offset at or after the end of what was written to the last
// character before it.
func (r *rescue) inside(off int) int {
	b := r.text.bytes
	end := r.chunk.end
	for end > r.chunk.start+1 && isSpace(b[end-1]) {
		end--
	}
	off = min(off, end-1)
	for off > r.chunk.start && !utf8.RuneStart(b[off]) {
		off--
	}
	return max(r.chunk.start, off)
}

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
	for head, column := r.item(line); ; head, column = r.item2(head, column) {
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
