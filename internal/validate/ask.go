package validate

import (
	"cmp"
	"errors"
	"net/url"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/goalpost-dev/goalpost/internal/source"
)

// place is a value of a document, the node that judges it, and how it was
// reached. The place of a whole document has no up.
type place struct {
	up    *place
	index int // among the items of up
	node  *node
	value *source.Value
	key   string // in a map: the key that was meant, which may be spelt otherwise

	// What free and id have found: every finding inside asks again.
	freeKeys []string
	goodID   *string
}

// mistake is one thing that the library has said of one value.
type mistake struct {
	*place
	keyword string // the keyword of the schema that was broken
	said    string // the library's own sentence
}

// ask finds all mistakes in a document. The library is asked about one value
// at a time, so that a mistake costs no more in a long file than in a short
// one; what is inside the value is asked about in its turn.
func ask(root *node, v *source.Value) []mistake {
	var found []mistake
	var visit func(*place)
	visit = func(p *place) {
		switch {
		case p.node.sure(p.value):
			return
		case p.node.opaque != "":
			// Nobody here can tell what such a schema says of the parts, so
			// it is asked about the whole.
			found = append(found, p.askWhole()...)
			return
		case !p.node.holds(p.value):
			found = append(found, p.askShallow()...)
		}
		for i := range p.value.Items {
			if key, n := p.meant(i); n != nil {
				visit(&place{up: p, index: i, node: n, value: &p.value.Items[i], key: key})
			}
		}
	}
	visit(&place{node: root, value: v})
	return found
}

// meant returns the node that judges the i-th item of p, and its key. What
// stands under a misspelt key is judged as if the key were right, so that one
// run finds everything; but not where it would not fit there at all, for then
// the guess was probably wrong.
func (p *place) meant(i int) (key string, n *node) {
	v := p.value
	if !p.node.kinds.has(v.Kind) {
		return "", nil
	}
	if v.Kind == source.Map {
		key = v.Keys[i].Name
	}
	if n = p.node.inner(v, i); n != nil || v.Kind == source.List || !p.node.closed {
		return key, n
	}
	key, _ = nearest(key, p.free())
	if n = p.node.keys[key]; n == nil || !n.kinds.has(v.Items[i].Kind) {
		return "", nil
	}
	return key, n
}

// askShallow asks the library about p without what is inside. Empty stand-ins
// take the place of the items, and what is said about those is not listened
// to. A map can have several wrong or missing keys; anything else is wrong
// once, whatever number of keywords it breaks.
func (p *place) askShallow() (found []mistake) {
	for _, e := range leaves(p.node.schema().Validate(shallow(p.value))) {
		if e.InstanceLocation == "" {
			found = append(found, p.mistake(e))
		}
	}
	slices.SortFunc(found, func(a, b mistake) int { return cmp.Compare(a.keyword, b.keyword) })
	if p.value.Kind != source.Map && len(found) > 1 {
		found = found[:1]
	}
	return found
}

// askWhole asks the library about p and everything inside. Where a part of it
// is Invalid there is nothing to be said: something has been said already.
func (p *place) askWhole() (found []mistake) {
	whole, ok := deep(p.value)
	if !ok {
		return nil
	}
	for _, e := range leaves(p.node.schema().Validate(whole)) {
		at := *p
		// The library escapes pointers as for an address.
		if pointer, err := url.PathUnescape(e.InstanceLocation); err == nil && pointer != "" {
			at.value = p.value.Resolve(pointer)
		}
		found = append(found, at.mistake(e))
	}
	return found
}

func (p *place) mistake(e *jsonschema.ValidationError) mistake {
	keyword := e.KeywordLocation[strings.LastIndexByte(e.KeywordLocation, '/')+1:]
	return mistake{place: p, keyword: keyword, said: e.Message}
}

// leaves returns the errors that have no further cause.
func leaves(err error) []*jsonschema.ValidationError {
	var e *jsonschema.ValidationError
	if !errors.As(err, &e) {
		return nil
	}
	if len(e.Causes) == 0 {
		return []*jsonschema.ValidationError{e}
	}
	var found []*jsonschema.ValidationError
	for _, cause := range e.Causes {
		found = append(found, leaves(cause)...)
	}
	return found
}
