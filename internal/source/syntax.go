package source

import (
	"bytes"
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
		return r.raw(&failure{at: off, problem: fmt.Sprintf("%q cannot stand here", r.runeAt(off))})
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

// colon complains about a colon that is one too many.
func (r *rescue) colon(off int) complaint {
	line := r.text.lineOf(off)
	e := r.entry(line)
	c := complaint{line: line, message: `": " inside a text starts a new key in YAML: put the text in quotes`}
	if off >= e.value.start && off < e.value.end {
		c.at, c.value = e.value, e.value
		c.remedy = r.rewrite(&e, quote(r.show(e.value)))
		return c
	}
	up, at, ok := r.above(line)
	if !ok || e.colon == 0 {
		return r.raw(&failure{at: off, problem: "a colon cannot stand here"})
	}
	if fixed, ok := r.glued(&up, at); ok {
		return fixed
	}
	if up.colon == 0 && !up.dash && up.indent-up.start == e.indent-e.start {
		return r.keyless(&up, at)
	}
	if strings.Contains(r.show(e.key), " ") && up.value.end > up.value.start {
		for up.colon == 0 && !up.dash {
			prev, i, ok := r.above(at)
			if !ok {
				break
			}
			up, at = prev, i
		}
		c.message = `": " inside a text of several lines starts a new key in YAML: put the text in quotes, or a > after its key and the text below`
		c.at, c.value, c.line = area{e.key.start, off + 1}, up.value, at
		return c
	}
	return r.complete(&e, &up, at)
}

// complete complains about a line that is indented as if it belonged to the
// one above, which has a value already.
func (r *rescue) complete(e, up *entry, at int) complaint {
	return complaint{
		at: area{e.indent, max(e.value.end, e.indent+1)}, line: r.text.lineOf(e.start),
		message: fmt.Sprintf("this line is indented as a part of line %d, which is complete: %s", at+1, shorten(r.show(area{up.indent, up.value.end}), 40)),
		remedy:  indentBy(up.body - up.start),
	}
}

// indentBy says where a line should start.
func indentBy(n int) string {
	if n == 0 {
		return "start it in the first column"
	}
	return "indent it by " + plural(n, "space", "spaces")
}

// glued complains about a line whose key and value are not told apart: no
// space after the colon, or a colon of another script.
func (r *rescue) glued(e *entry, line int) (complaint, bool) {
	b := r.text.bytes
	if e.colon > 0 {
		return complaint{}, false
	}
	c := complaint{at: e.value, line: line, alone: true}
	body := r.show(e.value)
	if name, rest, ok := strings.Cut(body, "："); ok {
		c.message = "the colon after a key is a plain : in YAML, followed by a space"
		c.remedy = strings.TrimSpace(name) + ": " + strings.TrimSpace(rest)
		return c, true
	}
	i := bytes.IndexByte(b[e.value.start:e.value.end], ':')
	if i <= 0 || !isKeyLike(b[e.value.start:e.value.start+i]) || r.text.has(e.value.start+i, "://") {
		return c, false
	}
	at := e.value.start + i
	c.message = "a space is missing after the colon"
	c.remedy = string(b[e.value.start:at]) + ": " + r.show(area{at + 1, e.value.end})
	if b[at+1] < utf8.RuneSelf { // a space can take its place, and later columns stay true
		c.value, c.glued = area{at + 1, e.value.end}, true
	}
	return c, true
}

// isKeyLike reports whether a text looks like a key that a person meant.
func isKeyLike(b []byte) bool {
	for _, c := range b {
		if !isName(c) {
			return false
		}
	}
	return len(b) > 0
}

// lone complains about a line that stands where a key is expected and has
// none.
func (r *rescue) lone(f *failure) complaint {
	line := r.text.lineOf(f.from)
	e := r.entry(line)
	if e.body == e.end {
		return r.raw(f)
	}
	if _, ok := starters[r.text.bytes[e.body]]; ok && !e.dash && r.text.bytes[e.body] != '-' {
		return r.first(e.body)
	}
	if e.colon > 0 {
		return r.raw(f)
	}
	if c, ok := r.glued(&e, line); ok {
		return c
	}
	return r.keyless(&e, line)
}

// keyless complains about text that stands alone in the column of the keys.
func (r *rescue) keyless(e *entry, line int) complaint {
	c := complaint{at: area{e.body, max(e.value.end, e.body+1)}, line: line, alone: true}
	if text := r.show(e.value); len(text) > 1 && text[0] == '-' && text[1] != '-' {
		c.message = "a space is missing after the dash"
		c.remedy = "- " + text[1:]
	} else {
		c.message = fmt.Sprintf("%q stands where a key is expected", shorten(text, 40))
		c.remedy = "write a colon and a value after it, or indent it if it continues the line above"
	}
	return c
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

func (r *rescue) runeAt(off int) string {
	c, _ := utf8.DecodeRune(r.text.bytes[off:])
	return r.text.clear(string(c))
}

// quote puts a text in the quotes in which it needs the fewest changes.
func quote(s string) string {
	switch {
	case !strings.ContainsAny(s, `"\`):
		return `"` + s + `"`
	default:
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
}
