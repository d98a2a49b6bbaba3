package prose

import "strings"

// tags say what a word may be. A word has all the tags of all its readings;
// which of them it has in a sentence is for the readers of tokens to decide.
type tags uint64

const (
	// The class of a verb: see words_verbs.go.
	changes tags = 1 << iota
	attains
	effects
	wins
	completes
	creates
	thinks
	deals

	weak        // of a verb
	nounToo     // of a verb: "launch"
	mostlyNoun  // of those: "market"
	modal       // is, are, can, has …
	determiner  // a, the, our, all …
	universal   // all, each, every, no
	preposition //
	conjunction //
	pronoun     //

	activity // of a noun: see words_nouns.go
	mass
	quality
	soft
	metric
	lagging
	enabling
	instrumentless
	instrument
	figurative

	praising  // of an adjective that praises
	finalWord // of an adjective that says that something is done

	inEnglish
	inSpanish
	inPortuguese
	inFrench
	inGerman
	inItalian
	inDutch
	inNordic
	inSlavic
	inVietnamese
	inTurkish
	inIndonesian

	// What may begin at the word, for the readers of numbers and times.
	beginsAmount
	beginsComparison
	beginsWindow
	beginsTime
)

// verbs are all classes of verbs; deeds are those that say what people will
// do, and not what will be different.
const (
	deeds = completes | creates | thinks | deals
	verbs = changes | attains | effects | wins | deeds
)

// foreign are all languages but English.
const foreign = inSpanish | inPortuguese | inFrench | inGerman | inItalian | inDutch | inNordic | inSlavic | inVietnamese | inTurkish | inIndonesian

func (t tags) has(any tags) bool { return t&any != 0 }

// lexeme is a word of the vocabulary in its lower-case form.
type lexeme struct {
	low  string
	tags tags
}

// vocabulary holds every word that any reader asks about, so that a token is
// looked up once, when it is cut.
var vocabulary = func() map[string]lexeme {
	v := make(map[string]lexeme, 4096)
	add := func(words string, t tags) {
		for w := range strings.FieldsSeq(words) {
			v[w] = lexeme{w, v[w].tags | t}
		}
	}
	// A verb has one class, the first that it is listed in.
	for i, words := range []string{changeVerbs, attainVerbs, effectVerbs, winVerbs, completeVerbs, createVerbs, thinkVerbs, dealVerbs} {
		for w := range strings.FieldsSeq(words) {
			if !v[w].tags.has(verbs) {
				v[w] = lexeme{w, v[w].tags | changes<<i}
			}
		}
	}
	for w := range v {
		v[w] = lexeme{w, v[w].tags | inEnglish}
	}
	for _, list := range []struct {
		words string
		tags  tags
	}{
		{weakVerbs, weak}, {nounVerbs, nounToo}, {mostlyNouns, nounToo | mostlyNoun},
		{"is are was were be been can could has have had will would should must may might do does did isn't aren't", modal | inEnglish},
		{"a an the this that these those our your their its his her my both another", determiner | inEnglish},
		{"all each every any no zero", determiner | universal | inEnglish},
		{"of in on at by to for from with within without via as through during before after until since into onto over under above below across among between against about around towards toward upon per than near off beyond despite regarding including behind according", preposition | inEnglish},
		{"and or nor but plus while if when where because so & + /", conjunction},
		{"it them us him me itself themselves we they who which that whom what ones", pronoun | inEnglish},
		{activityNouns, activity | inEnglish}, {massNouns, mass | inEnglish}, {stateNouns, quality | inEnglish}, {softNouns, soft | inEnglish},
		{metricNouns, metric | inEnglish}, {laggingNouns, lagging | inEnglish}, {enablingNouns, enabling | inEnglish},
		{instrumentlessNouns, instrumentless | inEnglish}, {instrumentNouns, instrument}, {figurativeNouns, figurative | inEnglish}, {workNouns, inEnglish},
		{soundAdjectives, praising | inEnglish}, {stateAdjectives, finalWord}, {englishWords, inEnglish},
		{spanishWords, inSpanish}, {portugueseWords, inPortuguese}, {frenchWords, inFrench}, {germanWords, inGerman}, {italianWords, inItalian},
		{dutchWords, inDutch}, {nordicWords, inNordic}, {slavicWords, inSlavic}, {vietnameseWords, inVietnamese}, {turkishWords, inTurkish},
		{indonesianWords, inIndonesian},
	} {
		add(list.words, list.tags)
	}
	for w := range irregularParticiples {
		v[w] = lexeme{w, v[w].tags | inEnglish}
	}
	for w := range union(stopWords, changeWords, unitWords, undecided) {
		v[w] = lexeme{w, v[w].tags}
	}
	for _, list := range []struct {
		words map[string]bool
		tags  tags
	}{{amountStarts, beginsAmount}, {comparisonStarts, beginsComparison}, {windowStarts, beginsWindow}, {timeWords, beginsTime}} {
		for w := range list.words {
			v[w] = lexeme{w, v[w].tags | list.tags}
		}
	}
	return v
}()

// isQuality reports whether a word that the vocabulary does not know is, by its
// ending, the name of a quality: maintainability, usefulness.
func isQuality(low string) bool {
	n := len(low)
	return n > 7 && (low[n-1] == 'y' && low[n-5:] == "ility" || low[n-1] == 's' && low[n-4:] == "ness") && !noQualities[low]
}

// noQualities are things that are named like one.
var noQualities = wordSet(`facility business wilderness liability disability`)

// longestWord is the length of the longest word of the vocabulary in bytes,
// or a little more.
const longestWord = 24

// lookUp returns a word in lower case and what the vocabulary knows of it,
// without a copy of the word if it is known there.
func lookUp(text string) (low string, known tags) {
	if len(text) <= longestWord {
		var buf [longestWord]byte
		upper := false
		for i := range len(text) {
			c := text[i]
			switch {
			case c >= 0x80:
				return lookUpAny(text)
			case 'A' <= c && c <= 'Z':
				c |= 0x20
				upper = true
			}
			buf[i] = c
		}
		if l, ok := vocabulary[string(buf[:len(text)])]; ok {
			return l.low, l.tags
		}
		if !upper {
			return text, 0
		}
	}
	return strings.ToLower(text), 0
}

// lookUpAny is lookUp for words beyond ASCII.
func lookUpAny(text string) (low string, known tags) {
	low = strings.ToLower(text)
	return low, vocabulary[low].tags
}
