package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// unknownKeys says of each key that m's map may not have what was probably
// meant by it.
func (m mistake) unknownKeys(path string) (said []diag.Finding) {
	if m.colonTrap() {
		message, remedy := m.colon()
		return []diag.Finding{m.finding(path, m.value.Keys[0].Span, "", message, remedy)}
	}
	for i, k := range m.value.Keys {
		if m.node.keys[k.Name] != nil {
			continue
		}
		message, remedy := m.unknownKey(k.Name)
		said = append(said, m.finding(path, m.value.Keys[i].Span, k.Name, message, remedy))
	}
	return said
}

func (m mistake) unknownKey(name string) (message, remedy string) {
	message = "unknown key " + quote(name)
	free, certain := nearest(name, m.free())
	if certain {
		return fmt.Sprintf("%s; did you mean %s?", message, free), fmt.Sprintf("write %s instead of %s", free, keyName(name))
	}
	if where := m.elsewhere(name); where != "" {
		return fmt.Sprintf("%s: it belongs %s", message, where), "put it " + where
	}
	if likely, _ := nearest(name, m.node.names); likely != "" && likely != free {
		line := m.value.KeySpan(likely).Start.Line
		return fmt.Sprintf("%s: %s is already given, on line %d", message, likely, line), "remove one of the two"
	}
	if free != "" {
		return fmt.Sprintf("%s; did you mean %s?", message, free), fmt.Sprintf("write %s; %s", free, m.allowed(free))
	}
	return message, m.allowed("")
}

// allowed lists the keys of m's place, as far as a sentence can bear it and
// beginning with the given one, if any.
func (m mistake) allowed(first string) string {
	const most = 8
	names := slices.Clone(m.node.names)
	if i := slices.Index(names, first); i >= 0 {
		names = slices.Insert(slices.Delete(names, i, i+1), 0, first)
	}
	if left := len(names) - most; left > 1 {
		return fmt.Sprintf("keys allowed here are %s and %d more", strings.Join(names[:most], ", "), left)
	}
	return "keys allowed here are " + strings.Join(names, ", ")
}

// elsewhere says where a key would be right that is not right in m: below one
// of m's own keys, or in a map around m. It is for lines that were indented
// too much or too little.
func (m mistake) elsewhere(name string) string {
	for _, below := range m.node.names {
		inner := m.node.keys[below]
		if inner.keys[name] != nil {
			return "below " + below
		}
		if inner.items != nil && inner.items.keys[name] != nil {
			return "in an entry of " + below
		}
	}
	for around := m.up; around != nil; around = around.up {
		if around.node.keys[name] == nil {
			continue
		}
		if around.up == nil {
			return "at the top of the file"
		}
		return "further left, in " + around.name()
	}
	return ""
}

// missingKeys says which keys m's map needs; but not where one of its unknown
// keys was probably meant to be it.
func (m mistake) missingKeys(path string) (said []diag.Finding) {
	if m.colonTrap() {
		return nil
	}
	var guessed []string
	for _, k := range m.value.Keys {
		if m.node.keys[k.Name] == nil {
			right, _ := nearest(k.Name, m.free())
			guessed = append(guessed, right)
		}
	}
	for _, name := range m.node.required {
		if m.value.Get(name) != nil || slices.Contains(guessed, name) {
			continue
		}
		missing := mistake{place: &place{up: m.place, node: m.node.keys[name], key: name}}
		remedy := missing.asIn("add for instance %s")
		switch {
		case missing.node.constant != nil:
			remedy = missing.asIn("add %s as the first line")
		case remedy == "":
			remedy = fmt.Sprintf("add %s: and below it each entry as %s", name, entry(missing.node))
		}
		said = append(said, m.finding(path, m.start(), name, m.name()+" has no "+name, remedy))
	}
	return said
}
