package prose

// judgement is what a title is found to be, and by which word.
type judgement struct {
	measure Measure
	kind    Kind
	vague   bool
	why     string
}

// judge reads an English title.
func (s *sentence) judge() judgement {
	var j judgement
	if s.verb != 0 {
		j = s.judgeDeed()
	} else {
		j = s.judgeStatement()
	}
	switch {
	case s.isSized():
		j.measure, j.vague = Quantitative, false
	case s.comparesOrExcludes() || s.leavesNone():
		j.measure, j.vague, j.kind = Quantitative, false, Outcome
	case j.vague && (s.verb != 0 && s.settlesQuestion() || s.hasClock()):
		j.measure, j.vague = Binary, false
	case j.vague:
		j.measure = NoMeasure
	}
	return j
}

// isSized reports whether an amount says how much, and does not only describe
// something, as in "a 10-minute video".
func (s *sentence) isSized() bool {
	if s.measured || s.masked {
		return true
	}
	for _, a := range s.amounts {
		if !a.hyphened || a.OrMore || a.OrLess || isComparisonSign(at(s.toks, a.from-1).low) || isComparisonSign(at(s.toks, a.from).low) {
			return true
		}
	}
	return false
}

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

// plans are nouns for levels that somebody has set.
var plans = wordSet(`target targets baseline baselines budget benchmark quota slo slos sla slas forecast`)

// ending are verbs that leave nothing of their object.
var ending = wordSet(`eliminate eradicate zero`)

// former are words that point at what was, or at what others have.
var former = wordSet(`those that last previous prior before current existing today old older any`)

// judgeDeed judges a title that opens with a verb.
func (s *sentence) judgeDeed() judgement {
	o := s.readObject()
	why := s.verbText()
	outcome := judgement{kind: Outcome, measure: Binary, why: why}
	task := judgement{kind: Task, measure: Binary, why: why}
	class := s.verb & verbs
	joined := s.more & (changes | attains)
	switch {
	case s.goesOn():
		task.vague, task.measure = true, NoMeasure
		return task
	case s.meetsPeople() || class.has(changes) && s.takesIn() && !s.isSized():
		return task
	case s.makesFinal(o) && !s.isSized(), s.getsDone() || s.raisesMoney() && !s.isSized():
		task.kind = Deliverable
		return task
	case s.takesAway(o) && !s.isSized():
		task.vague = o.isLeftOpen()
		return task
	case class.has(changes):
		outcome.vague, outcome.measure = s.isVagueChange(o), NoMeasure
		return outcome
	case (class.has(attains) || s.toks[s.verbAt].low == "make" && o.determined) && o.head.tags.has(activity):
		task.vague = o.isOpen() || o.praised
		return task
	case class.has(attains) && o.determined && !o.praised && !o.compared && !o.head.tags.has(quality) && !statives[s.toks[s.verbAt].low]:
		return outcome
	case class.has(attains) && s.toks[s.verbAt].low == "generate" && !s.isSized():
		task.vague = o.isOpen()
		return task
	case class.has(attains):
		outcome.vague = s.isVagueState(o)
		if s.toks[s.verbAt].low == "have" && !s.isSized() && !o.praised && !o.head.tags.has(quality|metric) && !s.isPeople(o.head) {
			outcome.kind = Deliverable
		}
		if s.objective && !outcome.vague {
			outcome.measure = NoMeasure
		}
		return outcome
	case s.ensuresClause():
		return outcome
	case s.addsAbility(o):
		return judgement{kind: Deliverable, measure: Binary, why: why}
	case s.toks[s.verbAt].low == "support" && !s.isSized() && !o.praised:
		task.vague = s.isVagueState(o)
		return task
	case class.has(effects):
		outcome.vague = s.isVagueState(o)
		if s.objective && !outcome.vague && !o.universal {
			outcome.measure = NoMeasure
		}
		return outcome
	case s.isSized() && (joined != 0 || o.change || o.metric && moving[s.toks[s.verbAt].low] || s.addsCustomers()):
		return outcome
	case o.universal && s.keepsTime():
		return outcome
	case s.claimsPlace():
		outcome.vague, outcome.measure = true, NoMeasure
		return outcome
	case class.has(wins):
		if s.isSized() {
			return outcome
		}
		return judgement{kind: Deliverable, measure: Binary, why: why, vague: o.isOpen() && !s.deadline}
	case s.objective && class.has(creates) && !o.explained && (o.head.tags.has(figurative|quality|soft) || o.head.text == ""):
		outcome.vague = true
		return outcome
	}
	task.vague = s.isVagueTask(o)
	if s.objective && !task.vague && (o.praised || o.able) {
		task.measure = NoMeasure
	}
	return task
}
