package prose

import "unicode/utf8"

// amount is a Quantity and how it stands among the tokens.
type amount struct {
	Quantity
	from, to int // tokens, to exclusive
	digits   int // the token of its first number
	sign     byte
	hyphened bool    // joined to its unit, as in "a 10-day course"
	scale    float64 // of its own, the M of 5M, or 0
}

// readAmount reads the amount that begins at i, with everything that belongs
// to it: about, sign, currency, number, scale, the second number of a score,
// unit, counted noun, rate, and "or more".
func readAmount(toks []token, i int) (amount, bool) {
	a := amount{from: i}
	if !mayBegin(at(toks, i)) {
		return a, false
	}
	if factor, ok := multiples[at(toks, i).low]; ok && !at(toks, i).skip {
		return readMultiple(toks, i, factor), true
	}
	if share, ok := readShare(toks, i); ok {
		return share, true
	}
	if vague, ok := readVague(toks, i); ok {
		return vague, true
	}
	if next := aboutWords.after(toks, i); next > i {
		a.Approx, i = true, next
	}
	i = a.readSign(toks, i)
	if unit, next := currencyBefore(toks, i); next > i {
		a.Unit, i = unit, next
		i = a.readSign(toks, i)
	}
	value, next, ok := readNumber(toks, i)
	if !ok || at(toks, i).skip {
		return a, false
	}
	a.Value, a.digits, i = value, i, next
	if i, ok = a.readScale(toks, i); !ok {
		return a, false
	}
	i = a.readSecond(toks, i)
	i = a.readUnit(toks, i)
	if next := at(toks, i); next.glued && (next.kind == name || next.kind == word && !isEastAsianWord(next)) {
		return a, false // 3D, 2FA, 1st
	}
	if a.sign == '-' {
		a.Value = -a.Value
	}
	a.to = i
	a.Start, a.End = toks[a.from].start, toks[i-1].end
	return a, true
}

// readAmounts appends the amounts of the tokens to buf, at most so many.
func readAmounts(toks []token, buf []amount, most int) []amount {
	for i := 0; i < len(toks) && len(buf) < most; {
		a, ok := readAmount(toks, i)
		if !ok {
			i++
			continue
		}
		if n := len(buf); n > 0 && isRangeGap(toks, buf[n-1].to, a.from) {
			share(&buf[n-1], &a)
		}
		buf = append(buf, a)
		i = a.to
	}
	return buf
}

// mayBegin says quickly that most words begin no amount.
func mayBegin(t *token) bool {
	switch t.kind {
	case number:
		return !t.skip
	case symbol:
		return t.text != "" && t.low != "." && t.low != ","
	case word:
		return t.tags.has(beginsAmount) || currencyCodes[t.text] || len(t.text) <= 2 // US$
	}
	return false
}

// amountStarts are the words that an amount may begin with.
var amountStarts = union(numberWords, multiples, articles, aboutWords, vagueWords, fractionWords)

// readSign reads a sign that stands directly before what it signs and is no
// hyphen or dash between two things.
func (a *amount) readSign(toks []token, i int) int {
	t, next := at(toks, i), at(toks, i+1)
	if t.kind != symbol || t.low != "+" && t.low != "-" || !next.glued || t.text == "‑" {
		return i
	}
	if prev := at(toks, i-1); t.glued && (prev.kind == word && !isEastAsianWord(prev) || prev.kind == number || prev.kind == name || prev.low == "%") {
		return i
	}
	a.sign = t.low[0]
	return i + 1
}

// currencyBefore reads a currency written before its number: $, US$, EUR.
func currencyBefore(toks []token, i int) (string, int) {
	t, next := at(toks, i), at(toks, i+1)
	switch {
	case t.kind == symbol && t.text != "":
		if unit, ok := currencySigns[t.low]; ok {
			return unit, i + 1
		}
	case t.kind == word && next.kind == symbol && next.glued:
		if unit, ok := currencySigns[t.low+next.low]; ok {
			return unit, i + 2
		}
	case t.kind == word && currencyCodes[t.text]:
		return t.text, i + 1
	}
	return "", i
}

// readScale reads k, M, million, triệu… after the number.
func (a *amount) readScale(toks []token, i int) (int, bool) {
	for factor := scaleAt(toks, i, a.Unit != ""); factor != 0; factor = scaleAt(toks, i, a.Unit != "") {
		a.Value, a.scale, i = a.Value*factor, max(a.scale, 1)*factor, i+1
		if t := at(toks, i); t.low == "." && t.glued && len(at(toks, i-1).low) == 3 && at(toks, i+1).text != "" {
			i++ // Mio., Mrd.
		}
	}
	return i, a.Value <= maxValue
}

// maxValue is the largest amount that is taken for one: beyond the integers
// that a float64 holds exactly, arithmetic on it would mislead.
const maxValue = 1 << 53

// readSecond reads the second number of a score, share or ratio, and the plus
// that may follow a number: 3/5, 4 out of 5, 10:1, 200+.
func (a *amount) readSecond(toks []token, i int) int {
	if t := at(toks, i); t.kind == symbol && t.glued && t.low == "+" && !(at(toks, i+1).kind == number && at(toks, i+1).glued) {
		a.OrMore = true
		return i + 1
	}
	var unit string
	var next int
	switch t := at(toks, i); {
	case t.low == "/" && t.kind == symbol:
		unit, next = Score, i+1
	case t.low == ":" && t.glued && at(toks, i+1).glued:
		unit, next = Ratio, i+1
	case t.low == "of" && at(toks, i+1).kind == number && !at(toks, i+1).skip:
		unit, next = Score, i+1 // 3 of 5
	default:
		if next = outOfWords.after(toks, i); next > i {
			unit = Score
		} else if t.low == "(" {
			if next = outOfWords.after(toks, i+1); next > i+1 {
				unit = Score
			}
		}
	}
	second := at(toks, next)
	if unit == "" || second.kind != number || second.value <= 0 || isZeros(second.text) || a.Unit != "" {
		return i
	}
	value, after, ok := readNumber(toks, next)
	if !ok || unit == Ratio && at(toks, after).low == ":" {
		return i
	}
	if at(toks, i).low == "(" {
		if at(toks, after).low != ")" {
			return i
		}
		after++
	}
	a.Of, a.Unit = value, unit
	return after
}

// isZeros reports whether a literal is a row of zeros, which people write
// where a number is still to come.
func isZeros(s string) bool {
	if len(s) < 2 {
		return false
	}
	for _, r := range s {
		if digitOf(r) != 0 {
			return false
		}
	}
	return true
}

func isEastAsianWord(t *token) bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return isEastAsian(r)
}
