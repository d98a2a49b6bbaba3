package prose

// judgeDoing judges "sign-in works", "the team has helped …".
func (s *sentence) judgeDoing(class tags) judgement {
	p := at(s.toks, s.predicateAt)
	switch {
	case (p.low == "has" || p.low == "have" || p.low == "had") && class == attains:
		s.object = s.predicateAt + 1
		o := s.readObject()
		j := judgement{kind: Deliverable, measure: Binary, why: p.text, vague: o.isLeftOpen() || s.objective}
		if o.head.low == "support" && s.isFollowedBy(o.head, "for") && !o.praised {
			return judgement{kind: Deliverable, measure: Binary, why: p.text} // has zoom support for …
		}
		switch loose := o.head.tags.has(quality) || o.praised && (!o.determined || o.head.tags.has(figurative)); {
		case s.isSized():
			if !o.determined || !s.countsDeeds() || s.amounts[0].from > s.predicateAt || people[s.amounts[0].Unit] || teams[s.amounts[0].Unit] {
				j.kind = Outcome
			}
		case loose:
			j.kind, j.vague = Outcome, true
		}
		return j
	case at(s.toks, s.predicateAt-1).low == "we" && (class.has(deeds) || gaining[p.low] && s.countsActivity()):
		s.object = s.predicateAt + 1
		return judgement{kind: Task, measure: Binary, why: p.text, vague: s.readObject().isOpen()}
	case s.countsDeeds() && class.has(deeds) && !plainFinites[p.low] && !finites[p.low] && !doneByOthers[at(s.toks, s.predicateAt+1).low]:
		return judgement{kind: Task, measure: Binary, why: p.text}
	case (p.low == "has" || p.low == "have") && class.has(completes|creates|wins) && s.hasUniversal(s.predicateAt+2):
		return judgement{kind: Deliverable, measure: Binary, why: p.text}
	case finites[p.low] || plainFinites[p.low] && !adopting[p.low]:
		if s.isSized() || !s.objective && s.namesAll(s.predicateAt) && !s.praises(s.first) {
			return judgement{kind: Outcome, measure: Binary, why: p.text}
		}
		return judgement{kind: Deliverable, measure: Binary, why: p.text, vague: s.objective || s.praises(s.predicateAt) || s.praisesSubject() || at(s.toks, s.predicateAt+1).kind == name}
	}
	if !s.objective && s.hasUniversal(s.first) && !s.praises(s.predicateAt) && class.has(attains|deeds) {
		return judgement{kind: Outcome, measure: Binary, why: p.text}
	}
	if !s.objective && !s.isSized() && !s.praises(s.predicateAt) {
		if j, ok := s.judgeDeedOf(class); ok {
			return j
		}
	}
	return judgement{kind: Outcome, measure: NoMeasure, vague: true, why: p.text}
}

// countsActivity reports whether what follows the predicate is what people do.
func (s *sentence) countsActivity() bool {
	s.object = s.predicateAt + 1
	return s.readObject().head.tags.has(activity)
}

// judgeDeedOf judges what somebody or something does to an object: what the
// team does is a task ("the squad reviews the backlog"), and what a system does
// is a thing it can do then and could not before ("the client exposes the new
// API"). What users do is neither.
func (s *sentence) judgeDeedOf(class tags) (judgement, bool) {
	p := at(s.toks, s.predicateAt)
	s.object = s.predicateAt + 1
	if learning := p.low == "learns" || p.low == "learn"; learning && at(s.toks, s.object).low == "to" {
		s.object += 2
		class = completes
	}
	o := s.readObject()
	open := o.isLeftOpen() && !o.proper || o.head.text == ""
	j := judgement{measure: Binary, why: p.text, vague: open}
	if conj, joined := at(s.toks, s.predicateAt+1), at(s.toks, s.predicateAt+2); conj.tags.has(conjunction) && joined.tags.has(changes) {
		return j, false // measure and improve
	}
	staff := s.namesPeople(s.predicateAt) || s.namesAny(teams, s.predicateAt)
	switch {
	case adopting[p.low] && !staff, class.has(attains) && o.determined && !o.praised && !o.head.tags.has(quality|mass):
		j.kind = Outcome
		return j, !open
	case handling[p.low] && !staff && !o.praised && !o.head.tags.has(quality|soft):
		j.kind, j.vague = Deliverable, o.head.text == ""
		return j, !j.vague
	case s.namesAny(outsiders, s.predicateAt):
		return j, false
	case staff && class.has(deeds):
		j.kind = Task
	case class.has(deeds) && !class.has(weak) || gaining[p.low]:
		j.kind = Deliverable
	default:
		return j, false
	}
	return j, j.kind == Task || !open
}

// namesAll reports whether one of the words before end says all or every.
func (s *sentence) namesAll(end int) bool {
	for i := s.first; i < end; i++ {
		if t := &s.toks[i]; t.tags.has(universal) && t.low != "any" && t.low != "no" {
			return true
		}
	}
	return false
}

// namesAny reports whether one of the words before end is in the set.
func (s *sentence) namesAny(set map[string]bool, end int) bool {
	for i := s.first; i < end; i++ {
		if set[s.toks[i].low] {
			return true
		}
	}
	return false
}

var (
	// teams are groups that do what their goals say.
	teams = wordSet(`team teams squad squads department departments board council committee guild chapter crew`)
	// gaining verbs say that something is there that was not.
	gaining = wordSet(`gets get receives receive gains gain`)
	// adopting verbs say what others take to.
	adopting = wordSet(`use uses adopt adopts choose chooses prefer prefers install installs join joins`)
	// handling verbs say what a system can do something with.
	handling = wordSet(`supports support handles handle accepts accept`)
)
