package prose

import (
	"strings"
	"unicode"
)

// judgeNoun judges a title that is a noun phrase: a thing, a topic, a number
// of things, or what somebody is doing.
func (s *sentence) judgeNoun() judgement {
	first := at(s.toks, s.first)
	head := s.headOf(s.first)
	if isAdverb(first.low) { // proactively reaching out
		first = at(s.toks, s.first+1)
	}
	if class, ok := gerundOf(first); ok && !s.isCompoundGerund() {
		j := judgement{kind: Task, measure: Binary, vague: true, why: first.text}
		if class == 0 || class.has(changes|attains|effects) {
			j.kind = Outcome
		}
		return j
	}
	if s.isSized() {
		return s.judgeCount(head)
	}
	if len(s.amounts) > 0 {
		return judgement{kind: Deliverable, measure: Binary, why: head.text}
	}
	act := vocabulary[first.low].tags
	past, participle := participleOf(first)
	switch {
	case participle && past.has(changes):
		return judgement{kind: Outcome, measure: NoMeasure, vague: true, why: first.text} // simplified checkout
	case s.objective && s.namesEvent() && s.isProper(s.first+1, len(s.toks)):
		return judgement{kind: Deliverable, measure: Binary, why: first.text} // beta release of the app
	case first.low == "first" && s.isPeople(head):
		return judgement{kind: Outcome, measure: Binary, why: head.text}
	case s.objective:
		return judgement{kind: Outcome, measure: NoMeasure, vague: true, why: head.text}
	case first.low == "support" && at(s.toks, s.first+1).low == "for":
		return judgement{kind: Deliverable, measure: Binary, why: first.text}
	case first.tags.has(praising) && first.low != "new" && at(s.toks, s.first+1).low != "practices" && at(s.toks, s.first+1).low != "-" || head.tags.has(quality) || soundNouns[first.low]:
		return judgement{kind: Outcome, measure: NoMeasure, vague: true, why: first.text}
	case s.isPeople(head) || head.tags.has(metric):
		return judgement{kind: Outcome, measure: NoMeasure, vague: true, why: head.text}
	case at(s.toks, s.first+1).low == "of" && (act.has(deeds) || strings.HasSuffix(first.low, "ion")):
		s.object = s.first + 2
		o := s.readObject()
		return judgement{kind: Deliverable, measure: Binary, vague: o.isLeftOpen(), why: first.text}
	}
	open := head.tags.has(mass) && !s.isProper(s.first, len(s.toks))
	return judgement{kind: Deliverable, measure: Binary, vague: open, why: head.text}
}

// namesEvent reports whether the title's noun phrase names what happens to
// one thing: "beta release of …".
func (s *sentence) namesEvent() bool {
	for i := s.first; i < len(s.toks); i++ {
		switch t := &s.toks[i]; {
		case t.low == "of":
			return i > s.first && eventNouns[at(s.toks, i-1).low]
		case t.kind != word && t.kind != name || t.tags.has(preposition|conjunction):
			return false
		}
	}
	return false
}

// judgeCount judges a number of things: what they are decides whether what
// people do is counted, or what comes of it.
func (s *sentence) judgeCount(head *token) judgement {
	j := judgement{kind: Outcome, measure: Quantitative, why: head.text}
	if len(s.amounts) == 0 {
		if head.tags.has(activity) {
			j.kind = Deliverable
		}
		return j
	}
	a := s.amounts[0]
	counted := vocabulary[a.Unit].tags
	if a.Unit == "" || isMeasure(a.Unit) || a.isBound() {
		counted = 0
	}
	if len(s.amounts) > 1 && s.limits(s.amounts[1]) {
		return j // 5 runbooks, answers under 2 s
	}
	if counted.has(activity) || head.tags.has(activity) && a.from > s.first && IsCounted(a.Unit) && at(s.toks, a.from-1).low == "at" {
		j.kind, j.why = Deliverable, a.Unit
	}
	return j
}

// limits reports whether the amount is a level that something keeps to.
func (s *sentence) limits(a amount) bool {
	return a.isBound() || isComparisonSign(at(s.toks, a.from-1).low) && (isDuration(a.Unit) || a.Unit == Percent)
}

// isBound reports whether the amount is an upper bound, a change or a rate, so
// that it is no count of things to be done.
func (a *amount) isBound() bool { return a.OrLess || a.sign != 0 || a.Per != "" && a.Unit == "" }

// headOf returns the last word of the noun phrase that begins at i.
func (s *sentence) headOf(i int) *token {
	head := at(s.toks, i)
	for j := i; j < len(s.toks); j++ {
		t := &s.toks[j]
		switch {
		case t.kind == symbol && (t.low == "-" || t.low == "/" || t.low == "&" || t.low == "'" || t.low == "{" || t.low == "}") || t.kind == number:
			continue
		case t.kind == symbol && j == i:
			continue
		case t.kind == symbol || j > i && t.tags.has(preposition|conjunction|pronoun|modal):
			return head
		case t.kind == word && isAdverb(t.low):
			continue
		}
		head = t
	}
	return head
}

// isCompoundGerund reports whether the gerund that opens the title describes
// a noun: "pricing model", "engineering feasibility".
func (s *sentence) isCompoundGerund() bool {
	next := at(s.toks, s.first+1)
	return next.kind == word && next.tags != 0 && !next.tags.has(determiner|preposition|pronoun|praising|universal) && !isPlural(next.low)
}

// isPeople reports whether a noun names people outside the team.
func (s *sentence) isPeople(t *token) bool { return people[t.low] || people[t.low+"s"] }

// isProper reports whether one of the words from i to before end has a name
// of its own, or a determiner that picks one out.
func (s *sentence) isProper(i, end int) bool {
	title := s.isTitleCase()
	for j := i; j < min(end, len(s.toks)); j++ {
		t := &s.toks[j]
		if isProperName(t, j > s.first, title) || t.tags.has(determiner) && j > i {
			return true
		}
	}
	return false
}

// isProperName reports whether a word is a name: letters with digits, an
// abbreviation, or capitalised where the title does not capitalise every
// word.
func isProperName(t *token, inside, titleCase bool) bool {
	switch t.kind {
	case name:
		return true
	case word:
		if len(t.text) >= 2 && isUpper(t.text) {
			return true
		}
		return inside && !titleCase && isTitleWord(t)
	}
	return t.low == "#" || t.low == "`"
}

// isUpper reports whether a word has no small letters, but for a plural s.
func isUpper(s string) bool {
	s = strings.TrimSuffix(s, "s")
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
	}
	return len(s) >= 2
}

// isTitleCase reports whether every word of the title is Written Like This,
// so that capitals say nothing.
func (s *sentence) isTitleCase() bool {
	words, small := 0, 0
	for i := range s.toks {
		if t := &s.toks[i]; t.kind == word && !t.tags.has(preposition|conjunction|determiner) {
			words++
			if t.text == t.low {
				small++
			}
		}
	}
	return words >= 2 && small == 0
}

// praises reports whether a word from i on says that something is good, better
// or less, and leaves open who decides.
func (s *sentence) praises(i int) bool {
	for ; i < len(s.toks); i++ {
		if t := &s.toks[i]; t.tags.has(praising) && !which[t.low] || isAdverb(t.low) && soundAdverbs[t.low] {
			return true
		}
	}
	return false
}

// praisesSubject reports whether the title promises that what it is about is
// good, before it says what becomes of it: "robust practices are established".
func (s *sentence) praisesSubject() bool {
	for i := s.first; i < s.predicateAt-1; i++ {
		if t := &s.toks[i]; t.tags.has(preposition | universal) {
			return false
		} else if t.tags.has(praising) && !t.tags.has(verbs) && !kinds[t.low] && at(s.toks, i+1).low != "practices" && at(s.toks, i+1).low != "-" && at(s.toks, i-1).low != "-" {
			return true
		}
	}
	return false
}

// hasSuperlative reports whether one of the next words claims a first place.
func (s *sentence) hasSuperlative(i int) bool {
	for _, t := range s.toks[i:min(i+5, len(s.toks))] {
		if t.kind == word && len(t.low) > 4 && strings.HasSuffix(t.low, "est") || t.low == "most" || t.low == "best" || t.low == "only" {
			return true
		}
	}
	return false
}

// hasComparative reports whether one of the words before end says more or less.
func (s *sentence) hasComparative(end int) bool {
	for i := s.first; i < end; i++ {
		if low := s.toks[i].low; compared[low] && low != "enough" && low != "sufficient" {
			return true
		}
	}
	return false
}

// contentWords counts the words that carry meaning.
func (s *sentence) contentWords() int {
	n := 0
	for i := range s.toks {
		if t := &s.toks[i]; t.kind == name || t.kind == word && !t.tags.has(preposition|conjunction|determiner|pronoun|modal) {
			n++
		}
	}
	return n
}

var (
	// doneByOthers are participles of what users and the world do.
	doneByOthers = wordSet(`adopted used featured mentioned cited recognized recognised trusted contested visited downloaded chosen preferred accepted retained engaged satisfied renewed converted paid viewed read rated reduced increased improved`)
	// establishing are participles of which the end is a matter of opinion.
	establishing = wordSet(`established embedded understood aligned validated explored improved strengthened considered socialized socialised defined assessed`)
	opinions     = wordSet(`research analysis discovery investigation study evaluation exploration assessment review thinking planning feasibility`)
	soundNouns   = wordSet(`excellence growth leadership innovation success`)
	soundAdverbs = wordSet(`consistently seamlessly smoothly easily quickly efficiently effectively properly significantly continually continuously regularly better`)
)
