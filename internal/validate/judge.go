package validate

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// sure reports whether v certainly fits. False means that the library must be
// asked, not that anything is wrong.
func (n *node) sure(v *source.Value) bool {
	if v.Kind == source.Invalid {
		return true
	}
	if !n.holds(v) {
		return false
	}
	for i := range v.Items {
		if inner := n.inner(v, i); inner != nil && !inner.sure(&v.Items[i]) {
			return false
		}
	}
	return true
}

// holds reports whether v certainly fits if what is inside it does.
func (n *node) holds(v *source.Value) bool {
	if n.opaque != "" || !n.kinds.has(v.Kind) || n.only && v.Kind != source.Text || n.constant != nil && v.Kind != source.Number {
		return false
	}
	switch v.Kind {
	case source.Text:
		return n.holdsText(v.Text)
	case source.Number:
		return n.holdsNumber(v.Text)
	case source.List:
		return len(v.Items) >= n.minItems && (n.maxItems < 0 || len(v.Items) <= n.maxItems)
	case source.Map:
		return n.holdsKeys(v)
	}
	return true
}

// inner returns the node for the i-th item of a list or map, or nil where
// anything goes.
func (n *node) inner(v *source.Value, i int) *node {
	if v.Kind == source.List {
		return n.items
	}
	if inner, ok := n.keys[v.Keys[i].Name]; ok {
		return inner
	}
	return n.other
}

func (n *node) holdsKeys(v *source.Value) bool {
	for _, name := range n.required {
		if v.Get(name) == nil {
			return false
		}
	}
	if n.closed {
		for i := range v.Keys {
			if n.keys[v.Keys[i].Name] == nil {
				return false
			}
		}
	}
	return true
}

func (n *node) holdsText(s string) bool {
	if n.words != nil && !slices.Contains(n.words, s) {
		return false
	}
	if n.date {
		if _, err := calendar.ParseDate(s); err != nil {
			return false
		}
	}
	// A text has at least a quarter as many characters as bytes: count only
	// where that does not settle it.
	if n.minLen > 0 && len(s) < utf8.UTFMax*n.minLen && utf8.RuneCountInString(s) < n.minLen {
		return false
	}
	return n.pattern == nil || n.pattern.MatchString(s)
}

func (n *node) holdsNumber(s string) bool {
	f, ok := float(s)
	if !ok {
		return false
	}
	if n.min == nil && n.max == nil && n.constant == nil && !n.whole {
		return true
	}
	switch {
	case !exact(s),
		n.whole && f != math.Trunc(f),
		n.constant != nil && f != n.constant.at,
		n.min != nil && (f < n.min.at || n.min.open && f == n.min.at),
		n.max != nil && (f > n.max.at || n.max.open && f == n.max.at):
		return false
	}
	return true
}

// float reads a number of a document. What is beyond all floating-point
// numbers is no number here: nothing later on could calculate with it.
func float(s string) (f float64, ok bool) {
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil && !math.IsInf(f, 0) && !math.IsNaN(f)
}

// exact reports whether comparing the floating-point value of s is the same
// as comparing s itself: up to 15 digits, no two decimal numbers share one.
func exact(s string) bool { return len(s) <= 15 }
