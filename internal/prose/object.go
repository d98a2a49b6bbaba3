package prose

import "strings"

// object is what a verb is done to.
type object struct {
	head        *token
	determined  bool // a, the, our, a quoted name
	universal   bool // all, every
	proper      bool // it has a name of its own
	praised     bool // good, better, enough
	praisedHead bool // nothing but praise says which: "impactful content"
	able        bool // it is to be usable, scalable: a quality, and not a size
	compared    bool // more diverse
	metric      bool
	plural      bool
	change      bool // it is an increase, a reduction
	settled     bool // what follows says all or every
}

// isOpen reports whether nothing says how many or which.
func (o object) isOpen() bool {
	return (o.plural || o.head.tags.has(mass)) && !o.determined && !o.proper && !o.universal || o.head.tags.has(quality) && !o.determined && !o.universal && !o.proper
}

// readObject reads the noun phrase after the verbs, or after the preposition
// that belongs to them: "plan for a workshop", "decide on the budget".
func (s *sentence) readObject() (o object) {
	i := s.object
	for n := 0; n < 2 && at(s.toks, i).tags.has(preposition) && !at(s.toks, i).tags.has(beginsComparison) || at(s.toks, i).low == "on"; n++ {
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
		case t.kind == symbol && (t.low == "-" || t.low == "/" || t.low == "&" || t.low == "'"):
			continue
		case t.low == "of" && j > i:
			past = true // the head stands before it
			continue
		case t.low == "\"" || t.low == "“" || t.low == "`":
			o.determined = true
			continue
		case t.kind == symbol && t.low != "+" && t.low != "#", t.tags.has(preposition), t.low == "that" && j > i, t.low == "which", t.low == "who":
			o.readRest(s.toks[j:])
			return o
		case t.tags.has(universal) && t.low != "any" && t.low != "no":
			o.universal = true
			continue
		case t.tags.has(determiner):
			o.determined = true
			continue
		case t.low == "and" || t.low == "or" || t.low == "+":
			past = past || o.head.text != "" // of two things the first decides
			continue
		case t.low == "more" || t.low == "less" || t.low == "fewer":
			o.compared = true
		}
		o.praised = o.praised || t.tags.has(praising)
		o.able = o.able || len(t.low) > 6 && (strings.HasSuffix(t.low, "able") || strings.HasSuffix(t.low, "ible"))
		o.proper = o.proper || isProperName(t, true, title)
		o.metric = o.metric || t.tags.has(metric) && !past
		if t.kind == word && isAdverb(t.low) {
			continue
		}
		o.change = o.change || changeNouns[t.low] != ""
		if (t.kind == word || t.kind == name) && !past {
			o.head = t
			o.plural = t.kind == word && (isPlural(t.low) || collective[t.low]) && !attributive[t.low] && !isUpper(t.text)
		}
	}
	o.praisedHead = o.praised && !o.proper && !o.determined
	return o
}

// readRest looks through what follows the object for words that settle which
// or how many are meant.
func (o *object) readRest(toks []token) {
	for i := range toks {
		if t := &toks[i]; t.tags.has(universal) && t.low != "any" && t.low != "no" {
			o.settled = true
		}
	}
	o.praisedHead = o.praised && !o.proper && !o.determined
}
