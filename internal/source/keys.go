package source

import (
	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// smallMap is the number of keys up to which looking through them all is
// faster than hashing.
const smallMap = 12

// find returns the index of a key of that name among keys, or -1. seen holds
// the names of a large map and is kept between calls; the name is added.
func find(keys []Key, name string, seen map[string]int) (int, map[string]int) {
	if len(keys) < smallMap {
		for i := range keys {
			if keys[i].Name == name {
				return i, seen
			}
		}
		return -1, seen
	}
	if seen == nil {
		seen = make(map[string]int, 2*len(keys))
		for i := range keys {
			seen[keys[i].Name] = i
		}
	}
	if i, ok := seen[name]; ok {
		return i, seen
	}
	seen[name] = len(keys)
	return -1, seen
}

// twice reports a key that the map already has.
func (w *walker) twice(k *Key, first diag.Span) {
	f := w.report(k.Span, "key %q is given twice; it was first given at line %d", k.Name, first.Start.Line)
	f.Remedy = "keep one of the two"
	f.Related = []diag.Related{{Place: diag.Place{Path: w.file.Path, Span: first}, Message: "first given here"}}
}

// key reads a key, whose name is the text it was written as even if that is
// a number, and returns where it ends. ok is false for one that is no text,
// whose pair is then left out.
func (w *walker) key(n *yaml.Node, k *Key, depth int) (ok bool, end mark) {
	at := w.seek(n)
	var v Value
	if n.Kind == yaml.ScalarNode && n.Anchor == "" {
		end = w.place(n, &v, w.properties(n, at))
	} else {
		end = w.value(n, &v, at, depth)
	}
	k.Span = v.Span
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	k.Name = w.text.clear(n.Value)
	switch {
	case n.Kind == yaml.ScalarNode && (n.Value != "" || n.Style&^yaml.TaggedStyle != 0):
		return true, end
	case n.Kind == yaml.ScalarNode:
		w.report(k.Span, "the name of a key is missing before the colon")
	case n.Kind == yaml.MappingNode && at.off > 0 && w.text.has(at.off-1, "{{"):
		w.report(k.Span, "{{ before text begins a map inside a map in YAML: put the text in quotes")
	default:
		w.report(k.Span, "a list or a map stands where the name of a key is expected: put it in quotes if it is text")
	}
	return false, end
}
