package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// unclosed complains about a quote that opens at off and is not closed.
func (r *rescue) unclosed(off int) complaint {
	line := r.text.lineOf(off)
	e := r.entry(line)
	q := string(r.text.bytes[off])
	c := complaint{line: line, at: area{off, off + 1}, message: "this " + q + " opens a text that is never closed"}
	if off == e.value.start {
		c.value = e.value
		c.remedy = r.rewrite(&e, r.show(e.value)+q)
	}
	return c
}

// escape complains about a backslash in double quotes.
func (r *rescue) escape(f *failure) complaint {
	b := r.text.bytes
	at := f.at
	for at > f.from && b[at] != '\\' {
		at--
	}
	line := r.text.lineOf(at)
	e := r.entry(line)
	escaped := area{at, min(at+1, e.end)}
	if escaped.end < e.end {
		_, width := utf8.DecodeRune(b[escaped.end:e.end])
		escaped.end += width
	}
	c := complaint{
		line: line, at: escaped,
		message: fmt.Sprintf("%s means nothing inside double quotes: use single quotes, or write the backslash twice", r.show(escaped)),
	}
	if f.problem != "found unknown escape character" {
		c.message = fmt.Sprintf("%s inside double quotes needs the hexadecimal number of a character: use single quotes, or write the backslash twice", r.show(c.at))
	}
	if end := e.value.end; f.from == e.value.start && end-f.from > 1 {
		c.value = e.value
		if b[end-1] == '"' {
			c.remedy = r.rewrite(&e, "'"+strings.ReplaceAll(r.show(area{f.from + 1, end - 1}), "'", "''")+"'")
		}
	}
	return c
}

// trailing complains about text that follows a value on its line.
func (r *rescue) trailing(f *failure, e *entry, line int) complaint {
	b := r.text.bytes
	v := e.value
	if f.at < v.start || v.start == v.end {
		if _, ok := starters[b[e.body]]; ok {
			return r.first(e.body)
		}
		return r.raw(f)
	}
	switch q := b[v.start]; q {
	case '[', '{', '*', '&', '!':
		return r.first(v.start)
	case '"', '\'':
		end := afterQuotes(b[:e.end], v.start)
		if end > f.at {
			break // this quote closes a text from above
		}
		c := complaint{line: line, at: v, value: v}
		inner := r.show(v)
		glued := !isSpace(b[end])
		if glued && strings.HasSuffix(inner, string(q)) {
			inner = inner[1 : len(inner)-1]
		} else if glued && q == '\'' {
			inner = inner[1:]
		}
		if glued && q == '\'' {
			c.at = area{end - 1, end}
			c.message = "this apostrophe ends the text, which started with one: put the text in double quotes"
		} else {
			c.message = "the text goes on after its closing quote: put all of it in quotes"
		}
		c.remedy = r.rewrite(e, quote(inner))
		return c
	}
	before := f.at - 1
	for before > e.start && isBlank(b[before]) {
		before--
	}
	if q := b[before]; q == '"' || q == '\'' {
		for i := line - 1; i >= r.chunk.line; i-- {
			up := r.entry(i)
			s := up.value.start
			if s >= up.end || b[s] != q {
				continue
			}
			if rest := bytes.ReplaceAll(b[s+1:up.end], []byte("''"), nil); bytes.IndexByte(rest, q) < 0 {
				return r.unclosed(s)
			}
		}
	}
	return r.raw(f)
}
