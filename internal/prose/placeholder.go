package prose

import "strings"

// IsPlaceholder reports whether a text stands where a value is still to come
// or is kept back: TBD, XXX, X%, [N], 000, "increase from X to Y", "see
// chart", confidential, a question.
func IsPlaceholder(text string) bool {
	var buf [stackTokens]token
	return isPlaceholder(scan(text, buf[:0]))
}

func isPlaceholder(toks []token) bool {
	if len(toks) == 0 {
		return false
	}
	if last := at(toks, len(toks)-1); last.low == "?" || isWithheld(toks) {
		return true
	}
	for i := range toks {
		t := &toks[i]
		switch {
		case t.kind == word && t.tags == 0 && undecided[t.low] && !isTodoOf(toks, i),
			t.kind == word && isBlank(toks, i),
			t.kind == number && isZeros(t.text) && !(t.glued && at(toks, i-1).low == ":"),
			t.kind == tag && templateTags[strings.Trim(t.low, "</> ")],
			t.low == "{" && t.glued && at(toks, i-1).low == "{",
			undecidedPhrases.at(toks, i),
			i == 0 && references[t.low] && isReference(toks, i):
			return true
		}
	}
	return isNumberedName(toks)
}

// isTodoOf reports whether "todo" at i only describes the word after it: "a
// todo list" is a thing, and "todo: the price" is none yet.
func isTodoOf(toks []token, i int) bool {
	next := at(toks, i+1)
	return toks[i].low == "todo" && i > 0 && next.kind == word && !next.tags.has(preposition|conjunction|determiner)
}

// isWithheld reports whether a text says only that its value is not given.
func isWithheld(toks []token) bool {
	end := len(toks) == 1 || isOneOf(toks[1].low, ",", ".", ";", "(", "-", "—")
	return end && withheld[toks[0].low]
}

// isBlank reports whether the word at i holds the place of a number: a row of
// X, or one letter where a quantity must be.
func isBlank(toks []token, i int) bool {
	t, prev, next := toks[i], at(toks, i-1), at(toks, i+1)
	if len(t.text) >= 2 && (strings.Trim(t.text, "X") == "" || t.text == "xxx") {
		return true
	}
	if t.text != "X" && t.text != "Y" && t.text != "N" && t.text != "Z" && t.text != "x" && t.text != "n" {
		return false
	}
	upper := t.text < "a"
	switch {
	case next.low == "%" && next.glued || next.low == "number" && at(toks, i+2).low == "of":
		return true
	case !upper:
		return false
	case prev.kind == symbol && (isComparisonSign(prev.low) && prev.low != "=" || currencySigns[prev.low] != ""):
		return true
	case prev.low == "[" && next.low == "]" && t.text == "N":
		return true
	}
	other := at(toks, i+2)
	if things := next.kind == word && (isPlural(next.low) || collective[next.low] || isPlural(other.low)); things {
		switch {
		case t.text == "N" && (prev.text == "" || prev.tags.has(verbs|preposition)), t.text == "X" && prev.tags.has(verbs) && !ofTheNetwork[next.low]:
			return true // run N tests
		}
	}
	return (prev.low == "by" || prev.low == "least" || prev.low == "than") && t.text != "Z" ||
		next.low == "to" && len(other.text) == 1 && other.text >= "X" && other.text <= "Z"
}

// isReference reports whether a text that begins with "see" points elsewhere
// for its value instead of saying what to see.
func isReference(toks []token, i int) bool {
	for _, t := range toks[i+1 : min(i+9, len(toks))] {
		if referents[t.low] || t.kind == name && strings.Contains(t.low, "://") {
			return true
		}
	}
	return false
}

// isNumberedName reports whether a text is a heading's template: "Key result
// x", "KR 1", "Objective".
func isNumberedName(toks []token) bool {
	if toks[0].low == "[" && len(toks) > 3 && toks[2].low == "]" { // [P0]
		toks = toks[3:]
	}
	i := 0
	for i < len(toks) && templateNouns[toks[i].low] {
		i++
	}
	if i == 0 || len(toks) > i+1 {
		return false
	}
	return i == len(toks) || len(toks[i].text) <= 2 && toks[i].kind != symbol
}

var (
	undecided     = wordSet(`tbd tbc tba todo fixme lorem`)
	withheld      = wordSet(`confidential unknown redacted undisclosed withheld none pending`)
	references    = wordSet(`see refer identified defined tracked shown`)
	ofTheNetwork  = wordSet(`followers posts ads accounts users threads likes feeds`) // of the one called X
	referents     = wordSet(`chart charts dashboard sheet spreadsheet doc docs document link sisense tableau looker below above here handbook table page wiki report target targets`)
	templateTags  = wordSet(`number n x target value metric date name insert tbd placeholder percent percentage baseline amount kpi`)
	templateNouns = wordSet(`key result results objective goal kr okr outcome metric initiative title placeholder example`)
)

// undecidedPhrases say that nobody has decided, in any of the languages.
var undecidedPhrases = lexiconOf("to be determined", "to be defined", "to be decided", "to be confirmed", "to be announced", "to be agreed", "to be set",
	"no target", "no targets", "not set", "not yet set", "not yet defined", "not defined", "n / a", "? ?", "_ _", ". . . %", "… %", "[ insert", "< insert", "insert metric", "insert number", "insert value", "insert target",
	"insert date", "insert here",
	"por definir", "a definir", "à définir", "noch offen", "noch festzulegen", "待定", "未定", "미정", "협의필요")
