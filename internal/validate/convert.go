package validate

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/goalpost-dev/goalpost/internal/source"
)

// schema returns the library's form of n.
func (n *node) schema() *jsonschema.Schema { return n.book.schema(n.pointer) }

// shallow returns v as the library takes it, with nulls for what is inside.
func shallow(v *source.Value) any {
	switch v.Kind {
	case source.List:
		return make([]any, len(v.Items))
	case source.Map:
		m := make(map[string]any, len(v.Keys))
		for _, k := range v.Keys {
			m[k.Name] = nil
		}
		return m
	}
	return scalar(v)
}

// deep returns v as the library takes it, unless some of it is Invalid.
func deep(v *source.Value) (any, bool) {
	switch v.Kind {
	case source.Invalid:
		return nil, false
	case source.List:
		list := make([]any, len(v.Items))
		for i := range v.Items {
			item, ok := deep(&v.Items[i])
			if !ok {
				return nil, false
			}
			list[i] = item
		}
		return list, true
	case source.Map:
		m := make(map[string]any, len(v.Keys))
		for i := range v.Items {
			item, ok := deep(&v.Items[i])
			if !ok {
				return nil, false
			}
			m[v.Keys[i].Name] = item
		}
		return m, true
	}
	return scalar(v), true
}

func scalar(v *source.Value) any {
	switch v.Kind {
	case source.Null:
		return nil
	case source.Bool:
		return v.Text == "true"
	case source.Number:
		return number(v.Text)
	}
	return v.Text
}

// number keeps every digit of an ordinary number. The library works with
// fractions, for which 1e-999999 is a denominator of a million digits and
// anything beyond that, like infinity, a crash; so the extremes are rounded,
// and what is no finite number is handed over as the text that it is.
func number(s string) any {
	f, ok := float(s)
	if !ok {
		return s
	}
	if len(s) > 40 || strings.ContainsAny(s, "eE") {
		s = strconv.FormatFloat(f, 'g', -1, 64)
	}
	return json.Number(s)
}
