package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

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
