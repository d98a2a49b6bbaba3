package prose

// SaysEvent reports whether a title that opens with no verb, and of which no
// predicate is known, may say all the same what happens: with a noun for a
// deed ("launch of …", "… decision by May"), with what is to be done ("portal
// to accept …"), or with a verb that is a noun as well ("the portal stores …").
func SaysEvent(text string) bool {
	var tokens [stackTokens]token
	toks := scan(text, tokens[:0])
	markTimes(toks)
	s := sentence{toks: toks}
	s.first = promiseStart(toks)
	first := at(toks, s.first)
	if first.low == "we" {
		return true
	}
	if next := at(toks, s.first+1).low; next == "of" || next == "for" {
		if first.tags.has(completes|creates|wins|deals|weak) || eventNouns[first.low] {
			return true
		}
	}
	if head := s.headOf(s.first); eventNouns[head.low] || eventNouns[singular(head.low)] {
		return true
	}
	for i := s.first + 1; i < len(toks); i++ {
		t, prev, next := &toks[i], at(toks, i-1), at(toks, i+1)
		if t.kind != word || prev.kind != word && prev.kind != name && prev.low != "]" && prev.low != ")" {
			continue
		}
		switch {
		case t.low == "to" && (next.tags.has(verbs) || next.low == "be") && !prev.tags.has(preposition):
			return true
		case t.tags.has(preposition) && i > s.first+1:
			// What follows may still be a clause: "part of X uses Y".
		case mayBeFinite(t) && !prev.tags.has(preposition|determiner|conjunction) && !isPlural(prev.low) && (next.kind == word || next.kind == name) && !next.tags.has(preposition|conjunction):
			return true
		case t.tags.has(verbs) && !t.tags.has(mostlyNoun) && isPlural(prev.low) && (next.kind == word || next.kind == name) && !next.tags.has(preposition|conjunction):
			return true
		}
	}
	return false
}

// mayBeFinite reports whether a word is a verb in the third person, whatever
// else it is.
func mayBeFinite(t *token) bool {
	n := len(t.low)
	if n < 4 || t.low[n-1] != 's' || t.low[n-2] == 's' {
		return false
	}
	return vocabulary[t.low[:n-1]].tags.has(verbs) || t.low[n-2] == 'e' && vocabulary[t.low[:n-2]].tags.has(verbs)
}

// OpensWithGerund returns the gerund that a title opens with as what somebody
// is or does: "being a partner", but not "pricing model".
func OpensWithGerund(text string) (gerund string, ok bool) {
	var tokens [stackTokens]token
	s := sentence{toks: scan(text, tokens[:0])}
	s.first = promiseStart(s.toks)
	first := at(s.toks, s.first)
	if _, ok := gerundOf(first); !ok || s.isCompoundGerund() || at(s.toks, s.first+1).kind != word {
		return "", false
	}
	return first.text, true
}

// eventNouns name what happens at one time, so that it has or has not.
var eventNouns = wordSet(`decision launch release approval announcement sign-off signoff signature completion migration removal opening adoption promotion
	update upgrade rollout roll-out delivery deployment publication introduction implementation integration closure closing handover graduation
	election appointment certification accreditation registration submission deprecation retirement setup rewrite redesign refactoring refactor relaunch
	go-live handoff transition conversion acquisition merger election ratification consolidation automation cleanup review redesign evaluation
	research study analysis investigation assessment audit training talk workshop`)
