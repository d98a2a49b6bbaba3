package source

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"
)

// area is a stretch of a text, as bytes.
type area struct{ start, end int }

// has reports whether s stands at off.
func (t *text) has(off int, s string) bool {
	return off < len(t.bytes) && bytes.HasPrefix(t.bytes[off:], []byte(s))
}

// isEmpty reports whether a node is a value that was not written at all: the
// library puts such a node wherever it noticed.
func isEmpty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style == 0 && n.Anchor == ""
}

// afterColon returns the place after the colon of the key that ends at a
// mark, or the mark where there is no colon.
func (w *walker) afterColon(m mark) mark {
	b := w.text.bytes
	if off := skipVoid(b, m.off); off < len(b) && b[off] == ':' {
		return w.text.advance(m, off+1)
	}
	return m
}

// properties moves a mark over a node's anchor and tag to where its content
// starts: they say something about the value and are no part of it. Those of
// a node without content are followed by nothing.
func (w *walker) properties(n *yaml.Node, m mark) mark {
	b, off := w.text.bytes, m.off
	left := 2 // no scalar starts with & or !, but the first key of a map may
	if n.Kind != yaml.ScalarNode {
		left = 0
		if n.Anchor != "" {
			left++
		}
		if n.Style&yaml.TaggedStyle != 0 {
			left++
		}
	}
	bare := n.Kind == yaml.ScalarNode && n.Value == "" && n.Style&^yaml.TaggedStyle == 0
	for ; left > 0 && off < len(b) && (b[off] == '&' || b[off] == '!'); left-- {
		tag := b[off] == '!'
		for off++; off < len(b) && (isName(b[off]) || tag && !isSpace(b[off])); off++ {
		}
		if next := skipVoid(b, off); !bare || left > 1 && next < len(b) && (b[next] == '&' || b[next] == '!') {
			off = next
		}
	}
	if off == m.off {
		return m
	}
	return w.text.advance(m, off)
}

// isName reports whether the library takes c for a part of an anchor's name.
func isName(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-'
}

// extent returns the offset after the text of a scalar that starts at off.
func (w *walker) extent(n *yaml.Node, off int) int {
	b := w.text.bytes
	var end int
	switch {
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		end = afterQuotes(b, off)
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return w.blockEnd(n, off)
	case w.text.has(off, n.Value):
		return off + len(n.Value) // on one line, nearly always
	default:
		end, _ = follow(b, off, n.Value)
		return end
	}
	if bytes.IndexByte(b[off:end], '#') >= 0 {
		w.file.opaque = append(w.file.opaque, area{off, end})
	}
	return end
}

// afterQuotes returns the offset after the quoted text at off.
func afterQuotes(b []byte, off int) int {
	if b[off] == '"' {
		return afterDouble(b, off)
	}
	return afterSingle(b, off)
}

// afterDouble returns the offset after the double-quoted text at off.
func afterDouble(b []byte, off int) int {
	for i := off + 1; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(b)
}

// afterSingle returns the offset after the single-quoted text at off.
func afterSingle(b []byte, off int) int {
	for i := off + 1; i < len(b); i++ {
		if b[i] == '\'' {
			if i+1 == len(b) || b[i+1] != '\'' {
				return i + 1
			}
			i++
		}
	}
	return len(b)
}

// follow reads on from off as far as the text that a value was folded from,
// and returns the offset after the value's last character that is no white
// space, with what is left of the value: folding changes nothing but white
// space.
func follow(b []byte, off int, value string) (end int, rest string) {
	end = off
	for i := 0; i < len(value); i++ {
		if c := value[i]; isSpace(c) {
			continue
		}
		for off < len(b) && isSpace(b[off]) {
			off++
		}
		if off == len(b) || b[off] != value[i] {
			break
		}
		off++
		end, rest = off, value[i+1:]
	}
	return end, rest
}

// blockEnd returns the end of the last line of the block text whose | or >
// stands at off. Lines that only end it belong to it no more.
func (w *walker) blockEnd(n *yaml.Node, off int) int {
	b := w.text.bytes
	head := w.text.lineOf(off)
	_, end := w.text.line(head)
	if strings.TrimRight(n.Value, "\n") == "" {
		return off + len(strings.TrimRight(beforeComment(b[off:end]), " \t"))
	}
	content := end
	last, rest := follow(b, content, n.Value)
	line := head
	if last > content {
		line = w.text.lineOf(last - 1)
	} else {
		rest = n.Value // nothing but white space
		line++
	}
	line = min(line+strings.Count(strings.TrimRight(rest, "\n"), "\n"), len(w.text.lines)-1)
	_, end = w.text.line(line)
	if bytes.IndexByte(b[content:end], '#') >= 0 {
		w.file.opaque = append(w.file.opaque, area{content, end})
	}
	return end
}

// beforeComment returns what stands on a line before its comment.
func beforeComment(line []byte) string {
	for i := 1; i < len(line); i++ {
		if line[i] == '#' && isBlank(line[i-1]) {
			return string(line[:i])
		}
	}
	return string(line)
}

// closing returns the offset after the bracket that closes a flow collection
// whose last item ends before off.
func closing(b []byte, off int) int {
	for at := off; ; at++ {
		if at = skipVoid(b, at); at == len(b) {
			return off
		}
		switch b[at] {
		case ',', ':', '?':
		case ']', '}':
			return at + 1
		default:
			return off
		}
	}
}
