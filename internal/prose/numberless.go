package prose

// This file finds measures that need no number.

// comparesOrExcludes reports whether the title needs no number to be measured:
// "no open incidents", "on par with the web site".
func (s *sentence) comparesOrExcludes() bool {
	if low := at(s.toks, s.first).low; low == "no" || low == "zero" || low == "none" || low == "never" {
		return true
	}
	for i := range s.toks {
		if s.meetsPlan(i) || s.limitsToOne(i) || s.cutsToPart(i) || s.beatsFormer(i) || s.verb == 0 && s.toks[i].low == "never" {
			return true
		}
		if t := &s.toks[i]; t.low == "compared" && (at(s.toks, i+1).low == "to" || at(s.toks, i+1).low == "with") && s.hasComparative(i) || t.low == "par" && at(s.toks, i+1).low == "with" || t.low == "than" && at(s.toks, i-1).tags.has(beginsComparison) && (at(s.toks, i+1).kind == name || isTitleWord(at(s.toks, i+1)) || s.verb == 0 && at(s.toks, i+1).tags.has(metric)) {
			return true
		}
	}
	return false
}

// beatsFormer reports whether "than" at i compares with something that the
// title points at: "a shorter queue than those of last year".
func (s *sentence) beatsFormer(i int) bool {
	next := at(s.toks, i+1)
	if s.toks[i].low != "than" || !former[next.low] && (!next.tags.has(determiner) || next.tags.has(universal)) {
		return false
	}
	for j := max(s.first, i-5); j < i; j++ {
		if t := &s.toks[j]; comparatives[t.low] != "" || compared[t.low] && t.low != "enough" {
			return true
		}
	}
	return false
}

// leavesNone reports whether the title promises that none is left of things
// that can be counted: "eliminate wrong labels".
func (s *sentence) leavesNone() bool {
	if s.verb == 0 || !ending[s.toks[s.verbAt].low] {
		return false
	}
	o := s.readObject()
	return o.plural && !o.praised && !o.head.tags.has(mass|quality)
}

// meetsPlan reports whether the comparison at i is with a level that is written
// down elsewhere: "at or above target".
func (s *sentence) meetsPlan(i int) bool {
	if t := &s.toks[i]; t.low != "above" && t.low != "below" && t.low != "beyond" && t.low != "under" && t.low != "within" {
		return false
	}
	next := at(s.toks, i+1)
	if next.tags.has(determiner) {
		next = at(s.toks, i+2)
	}
	return plans[next.low]
}

// limitsToOne reports whether the comparison at i is with one unit of time:
// "takes less than a day".
func (s *sentence) limitsToOne(i int) bool {
	if !s.toks[i].tags.has(beginsComparison) {
		return false
	}
	op, next := comparisonAt(s.toks, i)
	unit := at(s.toks, next+1)
	return op != "" && articles[at(s.toks, next).low] && isDuration(measureWord(unit, false))
}

// cutsToPart reports whether the word at i is a part of what was: "in half",
// "by a third".
func (s *sentence) cutsToPart(i int) bool {
	t, prev := &s.toks[i], at(s.toks, i-1)
	switch prev.low {
	case "in", "by":
		return t.low == "half"
	case "a", "an":
		return at(s.toks, i-2).low == "by" && fractionWords[t.low] != 0 && !t.skip
	}
	return false
}

var (
	// plans are nouns for levels that somebody has set.
	plans = wordSet(`target targets baseline baselines budget benchmark quota slo slos sla slas forecast`)
	// ending are verbs that leave nothing of their object.
	ending = wordSet(`eliminate eradicate zero`)
	// former are words that point at what was, or at what others have.
	former = wordSet(`those that last previous prior before current existing today old older any`)
)
