// Package source turns the bytes of one YAML file into values that remember
// where they stood.
//
// It knows YAML, its traps and nothing about goals. It is the only package
// that imports the YAML library; what leaves it is a tree of Values, with the
// JSON meaning of each (a date stays the text the author wrote, a number
// keeps every digit) and a place for every key and every value. Everything
// that could mislead a reader of the file (repeated keys, numbers that mean
// different things to different tools, aliases beyond reason, broken bytes)
// is a finding here, so that later steps need not think of it.
package source

import (
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// Kind is the JSON type of a Value.
type Kind uint8

// The kinds. Invalid is a value that a finding of Parse has already been
// said about: it fits everywhere and means nothing.
const (
	Invalid Kind = iota
	Null
	Bool
	Number
	Text
	List
	Map
)

// Value is one value of a document and where it stood. It is not to be
// changed: the uses of an alias share what is below it.
//
// Span is the text of the value itself, with its quotes or brackets and
// without anchor and tag. A list or a map without brackets ends where its
// last value ends, a block text at the end of its last line. A value that was
// not written has the one place after its colon or dash. An alias has its own
// place; what is below it, and what a << took over, has the place where it
// was written first.
type Value struct {
	Kind  Kind
	Span  diag.Span
	Text  string  // Text: the content; Number: a JSON number; Bool: true or false
	Keys  []Key   // Map: the keys, in the file's order, each once
	Items []Value // List: the items; Map: the values, one for each key
}

// Key is a key of a map and where it stood.
type Key struct {
	Name string
	Span diag.Span
}

// Get returns the value of a map's key, or nil.
func (v *Value) Get(name string) *Value {
	if v == nil {
		return nil
	}
	for i := range v.Keys {
		if v.Keys[i].Name == name {
			return &v.Items[i]
		}
	}
	return nil
}

// KeySpan returns the place of a map's key, or no place.
func (v *Value) KeySpan(name string) diag.Span {
	if v == nil {
		return diag.Span{}
	}
	for i := range v.Keys {
		if v.Keys[i].Name == name {
			return v.Keys[i].Span
		}
	}
	return diag.Span{}
}

// Resolve follows a JSON pointer (RFC 6901). Where the pointer leads nowhere
// it returns the last value on the way.
func (v *Value) Resolve(pointer string) *Value {
	for part := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		if pointer == "" {
			break
		}
		part = unescape.Replace(part)
		next := v.Get(part)
		if v.Kind == List {
			if i, err := strconv.Atoi(part); err == nil && i >= 0 && i < len(v.Items) {
				next = &v.Items[i]
			}
		}
		if next == nil {
			break
		}
		v = next
	}
	return v
}

var unescape = strings.NewReplacer("~1", "/", "~0", "~")

// Doc is one document of a file.
type Doc struct {
	Path string
	Root Value
}

// File is what was read of one file.
type File struct {
	Path string
	Docs []Doc
	// Lost holds the stretches of text that could not be read as YAML, a
	// value, a list item or more. What they defined is unknown: a name found
	// nowhere else may be in them. A value whose text is here is Invalid.
	Lost []string

	text   text
	parsed []byte // the text as the parser saw it: what was lost is blank
	opaque []area // quoted and block text that holds a #, in order
}

// Comment is one comment. Text runs from the # to the line's end.
type Comment struct {
	Span  diag.Span
	Text  string
	Alone bool // nothing but white space stands before it on its line
}
