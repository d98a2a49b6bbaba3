package prose

import "unicode/utf8"

// readUnit reads what the number counts or measures, the rate, and the words
// that make it a bound.
func (a *amount) readUnit(toks []token, i int) int {
	i = a.readMeasure(toks, i)
	if t := at(toks, i); t.kind == symbol && t.low == "+" && t.glued && !a.OrMore {
		a.OrMore = true
		i++
	}
	if bound := a.readBound(toks, i); bound > i {
		return bound
	}
	if a.Unit == "" || a.Unit == Score {
		if noun, next := readNoun(toks, i, a.Value); noun != "" {
			i = next
			a.Unit = noun
			if unit, ok := unitWords[noun]; ok {
				a.Unit = unit
			} else if unit, ok := suffixUnits[noun]; ok {
				a.Unit = unit
			}
		} else if at(toks, i).low == "of" && a.Unit == Score && a.Value < a.Of {
			a.Unit = Share
		}
	}
	if a.Unit == "times" && (moreOrLess[at(toks, i).low] != "" || at(toks, i).low == "as" || at(toks, i).low == "the") {
		a.Unit = Times // three times as many; but three times a day
	}
	if i = a.readRate(toks, i); a.Unit == Times && a.Per != "" {
		a.Unit = "times" // 2x per week
	}
	return a.readBound(toks, i)
}

// readMeasure reads a unit that stands next to its number, perhaps with a
// hyphen between them: 90%, 5 €, 48 h, 10-min.
func (a *amount) readMeasure(toks []token, i int) int {
	t, next := at(toks, i), i+1
	if t.kind == symbol && t.low == "-" && t.glued && at(toks, i+1).glued {
		t, next = at(toks, i+1), i+2
	}
	unit := ""
	switch {
	case t.kind == symbol && (t.low == "%" || t.low == "‰" || t.low == "٪"):
		unit = symbolUnits[t.low]
		if p := at(toks, next); p.low == Percent { // "50% percent" happens
			next++
		}
	case t.kind == symbol && t.text != "":
		unit = currencySigns[t.low]
	case t.kind == word:
		var after int
		if unit, after, _ = unitPhrases.match(toks, next-1); unit != "" {
			next = after
		} else {
			unit = measureWord(t, t.glued)
		}
	}
	if unit == "" && t.text == "m" && t.glued {
		unit = "m" // metres or minutes: the reader knows
	}
	if unit == "" || a.Unit != "" && a.Unit != Score {
		return i
	}
	a.Unit = unit
	a.hyphened = at(toks, i).low == "-"
	return next
}

// measureWord returns the unit that a word beside a number means. The shortest
// abbreviations mean it only when they touch the number: 5d, but not 5 d.
func measureWord(t *token, touching bool) string {
	if unit, ok := unitWords[t.low]; ok {
		return unit
	}
	if currencyCodes[t.text] {
		return t.text
	}
	if unit, ok := suffixUnits[t.low]; ok && (touching && t.text != "D" || len(t.low) > 2 || apart[t.low]) { // 3D
		return unit
	}
	if t.low == Times && touching {
		return Times
	}
	return currencySigns[t.low]
}

// apart are the two-letter abbreviations and letters that are units even with
// a space before them.
var apart = map[string]bool{"h": true, "s": true, "ms": true, "hr": true, "pp": true, "kb": true, "mb": true, "gb": true, "tb": true, "kg": true, "km": true}

// readBound reads what turns an amount into a bound: "or more", "or below",
// 以上. One word of what is counted may stand in between: "5 hours total or
// less".
func (a *amount) readBound(toks []token, i int) int {
	for gap := range 2 {
		if gap == 1 && (at(toks, i).kind != word || stopWords[at(toks, i).low]) {
			break
		}
		if next := orMoreWords.after(toks, i+gap); next > i+gap {
			a.OrMore = true
			return next
		}
		if next := orLessWords.after(toks, i+gap); next > i+gap {
			a.OrLess = true
			return next
		}
	}
	return i
}

// nounReach is how many words a noun phrase may take to name what it counts.
const nounReach = 6

// readNoun reads the counted noun of the noun phrase at i and returns it and
// the place after it. Without a dictionary the head is found by its ending:
// the first plural of the phrase. Where no word is a plural, only a phrase of
// one word says what is counted; after "one", the last word does.
func readNoun(toks []token, i int, value float64) (string, int) {
	if t, next := at(toks, i), at(toks, i+1); t.low == "-" && t.glued && next.glued && next.kind == word {
		return next.low, i + 2 // a 2-page guide counts pages
	} else if t.glued && !isEastAsianWord(t) {
		return "", i
	}
	words, last := 0, i
	for j := i; j < len(toks) && words < nounReach; j++ {
		t := &toks[j]
		if t.kind == number && t.skip && t.glued { // Sev-1
			continue
		}
		if t.kind == symbol && (t.low == "\"" || t.low == "-" && t.glued) {
			continue
		}
		if moreOrLess[t.low] != "" { // 10 fewer complaints
			continue
		}
		hyphened := at(toks, j+1).low == "-" && at(toks, j+1).glued // on-site
		if t.kind != word && t.kind != name || stopWords[t.low] && !hyphened || isEastAsianWord(t) && words > 0 {
			break
		}
		rate := rateAdverbs[t.low] != "" && (words > 0 || at(toks, j+1).kind != word)
		if rate || words > 0 && isParticiple(t.low) && value == 1 {
			break
		}
		if isEastAsianWord(t) && utf8.RuneCountInString(t.text) > 2 {
			break
		}
		if value != 1 && (collective[t.low] || isPlural(t.low) && !attributive[t.low]) {
			return t.low, j + 1
		}
		if value == 1 && words > 0 && isPlural(t.low) && !t.glued {
			break // "1 team reports": a verb
		}
		words, last = words+1, j
	}
	if next := at(toks, last+1); words == 0 || words > 1 && value != 1 || next.kind == symbol && !closesPhrase(next.low) && value != 1 {
		return "", i
	}
	return toks[last].low, last + 1
}

// closesPhrase reports whether a sign may follow a whole noun phrase; other
// signs stand inside one.
func closesPhrase(low string) bool {
	switch low {
	case "", ".", ",", ";", ":", "!", "?", ")", "]", "/", "\"", "->", "=>", "—", "|", "*", "`", "’", "'", "+", "&":
		return true
	}
	return false
}

// isParticiple reports whether a word looks like an English past participle,
// which after a noun begins what is said about it: "1 draft reviewed".
func isParticiple(s string) bool { return len(s) > 4 && s[len(s)-2:] == "ed" }

// collective are nouns that are plural without an ending.
var collective = map[string]bool{
	"people": true, "staff": true, "personnel": true, "women": true, "men": true, "children": true, "alumni": true,
	"criteria": true, "media": true, "personas": true, "mau": true, "dau": true, "wau": true,
}

// attributive are nouns that end like a plural when they only describe
// another noun: "10 sales calls".
var attributive = map[string]bool{
	"sales": true, "news": true, "operations": true, "communications": true, "analytics": true, "logistics": true,
	"savings": true, "customs": true, "goods": true, "always": true, "series": true,
}
