package prose

// This file says what a deed leaves open, by the class of its verb.

// isVagueChange reports whether a change without a number leaves open what
// changes. For an objective a measurable thing, or a longer description of
// what it is for, is enough.
func (s *sentence) isVagueChange(o object) bool {
	if !s.objective {
		return !o.universal
	}
	if sizing[s.toks[s.verbAt].low] && o.plural {
		return false
	}
	return !o.metric && !(isUpper(o.head.text) && !o.head.tags.has(mass|quality)) && (o.head.tags.has(quality) || s.contentWords() < longDescription)
}

// isVagueState reports whether what is to be reached, had or caused without a
// number is left open.
func (s *sentence) isVagueState(o object) bool {
	if o.universal && !o.praised {
		return false
	}
	if s.objective {
		if o.head.tags.has(quality) || statives[s.toks[s.verbAt].low] || s.verb.has(weak) {
			return true
		}
		return !(o.metric && !s.isPeople(o.head) || o.compared || s.contentWords() >= longDescription || o.proper && s.verb.has(effects) && derivedVerb(s.toks[s.verbAt].low) != 0)
	}
	if s.verb.has(effects) {
		return s.toks[s.verbAt].low != "make" || o.praised || !o.head.tags.has(finalWord) || subjective[o.head.low]
	}
	return !(o.determined || o.proper && !o.head.tags.has(quality) || o.head.text != "" && !isPlural(o.head.low) && !o.head.tags.has(mass|quality)) || o.praised
}

// longDescription is how many words that carry meaning describe what an
// objective is about, whatever its verb.
const longDescription = 7

// isVagueTask reports whether it is open when the task is done: it ends in
// somebody's knowledge or opinion, or nothing says how many or which of its
// things.
func (s *sentence) isVagueTask(o object) bool {
	class := s.verb & verbs
	switch {
	case s.verb.has(weak) || s.objective && s.verbAt > s.first && soundAdverbs[at(s.toks, s.first).low]:
		return true
	case o.universal || o.settled || class.has(creates) && asks[at(s.toks, s.object).low] && at(s.toks, s.object+1).text != "":
		return false
	case class.has(deals) && (efforts[s.toks[s.verbAt].low] || coping[s.toks[s.verbAt].low] && (!o.determined || o.owned)) && !s.deadline:
		return true
	case !s.objective && (s.doneMore() > 0 || s.isDoneWell()), o.onlyBetter():
		return true
	case o.head.text == "":
		return !s.deadline
	case class.has(completes):
		return (o.head.tags.has(mass|quality) || o.plural && (o.bare || s.objective && o.praised)) && !o.determined && !o.proper && !o.placed && !s.deadline
	case s.objective && class.has(creates) && o.praised && s.contentWords() < longDescription,
		o.praised && !o.determined && o.head.tags.has(mass), !s.objective && class.has(creates) && intangible[o.head.low]:
		return true
	case class.has(thinks) && s.objective:
		return (!o.determined || o.head.tags.has(quality)) && !s.deadline
	}
	if class.has(creates|completes) && (!o.isLeftOpen() || s.objective && !o.praised && s.contentWords() >= longDescription) {
		return o.praisedHead && !o.placed
	}
	return o.isOpen() || o.praisedHead
}

// doneMore returns the place of the word by which a deed is to be done more,
// better or faster, and nothing says by how much ("answer letters faster"), or 0.
func (s *sentence) doneMore() int {
	for i := s.object + 1; i < len(s.toks); i++ {
		if next := at(s.toks, i+1); degrees[s.toks[i].low] && (next.text == "" || next.low == "." || next.tags.has(preposition)) && s.toks[i-1].kind == word && !s.toks[i-1].tags.has(conjunction|determiner|preposition) {
			return i
		}
	}
	return 0
}

// isDoneWell reports whether the title ends in how well or how often a deed is
// to be done: "water the plants regularly".
func (s *sentence) isDoneWell() bool {
	i := len(s.toks) - 1
	for i > s.object && s.toks[i].kind == symbol {
		i--
	}
	return i > s.object && soundAdverbs[s.toks[i].low]
}

var (
	// intangible are nouns for what is built in a manner of speaking only.
	intangible = wordSet(`culture trust brand community liquidity flywheel audience following reputation presence awareness momentum ecosystem movement confidence foundation foundations relationship relationships`)
	// asks are words that begin a question, of which there is one answer.
	asks = wordSet(`what how why which who where when whether`)
	// degrees are comparatives that stand after what is done.
	degrees = wordSet(`more less better faster quicker sooner earlier further harder smarter`)
	// sizing are verbs that change how many there are, so that it is clear what
	// to count.
	sizing     = wordSet(`increase decrease reduce raise lower cut double triple halve`)
	subjective = wordSet(`viable effective usable viewable accessible functional`)
	conditions = wordSet(`if once when unless`)
	// efforts are verbs of what somebody takes part in, which ends when it ends.
	efforts = wordSet(`work participate collaborate cooperate assist`)
	// coping are verbs that do not say what becomes of the thing.
	coping = wordSet(`address tackle handle`)
	// manners are nouns for how things are done: praise is all that tells them.
	manners = wordSet(`approach way manner method environment atmosphere experience mindset`)
	// statives are verbs of which an object says next to nothing.
	statives = wordSet(`be become prove make remain stay continue try strive aim seek`)
)
