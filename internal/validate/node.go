package validate

import (
	"encoding/json"
	"math/big"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/goalpost-dev/goalpost/internal/source"
)

// node is a compiled schema, laid out for the quick judge. It says the same
// as the schema that it was made from, or else it is opaque.
type node struct {
	schema *jsonschema.Schema
	opaque string // a keyword that the quick judge does not know, if any

	kinds    kinds
	whole    bool // numbers must be integers
	constant *float64
	min, max *bound

	words   []string // the texts that are allowed; nil for any
	only    bool     // nothing but one of the words is allowed
	minLen  int
	pattern *regexp.Regexp
	date    bool

	items              *node
	minItems, maxItems int // maxItems is -1 for any number

	keys     map[string]*node
	required []string
	other    *node // what keys not in keys hold; nil for anything
	closed   bool  // there may be no other keys

	examples []any
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

// nodes remembers the node of each schema, since schemas share parts.
type nodes map[*jsonschema.Schema]*node

func (m nodes) of(s *jsonschema.Schema) *node {
	if n, ok := m[s]; ok {
		return n
	}
	// A schema that contains itself may copy this node before it is ready.
	n := &node{schema: s, opaque: "$ref to a schema around it"}
	m[s] = n
	if s.Ref != nil && bare(s) {
		*n = *m.of(s.Ref)
		if s.Examples != nil {
			n.examples = s.Examples
		}
		return n
	}
	*n = m.laidOut(s)
	return n
}

func (m nodes) laidOut(s *jsonschema.Schema) node {
	n := node{
		schema: s, examples: s.Examples, opaque: strange(s),
		pattern: s.Pattern, minLen: s.MinLength, minItems: s.MinItems, maxItems: s.MaxItems,
		required: s.Required,
	}
	if s.Ref != nil {
		n.opaque = "$ref beside other keywords"
	}
	for _, name := range s.Types {
		n.kinds |= 1 << kindOf[name]
		n.whole = n.whole || name == "integer"
	}
	if n.whole && slices.Contains(s.Types, "number") {
		n.whole = false
	}
	n.setTexts(s)
	n.setNumbers(s)
	if s.Items2020 != nil {
		n.items = m.of(s.Items2020)
	}
	if s.Properties != nil {
		n.keys = make(map[string]*node, len(s.Properties))
	}
	for name, p := range s.Properties {
		n.keys[name] = m.of(p)
	}
	switch other := s.AdditionalProperties.(type) {
	case bool:
		n.closed = !other
	case *jsonschema.Schema:
		n.other = m.of(other)
	}
	return n
}

var kindOf = map[string]source.Kind{
	"null": source.Null, "boolean": source.Bool, "number": source.Number, "integer": source.Number,
	"string": source.Text, "array": source.List, "object": source.Map,
}

var choice = regexp.MustCompile(`^\^\(([a-z_]+(?:\|[a-z_]+)*)\)\$$`)

func (n *node) setTexts(s *jsonschema.Schema) {
	switch s.Format {
	case "":
	case "date":
		n.date = true
	default:
		n.opaque = "format " + s.Format
	}
	for _, word := range s.Enum {
		text, ok := word.(string)
		if !ok {
			n.opaque = "enum of other things than texts"
		}
		n.words, n.only = append(n.words, text), true
	}
	// An enum would forbid the other types that a value may have, so that a
	// choice of words beside a map is written as a pattern.
	if s.Pattern != nil {
		if m := choice.FindStringSubmatch(s.Pattern.String()); m != nil && n.words == nil {
			n.words, n.pattern = strings.Split(m[1], "|"), nil
		}
	}
}

func (n *node) setNumbers(s *jsonschema.Schema) {
	end := func(closed, open *big.Rat) *bound {
		if closed != nil && open != nil {
			n.opaque = "two bounds at one end"
		}
		for i, r := range []*big.Rat{closed, open} {
			if r != nil {
				at, exact := r.Float64()
				if !exact {
					n.opaque = "a bound that is no binary fraction"
				}
				return &bound{at: at, open: i == 1}
			}
		}
		return nil
	}
	n.min, n.max = end(s.Minimum, s.ExclusiveMinimum), end(s.Maximum, s.ExclusiveMaximum)
	if s.Constant == nil {
		return
	}
	number, _ := s.Constant[0].(json.Number)
	if f, ok := float(string(number)); ok && exact(string(number)) {
		n.constant = &f
	} else {
		n.opaque = "const of something else than a number"
	}
}

// The fields of a compiled schema that a node takes over, and those that
// judge nothing (by themselves).
var taken = strings.Fields(`Types Constant Enum Format Ref Pattern MinLength Minimum Maximum ExclusiveMinimum
	ExclusiveMaximum Items2020 MinItems MaxItems Properties Required AdditionalProperties`)

var silent = strings.Fields(`Location Draft Title Description Default Comment ReadOnly WriteOnly Examples Deprecated
	DynamicAnchor RecursiveAnchor MinContains MaxContains ContainsEval ContentEncoding ContentMediaType`)

// strange returns a keyword of s that a node cannot take over, or "". It goes
// by what the library's structure holds, so that a keyword which nobody has
// thought of here counts as strange.
func strange(s *jsonschema.Schema) string {
	return used(s, func(field string) bool { return !slices.Contains(taken, field) && !slices.Contains(silent, field) })
}

// bare reports whether s judges nothing besides its $ref.
func bare(s *jsonschema.Schema) bool {
	return used(s, func(field string) bool { return field != "Ref" && !slices.Contains(silent, field) }) == ""
}

// used returns the first of the wanted fields that s makes use of.
func used(s *jsonschema.Schema, wanted func(field string) bool) string {
	v := reflect.ValueOf(s).Elem()
	for i := range v.NumField() {
		name, f := v.Type().Field(i).Name, v.Field(i)
		unused := f.IsZero() || f.Kind() == reflect.Int && f.Int() == -1
		if !unused && v.Type().Field(i).IsExported() && wanted(name) {
			return name
		}
	}
	return ""
}
