package prose

// This file tells deeds apart by more than the class of their verb.

// goesOn reports whether the title promises to go on with, or to try, something
// that people do: "continue to publish the newsletter".
func (s *sentence) goesOn() bool {
	i := s.verbAt + 1
	if !s.verb.has(effects|attains|deals) || !ongoing[s.toks[s.verbAt].low] || s.isSized() {
		return false
	}
	if at(s.toks, i).low == "to" {
		class, next := verbAt(s.toks, i+1)
		return class.has(deeds) && at(s.toks, next).text != ""
	}
	class, gerund := gerundOf(at(s.toks, i))
	return gerund && class.has(deeds) || eventNouns[at(s.toks, i).low] || eventNouns[s.headOf(i).low]
}

// meetsPeople reports whether the title promises a meeting, and not that a
// target is met: "meet with each sponsor", "meet monthly".
func (s *sentence) meetsPeople() bool {
	next := at(s.toks, s.verbAt+1).low
	return s.toks[s.verbAt].low == "meet" && (next == "with" || rateAdverbs[next] != "")
}

// getsDone reports whether the title promises to have something brought to its
// end: "get the integration released".
func (s *sentence) getsDone() bool {
	low := s.toks[s.verbAt].low
	if low != "get" && low != "have" || s.isSized() {
		return false
	}
	for i := s.object + 1; i < len(s.toks); i++ {
		class, participle := participleOf(&s.toks[i])
		if next := at(s.toks, i+1); participle && class.has(completes|creates) && (next.text == "" || next.low == "." || next.low == "by" || next.low == "before") {
			return true
		}
	}
	return false
}

// raisesMoney reports whether the title promises that investors pay, and not
// that a number goes up: "raise a seed round".
func (s *sentence) raisesMoney() bool {
	if s.toks[s.verbAt].low != "raise" {
		return false
	}
	for i := s.object; i < min(s.object+4, len(s.toks)); i++ {
		if funding[s.toks[i].low] {
			return true
		}
	}
	return false
}

// addsCustomers reports whether the things that are added are people who come
// of their own will.
func (s *sentence) addsCustomers() bool {
	return s.toks[s.verbAt].low == "add" && len(s.amounts) > 0 && outsiders[s.amounts[0].Unit]
}

// ensuresClause reports whether the title promises that something can be done,
// works or is done, which anybody can try: "ensure the archive can be searched".
func (s *sentence) ensuresClause() bool {
	low := s.toks[s.verbAt].low
	if s.objective || low != "ensure" && !(low == "make" && at(s.toks, s.object).low == "sure") || s.praises(s.object) {
		return false
	}
	kind, place, _ := predicateOf(s.toks, s.object)
	switch kind {
	case canDo, inFinalState:
		return true
	case does:
		return finites[at(s.toks, place).low] || plainFinites[at(s.toks, place).low]
	}
	return false
}

// addsAbility reports whether the title promises that a system can do something
// that it could not: "enable single sign-on". People and qualities can be
// enabled as well, and that leaves open what is done.
func (s *sentence) addsAbility(o object) bool {
	low := s.toks[s.verbAt].low
	if s.objective || s.more != 0 || low != "enable" && low != "allow" && (low != "support" || !o.proper) {
		return false
	}
	return o.head.text != "" && !(o.plural && (low == "support" || s.hasInfinitive())) && !o.determined && !o.praised && !o.head.tags.has(mass|quality|metric) && !s.isPeople(o.head) && !teams[o.head.low]
}

// hasInfinitive reports whether the object is to do something itself: "enable
// drivers to plan".
func (s *sentence) hasInfinitive() bool {
	for i := s.object; i < len(s.toks); i++ {
		if s.toks[i].low == "to" && at(s.toks, i+1).tags.has(verbs) {
			return true
		}
	}
	return false
}

// claimsPlace reports whether the title promises what others will take something
// for: "establish the shop as the first address for lamps".
func (s *sentence) claimsPlace() bool {
	if !s.verb.has(creates|effects) || !placing[s.toks[s.verbAt].low] {
		return false
	}
	for i := s.object; i < len(s.toks); i++ {
		if s.toks[i].low == "as" && at(s.toks, i+1).tags.has(determiner) {
			return true
		}
	}
	return false
}

// makesFinal reports whether the title promises to bring one thing into a state
// that it has or has not: "make the catalogue public".
func (s *sentence) makesFinal(o object) bool {
	return s.toks[s.verbAt].low == "make" && o.head.tags.has(finalWord) && !o.praised && !subjective[o.head.low] && o.head != at(s.toks, s.object)
}

// keepsTime reports whether the title says how soon, each time: "answer all
// letters within a day of their arrival".
func (s *sentence) keepsTime() bool {
	return len(s.amounts) > 0 && at(s.toks, s.amounts[0].from-1).low == "within"
}

// takesAway reports whether the title promises that a thing is gone, and not
// that there is less of something: "remove the old till".
func (s *sentence) takesAway(o object) bool {
	return removing[s.toks[s.verbAt].low] && s.more == 0 && o.head.text != "" && !o.head.tags.has(mass|quality|metric|soft)
}

// takesIn reports whether the title says what is added by the change: "expand
// the list to include lamps".
func (s *sentence) takesIn() bool {
	for i := s.object + 1; i < len(s.toks); i++ {
		if s.toks[i].low == "to" && including[at(s.toks, i+1).low] {
			return true
		}
	}
	return false
}

var (
	// ongoing are verbs that put off what is to be done to another.
	ongoing = wordSet(`continue keep try attempt strive aim seek work`)
	// moving are verbs that bring a number somewhere.
	moving    = wordSet(`push pull move drive bring take turn keep put`)
	funding   = wordSet(`round series seed funding capital funds money`)
	placing   = wordSet(`establish position brand`)
	removing  = wordSet(`remove drop`)
	including = wordSet(`include cover support accept handle become`)
)
