package goal

import (
	"math"
	"slices"
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

// items calls fn for every item of a list. One value where a list is expected
// (validate says so) is taken for a list of one: it was given, and to say that
// it is missing would be a second finding about one mistake.
func items[T any](v *source.Value, fn func(v *source.Value) T) []T {
	switch v.Kind {
	case source.Null:
		return nil
	case source.List:
		out := make([]T, len(v.Items))
		for i := range v.Items {
			out[i] = fn(&v.Items[i])
		}
		return out
	}
	return []T{fn(v)}
}

// Text reads a text, and takes a number or a truth value as the text that
// it was written as.
func Text(v *source.Value) Field[string] {
	switch v.Kind {
	case source.Text, source.Bool:
		return Field[string]{Value: v.Text, Set: v.Text != "", Span: v.Span}
	case source.Number:
		return Field[string]{Value: short(v.Text), Set: true, Span: v.Span}
	}
	return Field[string]{Span: v.Span}
}

// short returns a text of one or two digits as one that all goals share:
// check-ins are full of them.
func short(text string) string {
	if n, err := strconv.Atoi(text); err == nil && n >= 0 && n < 100 && strconv.Itoa(n) == text {
		return strconv.Itoa(n) // does not allocate below 100
	}
	return text
}

// word reads one of the words that a field may hold. Any other is given but
// says nothing.
func word(v *source.Value, words []string) Field[string] {
	f := Field[string]{Span: v.Span}
	if i := slices.Index(words, v.Text); v.Kind == source.Text && i >= 0 {
		f.Value, f.Set = words[i], true
	}
	return f
}

// The words of the fields that may hold no others.
var (
	types      = []string{"committed", "aspirational", "learning", "health", "compliance"}
	levels     = []string{"company", "department", "team", "individual"}
	statuses   = []string{"draft", "not_started", "on_track", "at_risk", "off_track", "blocked", "achieved", "missed", "dropped"}
	directions = []string{Increase, Decrease, AtLeast, AtMost, Between, Milestones, EstablishBaseline}
	sizes      = []string{"small", "medium", "large"}
	decisions  = []string{"carry_over", "modify", "stop", "done"}
	deliveries = []string{"in_person", "remote", "hybrid", "self_paced"}
)

// Number reads a number.
func Number(v *source.Value) Field[float64] {
	f := Field[float64]{Span: v.Span}
	if v.Kind != source.Number {
		return f
	}
	if n, err := strconv.ParseFloat(v.Text, 64); err == nil {
		f.Value, f.Set = n, true
	}
	return f
}

// Integer reads a whole number.
func Integer(v *source.Value) Field[int] {
	n := Number(v)
	whole := n.Set && n.Value == math.Trunc(n.Value) && math.Abs(n.Value) <= 1<<31
	if !whole {
		return Field[int]{Span: v.Span}
	}
	return Field[int]{Value: int(n.Value), Set: true, Span: v.Span}
}

// Date reads a day written as 2026-12-31.
func Date(v *source.Value) Field[calendar.Date] {
	f := Field[calendar.Date]{Span: v.Span}
	if v.Kind == source.Text {
		d, err := calendar.ParseDate(v.Text)
		f.Value, f.Set = d, err == nil
	}
	return f
}

// Cadence reads a cadence written as 2w.
func Cadence(v *source.Value) Field[calendar.Cadence] {
	f := Field[calendar.Cadence]{Span: v.Span}
	if v.Kind == source.Text {
		c, err := calendar.ParseCadence(v.Text)
		f.Value, f.Set = c, err == nil
	}
	return f
}
