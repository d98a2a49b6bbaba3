package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// findings puts a mistake into words.
func (m mistake) findings(path string) []diag.Finding {
	one := func(message, remedy string) []diag.Finding {
		return []diag.Finding{m.finding(path, m.value.Span, "", message, remedy)}
	}
	switch {
	case m.node.opaque != "":
		return one(m.name()+": "+m.said, "")
	case m.keyword == "additionalProperties":
		return m.unknownKeys(path)
	case m.keyword == "required":
		return m.missingKeys(path)
	case empty(m.value):
		return one(m.emptiness())
	case m.node.words != nil && m.value.Text != "":
		return one(m.wrongWord())
	case m.node.date && m.value.Text != "" && m.value.Kind != source.Bool:
		return one(m.wrongDate())
	case m.keyword == "type":
		return one(m.wrongType())
	case m.keyword == "pattern":
		return one(m.wrongForm())
	case m.keyword == "const":
		return one(fmt.Sprintf("%s is %s; this goalpost reads version 1", m.name(), found(m.value)), m.asIn("write %s"))
	case m.keyword == "minItems" || m.keyword == "maxItems":
		return one(fmt.Sprintf("%s is a list of %d; it must be %s", m.name(), len(m.value.Items), m.node.wants()), m.instead())
	case m.node.min != nil || m.node.max != nil:
		return one(m.outOfBounds())
	}
	return one(m.name()+": "+m.said, "")
}

// empty reports whether nothing at all is written where v stands.
func empty(v *source.Value) bool {
	return v.Kind == source.Null || v.Kind == source.Text && strings.TrimSpace(v.Text) == ""
}

func (m mistake) emptiness() (message, remedy string) {
	message = m.name() + " is empty"
	switch {
	case m.up == nil:
		return message, m.allowed("")
	case m.key == "":
		return message, "write something after the dash, or remove it"
	case slices.Contains(m.up.node.required, m.key):
		return message, m.instead()
	}
	return message, m.instead() + ", or remove the line"
}

func (m mistake) wrongType() (message, remedy string) {
	v, n := m.value, m.node
	message = fmt.Sprintf("%s is %s; it must be %s", m.name(), found(v), n.wants())
	scalar := v.Kind == source.Text || v.Kind == source.Number || v.Kind == source.Bool
	switch {
	case v.Kind == source.Map && m.colonTrap():
		return m.colon()
	case v.Kind == source.Map && n.kinds.lists(source.List) && !n.kinds.lists(source.Text):
		return message, "write each entry below it as " + entry(n)
	case scalar && v.Kind != source.Text && n.kinds.lists(source.Text) && n.holdsText(v.Text):
		return message, "put quotes around it: " + m.keyed(quote(v.Text))
	case v.Kind == source.Text && n.kinds.lists(source.Number):
		if inside := numberIn(v.Text, n); inside != "" {
			return message, "write the number alone: " + m.keyed(inside)
		}
	case scalar && n.kinds.lists(source.List) && n.items != nil && n.items.kinds.lists(source.Text):
		return message, "write it as a list: " + m.keyed("["+flowText(clip(v.Text))+"]")
	case v.Kind == source.Text && n.kinds.lists(source.Map) && len(n.required) == 1:
		return message, "write " + n.required[0] + ": before it: " + m.keyed(n.required[0]+": "+flowText(clip(v.Text)))
	}
	return message, m.instead()
}

// colonTrap reports whether m is a sentence with a colon in it, which YAML
// takes for a key and its value.
func (m mistake) colonTrap() bool {
	v := m.value
	if m.key != "" || len(v.Keys) != 1 || !m.node.kinds.lists(source.Text) {
		return false
	}
	guess, _ := nearest(v.Keys[0].Name, m.node.names)
	return guess == "" && v.Items[0].Kind != source.Map && v.Items[0].Kind != source.List
}

func (m mistake) colon() (message, remedy string) {
	name := m.value.Keys[0].Name
	whole := strings.TrimSpace(name + ": " + m.value.Items[0].Text)
	return fmt.Sprintf("the colon after %s makes it a key instead of a sentence", quote(name)), "put quotes around the sentence: - " + quote(whole)
}

func (m mistake) wrongWord() (message, remedy string) {
	message = fmt.Sprintf("%s is %s; it must be %s", m.name(), found(m.value), m.node.wants())
	if right, _ := nearest(m.value.Text, m.node.words); right != "" {
		return message, "write " + m.keyed(right)
	}
	return message, "choose one of " + choices(m.node.words)
}

// wrongForm is about texts that break a pattern. The schemas have two of
// them, besides that of a title, which an empty one breaks.
func (m mistake) wrongForm() (message, remedy string) {
	text := m.value.Text
	switch m.node.pattern.String() {
	case idPattern:
		message = fmt.Sprintf("%s is %s; it must be small letters, digits and single hyphens", m.name(), quote(text))
		if fit := slug(text); fit != "" {
			return message, "write " + m.keyed(fit)
		}
		return message, m.instead()
	case cadencePattern:
		message = fmt.Sprintf("%s is %s; it must be a number up to 999 and d, w, m or y", m.name(), quote(text))
		if fit := cadence(text); fit != "" {
			return message, "write " + m.keyed(fit)
		}
		return message, "write 1d for daily, 1w for weekly, 2w for every two weeks, 1m for monthly or 3m for quarterly"
	}
	return fmt.Sprintf("%s is %s; it must fit %s", m.name(), quote(text), m.node.pattern), m.instead()
}

func (m mistake) outOfBounds() (message, remedy string) {
	n := m.node
	message = fmt.Sprintf("%s is %s; it must be %s", m.name(), clip(m.value.Text), n.numbers())
	if fit := asShare(m.value.Text, n); fit != "" {
		return message, "write " + m.keyed(fit)
	}
	return message, m.instead()
}
