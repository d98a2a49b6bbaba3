package prose

import (
	"math"
	"unicode/utf8"
)

// literal is a number as it stands in a text.
type literal struct {
	value float64
	size  int  // bytes
	ok    bool // false for what only looks like a number: 1.2.3, a keycap, more than a float64 holds
}

// group is a run of digits and the separator before it.
type group struct {
	sep   rune
	end   int // bytes
	count int
	zeros int // trailing
}

// maxGroups bounds one literal; longer ones are not amounts but data.
const maxGroups = 12

// readLiteral reads the number that opens text, which begins with a digit, or
// with a dot and a digit. Separators are judged by where they stand: groups of
// three digits are thousands, whatever separates them, and the last separator
// may be a decimal one.
func readLiteral(text string) literal {
	var groups [maxGroups]group
	n := 0
	sep := rune(0)
	pos := 0
	if text[0] == '.' {
		groups[0] = group{}
		n, sep, pos = 1, '.', 1
	}
	for n < maxGroups {
		g := readDigits(text, pos)
		g.sep = sep
		groups[n] = g
		n++
		r, size := utf8.DecodeRuneInString(text[g.end:])
		next, _ := utf8.DecodeRuneInString(text[g.end+size:])
		if !isSeparator(r) || digitOf(next) < 0 {
			break
		}
		if g.sep == ',' && r == ',' && g.count != 2 && g.count != 3 {
			n-- // 1,2,3 is a list
			break
		}
		sep, pos = r, g.end+size
	}
	return evaluate(text, groups[:n])
}

// readDigits reads the run of digits at pos.
func readDigits(text string, pos int) group {
	g := group{end: pos}
	for g.end < len(text) {
		r, size := utf8.DecodeRuneInString(text[g.end:])
		d := digitOf(r)
		if d < 0 {
			break
		}
		g.count++
		g.zeros++
		if d != 0 {
			g.zeros = 0
		}
		g.end += size
	}
	return g
}

// evaluate decides how many of the groups belong to one number, and what the
// separators mean.
func evaluate(text string, groups []group) literal {
	if n := dotted(groups); n > 0 {
		return literal{size: groups[n-1].end}
	}
	whole := 1
	for whole < len(groups) && isThousands(groups, whole) {
		whole++
	}
	last := whole
	if whole < len(groups) && isDecimal(groups, whole) {
		last++
	}
	end := groups[last-1].end
	value, ok := sum(text[:end], whole, groups[:last])
	if r, _ := utf8.DecodeRuneInString(text[end:]); r == '\ufe0f' || r == '\u20e3' {
		ok = false // a keycap: a list mark, not an amount
	}
	return literal{value: value, size: end, ok: ok}
}

// dotted returns how many groups make a version, an address or a date such as
// 1.2.3 or 31.12.2026: two dots or more whose groups are not thousands.
func dotted(groups []group) int {
	n, thousands := 1, true
	for n < len(groups) && groups[n].sep == '.' {
		thousands = thousands && groups[n].count == 3 && groups[0].count <= 3
		n++
	}
	if n >= 3 && !thousands {
		return n
	}
	return 0
}

// isThousands reports whether the i-th group continues a number grouped by
// thousands.
func isThousands(groups []group, i int) bool {
	g, first := groups[i], groups[0]
	if first.count < 1 || first.count > 3 || first.count == first.zeros || i > 1 && groups[i-1].sep != g.sep {
		return false
	}
	switch g.sep {
	case '.':
		// 1.234.567 is grouped, 3.142 is not; and nobody writes 1.500
		// with two idle decimals, so that is fifteen hundred.
		several := i > 1 || i+1 < len(groups) && groups[i+1].sep == '.'
		commaDecimal := i+1 < len(groups) && groups[i+1].sep == ','
		return g.count == 3 && (several || commaDecimal || g.zeros >= 2)
	case '٫':
		return false
	case ',':
		// In India the groups before the last have two digits: 1,00,000.
		indian := g.count == 2 && i+1 < len(groups) && groups[i+1].sep == ',' && groups[i+1].count >= 2
		return g.count == 3 || indian
	}
	return g.count == 3
}

// isDecimal reports whether the i-th group holds the decimals of the groups
// before it. A comma is a decimal one only where it cannot be anything else.
func isDecimal(groups []group, i int) bool {
	g := groups[i]
	if i > 1 && groups[i-1].sep == g.sep {
		return false
	}
	switch g.sep {
	case '.', '٫':
		return true
	case ',':
		return (g.count <= 2 || groups[0].count == groups[0].zeros) && !(i+1 < len(groups) && groups[i+1].sep == ',')
	}
	return false
}

// sum returns the value of the digits: whole groups, then decimals.
func sum(text string, whole int, groups []group) (float64, bool) {
	value, scale, pos := 0.0, 1.0, 0
	for i, g := range groups {
		for pos < g.end {
			r, size := utf8.DecodeRuneInString(text[pos:])
			pos += size
			if d := digitOf(r); d >= 0 {
				value = value*10 + float64(d)
				if i >= whole {
					scale *= 10
				}
			}
		}
	}
	if math.IsInf(value, 0) || math.IsInf(scale, 0) {
		return 0, false
	}
	return value / scale, true
}

func isSeparator(r rune) bool {
	switch r {
	case ',', '.', '\'', '’', '_', ' ', '\u00a0', '\u2009', '\u202f', '٬', '٫':
		return true
	}
	return false
}
