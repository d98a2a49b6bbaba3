package prose

import "strings"

// verbAt returns what kind of verb the word at i may be in its base form, and
// the place after it. It looks at the word alone: verbHere looks around.
func verbAt(toks []token, i int) (class tags, next int) {
	t := at(toks, i)
	if t.kind != word {
		return 0, i
	}
	next = i + 1
	if dash, after := at(toks, i+1), at(toks, i+2); dash.low == "-" && dash.glued && after.glued && after.kind == word {
		switch {
		case verbPrefixes[t.low] && after.tags.has(verbs): // re-engineer, co-host
			return after.tags &^ mostlyNoun, i + 3
		case verbParticles[after.low] && t.tags.has(verbs): // stand-up
			return t.tags &^ mostlyNoun, i + 3
		case !at(toks, i+3).glued || at(toks, i+3).low != "-": // error-recovery, open-source
			return 0, i
		}
	}
	if t.tags.has(verbs) {
		return t.tags, next
	}
	if t.tags == 0 || t.tags == inEnglish {
		return derivedVerb(t.low), next
	}
	return 0, i
}

// verbHere reports whether the word at i is a verb in its base form that opens
// what is to be done, judging by what follows. Many English verbs are nouns
// as well, and titles drop the articles that would tell them apart.
func verbHere(toks []token, i int) (class tags, next int) {
	class, next = verbAt(toks, i)
	if class == 0 || !class.has(nounToo) && !adjectivesToo[at(toks, i).low] {
		return class, next
	}
	isNoun := false
	after := at(toks, next)
	switch {
	case after.low == "of" || after.low == ":" || after.low == "'" && after.glued || after.low == "-" && !after.glued:
		isNoun = true // launch of …
	case after.text == "":
		isNoun = len(toks) == 1 && class.has(mostlyNoun)
	case at(toks, i).low == "top" && after.kind == number:
		isNoun = after.value <= topOfList && !isMeasuredAt(toks, next) // the top 3 issues, but: top 40%
	case isPastAfterNoun(toks, next):
		isNoun = true // offer extended by May
	case at(toks, i).low == "stick" && isOneOf(after.low, "to", "with"):
	case after.tags.has(determiner|pronoun) || after.kind == number && !after.skip || after.low == "at":
	case after.tags.has(conjunction) || isOneOf(after.low, ",", "+", "&", "/"):
		other, _ := verbAt(toks, next+1)
		isNoun = other == 0 && (class.has(mostlyNoun) || after.kind == symbol && after.low != "," || nounsOfWork[at(toks, i).low]) // support and maintenance
	case after.tags.has(preposition):
		isNoun = class.has(mostlyNoun) && after.low != "with" || after.low == "by" && !at(toks, next+1).skip && at(toks, next+1).low != "end" || after.low == "in" && class.has(changes) || (after.low == "for" || after.low == "from") && nounsOfWork[at(toks, i).low] && !planning[at(toks, i).low]
	case after.kind == symbol:
		isNoun = class.has(mostlyNoun) || isComparisonSign(after.low) && !levelVerbs[at(toks, i).low]
	case after.tags.has(modal) || compounds[at(toks, i).low][after.low]:
		isNoun = true
	case after.kind == word && isAdverb(after.low) && !class.has(mostlyNoun):
	default:
		isNoun = class.has(mostlyNoun) && !describes(after) || after.tags.has(quality|metric) && nounsOfWork[at(toks, i).low] || endsInState(toks, next)
	}
	if isNoun {
		return 0, i
	}
	return class, next
}

// topOfList is how long a list is at most of which the top is named.
const topOfList = 100

// isMeasuredAt reports whether the number at i has a unit of measure, so that
// it is a level and not the length of a list.
func isMeasuredAt(toks []token, i int) bool {
	next := at(toks, i+1)
	return next.low == "%" || next.kind == word && measureWord(next, next.glued) != ""
}

// isPastAfterNoun reports whether the word at i can only be a participle or an
// adjective of state that is said about the noun before it: a preposition follows, or nothing.
func isPastAfterNoun(toks []token, i int) bool {
	t, next := at(toks, i), at(toks, i+1)
	if t.tags.has(finalWord) && !t.tags.has(verbs|preposition) {
		return next.text == "" || next.tags.has(preposition) // prototype ready by May
	}
	if _, participle := participleOf(t); !participle || t.tags.has(verbs|praising) || irregularParticiples[t.low] != "" {
		return false
	}
	return next.text == "" || next.tags.has(preposition) || next.tags.has(conjunction) && isPredicate(toks, i)
}

// describes reports whether a word can only describe the object of a verb.
func describes(t *token) bool {
	return t.tags.has(praising) || isAdverb(t.low) || t.kind == number || strings.HasSuffix(t.low, "al") || strings.HasSuffix(t.low, "ous") || sizes[t.low]
}

// endsInState reports whether the nouns from i on are followed by what is said
// about them: "design system adopted by …", "test suite > 90 %".
func endsInState(toks []token, i int) bool {
	const reach = 6
	for j, n := i, 0; n < reach && j < len(toks); j, n = j+1, n+1 {
		t := &toks[j]
		switch {
		case t.kind == symbol && isComparisonSign(t.low):
			return true
		case t.kind == symbol && (t.low == "-" || t.low == "/" || t.low == "&") && t.glued, t.low == "per":
		case t.low == "(" && j > i:
			j = closing(toks, j)
		case t.kind == number || t.kind == symbol || t.tags.has(determiner|preposition|conjunction|pronoun) || isAdverb(t.low):
			return false
		case t.tags.has(modal):
			return true
		case j > i && (isPredicate(toks, j) || finiteAt(toks, j) != 0 && !verbParticles[at(toks, i).low]):
			return true
		}
	}
	return false
}

// closing returns the place of the parenthesis that closes the one at i, or i.
func closing(toks []token, i int) int {
	const reach = 12
	for j := i + 1; j < min(i+reach, len(toks)); j++ {
		if toks[j].low == ")" {
			return j
		}
	}
	return i
}

var (
	verbPrefixes  = wordSet(`re co pre cross over under de un up out`)
	verbParticles = wordSet(`up off out in down on through over`)
	adjectivesToo = wordSet(`open complete close lower double triple secure clean separate correct own present smooth better mature level further live direct perfect free last dry slow quiet empty narrow tidy top read found shared run slow narrow own reverse shut`)
	sizes         = wordSet(`live new large small big multiple several many more additional external internal public private remote local global further other key`)
	// nounsOfWork are verbs whose noun opens many titles: test coverage.
	nounsOfWork = wordSet(`support test release review design audit research launch campaign contact call visit survey partner process market network project program programme product team code model service demand request search sales work plan access account trial score train value price cost time setup`)
	// levelVerbs take a level as their object: reach > 90 %.
	levelVerbs = wordSet(`reach hit gain win`)
	// compounds are nouns before which such a verb is a noun as well.
	compounds = map[string]map[string]bool{"audit": wordSet(`log logs trail trails`), "change": wordSet(`management request requests log logs`), "store": wordSet(`manager managers staff visits traffic`)}
	planning  = wordSet(`plan search work test design research campaign`)
)
