package source

import (
	"bytes"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// Bounds on what is done about text that cannot be read: how many mistakes of
// a document are looked for one after the other, and how many bytes of a file
// are read again for it.
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

// decode returns the root of the document, or nil if nothing can be read. It
// ends because every round leaves less text to go wrong.
func (r *rescue) decode() *yaml.Node {
	for round, last := 0, false; ; round++ {
		root, fail := decode(r.input(), &r.text, r.chunk)
		if fail == nil {
			return root
		}
		if round == 0 {
			r.before = r.file.text.bytes
			r.broken, r.said = make(map[int]struct{}), make(map[int]bool)
			r.own()
			if r.conflicts() {
				continue
			}
		}
		r.reread += r.chunk.end - r.chunk.start
		switch {
		case fail.panicked:
			at := r.inside(skipVoid(r.text.bytes, r.chunk.start))
			r.report(r.text.span(at, at+1), "the YAML reader gave up on this document: %s", shorten(fail.problem, 80)).Remedy = "write it in a simpler way"
			r.lose(r.chunk.start, r.chunk.end)
			return nil
		case last:
			r.lose(r.chunk.start, r.chunk.end)
			return nil
		case round >= maxRounds || r.reread > maxReread:
			last = true
			fail.at = r.inside(fail.at)
			r.report(r.text.span(fail.at, fail.at+1), "too many mistakes: the document is read no further than here").Remedy = "mend the mistakes above first"
			r.lose(r.start(r.text.lineOf(fail.at)), r.chunk.end)
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
	if b := r.text.bytes; c.at.start >= len(b) || isBreak(b[c.at.start]) {
		c.at = area{fail.at, fail.at + 1} // the line looked like a comment
	}
	first := r.text.lineOf(c.at.start)
	repeated := r.said[line] || r.said[first]
	if !repeated || c.sure {
		f := r.report(r.text.span(c.at.start, min(max(c.at.end, c.at.start+1), len(r.text.bytes))), "%s", c.message)
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
