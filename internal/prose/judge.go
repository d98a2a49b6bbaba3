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
	case s.isSized() && (joined != 0 || o.change || o.praised && o.head.tags.has(quality) || o.metric && moving[s.toks[s.verbAt].low] || s.addsCustomers()):
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
	case s.objective && class.has(creates) && !(o.explained && s.contentWords() >= longDescription) && (o.head.tags.has(figurative|quality|soft) || o.head.text == ""):
		outcome.vague = true
		return outcome
	}
	task.vague = s.isVagueTask(o)
	if s.objective && !task.vague && (o.praised || o.able) {
		task.measure = NoMeasure
	}
	return task
}
