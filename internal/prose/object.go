package prose

import "strings"

// object is what a verb is done to.
type object struct {
	head        *token
	determined  bool // a, the, our, a quoted name
	owned       bool // no more determined than what it is of: "reliability of the file"
	universal   bool // all, every
	proper      bool // it has a name of its own
	praised     bool // good, better, enough
	praisedHead bool // nothing but praise says which: "impactful content"
	able        bool // it is to be usable, scalable: a quality, and not a size
	compared    bool // more diverse
	more        bool // more of them, and nothing says than what
	better      bool // a better one, and nothing says by how much
	metric      bool
	plural      bool
	change      bool // it is an increase, a reduction
	settled     bool // what follows says all or every
	explained   bool // that does something
	bare        bool // one word, and nothing else is said
	placed      bool // what follows picks them out: a list, a definite thing, what happened to them
}

// isOpen reports whether nothing says how many or which.
func (o object) isOpen() bool {
	return (o.plural || o.head.tags.has(mass)) && !o.determined && !(o.proper && !o.plural) && !o.universal || o.head.tags.has(quality) && (!o.determined || o.owned) && !o.universal && !o.proper
}

// isLeftOpen reports whether what follows says it neither.
func (o object) isLeftOpen() bool {
	picked := o.placed && o.plural && !o.praised && !o.head.tags.has(mass|quality)
	return o.isOpen() && !o.settled && !picked
}

// onlyBetter reports whether what is promised of the object is that there is
// more of it, or that it is good, and nothing says what for or by how much.
func (o object) onlyBetter() bool {
	return o.more || o.better && !o.explained || o.praised && (o.head.tags.has(metric) || manners[o.head.low])
}

// readObject reads the noun phrase after the verbs, or after the preposition
// that belongs to them: "plan for a workshop", "decide on the budget".
func (s *sentence) readObject() (o object) {
	i := s.object
	for n := 0; n < 2 && at(s.toks, i).tags.has(preposition) && !at(s.toks, i).tags.has(beginsComparison) || at(s.toks, i).low == "on" || at(s.toks, i).low == "at" && at(s.toks, i+1).tags.has(determiner); n++ {
		i++
	}
	title := s.isTitleCase()
	o.head = &blank
	if len(s.amounts) > 0 { // "a 30% improvement in …"
		o.change = changeNouns[at(s.toks, s.amounts[0].to).low] != ""
	}
	past := false
	for j := i; j < len(s.toks); j++ {
		t := &s.toks[j]
		switch {
		case t.kind == symbol && (t.low == "-" && t.glued || t.low == "/" || t.low == "&" || t.low == "'"):
			continue
		case t.low == "of" && j > i:
			past = true // the head stands before it
			continue
		case t.low == "," && j > i && isAdjective(at(s.toks, j-1)) && at(s.toks, j+1).kind == word && !at(s.toks, j+1).tags.has(preposition|conjunction|pronoun|determiner|modal):
			continue // a small, devoted community
		case t.low == "\"" || t.low == "“" || t.low == "‘" || t.low == "`":
			o.determined = true
			continue
		case t.kind == symbol && t.low != "+" && t.low != "#", t.tags.has(preposition) && !(t.glued && at(s.toks, j-1).low == "-"), t.low == "that" && j > i, t.low == "which", t.low == "who":
			o.explained = t.low == "that" || t.low == "which"
			o.readRest(s.toks[j:], title)
			return o
		case o.plural && j > i && saysMore(s.toks, j): // limits found in the tests
			o.readRest(s.toks[j:], title)
			o.placed = true
			return o
		case o.determined && o.head.tags.has(activity) && !past && tells(s.toks, j): // a report comparing the two ovens
			o.readRest(s.toks[j:], title)
			return o
		case t.tags.has(universal) && t.low != "any" && t.low != "no":
			o.universal = true
			continue
		case t.tags.has(determiner):
			o.owned = o.owned || past && !o.determined
			o.determined = true
			continue
		case t.low == "and" || t.low == "or" || t.low == "+":
			past = past || o.head.text != "" && !isAdjective(o.head) && !(o.head.tags.has(mass) && !o.head.tags.has(quality)) // of two things the first decides
			continue
		case t.low == "more" || t.low == "less" || t.low == "fewer":
			o.compared = true
			o.more = o.more || o.head.text == "" && !o.determined
		}
		o.better = o.better || comparatives[t.low] != "" && j > i
		o.praised = o.praised || t.tags.has(praising) && !which[t.low]
		o.able = o.able || len(t.low) > 6 && (strings.HasSuffix(t.low, "able") || strings.HasSuffix(t.low, "ible"))
		o.proper = o.proper || isProperName(t, true, title)
		o.metric = o.metric || t.tags.has(metric) && !past
		if t.kind == word && (isAdverb(t.low) || o.head.text != "" && trailing[t.low]) {
			continue
		}
		o.change = o.change || changeNouns[t.low] != ""
		if (t.kind == word || t.kind == name) && !past {
			o.head = t
			o.plural = t.kind == word && (isPlural(t.low) || collective[t.low]) && !attributive[t.low] && !isUpper(t.text)
		}
	}
	o.praisedHead = o.praised && !o.proper && !o.determined
	o.bare = i == len(s.toks)-1 || i == len(s.toks)-2 && s.toks[i+1].low == "."
	return o
}

// readRest looks through what follows the object for words that settle which
// or how many are meant: all or every, a list, or a definite thing that the
// object belongs to ("the limits of our importer"). A purpose tells none of
// these ("to improve the importer").
func (o *object) readRest(toks []token, title bool) {
	commas, picks := 0, !at(toks, 0).tags.has(pronoun|conjunction)
	for i := range toks {
		t, next := &toks[i], at(toks, i+1)
		switch {
		case t.tags.has(universal) && t.low != "any" && t.low != "no":
			o.settled = true
		case t.low == "to" && next.tags.has(verbs):
			picks = false
		case t.low == "like" || t.low == "e":
			picks = false // some of them, for example
		case t.low == "including":
			o.placed = o.placed || picks
		case t.low == ",":
			commas++
		case belonging[t.low] && picks:
			o.placed = o.placed || !next.skip && (next.tags.has(determiner) && !indefinite[next.low] || isProperName(next, true, title))
		}
	}
	o.placed = o.placed || picks && commas >= 2
	o.praisedHead = o.praised && !o.proper && !o.determined
}

// isAdjective reports whether a word can be nothing but an adjective before
// another.
func isAdjective(t *token) bool {
	_, participle := participleOf(t)
	return participle || t.tags.has(praising|finalWord) || sizes[t.low] || strings.HasSuffix(t.low, "able") || strings.HasSuffix(t.low, "ible")
}

// saysMore reports whether the word at i begins what is said of the plural
// before it: "limits found in …", "runs failing with …".
func saysMore(toks []token, i int) bool {
	t, prev := &toks[i], at(toks, i-1)
	if !at(toks, i+1).tags.has(preposition) || !isPlural(prev.low) {
		return false
	}
	_, gerund := gerundOf(t)
	_, participle := participleOf(t)
	return gerund || participle && !t.tags.has(praising)
}

// tells reports whether the word at i is a gerund that begins what the thing
// before it says or does.
func tells(toks []token, i int) bool {
	class, gerund := gerundOf(&toks[i])
	return gerund && class != 0 && !nominal[toks[i].low] && at(toks, i+1).kind == word
}

var (
	// which are adjectives of praise that only say which one is meant.
	which = wordSet(`new emerging potential regular ongoing strategic`)
	// trailing are adverbs without an ending that follow what is done.
	trailing = wordSet(`early late soon sooner together again upfront`)
	// belonging are prepositions after which a definite thing picks out what
	// stands before them.
	belonging  = wordSet(`of on in for from into between to`)
	indefinite = wordSet(`a an another any each every no`)
)
