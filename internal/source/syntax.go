package source

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// explain turns the library's words and places into what a person can act
// on. The mistakes that people make are few; the words are the library's for
// the state it was in, and so the text itself is looked at.
func (r *rescue) explain(f *failure) complaint {
	switch f.problem {
	case "mapping values are not allowed in this context":
		return r.colon(f.at)
	case "found character that cannot start any token":
		return r.first(f.at)
	case "block sequence entries are not allowed in this context",
		"mapping keys are not allowed in this context":
		return r.first(f.at)
	case "did not find expected comment or line break",
		"found an indentation indicator equal to 0",
		"did not find expected alphabetic or numeric character",
		"did not find expected whitespace or line break",
		"did not find expected tag URI", "did not find expected '!'",
		"did not find URI escaped octet", "did not find the expected '>'",
		"found undefined tag handle":
		return r.first(f.from)
	case "found unexpected end of stream", "found unexpected document indicator":
		return r.unclosed(f.from)
	case "found unknown escape character", "did not find expected hexdecimal number",
		"found invalid Unicode character escape code":
		return r.escape(f)
	case "could not find expected ':'":
		return r.lone(f)
	case "did not find expected key", "did not find expected '-' indicator",
		"did not find expected <document start>":
		return r.misplaced(f)
	case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
		return r.bracket(f)
	case "did not find expected node content":
		return r.nothing(f)
	}
	switch {
	case strings.HasPrefix(f.problem, "unknown anchor"):
		return r.first(f.at)
	case strings.HasPrefix(f.problem, "exceeded max depth"):
		return complaint{
			at: area{f.at, f.at + 1}, line: r.text.lineOf(f.at),
			message: fmt.Sprintf("more than %d lists and maps inside one another, which is the limit", maxDepth),
		}
	case f.context == "while scanning a directive":
		return r.first(f.from)
	}
	return r.raw(f)
}

// raw is the complaint for which no better words are known than the
// library's.
func (r *rescue) raw(f *failure) complaint {
	return complaint{
		at: area{f.at, f.at + 1}, line: r.text.lineOf(f.at),
		message: "this is not YAML: " + f.problem,
	}
}

// starters says what YAML takes a character for that a text starts with.
var starters = map[byte]string{
	'@': "text cannot start with @ in YAML",
	'`': "text cannot start with ` in YAML",
	'%': "text cannot start with % in YAML",
	',': "text cannot start with a comma in YAML",
	']': "text cannot start with ] in YAML",
	'}': "text cannot start with } in YAML",
	'*': "* before text stands for a value named elsewhere in YAML",
	'&': "& before text gives the value a name in YAML",
	'!': "! before text gives the value a type in YAML",
	'|': "| before text begins a block of lines in YAML",
	'>': "> before text begins a block of lines in YAML",
	'[': "[ before text begins a list in YAML",
	'{': "{ before text begins a map in YAML",
	'-': "- before text begins a list in YAML, which starts on a line of its own",
	'?': "? before text begins a key in YAML",
}

// first complains about text that starts, at off, with a character that
// means something else in YAML.
func (r *rescue) first(off int) complaint {
	b := r.text.bytes
	line := r.text.lineOf(off)
	e := r.entry(line)
	reason, ok := starters[b[off]]
	if !ok {
		char, _ := utf8.DecodeRune(b[off:])
		return r.raw(&failure{at: off, problem: fmt.Sprintf("%q cannot stand here", char)})
	}
	c := complaint{line: line, message: reason + ": put the text in quotes", sure: true}
	switch {
	case off == e.value.start:
		c.value = e.value
		c.remedy = r.rewrite(&e, quote(r.show(e.value)))
	case e.colon > 0 && off == e.body:
		c.at, c.alone = e.key, true
		c.remedy = quote(r.show(e.key)) + ":"
		return c
	case off == e.indent && b[off] == '%':
		c.at, c.alone = area{off, e.value.end}, true
		return c
	default:
		c.value = r.flowItem(off, e.end)
		c.remedy = quote(r.show(c.value))
	}
	c.at = c.value
	return c
}

// flowItem returns the text from off to the comma or bracket that ends it.
func (r *rescue) flowItem(off, end int) area {
	b := r.text.bytes
	i := off + 1
	for i < end && b[i] != ',' && b[i] != ']' && b[i] != '}' {
		i++
	}
	for i > off+1 && isBlank(b[i-1]) {
		i--
	}
	return area{off, max(i, off+1)}
}

// rewrite returns an entry with another value.
func (r *rescue) rewrite(e *entry, value string) string {
	switch {
	case utf8.RuneCountInString(value) > 200:
		return ""
	case e.colon > 0:
		return r.show(e.key) + ": " + value
	case e.dash:
		return "- " + value
	}
	return value
}

// show returns a stretch of text as its author knows it.
func (r *rescue) show(a area) string { return r.text.clear(string(r.before[a.start:a.end])) }
