package validate

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/source"
)

// found says what a value is, after the word "is".
func found(v *source.Value) string {
	switch v.Kind {
	case source.Bool:
		return v.Text
	case source.Number:
		return "the number " + clip(v.Text)
	case source.Text:
		return "the text " + quote(v.Text)
	case source.List:
		return "a list"
	case source.Map:
		return "a block of keys"
	}
	return "empty"
}

// wants says what a value must be, after the words "must be".
func (n *node) wants() string {
	var ways []string
	add := func(kind source.Kind, way string) {
		if n.kinds.lists(kind) {
			ways = append(ways, way)
		}
	}
	add(source.Number, n.numbers())
	switch {
	case n.words != nil:
		ways = append(ways, "one of "+choices(n.words))
	case n.date:
		ways = append(ways, "one date")
	default:
		add(source.Text, "a text")
	}
	add(source.Bool, "true")
	add(source.Bool, "false")
	add(source.List, n.lists())
	add(source.Map, "a block of keys")
	return choices(ways)
}

// numbers says which numbers are allowed.
func (n *node) numbers() string {
	number := "a number"
	if n.whole {
		number = "a whole number"
	}
	switch {
	case n.min != nil && n.max != nil:
		return fmt.Sprintf("%s from %v to %v", number, n.min.at, n.max.at)
	case n.min != nil && n.min.open:
		return fmt.Sprintf("%s above %v", number, n.min.at)
	case n.min != nil:
		return fmt.Sprintf("%s that is not below %v", number, n.min.at)
	}
	return number
}

func (n *node) lists() string {
	switch {
	case n.items == nil:
		return "a list"
	case n.maxItems == 2 && n.minItems == 2:
		return "a list of two numbers"
	case n.items.words != nil:
		return "a list of " + choices(n.items.words)
	case n.items.date && !n.items.kinds.lists(source.Map):
		return "a list of dates"
	case n.items.kinds == 1<<source.Text:
		return "a list of texts"
	}
	return "a list"
}

// choices joins words as a sentence does.
func choices(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
