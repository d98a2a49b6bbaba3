package prose

// cause says why the title is vague, and by which of its words. The word that
// the judgement rests on is why; another is returned where it says it better:
// a matter of opinion is an adjective or an adverb, and never a verb.
func (s *sentence) cause(why string) (Cause, string) {
	verb := at(s.toks, s.verbAt)
	switch {
	case s.verb.has(weak) && seen[verb.low] || s.verb.has(deals) && (efforts[verb.low] || coping[verb.low]):
		return Effort, why
	case s.verb != 0 && s.takesAway(s.readObject()):
		return Uncounted, why
	case s.verb != 0 && s.claimsPlace():
		return Unseen, why
	case s.verb.has(weak | thinks):
		switch o := s.readObject(); {
		case endless[verb.low]:
			return Ongoing, why
		case listing[verb.low] && o.plural && !o.head.tags.has(quality|mass):
			return Uncounted, why
		}
		if out := at(s.toks, s.verbAt+1); out.low == "out" {
			why += " " + out.text // figure out
		}
		return Knowledge, why
	case s.verb.has(attains|effects) && (!statives[verb.low] || verb.low == "make"):
		if cause, word := s.openWord(s.object); cause != NoCause {
			return cause, word
		}
		if _, gerund := gerundOf(at(s.toks, s.object)); gerund && verb.low == "keep" {
			return Ongoing, at(s.toks, s.object).text
		}
		if o := s.readObject(); s.verb.has(attains) && o.isOpen() {
			if o.plural && verb.low == "have" {
				return Uncounted, why
			}
			return NoAmount, why
		}
		return Unseen, why
	case s.verb.has(changes | attains | effects):
		return NoAmount, why
	case s.verb != 0:
		if i := s.doneMore(); i > 0 {
			return NoAmount, s.toks[i].text
		}
		switch o := s.readObject(); {
		case o.onlyBetter(), o.praised && o.head.tags.has(mass), s.isDoneWell():
			if cause, word := s.openWord(s.object); cause != NoCause {
				return cause, word
			}
		case intangible[o.head.low]:
			return Unseen, why
		}
		return Uncounted, why
	case conditions[at(s.toks, s.first).low]:
		return Condition, why
	case s.predicate != noPredicate:
		if establishing[at(s.toks, s.predicateAt).low] {
			return Opinion, at(s.toks, s.predicateAt).text
		}
		from := s.predicateAt
		if s.praisesSubject() {
			from = s.first
		}
		if cause, word := s.openWord(from); cause != NoCause {
			return cause, word
		}
		if p := s.participleAfter(s.predicateAt - 1); s.predicate == inState && (s.predVerb.has(changes|attains) || doneByOthers[p.low]) {
			return NoAmount, p.text
		}
		return Unseen, why
	}
	if t := s.comparedThing(); t != nil {
		return NoAmount, t.text
	}
	if first := at(s.toks, s.first); first.low != "" {
		if isAdverb(first.low) {
			first = at(s.toks, s.first+1)
		}
		if class, gerund := gerundOf(first); gerund && !s.isCompoundGerund() {
			if class.has(changes) {
				return NoAmount, first.text
			}
			return Ongoing, first.text
		}
		if past, participle := participleOf(first); participle && past.has(changes) {
			return NoAmount, first.text
		}
		if !s.objective && first.tags.has(praising) && !kinds[first.low] {
			return s.openWord(s.first)
		}
	}
	return Topic, why
}

// openWord returns the first word from i on that says that something is good,
// or better, and which of the two it says.
func (s *sentence) openWord(i int) (Cause, string) {
	for ; i < len(s.toks); i++ {
		t := &s.toks[i]
		if !t.tags.has(praising) && !soundAdverbs[t.low] || kinds[t.low] || at(s.toks, i+1).low == "-" || at(s.toks, i-1).low == "-" {
			continue
		}
		if compared[t.low] {
			return NoAmount, t.text
		}
		return Opinion, t.text
	}
	return NoCause, ""
}

// isMasked reports whether the title withholds a number: "[_N3_][n3]", the
// label of a link in emphasis, "[redacted]", a black bar.
func isMasked(toks []token) bool {
	for i := range toks {
		t := &toks[i]
		if t.kind != symbol {
			continue
		}
		switch {
		case t.low == "█" || t.low == "▇" || t.low == "■":
			return true
		case t.low != "[":
		case withheld[at(toks, i+1).low] && at(toks, i+2).low == "]":
			return true
		case at(toks, i+1).low == "_" && isNumberName(at(toks, i+2).low) && at(toks, i+3).low == "_" && at(toks, i+4).low == "]":
			return true
		}
	}
	return false
}

// isNumberName reports whether a word is the name of a number: N, N12.
func isNumberName(low string) bool {
	if low == "" || low[0] != 'n' && low[0] != 'x' {
		return false
	}
	for i := 1; i < len(low); i++ {
		if low[i] < '0' || low[i] > '9' {
			return false
		}
	}
	return true
}

// hasClock reports whether the title names a time of day, which everybody can
// look up: "home by 6:30 PM".
func (s *sentence) hasClock() bool {
	for i := range s.toks {
		if s.toks[i].kind == number && s.toks[i].skip && (at(s.toks, i+1).low == ":" && at(s.toks, i+1).skip || isOneOf(at(s.toks, i+1).low, "am", "pm")) {
			return true
		}
	}
	return false
}

// settlesQuestion reports whether what follows the verb is a question that has
// an answer: "determine which of the two", "find out whether".
func (s *sentence) settlesQuestion() bool {
	verb := at(s.toks, s.verbAt)
	if s.verb.has(weak) || !s.verb.has(thinks) && !deciding[verb.low] {
		return false
	}
	i := s.object
	for n := 0; n < 2 && (at(s.toks, i).tags.has(preposition) || at(s.toks, i).low == "out"); n++ {
		i++
	}
	switch low := at(s.toks, i).low; low {
	case "which", "whether", "if":
		return true
	case "how", "what", "who", "when", "where":
		return deciding[verb.low]
	}
	return false
}

var (
	// deciding are verbs that end with a decision.
	deciding = wordSet(`decide determine choose select settle agree`)
	// seen are verbs that promise an effort, and nothing that anybody learns.
	seen = wordSet(`support help continue try attempt strive aim seek endeavor endeavour want wish need be care`)
	// endless are verbs of what goes on as long as anybody wants.
	endless = wordSet(`monitor track observe watch evangelize evangelise`)
	// listing are verbs whose things can be counted when it is done.
	listing = wordSet(`define identify find discover specify describe classify categorize rank prioritize prioritise inventory catalog catalogue review check validate evaluate
		assess test estimate compare summarize summarise align articulate formalize formalise standardize standardise size clarify diagnose read revisit`)
	// kinds are adjectives that say which, and not how good.
	kinds = wordSet(`new strategic emerging potential regular high low ongoing`)
	// compared are adjectives of which the question is not whose opinion, but
	// how much.
	compared = wordSet(`smarter cheaper safer leaner cleaner richer tighter friendlier nicer smoother healthier better best higher lower stronger quicker faster easier simpler clearer happier improved increased enhanced optimized optimised
		reduced more less fewer greater deeper enough sufficient`)
)
