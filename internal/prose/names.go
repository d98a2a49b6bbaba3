package prose

import "unicode"

// markNames marks the numbers that name something instead of sizing it: list
// marks, "SOC 2", "Tier 1", #123, versions, years, rows of zeros.
func markNames(toks []token) {
	for i := listMark(toks); i < len(toks); i++ {
		t := &toks[i]
		switch t.kind {
		case number:
			t.skip = t.skip || isZeros(t.text) || isModel(toks, i) || isLabel(toks, i) || isVersion(toks, i) || isIdiom(toks, i) || isWordPart(toks, i)
		case word:
			if !t.tags.has(beginsAmount) {
				continue
			}
			if _, spelled := numberWords[t.low]; spelled {
				t.skip = t.skip || namesNumber(at(toks, i-1).low) || isCompound(toks, i) || t.low == "one" && isPronoun(toks, i)
			} else if _, multiple := multiples[t.low]; multiple {
				t.skip = t.skip || at(toks, i+1).low == "-" || doubleWhat[at(toks, i+1).low]
			}
		}
	}
}

// listMark marks the number of a list item at the text's start, "1." or
// "2) " or "[3]", and returns the place after it.
func listMark(toks []token) int {
	i := 0
	for ; i < len(toks) && isOneOf(toks[i].low, "*", "-", "#") && !at(toks, i+1).glued; i++ {
	}
	t, mark, after := at(toks, i), at(toks, i+1), at(toks, i+2)
	if t.kind != number || !mark.glued && mark.kind != word {
		return i
	}
	switch {
	case (mark.low == "." || mark.low == ")" || mark.low == ":") && mark.glued && after.text != "" && !after.glued:
		toks[i].skip = true
	case mark.kind == word && !mark.glued && isOutline(t.text) && isTitleWord(mark) && !isPlural(mark.low) && measureWord(mark, false) == "" && scaleWords[mark.low] == 0:
		toks[i].skip = true // 1.1 Raise the bar
	}
	return i
}

// isOutline reports whether a number looks like a heading's: 1.1, 2.3.
func isOutline(s string) bool { return len(s) == 3 && s[1] == '.' }

// isTitleWord reports whether a word is written Like this.
func isTitleWord(t *token) bool {
	first, rest := true, false
	for _, r := range t.text {
		if first && !unicode.IsUpper(r) {
			return false
		}
		rest = rest || !first && unicode.IsLower(r)
		first = false
	}
	return rest
}

// isLabel reports whether the number at i is part of a name because of what
// stands before it: #12, GPT-4, path/3, (4), [5], SOC 2, Tier 1.
func isLabel(toks []token, i int) bool {
	t, prev, before := &toks[i], at(toks, i-1), at(toks, i-2)
	next := at(toks, i+1)
	if t.glued && prev.kind == symbol {
		switch prev.low {
		case "#", "@", "_":
			return true
		case "-", "/", ".":
			if prev.glued && (before.kind == name || before.kind == word && !isEastAsianWord(before) && !prefixes[before.low]) && next.low != "%" {
				return true
			}
		case "(", "[":
			if next.glued && (next.low == ")" || next.low == "]") && len(t.text) <= 2 {
				return true
			}
		}
	}
	if isOneOf(prev.low, "->", "-", "/", "to", "and", "or", "&") && before.kind == number && before.skip && namesNumber(at(toks, i-3).low) {
		return true // tiers 1 and 2
	}
	if prev.low == "=" && before.low == "n" {
		return true // the size of a sample
	}
	if prev.kind == tag && prev.glued && (prev.low == "<sub>" || prev.low == "<sup>") {
		return true
	}
	return !t.glued && isBareNumber(toks, i) && (namesNumber(prev.low) || standards[prev.low])
}

// isModel reports whether the number at i ends a name that no vocabulary knows:
// "compatible with Hooli 3000". Where every word is capitalised nothing tells,
// and before a noun it counts.
func isModel(toks []token, i int) bool {
	prev, next := at(toks, i-1), at(toks, i+1)
	if i < 2 || toks[i].glued || prev.kind != word || prev.tags != 0 || isUpper(prev.text) || prev.text == prev.low || !isBareNumber(toks, i) {
		return false
	}
	ends := next.text == "" || next.low == "." || next.low == "," || next.low == ")" || next.tags.has(preposition|conjunction)
	return ends && toks[i].value >= 2 && at(toks, i-2).text == at(toks, i-2).low
}

// isBareNumber reports whether the number at i carries neither sign, scale nor unit.
func isBareNumber(toks []token, i int) bool {
	next := at(toks, i+1)
	switch {
	case next.low == "%":
		return false
	case next.kind == word && next.glued && !isEastAsianWord(next):
		return false
	}
	return at(toks, i-1).kind == word || at(toks, i-1).kind == name
}

// isYear reports whether the number at i is a year: four digits of this
// century or the last, with no unit, that no comparison makes an amount. A
// round one before a plural counts things: "2000 users", but "2026 goals".
func isYear(toks []token, i int) bool {
	t, prev, next := &toks[i], at(toks, i-1), at(toks, i+1)
	if len(t.text) != 4 || t.value < 1900 || t.value > 2099 || t.value != float64(int(t.value)) {
		return false
	}
	if next.glued && (next.kind == word || next.kind == name || next.low == "%" || next.low == "+") {
		return false
	}
	if prev.kind == symbol && (isComparisonSign(prev.low) || currencySigns[prev.low] != "" || prev.low == "~") || prev.low == "than" || prev.low == "least" || prev.low == "most" {
		return false
	}
	return !(int(t.value)%100 == 0 && next.kind == word && isPlural(next.low))
}

func isComparisonSign(s string) bool {
	switch s {
	case "<", "<=", ">", ">=", "=", "=>":
		return true
	}
	return false
}

// namesNumber reports whether a noun is followed by the number of one thing,
// in the singular or the plural: tier 1, tiers 1 and 2.
func namesNumber(noun string) bool { return namingNouns[noun] || namingNouns[singular(noun)] }

// isWordPart reports whether the number at i is only the beginning of a word:
// 3rd, 3D, 2FA, 2x20.
func isWordPart(toks []token, i int) bool {
	next := at(toks, i+1)
	if !next.glued || next.kind != word && next.kind != name || isEastAsianWord(next) {
		return false
	}
	unit := measureWord(next, true) != "" || scaleAt(toks, i+1, true) != 0 || next.low == "s"
	return !unit || next.kind == name
}

// isVersion reports whether the number at i is the version of something: a
// whole number and .0 that nothing compares, or a number beside a word for
// what has versions.
func isVersion(toks []token, i int) bool {
	t, prev, next := &toks[i], at(toks, i-1), at(toks, i+1)
	if next.low == "%" || next.glued && next.kind == word {
		return false
	}
	if versionNouns[next.low] && next.kind == word && len(t.text) <= 4 && t.text != "" && hasDot(t.text) {
		return true
	}
	if len(t.text) < 3 || t.text[len(t.text)-2:] != ".0" || next.low == "/" {
		return false
	}
	return prev.kind != symbol && !measures[prev.low] && measureWord(next, false) == ""
}

func hasDot(s string) bool {
	for i := range len(s) {
		if s[i] == '.' {
			return true
		}
	}
	return false
}

// isIdiom reports whether the number at i belongs to an expression that
// counts nothing: 24/7, a 1:1, a 360 review.
func isIdiom(toks []token, i int) bool {
	t, sep, other := &toks[i], at(toks, i+1), at(toks, i+2)
	if before := at(toks, i-1); before.glued && t.glued && at(toks, i-2).skip && at(toks, i-2).kind == number && (before.low == "/" || before.low == ":" || before.low == "-" && t.text == "1" && at(toks, i-2).text == "1") {
		return true
	}
	switch {
	case t.text == "24" && sep.low == "/" && other.text == "7":
		return true
	case t.text == "1" && (sep.low == ":" || sep.low == "-") && sep.glued && other.text == "1" && other.glued:
		return !isComparisonSign(at(toks, i-1).low) && at(toks, i+3).low != Ratio
	case t.text == "360" && at(toks, i+1).low != "%":
		return sep.low == "-" || sep.low == "°" || sep.kind == word && !isPlural(sep.low)
	}
	return false
}

// isCompound reports whether a number in words is only the first half of a
// compound word: two-factor, one-page, zero-trust. Ten-day and six-month are
// amounts.
func isCompound(toks []token, i int) bool {
	dash, next := at(toks, i+1), at(toks, i+2)
	if dash.low != "-" || !dash.glued || !next.glued || next.kind != word {
		return false
	}
	_, isNumber := numberWords[next.low]
	return !isNumber && measureWord(next, false) == "" && scaleWords[next.low] == 0
}

// isPronoun reports whether the "one" at i stands for a thing: "no one", "one
// of the first", "this one".
func isPronoun(toks []token, i int) bool {
	next := at(toks, i+1)
	if pronounBefore[at(toks, i-1).low] || next.low == "of" || next.low == "another" || at(toks, i-1).low == "in" && oneWhole[next.low] || articles[at(toks, i-2).low] && at(toks, i-1).kind == word {
		return true
	}
	return next.kind != word && next.kind != name && i > 0 && !measures[at(toks, i-1).low]
}
