package goal

import (
	"strconv"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// Field is a value and where it was written.
//
// A Field is in one of three states: absent (no Span), given but unusable
// (Span, not Set: a finding has been said about it) and Set.
type Field[T any] struct {
	Value T
	Set   bool
	Span  diag.Span
}

// Absent reports whether nothing at all was written.
func (f Field[T]) Absent() bool { return f.Span.IsZero() }

// Each calls fn for every key of a map, in the file's order.
func Each(v *source.Value, fn func(key string, v *source.Value)) {
	if v.Kind == source.Map {
		for i := range v.Keys {
			fn(v.Keys[i].Name, &v.Items[i])
		}
	}
}

// items calls fn for every item of a list.
func items[T any](v *source.Value, fn func(v *source.Value) T) []T {
	if v.Kind != source.List {
		return nil
	}
	out := make([]T, len(v.Items))
	for i := range v.Items {
		out[i] = fn(&v.Items[i])
	}
	return out
}

// Text reads a text, and takes a number or a truth value as the text that
// it was written as.
func Text(v *source.Value) Field[string] {
	switch v.Kind {
	case source.Text, source.Number, source.Bool:
		return Field[string]{Value: v.Text, Set: v.Text != "", Span: v.Span}
	}
	return Field[string]{Span: v.Span}
}

// Number reads a number.
func Number(v *source.Value) Field[float64] {
	n, err := strconv.ParseFloat(v.Text, 64)
	if v.Kind != source.Number || err != nil {
		return Field[float64]{Span: v.Span}
	}
	return Field[float64]{Value: n, Set: true, Span: v.Span}
}

// Integer reads a whole number.
func Integer(v *source.Value) Field[int] {
	n := Number(v)
	return Field[int]{Value: int(n.Value), Set: n.Set && n.Value == float64(int(n.Value)), Span: n.Span}
}

// Date reads a day written as 2026-12-31.
func Date(v *source.Value) Field[calendar.Date] {
	d, err := calendar.ParseDate(v.Text)
	return Field[calendar.Date]{Value: d, Set: v.Kind == source.Text && err == nil, Span: v.Span}
}

// Cadence reads a cadence written as 2w.
func Cadence(v *source.Value) Field[calendar.Cadence] {
	c, err := calendar.ParseCadence(v.Text)
	return Field[calendar.Cadence]{Value: c, Set: v.Kind == source.Text && err == nil, Span: v.Span}
}
