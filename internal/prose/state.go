package prose

// judgeStatement judges a title that opens with no verb.
func (s *sentence) judgeStatement() judgement {
	first, next := at(s.toks, s.first), at(s.toks, s.first+1)
	if conditions[first.low] {
		return judgement{kind: Task, measure: NoMeasure, vague: true, why: first.text}
	}
	if of, gerund := gerundOf(first); gerund && (of.has(attains) || next.low == "of" || next.tags.has(determiner)) {
		return s.judgeNoun()
	}
	class := s.predVerb & verbs
	switch s.predicate {
	case inState, inFinalState:
		return s.judgeState(class)
	case canDo:
		vague := s.praises(s.predicateAt)
		j := judgement{kind: Deliverable, measure: Binary, vague: vague || s.objective, why: s.toks[s.predicateAt].text}
		if vague || s.isSized() {
			j.kind = Outcome
		}
		return j
	case isSomething:
		if first.low == "there" && !s.objective {
			s.object = s.predicateAt + 1
			if o := s.readObject(); o.determined && !o.praised && !o.compared && !o.head.tags.has(quality) {
				return judgement{kind: Deliverable, measure: Binary, why: s.toks[s.predicateAt].text}
			}
		}
		return judgement{kind: Outcome, measure: NoMeasure, vague: !s.hasSuperlative(s.predicateAt) || !s.objective, why: at(s.toks, s.predicateAt+1).text}
	case does:
		return s.judgeDoing(class)
	}
	return s.judgeNoun()
}

// judgeState judges "docs published", "site live", "cause understood".
func (s *sentence) judgeState(class tags) judgement {
	p := at(s.toks, s.predicateAt)
	j := judgement{kind: Deliverable, measure: Binary, why: p.text}
	if p.tags.has(modal) {
		if s.objective && s.namesAll(s.predicateAt) && !s.praises(s.first) {
			return j // all laptops are encrypted
		}
		if s.objective || s.praises(s.predicateAt) {
			if !s.objective && class.has(completes|creates) {
				return judgement{kind: Deliverable, measure: NoMeasure, vague: true, why: p.text}
			}
			return judgement{kind: Outcome, measure: NoMeasure, vague: true, why: p.text}
		}
		p = s.participleAfter(s.predicateAt)
	}
	sized := s.isSized()
	if !sized && s.praisesSubject() {
		return judgement{kind: Deliverable, measure: NoMeasure, vague: true, why: p.text}
	}
	byOthers := s.predicate == inState && (p.low != "accepted" || sized) && (class.has(changes|attains) || doneByOthers[p.low] || sized && class&deeds == 0 && !(class.has(effects) && s.countsDeeds()))
	switch {
	case byOthers && !sized && at(s.toks, s.predicateAt+1).low == "to":
		// moved, advanced or raised to a stage that has a name
	case byOthers:
		j.kind = Outcome
		j.vague = !s.deadline
	case sized && !s.countsThings(class):
		j.kind = Outcome
	case s.predicate == inState && class.has(thinks) || establishing[p.low]:
		j.vague = !s.deadline && !s.namesAll(s.predicateAt) && !s.isProper(s.first, s.predicateAt) && !s.isDoneLater()
	case s.predicate == inFinalState || p.low == "done":
		head := at(s.toks, s.predicateAt-1)
		j.vague = opinions[head.low]
	}
	if s.objective && !s.deadline && !s.isProper(s.first, s.predicateAt) {
		j.vague = true
	}
	return j
}

// hasUniversal reports whether a word from i on says all or every.
func (s *sentence) hasUniversal(i int) bool {
	for ; i < len(s.toks); i++ {
		if t := &s.toks[i]; t.tags.has(universal) && t.low != "any" {
			return true
		}
	}
	return false
}

// isShare reports whether the title is about a share of something.
func (s *sentence) isShare() bool {
	for _, a := range s.amounts {
		if a.Unit == Percent || a.Unit == Share {
			return true
		}
	}
	return false
}

// countsDeeds reports whether what is counted can be what somebody does: a
// number of things, and not a share, a time, or a level to keep to.
func (s *sentence) countsDeeds() bool {
	return len(s.amounts) > 0 && s.isSized() && !s.isShare() && !isDuration(s.amounts[0].Unit) && !isComparisonSign(at(s.toks, s.amounts[0].from-1).low)
}

// countsThings reports whether what is counted are things that were made or
// done, and not a share, a time, or people who changed.
func (s *sentence) countsThings(class tags) bool {
	if s.isShare() || s.predicate != inState || class.has(wins) {
		return false
	}
	if len(s.amounts) == 0 {
		return !class.has(completes) || !s.namesPeople(s.predicateAt)
	}
	unit := s.amounts[0].Unit
	if unit == "" && isComparisonSign(at(s.toks, s.amounts[0].from-1).low) {
		return false // a level of what stands before it
	}
	return !isDuration(unit) && !currencyCodes[unit] && !(people[unit] && class.has(completes|effects))
}

// namesPeople reports whether one of the words before end names people.
func (s *sentence) namesPeople(end int) bool { return s.namesAny(people, end) }

// isDoneLater reports whether another thing that the title names is brought to
// an end that can be seen: "scope agreed and proposal sent".
func (s *sentence) isDoneLater() bool {
	for i := s.predicateAt + 1; i < len(s.toks); i++ {
		if class, ok := participleOf(&s.toks[i]); ok && class.has(completes|creates|deals|wins) && isPredicate(s.toks, i) {
			return true
		}
	}
	return false
}

// participleAfter returns the participle after is, are or will be.
func (s *sentence) participleAfter(i int) *token {
	for j := i + 1; j < min(i+5, len(s.toks)); j++ {
		if _, ok := participleOf(&s.toks[j]); ok {
			return &s.toks[j]
		}
	}
	return at(s.toks, i)
}
