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

// derivedVerb reads the verbs that English makes of other words: -ize, -ify,
// and re- before a verb.
func derivedVerb(low string) tags {
	if n := len(low); n > 6 && (strings.HasSuffix(low, "ize") || strings.HasSuffix(low, "ify") || strings.HasSuffix(low, "ise") && !nounsInIse[low]) {
		return completes
	}
	for _, prefix := range [...]string{"re", "over", "pre", "out", "de", "un", "co", "mis", "under", "up"} {
		if rest, ok := strings.CutPrefix(low, prefix); ok && len(rest) >= 4 {
			return vocabulary[rest].tags & (verbs | nounToo | inEnglish)
		}
	}
	return 0
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

// participleOf returns the tags of the verb that a word is the past participle
// of, and whether it is one.
func participleOf(t *token) (tags, bool) {
	low := t.low
	if t.kind != word || len(low) < 3 {
		return 0, false
	}
	if base, ok := irregularParticiples[low]; ok {
		return vocabulary[base].tags, true
	}
	if len(low) < 5 || low[len(low)-2:] != "ed" || low[len(low)-3:] == "eed" || notParticiples[low] {
		return 0, false
	}
	return baseOf(low[:len(low)-2]), true
}

// baseOf returns the tags of the verb with that stem: stor is store, shipp is
// ship, appli is apply.
func baseOf(stem string) tags {
	n := len(stem)
	if t := vocabulary[stem].tags; t.has(verbs) {
		return t
	}
	var buf [longestWord + 1]byte
	if n < 3 || n > longestWord {
		return 0
	}
	copy(buf[:], stem)
	buf[n] = 'e'
	if t := vocabulary[string(buf[:n+1])].tags; t.has(verbs) {
		return t
	}
	if stem[n-1] == stem[n-2] {
		return vocabulary[stem[:n-1]].tags
	}
	if buf[n-1] == 'i' {
		buf[n-1] = 'y'
		return vocabulary[string(buf[:n])].tags
	}
	return 0
}

// gerundOf returns the tags of the verb that a word is the gerund of, and
// whether it looks like one.
func gerundOf(t *token) (tags, bool) {
	low := t.low
	if t.kind != word || len(low) < 5 || low[len(low)-3:] != "ing" || nounsInIng[low] {
		return 0, false
	}
	return baseOf(low[:len(low)-3]), true
}

func isAdverb(low string) bool {
	return len(low) > 4 && strings.HasSuffix(low, "ly") && !notAdverbs[low]
}

var (
	verbPrefixes   = wordSet(`re co pre cross over under de un up out`)
	verbParticles  = wordSet(`up off out in down on through over`)
	nounsInIse     = wordSet(`enterprise exercise expertise otherwise franchise premise merchandise likewise compromise disguise paradise surprise concise precise`)
	nounsInIng     = wordSet(`thing things string spring during king ring wing nothing anything everything something evening morning ceiling bring sibling rating ranking funding`)
	notAdverbs     = wordSet(`daily weekly monthly yearly quarterly early family supply reply apply assembly anomaly friendly timely only italy july fly likely`)
	notParticiples = wordSet(`need feed speed seed breed indeed exceed proceed succeed united limited hundred shed embed biased naked sacred wicked kindred`)
	adjectivesToo  = wordSet(`open complete close lower double triple secure clean separate correct own present smooth better mature level further live direct perfect free last dry slow quiet empty narrow tidy top read found shared run slow narrow own reverse shut`)
	sizes          = wordSet(`live new large small big multiple several many more additional external internal public private remote local global further other key`)
	// nounsOfWork are verbs whose noun opens many titles: test coverage.
	nounsOfWork = wordSet(`support test release review design audit research launch campaign contact call visit survey partner process market network project program programme product team code model service demand request search sales work plan access account trial score train value price cost time setup`)
	// levelVerbs take a level as their object: reach > 90 %.
	levelVerbs = wordSet(`reach hit gain win`)
	// compounds are nouns before which such a verb is a noun as well.
	compounds = map[string]map[string]bool{"audit": wordSet(`log logs trail trails`), "change": wordSet(`management request requests log logs`), "store": wordSet(`manager managers staff visits traffic`)}
	planning  = wordSet(`plan search work test design research campaign`)
)
