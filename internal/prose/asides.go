package prose

// Compound returns the words with which a second promise begins in a title
// that makes two: "and open an office". A title whose verbs share an object,
// or whose second verb is about the same thing ("and publish it"), makes one.
func Compound(text string) (second string, ok bool) {
	var tokens [stackTokens]token
	toks := scan(text, tokens[:0])
	if languageOf(toks) != English || isPlaceholder(toks) {
		return "", false
	}
	markTimes(toks)
	markNames(toks)
	s := sentence{toks: toks}
	s.readOpening(English)
	if s.verb == 0 {
		return "", false
	}
	words := 0
	for i := s.object; i < len(toks); i++ {
		t := &toks[i]
		switch {
		case t.low == "to" && toks[min(i+1, len(toks)-1)].tags.has(verbs), t.low == "so", t.low == "that", t.low == "which", t.low == "who", t.low == "by", t.low == "(", t.low == ":", t.low == "or":
			return "", false
		case t.low == "and" && words > 0:
			class, next := verbHere(toks, i+1)
			if class != 0 && s.isOwnPromise(class, next) {
				if pointsBack(toks[next:]) {
					return "", false
				}
				return string([]rune(text)[t.start:at(toks, min(next, len(toks)-1)).end]), true
			}
		case t.kind == word || t.kind == name || t.kind == number:
			words++
		}
	}
	return "", false
}

// isOwnPromise reports whether the verb before i has an object of its own.
func (s *sentence) isOwnPromise(class tags, i int) bool {
	t := at(s.toks, i)
	switch {
	case t.tags.has(determiner) && !t.tags.has(universal):
		return !pointers[t.low]
	case t.kind == number && !t.skip:
		return true
	case class.has(nounToo) && !class.has(changes) || t.kind != word && t.kind != name || t.tags.has(preposition|conjunction|pronoun|determiner):
		return false
	}
	return !isAdverb(t.low) && t.low != "not" && (class.has(changes|attains|wins) || s.verb.has(changes))
}

// pointsBack reports whether the rest of a title speaks of what came before:
// "and have twenty people use it".
func pointsBack(toks []token) bool {
	for i := range toks {
		if low := toks[i].low; low == "it" || low == "them" || pointers[low] {
			return true
		}
	}
	return false
}

// pointers are determiners that point back to the first promise.
var pointers = wordSet(`its their this that these those them`)

// Unscaled returns the noun of a title that somebody must say how to read off,
// such as "rating", where the title names no survey, test, scale or index.
func Unscaled(text string) (noun string, ok bool) {
	var tokens [stackTokens]token
	toks := scan(text, tokens[:0])
	for i := range toks {
		t, prev, next := &toks[i], at(toks, i-1), at(toks, i+1)
		switch {
		case t.tags.has(instrumentless) && noun == "":
			if isProperName(prev, true, false) && i > 1 || next.low == "(" && isUpper(at(toks, i+2).text) || next.low == "of" && at(toks, i+2).tags.has(determiner) && t.low == "satisfaction" || verbNext[next.low] {
				return "", false
			}
			noun = t.text
		case t.tags.has(instrument):
			return "", false
		}
	}
	if noun == "" {
		return "", false
	}
	markTimes(toks)
	markNames(toks)
	for _, a := range readAmounts(toks, make([]amount, 0, stackAmounts), stackAmounts) {
		if a.Unit == Score || a.Unit == "stars" {
			return "", false
		}
	}
	return noun, noun != ""
}

// verbNext follow "score" where it is a verb.
var verbNext = wordSet(`the a an our all each every goals`)

// StatesBase reports whether a title that asks for a change says compared with
// what: last year, the benchmark, today's 40.
func StatesBase(text string) bool {
	var tokens [stackTokens]token
	for _, t := range scan(text, tokens[:0]) {
		if t.kind == word && (pastWords[t.low] && t.low != "rolling" || startingWords[t.low] || baseWords[t.low]) {
			return true
		}
	}
	return false
}

var baseWords = wordSet(`compared yoy qoq mom baseline benchmark against relative than`)

// Influence returns the number of the business that a title wants to move, and
// the training or coaching by which it wants to, where nothing stands between
// the two: "20% more revenue through workshops".
func Influence(text string) (number, means string, ok bool) {
	var tokens [stackTokens]token
	toks := scan(text, tokens[:0])
	through := -1
	for i := range toks {
		t := &toks[i]
		switch {
		case through < 0 && t.tags.has(lagging):
			number = t.text
		case (meansWords[t.low] || t.low == "with" || t.low == "using") && number != "":
			through = i
		case through >= 0 && i-through <= meansReach && t.tags.has(enabling):
			return number, t.text, true
		}
	}
	return "", "", false
}

// meansReach is how many words may stand between "by" and the training.
const meansReach = 8

// Lagging returns the number of the business that a title is about, where it
// is about nothing that people learn or do.
func Lagging(text string) (number string, ok bool) {
	var tokens [stackTokens]token
	for _, t := range scan(text, tokens[:0]) {
		switch {
		case t.tags.has(enabling|instrumentless|activity|thinks) || learned[t.low]:
			return "", false
		case t.tags.has(lagging):
			number = t.text
		}
	}
	return number, number != ""
}

// IsEnabling reports whether a team's name says that it trains or enables
// others.
func IsEnabling(team string) bool {
	var tokens [stackTokens]token
	for _, t := range scan(team, tokens[:0]) {
		if t.tags.has(enabling) || learned[t.low] {
			return true
		}
	}
	return false
}

// learned are words of what people learn.
var learned = wordSet(`learning learn skill skills certified certification trained academy competency capability`)

// IsHeadcount reports whether a group of people is one that an organisation
// can count: its staff and those it trains, but not its users.
func IsHeadcount(group string) bool {
	low, _ := lookUp(group)
	return people[low] && !outsiders[low]
}

var outsiders = wordSet(`users customers clients patients citizens residents subscribers people persons members contributors women men`)
