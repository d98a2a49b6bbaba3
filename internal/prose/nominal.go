package prose

import "strings"

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
	case head.low == "support" && s.isFollowedBy(head, "for") && !first.tags.has(praising):
		return judgement{kind: Deliverable, measure: Binary, why: head.text}
	case first.tags.has(praising) && first.low != "new" && at(s.toks, s.first+1).low != "practices" && at(s.toks, s.first+1).low != "-" || head.tags.has(quality) || soundNouns[first.low]:
		return judgement{kind: Outcome, measure: NoMeasure, vague: true, why: first.text}
	case people[head.low] || head.tags.has(metric):
		return judgement{kind: Outcome, measure: NoMeasure, vague: true, why: head.text}
	case at(s.toks, s.first+1).low == "of" && (act.has(deeds) || strings.HasSuffix(first.low, "ion")):
		s.object = s.first + 2
		o := s.readObject()
		return judgement{kind: Deliverable, measure: Binary, vague: o.isLeftOpen(), why: first.text}
	}
	if t := s.comparedThing(); t != nil {
		return judgement{kind: Outcome, measure: NoMeasure, vague: true, why: t.text}
	}
	open := head.tags.has(mass) && !s.isProper(s.first, len(s.toks))
	return judgement{kind: Deliverable, measure: Binary, vague: open, why: head.text}
}

// comparedThing returns the word by which a further thing of the noun phrase is
// only to be better: "new signs and improved service".
func (s *sentence) comparedThing() *token {
	for i := s.first; i < len(s.toks); i++ {
		t := &s.toks[i]
		if t.tags.has(conjunction) && compared[at(s.toks, i+1).low] && s.headOf(i+1).tags.has(quality|metric|mass) {
			return at(s.toks, i+1)
		}
	}
	return nil
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
	if class, _ := gerundOf(at(s.toks, s.first)); class.has(verbs) && !nominal[at(s.toks, s.first).low] {
		return false
	}
	return next.kind == word && next.tags != 0 && !next.tags.has(determiner|preposition|pronoun|praising|universal) && !isPlural(next.low)
}

// isFollowedBy reports whether the word after one of the title's is next.
func (s *sentence) isFollowedBy(t *token, next string) bool {
	for i := s.first; i < len(s.toks); i++ {
		if &s.toks[i] == t {
			return at(s.toks, i+1).low == next
		}
	}
	return false
}

// isPeople reports whether a noun names people outside the team.
func (s *sentence) isPeople(t *token) bool { return people[t.low] || people[t.low+"s"] }

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
	// nominal are gerunds that are the names of trades and of what they make.
	nominal = wordSet(`pricing engineering testing training marketing hiring onboarding reporting planning billing shipping funding building learning
		monitoring logging trading advertising manufacturing staffing consulting coaching mentoring recruiting networking publishing licensing branding
		packaging scheduling messaging streaming coding programming computing processing rendering caching indexing operating landing housing meeting
		opening closing writing reading working running voting loading booking drafting mapping modelling modeling screening sourcing tracking auditing
		tagging sorting routing sampling profiling benchmarking debugging fundraising filing cleaning cataloguing debriefing boarding`)
	// doneByOthers are participles of what users and the world do.
	doneByOthers = wordSet(`adopted used featured mentioned cited recognized recognised trusted contested visited downloaded chosen preferred accepted retained engaged satisfied renewed converted paid viewed read rated reduced increased improved`)
	// establishing are participles of which the end is a matter of opinion.
	establishing = wordSet(`established embedded understood aligned validated explored improved strengthened considered socialized socialised defined assessed`)
	opinions     = wordSet(`research analysis discovery investigation study evaluation exploration assessment review thinking planning feasibility`)
	soundNouns   = wordSet(`excellence growth leadership innovation success`)
)
