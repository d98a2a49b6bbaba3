package source

import (
	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// anchor is a value that may be used again under a name. A use shares what
// is below the value, so that a few lines of aliases cannot fill the memory;
// size and height bound what those who walk the result will see.
type anchor struct {
	value  Value
	size   int // values in it; 0 while it is still being read
	height int // lists and maps inside one another
}

// anchor prepares to read a node that has a name.
func (w *walker) anchor(n *yaml.Node) *anchor {
	if w.anchors == nil {
		w.anchors = make(map[*yaml.Node]*anchor)
	}
	a := &anchor{}
	w.anchors[n] = a
	return a
}

// alias reads a use of a named value. The places inside stay those of the
// original: there is the text that a person would change.
func (w *walker) alias(n *yaml.Node, v *Value, at mark, depth int) (end mark) {
	end = w.text.advance(at, min(at.off+len("*")+len(n.Value), len(w.text.bytes)))
	span := diag.Span{Start: at.pos, End: end.pos}
	a := w.anchors[n.Alias]
	switch {
	case a == nil: // in a part that was not read, and that has been said
	case a.size == 0:
		w.report(span, "*%s stands inside &%s: a value cannot contain itself", n.Value, n.Value)
	case depth+a.height > maxDepth:
		w.report(span, "with *%s in this place, more than %d lists and maps are inside one another, which is the limit", n.Value, maxDepth)
	case a.size > w.budget:
		if !w.refused {
			w.report(span, "the aliases up to this one stand for more than %d values, which is the limit", maxNodes)
		}
		w.refused = true
	default:
		*v = a.value
		w.budget -= a.size
		w.deepest = max(w.deepest, depth+a.height)
	}
	v.Span = span
	return end
}

// merge is a << key and its value, which names a map, or several in a list,
// whose keys the map takes over.
type merge struct {
	key   Key
	value Value
}

// merge adds to a map what its << key names. The map's own keys win over
// those, and the maps named earlier win over the later.
func (w *walker) merge(v *Value, m merge) {
	from := m.value.Items
	if m.value.Kind != List {
		from = []Value{m.value}
	}
	var seen map[string]int
	for i := range v.Keys {
		_, seen = find(v.Keys[:i], v.Keys[i].Name, seen)
	}
	for i := range from {
		switch from[i].Kind {
		case Map:
		case Invalid:
			continue
		default:
			w.report(from[i].Span, "<< takes over the keys of a map, or of several in a list, and this is neither").
				Remedy = `put << in quotes if it is meant as text, or name a map: <<: *name`
			continue
		}
		for j, k := range from[i].Keys {
			var first int
			if first, seen = find(v.Keys, k.Name, seen); first < 0 {
				v.Keys = append(v.Keys, k)
				v.Items = append(v.Items, from[i].Items[j])
				w.budget--
			}
		}
	}
}
