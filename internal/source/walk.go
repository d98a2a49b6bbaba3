package source

import (
	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// walker turns the library's nodes of one document into values. It goes
// through them once, in the order of the text, and so finds the place of
// each by moving forward from the one before.
type walker struct {
	*parser
	line   int              // where the document starts, as the index of a line
	broken map[int]struct{} // places of values that recovery has put out

	cursor  mark
	values  []Value // the document's values and keys, allocated at once
	keys    []Key
	anchors map[*yaml.Node]*anchor
	budget  int  // values that aliases may still add
	refused bool // it has been said that they may not
	deepest int  // the depth reached below the anchor that is being read
}

// document reads a document from its root. ok is false for one that is too
// large to be read.
func (w *walker) document(root *yaml.Node) (doc Doc, ok bool) {
	values, keys := count(root)
	if values > maxNodes {
		w.report(diag.Point(w.line+1, 1), "the document holds more than %d values, which is the limit", maxNodes).Remedy = "split it into several files"
		return Doc{}, false
	}
	w.budget = maxNodes - values
	w.values, w.keys = make([]Value, values), make([]Key, keys)
	doc.Path = w.file.Path
	w.value(root, &doc.Root, w.seek(root), 0)
	return doc, true
}

// count returns how many values and keys are below a node, with itself.
func count(n *yaml.Node) (values, keys int) {
	values = 1
	if n.Kind == yaml.MappingNode {
		keys = len(n.Content) / 2
	}
	for i, c := range n.Content {
		if c.Content != nil { // even as a key: it is read before it is refused
			v, k := count(c)
			values, keys = values+v, keys+k
		} else if n.Kind != yaml.MappingNode || i%2 == 1 {
			values++
		}
	}
	return values, keys
}

// take cuts n elements off a slab.
func take[T any](slab *[]T, n int) []T {
	part := (*slab)[:n:n]
	*slab = (*slab)[n:]
	return part[:0]
}

// seek returns where a node stands.
func (w *walker) seek(n *yaml.Node) mark {
	w.cursor = w.text.seek(w.cursor, diag.Pos{Line: uint32(w.line + n.Line), Col: uint32(n.Column)})
	return w.cursor
}

// value reads the node that stands at a mark into v and returns where it
// ends. An empty value has no place of its own: it is given the one after
// the colon or dash that it belongs to.
func (w *walker) value(n *yaml.Node, v *Value, at mark, depth int) (end mark) {
	w.deepest = max(w.deepest, depth)
	if n.Kind == yaml.AliasNode {
		return w.alias(n, v, at, depth)
	}
	var a *anchor
	var outer int
	if n.Anchor != "" {
		a, outer = w.anchor(n), w.deepest
		w.deepest = depth
	}
	budget := len(w.values) + w.budget
	switch {
	case n.Kind == yaml.ScalarNode:
		end = w.scalar(n, v, at)
	case depth >= maxDepth:
		at = w.properties(n, at)
		v.Span = w.point(at)
		w.report(v.Span, "more than %d lists and maps inside one another, which is the limit", maxDepth)
		end = w.text.advance(at, min(at.off+1, len(w.text.bytes)))
	default:
		at = w.properties(n, at)
		w.tag(n, w.point(at))
		v.Span.Start = at.pos
		if n.Kind == yaml.MappingNode {
			end = w.mapping(n, v, at, depth+1)
		} else {
			end = w.list(n, v, at, depth+1)
		}
		if b := w.text.bytes; at.off < len(b) && (b[at.off] == '{' || b[at.off] == '[') && n.Style&yaml.FlowStyle != 0 {
			end = w.text.advance(end, closing(b, max(end.off, at.off+1)))
			if v.Span.End.Before(end.pos) { // an empty value takes a place that nothing was written in
				v.Span.End = end.pos
			}
		}
	}
	if a != nil {
		*a = anchor{value: *v, size: budget - len(w.values) - w.budget + 1, height: w.deepest - depth}
		w.deepest = max(w.deepest, outer)
	}
	return end
}

// list reads the items of a list.
func (w *walker) list(n *yaml.Node, v *Value, at mark, depth int) (end mark) {
	v.Kind = List
	v.Items = take(&w.values, len(n.Content))
	v.Span.End, end = w.point(at).End, at
	for _, c := range n.Content {
		v.Items = v.Items[:len(v.Items)+1]
		item := &v.Items[len(v.Items)-1]
		end = w.value(c, item, w.seek(c), depth)
		v.Span.End = item.Span.End
	}
	return end
}

// mapping reads the keys and values of a map.
func (w *walker) mapping(n *yaml.Node, v *Value, at mark, depth int) (end mark) {
	v.Kind = Map
	v.Keys, v.Items = take(&w.keys, len(n.Content)/2), take(&w.values, len(n.Content)/2)
	v.Span.End, end = w.point(at).End, at
	var merges []merge
	var seen map[string]int // not shared with the maps inside this one
	refused := false
	for i := 0; i+1 < len(n.Content); i += 2 {
		kn, vn := n.Content[i], n.Content[i+1]
		m := len(v.Keys)
		v.Keys, v.Items = v.Keys[:m+1], v.Items[:m+1]
		k, item := &v.Keys[m], &v.Items[m]
		fits := false
		fits, end = w.key(kn, k, depth)
		refused = refused || !fits
		var place mark
		if isEmpty(vn) {
			place = w.afterColon(end)
		} else {
			place = w.seek(vn)
		}
		end = w.value(vn, item, place, depth)
		v.Span.End = item.Span.End
		switch {
		case !fits:
		case kn.Kind == yaml.ScalarNode && kn.Tag == "!!merge":
			merges = append(merges, merge{key: *k, value: *item})
			if len(merges) > 1 {
				w.twice(k, merges[0].key.Span)
			}
		default:
			var first int
			if first, seen = find(v.Keys[:m], k.Name, seen); first < 0 {
				continue
			}
			w.twice(k, v.Keys[first].Span)
		}
		*item = Value{}
		v.Keys, v.Items = v.Keys[:m], v.Items[:m] // the pair does not stay
	}
	if merges != nil {
		w.merge(v, merges[0])
	}
	if refused && len(v.Keys) == 0 {
		v.Kind, v.Keys, v.Items = Invalid, nil, nil // "[URGENT]: text" was not meant as a map
	}
	return end
}

// point returns the span of the one character at a mark.
func (w *walker) point(m mark) diag.Span {
	end := m.pos
	end.Col++
	return diag.Span{Start: m.pos, End: end}
}
