package source

import (
	"bytes"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// scalar reads a node that is neither a list nor a map and returns where it
// ends.
func (w *walker) scalar(n *yaml.Node, v *Value, at mark) (end mark) {
	isText := w.text.has(at.off, "! ") // the tag that makes any text a text; the library forgets it
	at = w.properties(n, at)
	end = w.place(n, v, at)
	for off := range w.broken { // a few, in files with mistakes
		if off >= at.off && off < max(end.off, at.off+1) {
			return end
		}
	}
	tagged := n.Style&yaml.TaggedStyle != 0
	switch {
	case tagged:
		if w.tag(n, v.Span) {
			w.resolve(n, v, true)
		}
	case n.Value == "" && n.Style != 0 && w.accident(at, end):
		w.report(v.Span, "%s", starters[w.text.bytes[at.off]]+": put the text in quotes").Remedy = quote(string(w.text.bytes[at.off:end.off]))
	case isText, n.Style != 0, n.Tag == "!!str" && !numberLike(n.Value):
		v.Kind = Text
	default:
		w.resolve(n, v, false)
	}
	if v.Kind == Text {
		v.Text = w.text.clear(n.Value)
	}
	return end
}

// place sets the span of a scalar whose text starts at a mark and returns
// where it ends.
func (w *walker) place(n *yaml.Node, v *Value, at mark) (end mark) {
	if n.Value == "" && n.Style&^yaml.TaggedStyle == 0 {
		v.Span = w.point(at)
		return at
	}
	end = w.text.advance(at, w.extent(n, at.off))
	v.Span = diag.Span{Start: at.pos, End: end.pos}
	return end
}

// accident reports whether an empty block text was meant as text: ">5" asks
// for lines indented by five, and none follow.
func (w *walker) accident(at, end mark) bool {
	c := w.text.bytes[at.off]
	return (c == '>' || c == '|') && bytes.ContainsAny(w.text.bytes[at.off:end.off], "123456789")
}

// resolve finds the kind of a scalar, and the text of those that are not
// Text. The tag is the author's, or what the library made of plain text.
func (w *walker) resolve(n *yaml.Node, v *Value, tagged bool) {
	switch {
	case n.Tag == "!!str" && tagged:
		v.Kind = Text
	case n.Tag == "!!null" && isWord(n.Value, "", "~", "null", "Null", "NULL"):
		v.Kind = Null
	case n.Tag == "!!bool" && isWord(n.Value, "true", "True", "TRUE", "false", "False", "FALSE"):
		v.Kind, v.Text = Bool, strings.ToLower(n.Value)
	case n.Tag == "!!timestamp" && numberLike(n.Value):
		v.Kind = Text // a date stays what the author wrote
	case n.Tag == "!!int", n.Tag == "!!float", !tagged && n.Tag == "!!str":
		w.number(n, v, tagged)
	case tagged:
		w.unfit(n, v)
	default:
		v.Kind = Text // a lone << among them
	}
}

// unfit reports a value that is not what its tag says.
func (w *walker) unfit(n *yaml.Node, v *Value) {
	w.report(v.Span, "%q does not fit its tag %s", shorten(n.Value, 40), n.Tag).Remedy = "delete the tag"
}

func isWord(s string, words ...string) bool {
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}

// tag reports a node's tag unless it is one of YAML's own that JSON has a
// type for, or a date's.
func (w *walker) tag(n *yaml.Node, at diag.Span) bool {
	if n.Style&yaml.TaggedStyle == 0 {
		return true
	}
	fits := false
	switch n.Kind {
	case yaml.MappingNode:
		fits = n.Tag == "!!map"
	case yaml.SequenceNode:
		fits = n.Tag == "!!seq"
	default:
		fits = isWord(n.Tag, "!!str", "!!int", "!!float", "!!bool", "!!null", "!!timestamp")
	}
	if !fits {
		name := strings.Trim(strconv.Quote(n.Tag), `"`) // it may hold escapes, of line breaks even
		w.report(at, "the tag %s means nothing here", shorten(name, 40)).Remedy = "delete the tag, or put it in quotes together with what follows if it is text"
	}
	return fits
}
