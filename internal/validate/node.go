package validate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/source"
)

// node is one schema, laid out for the quick judge. It says the same as the
// schema that it was made from, or else it is opaque.
type node struct {
	book    *book
	pointer string // of the schema, in its book
	opaque  string // a keyword that the quick judge does not know, if any

	kinds    kinds
	whole    bool // numbers must be integers
	constant *bound
	min, max *bound

	words   []string // the texts that are allowed; nil for any
	only    bool     // nothing but one of the words is allowed
	minLen  int
	pattern *regexp.Regexp
	date    bool

	items              *node
	minItems, maxItems int // maxItems is -1 for any number

	keys     map[string]*node
	names    []string // of keys, in the schema's order
	required []string
	other    *node // what keys not in keys hold; nil for anything
	closed   bool  // there may be no other keys

	examples []source.Value
}

// kinds is a set of source.Kind. The empty set stands for all of them.
type kinds uint8

func (k kinds) has(kind source.Kind) bool { return k == 0 || k&(1<<kind) != 0 }

// lists reports whether kind is named in the set.
func (k kinds) lists(kind source.Kind) bool { return k&(1<<kind) != 0 }

// bound is one end of the numbers that are allowed.
type bound struct {
	at   float64
	open bool // the end itself is not allowed
}

// node returns the node of the schema at a pointer.
func (b *book) node(pointer string) *node {
	if n, ok := b.nodes[pointer]; ok {
		return n
	}
	// Until it is ready, a schema that contains itself gets a node that is
	// sure of nothing.
	n := &node{book: b, pointer: pointer, opaque: "$ref to a schema around it"}
	b.nodes[pointer] = n
	*n = b.laidOut(pointer)
	return n
}

func (b *book) laidOut(pointer string) node {
	raw := b.root.Resolve(pointer)
	n := node{book: b, pointer: pointer, maxItems: -1}
	if raw.Kind != source.Map {
		n.opaque = "a schema that is only " + raw.Text
		return n
	}
	if ref := raw.Get("$ref"); ref != nil && slices.IndexFunc(raw.Keys, judges) < 0 && strings.HasPrefix(ref.Text, "#/") {
		n = *b.node(ref.Text[1:])
		if own := raw.Get("examples"); own != nil {
			n.examples = own.Items
		}
		return n
	}
	for i, k := range raw.Keys {
		if !n.take(k.Name, &raw.Items[i]) {
			n.opaque = k.Name
		}
	}
	// An enum would forbid the other types that a value may have, so that a
	// choice of words beside a map is written as a pattern.
	if n.pattern != nil && n.words == nil {
		if m := choice.FindStringSubmatch(n.pattern.String()); m != nil {
			n.words, n.pattern = strings.Split(m[1], "|"), nil
		}
	}
	return n
}

var choice = regexp.MustCompile(`^\^\(([a-z_]+(?:\|[a-z_]+)*)\)\$$`)

// judges reports whether a keyword beside $ref changes the verdict.
func judges(k source.Key) bool {
	return !slices.Contains([]string{"$ref", "description", "examples", "$id", "$schema", "$defs"}, k.Name)
}

// take takes one keyword over. It returns false if it does not know all that
// the keyword asks for.
func (n *node) take(keyword string, v *source.Value) (known bool) {
	switch keyword {
	case "$schema", "$id", "$defs", "title", "description":
		return true
	case "examples":
		n.examples = v.Items
		return true
	case "type":
		for _, name := range texts(v) {
			n.kinds |= 1 << kindOf[name]
		}
		n.whole = slices.Contains(texts(v), "integer")
		return !n.whole || !slices.Contains(texts(v), "number")
	}
	return n.takeNumber(keyword, v) || n.takeText(keyword, v) || n.takeInside(keyword, v)
}

var kindOf = map[string]source.Kind{
	"null": source.Null, "boolean": source.Bool, "number": source.Number, "integer": source.Number,
	"string": source.Text, "array": source.List, "object": source.Map,
}

func (n *node) takeNumber(keyword string, v *source.Value) (known bool) {
	at, ok := float(v.Text)
	if !ok || v.Kind != source.Number || !exact(v.Text) {
		return false
	}
	switch keyword {
	case "const":
		n.constant = &bound{at: at}
	case "minimum":
		known, n.min = n.min == nil, &bound{at: at}
		return known
	case "exclusiveMinimum":
		known, n.min = n.min == nil, &bound{at: at, open: true}
		return known
	case "maximum":
		known, n.max = n.max == nil, &bound{at: at}
		return known
	case "exclusiveMaximum":
		known, n.max = n.max == nil, &bound{at: at, open: true}
		return known
	case "minLength":
		n.minLen = int(at)
	case "minItems":
		n.minItems = int(at)
	case "maxItems":
		n.maxItems = int(at)
	default:
		return false
	}
	return true
}

func (n *node) takeText(keyword string, v *source.Value) (known bool) {
	switch keyword {
	case "pattern":
		n.pattern = regexp.MustCompile(v.Text)
	case "format":
		n.date = v.Text == "date"
		return n.date
	case "enum":
		n.words, n.only = texts(v), true
		return len(n.words) == len(v.Items)
	default:
		return false
	}
	return true
}

func (n *node) takeInside(keyword string, v *source.Value) (known bool) {
	inside := n.pointer + "/" + keyword
	switch keyword {
	case "items":
		n.items = n.book.node(inside)
	case "required":
		n.required = texts(v)
	case "properties":
		n.keys = make(map[string]*node, len(v.Keys))
		for _, k := range v.Keys {
			n.keys[k.Name] = n.book.node(inside + "/" + k.Name)
			n.names = append(n.names, k.Name)
		}
	case "additionalProperties":
		n.closed = v.Text == "false"
		if v.Kind == source.Map {
			n.other = n.book.node(inside)
		}
	default:
		return false
	}
	return true
}

// texts returns the texts of a list, or a text alone.
func texts(v *source.Value) (list []string) {
	if v.Kind == source.Text {
		return []string{v.Text}
	}
	for i := range v.Items {
		if v.Items[i].Kind == source.Text {
			list = append(list, v.Items[i].Text)
		}
	}
	return list
}
