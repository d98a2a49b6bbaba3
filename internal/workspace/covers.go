package workspace

import (
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// covers finds the nodes that comments speak of, for all comments of a file
// in one walk through its values: a file may hold as many comments as nodes.
//
// A comment on a line of its own speaks of the outermost node that begins on
// the next line with content; one beside a node speaks of the outermost node
// that begins and ends on that line, or else of the last key of the line,
// which opens a block, or else of the node that ends there.
type covers struct {
	file   *source.File
	wanted []want
	lines  map[uint32]*line
	after  struct{ from, to uint32 } // no content stands between these lines
}

// want is a line that a comment speaks of, and whether the comment stands
// above it.
type want struct {
	line  uint32
	above bool
}

// line holds the nodes that stand on a line, as far as comments care.
type line struct{ first, whole, last, closed diag.Span }

func newCovers(f *source.File) *covers {
	return &covers{file: f, lines: map[uint32]*line{}}
}

// want takes in a comment. They come in the order of the file.
func (c *covers) want(comment source.Comment) {
	w := want{comment.Span.Start.Line, comment.Alone}
	if w.above {
		w.line = c.content(w.line)
	}
	c.wanted = append(c.wanted, w)
	c.lines[w.line] = &line{}
}

// spans returns the node of each comment, in order; no place where there is
// none.
func (c *covers) spans() []diag.Span {
	for i := range c.file.Docs {
		if len(c.wanted) > 0 {
			c.visit(&c.file.Docs[i].Root, c.file.Docs[i].Root.Span)
		}
	}
	out := make([]diag.Span, len(c.wanted))
	for i, w := range c.wanted {
		switch l := c.lines[w.line]; {
		case w.above:
			out[i] = l.first
		case !l.whole.IsZero():
			out[i] = l.whole
		case !l.last.IsZero():
			out[i] = l.last
		default:
			out[i] = l.closed
		}
	}
	return out
}

// visit looks at a node, which for the value of a map begins at its key, and
// at all inside it: outer nodes before inner ones.
func (c *covers) visit(v *source.Value, node diag.Span) {
	if l := c.lines[node.Start.Line]; l != nil {
		if l.first.IsZero() {
			l.first = node
		}
		if node.End.Line != node.Start.Line {
			l.last = node
		} else if l.whole.IsZero() {
			l.whole = node
		}
	}
	if l := c.lines[node.End.Line]; l != nil && node.End.Line != node.Start.Line {
		l.closed = node
	}
	for i := range v.Items {
		child := v.Items[i].Span
		if v.Kind == source.Map {
			child.Start = v.Keys[i].Span.Start
		}
		c.visit(&v.Items[i], child)
	}
}

// content returns the first line after another that holds more than white
// space, comments and the marks between documents, or a line beyond all
// documents.
func (c *covers) content(n uint32) uint32 {
	if c.after.from <= n && n < c.after.to {
		return c.after.to
	}
	last := n
	if docs := c.file.Docs; len(docs) > 0 {
		last = docs[len(docs)-1].Root.Span.End.Line
	}
	c.after.from = n
	for n++; n <= last && isVoid(c.file.Line(int(n))); n++ {
	}
	c.after.to = n
	return n
}

// isVoid reports whether a line between two nodes holds nothing of either.
func isVoid(text string) bool {
	for _, mark := range []string{"---", "..."} {
		if rest, ok := strings.CutPrefix(text, mark); ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
			text = rest
		}
	}
	if strings.HasPrefix(text, "%") {
		return true
	}
	text = strings.TrimSpace(text)
	return text == "" || text[0] == '#'
}
