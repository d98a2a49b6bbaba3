package validate

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// finding says something about p. leaf is the key of p's map that it is
// about, and "" where it is about p itself.
func (p *place) finding(path string, at diag.Span, leaf, message, remedy string) diag.Finding {
	f := diag.Finding{
		Rule: Rule.ID, Severity: Rule.Severity, Place: diag.Place{Path: path, Span: at},
		Message: message, Remedy: remedy,
	}
	p.identify(&f)
	if leaf != "" {
		f.Field = strings.TrimPrefix(f.Field+"."+keyName(leaf), ".")
	}
	return f
}

// identify fills in the goal, the measure and the field. What the format
// gives an id, first a goal and inside it a key result, is named by that and
// starts the field anew; other items of lists are told by their number.
func (p *place) identify(f *diag.Finding) {
	if p.up == nil {
		return
	}
	p.up.identify(f)
	if p.up.value.Kind == source.Map {
		f.Field = strings.TrimPrefix(f.Field+"."+keyName(p.written()), ".")
		return
	}
	switch {
	case p.named() && p.up.up != nil && p.up.up.up == nil:
		f.Goal, f.Field = p.id(), ""
	case p.id() != "":
		f.Measure, f.Field = p.id(), ""
	default:
		f.Field = fmt.Sprintf("%s[%d]", f.Field, p.index)
	}
}

// named reports whether the format gives p an id of its own.
func (p *place) named() bool { return p.node.keys["id"] != nil }

// id returns the id of p, if it has a good one.
func (p *place) id() string {
	if p.goodID == nil {
		p.goodID = new(string)
		if v := p.value.Get("id"); p.named() && v != nil && v.Kind == source.Text && p.node.keys["id"].sure(v) {
			*p.goodID = v.Text
		}
	}
	return *p.goodID
}

// free returns the keys that p's map may have and does not have yet.
func (p *place) free() []string {
	if p.freeKeys == nil {
		p.freeKeys = slices.DeleteFunc(append([]string{}, p.node.names...), func(name string) bool { return p.value.Get(name) != nil })
	}
	return p.freeKeys
}

// written returns the key that p is the value of, as the document has it.
func (p *place) written() string { return p.up.value.Keys[p.index].Name }

// name is how a sentence speaks of p: due, teams.sales, item 2 of actions or
// goal "crm-proficiency".
func (p *place) name() string {
	switch {
	case p.up == nil:
		return "the file"
	case p.up.value.Kind == source.Map && p.up.node.closed:
		return keyName(p.written())
	case p.up.value.Kind == source.Map:
		return p.up.name() + "." + keyName(p.written())
	}
	if p.id() != "" {
		one := strings.ReplaceAll(strings.TrimSuffix(p.up.name(), "s"), "_", " ")
		return one + " " + quote(p.id())
	}
	return fmt.Sprintf("item %d of %s", p.index+1, p.up.name())
}

// start returns the place of what comes first in p, so that a sentence about
// something missing does not mark a page of text.
func (p *place) start() diag.Span {
	if p.value.Kind == source.Map && len(p.value.Keys) > 0 {
		return p.value.Keys[0].Span
	}
	return p.value.Span
}

var ordinary = regexp.MustCompile(`^[A-Za-z0-9_]([A-Za-z0-9_./-]{0,58}[A-Za-z0-9_])?$`)

// keyName returns a key as sentences and fields show it: as it is, or in
// quotes where it holds anything that could be misread.
func keyName(key string) string {
	if ordinary.MatchString(key) {
		return key
	}
	return quote(key)
}

// quote returns text of the document for a sentence: cut, in quotes, and
// with everything escaped that does not print.
func quote(s string) string { return strconv.Quote(clip(s)) }

// clip cuts a text to the length that a sentence can bear.
func clip(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}
