package validate

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/source"
)

// instead says what to write where the value is of no use.
func (m mistake) instead() string {
	n := m.node
	switch example := m.asIn("write for instance %s"); {
	case example != "":
		return example
	case n.kinds.lists(source.Map):
		return "write its keys below it, indented by two spaces; " + m.allowed("")
	case n.kinds.lists(source.List):
		return "write each entry below it as " + entry(n)
	}
	return "write " + n.wants()
}

// entry shows how an item of a list begins.
func entry(list *node) string {
	if list.items != nil && len(list.items.required) > 0 {
		return fmt.Sprintf(`"- %s: …"`, list.items.required[0])
	}
	return `"- …"`
}

// asIn puts m's key and an example of its value into a phrase, and returns ""
// where the schema has no example that is short enough.
func (m mistake) asIn(phrase string) string {
	if example := m.example(); example != "" {
		return fmt.Sprintf(phrase, m.keyed(example))
	}
	return ""
}

// keyed returns the line that a value is written on.
func (m mistake) keyed(value string) string {
	if m.key != "" {
		return keyName(m.key) + ": " + value
	}
	return "- " + value
}

// example returns the first of the schema's examples that is short enough. A
// list of the wrong length is answered with a list.
func (m mistake) example() string {
	for i := range m.node.examples {
		e := &m.node.examples[i]
		line := flow(e)
		if utf8.RuneCountInString(line) <= 70 && (e.Kind == source.List || !strings.HasSuffix(m.keyword, "Items")) {
			return line
		}
	}
	return ""
}

var plain = regexp.MustCompile(`^[\p{L}\p{N}≥≤$*./(][^,\[\]{}"#\pC]*$`)

// flow writes a value as YAML on one line.
func flow(v *source.Value) string {
	parts := make([]string, len(v.Items))
	for i := range v.Items {
		parts[i] = flow(&v.Items[i])
		if v.Kind == source.Map {
			parts[i] = v.Keys[i].Name + ": " + parts[i]
		}
	}
	switch v.Kind {
	case source.List:
		return "[" + strings.Join(parts, ", ") + "]"
	case source.Map:
		return "{" + strings.Join(parts, ", ") + "}"
	case source.Text:
		return flowText(v.Text)
	}
	return v.Text
}

// flowText puts quotes around a text that YAML would otherwise misread.
func flowText(s string) string {
	_, number := float(s)
	if plain.MatchString(s) && !strings.Contains(s, ": ") && !strings.HasSuffix(s, ":") && !number && s != "true" && s != "false" && s != "null" {
		return s
	}
	return strconv.Quote(s)
}

var digits = regexp.MustCompile(`^[^\d-]{0,3}(-?\d[\d,]*(?:\.\d+)?)\s*(%?)`)

// numberIn returns the number that a text begins with, if n allows it.
func numberIn(text string, n *node) string {
	m := digits.FindStringSubmatch(clip(text))
	if m == nil {
		return ""
	}
	number := strings.ReplaceAll(m[1], ",", "")
	if share := asShare(number, n); m[2] != "" && share != "" {
		return share
	}
	if n.holdsNumber(number) {
		return number
	}
	return ""
}

// asShare returns the number as a part of one where n allows at most one and
// the number looks like a percentage.
func asShare(number string, n *node) string {
	f, ok := float(number)
	if !ok || n.max == nil || n.max.at != 1 || f < 2 || f > 100 {
		return ""
	}
	return strconv.FormatFloat(math.Round(f*100)/10000, 'f', -1, 64)
}
