package prose

import "strings"

// predicate is what a title that opens with no verb says about its subject.
type predicate uint8

const (
	noPredicate  predicate = iota
	inState                // "template finalized": the class is that of the verb
	inFinalState           // "site live"
	isSomething            // "users are happy"
	canDo                  // "members can publish"
	does                   // "sign-in works": the class is that of the verb
)

// predicateOf finds what is said about the subject that opens the title, the
// place of it, and the class of its verb, if it has one.
func predicateOf(toks []token, from int) (kind predicate, place int, class tags) {
	depth, subject, infinitive := 0, false, false
	plural, placed := false, false // the noun before the first preposition
	for i := from; i < len(toks); i++ {
		t := &toks[i]
		switch {
		case t.low == "(" || t.low == "[":
			depth++
			continue
		case t.low == ")" || t.low == "]":
			depth = max(0, depth-1)
			continue
		case depth > 0, t.skip && t.kind == word: // a month is no modal: May
			continue
		case subject && (subordinating[t.low] || (t.low == "we" || t.low == "they") && at(toks, i-1).kind == word && !isAdverb(at(toks, i-1).low)):
			return noPredicate, 0, 0
		case t.low == "be" && at(toks, i-1).low == "to", t.low == "that" || t.low == "which" || t.low == "who" || t.low == "where":
			return noPredicate, 0, 0
		}
		if t.kind == word && subject {
			switch {
			case (t.low == "responsible" || t.low == "accountable") && at(toks, i+1).low == "for":
				return inFinalState, i, 0
			case t.low == "can" || t.low == "could" || t.tags.has(modal) && at(toks, i+1).low == "able":
				return canDo, i, 0
			case t.low == "has" || t.low == "have" || t.low == "had":
				if base, ok := participleOf(at(toks, i+1)); ok && !describesNoun(toks, i+1) {
					return does, i, base
				}
				return does, i, attains
			case seems[t.low] && i+1 < len(toks) && !at(toks, i+1).tags.has(determiner):
				return isSomething, i, 0
			case t.tags.has(modal) || isContraction(t.low):
				return afterModal(toks, i)
			}
			if isPredicate(toks, i) {
				if base, ok := participleOf(t); ok {
					return inState, i, base
				}
				return inFinalState, i, 0
			}
			if t.tags.has(praising) && !t.tags.has(verbs) && at(toks, i-1).kind == word && !at(toks, i-1).tags.has(praising|preposition|determiner|conjunction|verbs) && (at(toks, i+1).text == "" || at(toks, i+1).tags.has(conjunction|preposition)) {
				return isSomething, i - 1, 0 // metrics stable, kitchen robust at noon
			}
			infinitive = infinitive || t.low == "to" && at(toks, i+1).tags.has(verbs)
			if base := finiteAt(toks, i); base != 0 && !infinitive {
				return does, i, base
			}
			if plural && !infinitive && isFarFinite(toks, i) {
				return does, i, t.tags
			}
			if t.tags.has(preposition) && !placed {
				plural, placed = isPlural(at(toks, i-1).low) || collective[at(toks, i-1).low], true
			}
		}
		if i == from && t.low == "has" {
			return does, i, attains
		}
		subject = subject || t.kind == word && !t.tags.has(preposition|determiner|conjunction) || t.kind == name
	}
	return noPredicate, 0, 0
}

// describesNoun reports whether the participle at i stands before the noun
// that it describes: "have documented owners".
func describesNoun(toks []token, i int) bool {
	next := at(toks, i+1)
	class, _ := verbAt(toks, i+1)
	return next.kind == word && class == 0 && !next.tags.has(determiner|preposition|conjunction|pronoun) && !isAdverb(next.low) && isPlural(at(toks, min(i+3, len(toks)-1)).low)
}

// afterModal reads what follows is, are or will be.
func afterModal(toks []token, i int) (predicate, int, tags) {
	if isContraction(at(toks, i).low) {
		return isSomething, i, 0
	}
	for j := i + 1; j < min(i+5, len(toks)); j++ {
		t := &toks[j]
		switch {
		case t.low == "in" && settled[at(toks, j+1).low]:
			return inFinalState, i, 0
		case t.low == "not":
			return isSomething, i, 0
		case isAdverb(t.low) || t.tags.has(modal) || oftenWords[t.low]:
		case at(toks, j+1).low == "-" && at(toks, j+1).glued && at(toks, j+2).glued && !praisePrefixes[t.low]:
			j++ // rate-limited, least-privilege: its last part decides
		case t.tags.has(finalWord) && !t.tags.has(praising) || isAbility(t):
			return inFinalState, i, 0
		default:
			if base, ok := participleOf(t); ok && !t.tags.has(praising) {
				return inState, i, base
			}
			if base, _ := verbAt(toks, j); base.has(verbs) && promising[at(toks, i).low] {
				return does, j, base
			}
			return isSomething, i, 0
		}
	}
	return isSomething, i, 0
}

// isAbility reports whether an adjective says that something can be done with
// a thing, which anybody can try: "searchable", but not "reliable".
func isAbility(t *token) bool {
	low := t.low
	if len(low) < 7 || !strings.HasSuffix(low, "able") && !strings.HasSuffix(low, "ible") || t.tags.has(praising) {
		return false
	}
	return baseOf(low[:len(low)-4]).has(completes | creates | deals)
}

// isPredicate reports whether the word at i is a participle or an adjective
// that is said about the nouns before it, and does not describe one after it:
// "docs published", but "published docs".
func isPredicate(toks []token, i int) bool {
	t, next := at(toks, i), at(toks, i+1)
	_, participle := participleOf(t)
	participle = participle && !relations[t.low]
	if !participle && !(t.tags.has(finalWord) && t.kind == word) {
		return false
	}
	if next.low == "-" && next.glued && at(toks, i+2).glued || t.glued && at(toks, i-1).low == "-" && at(toks, i-1).glued && !participle {
		return false
	}
	if t.low == "up" || t.low == "over" || t.low == "used" && next.low == "to" {
		return next.text == "" || next.low == "and"
	}
	switch {
	case next.kind == symbol:
		return true
	case next.tags.has(determiner) && participle && t.tags.has(verbs):
		return false // they hit the mark
	case next.tags.has(preposition | conjunction | determiner | pronoun):
		return true
	case next.kind == number:
		return participle && irregularParticiples[t.low] == ""
	case next.kind == word:
		if _, both := participleOf(next); both {
			return at(toks, i+2).kind != word
		}
		return isAdverb(next.low) || next.tags.has(finalWord) && at(toks, i+2).kind != word || adverbsOfPlace[next.low]
	}
	return false
}

var (
	// oftenWords are adverbs without an ending that stand before a verb.
	oftenWords = wordSet(`always never often still also already soon now`)
	// subordinating words begin a clause of which the predicate is not the title's.
	subordinating = wordSet(`when whenever while because unless if`)
	// seems are verbs of how it is for somebody.
	seems = wordSet(`feel feels seem seems perceive perceives`)
	// praisePrefixes before a hyphen say that something is done well.
	praisePrefixes = wordSet(`well better best high highly user`)
	// promising are modals before what will be done.
	promising = wordSet(`will shall should must may might`)
	// settled stand after "in" for a state that is reached.
	settled = wordSet(`place production use operation force service`)
	// relations are participles that only relate what follows to what was.
	relations      = wordSet(`compared based related tied associated measured intended located followed focused driven linked aimed according dedicated needed required involved included excluded`)
	adverbsOfPlace = wordSet(`here there once twice today now again together everywhere locally internally externally weekly monthly daily quarterly correctly cross-device`)
)
