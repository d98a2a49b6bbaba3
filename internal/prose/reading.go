package prose

import (
	"strings"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
)

// Measure is how anybody could tell whether what a title promises is done.
type Measure string

// The measures.
const (
	Quantitative Measure = "quantitative" // by a number, or by there being none of something
	Binary       Measure = "binary"       // it is done, or it is not
	NoMeasure    Measure = "none"
)

// Kind is what a title promises.
type Kind string

// The kinds. "" is unknown.
const (
	Outcome     Kind = "outcome"     // a change in people, business or systems
	Deliverable Kind = "deliverable" // a thing in a finished state
	Task        Kind = "task"        // what somebody will do
)

// Role is what a title stands for, which decides what may be asked of it.
type Role uint8

// The roles.
const (
	Result    Role = iota // of a key result: all that it promises is in the title
	Measured              // of a key result or goal with its amounts in fields of their own
	Objective             // of a goal: it need not be sized, only name something and what becomes of it
)

// Cause is why a title is vague.
type Cause uint8

// The causes.
const (
	NoCause   Cause = iota
	NoAmount        // a change or state that nobody sized: "improve quality"
	Uncounted       // a deed, and nothing says how many or which: "write papers"
	Opinion         // it is so when somebody thinks so: "staff are happy"
	Condition       // it is promised only if something else happens: "if approved, …"
	Topic           // it names something and says nothing about it: "Operational excellence"
	Knowledge       // it may end in somebody's head: "explore options"
	Effort          // it promises to try: "support the sellers"
	Ongoing         // it goes on, and has no end of its own: "being a good partner"
	Unseen          // a state, and nothing says what it will be seen by: "sellers are supported"
)

// Reading is what a title says, and what can be said of it. Where the language
// is not English, nothing is said of kind and vagueness.
type Reading struct {
	Language    Language
	Placeholder bool // nothing is promised yet
	HasNumber   bool // a quantity sizes what is promised
	HasDeadline bool

	Verb            string // the base form that opens the promise, "" if none does
	ActionVerbFirst bool   // it opens the title itself
	WeakVerb        bool   // it promises an effort or an attitude
	StatesResult    bool   // the title says what will be, in a clause or with a number

	Measure Measure
	Kind    Kind
	Vague   bool
	Cause   Cause  // of Vague
	Why     string // the word that decided, as it stands in the title
	Soft    string // a noun for what nobody can see, as it stands in the title: "morale"

	words tags // of all words together
}

// MayBeUnscaled is a cheap no to Unscaled: it is false where no word of the
// title calls for a scale.
func (r Reading) MayBeUnscaled() bool { return r.words.has(instrumentless) }

// MayInfluence is a cheap no to Influence and Lagging: it is false where no
// word of the title is a number of the business.
func (r Reading) MayInfluence() bool { return r.words.has(lagging) }

// Facts are what a title says for itself, for editors and scripts.
type Facts struct {
	HasNumber       bool    `json:"has_number"`
	HasDeadline     bool    `json:"has_deadline"`
	ActionVerbFirst bool    `json:"action_verb_first"`
	Measure         Measure `json:"measure"`
}

// FactsOf returns the facts of the title of a key result, or of a goal.
func FactsOf(title string, role Role) Facts {
	r := Read(title, role)
	return Facts{r.HasNumber, r.HasDeadline, r.ActionVerbFirst, r.Measure}
}

// Read reads a title.
func Read(text string, role Role) Reading {
	var tokens [stackTokens]token
	var amounts [stackAmounts]amount
	toks := scan(text, tokens[:0])
	r := Reading{Language: languageOf(toks), Placeholder: isPlaceholder(toks), Measure: NoMeasure}
	for i := range toks {
		r.words |= toks[i].tags
	}
	_, r.HasDeadline = deadlineOf(toks, time.January, calendar.Date(1))
	markTimes(toks)
	markNames(toks)
	found := readAmounts(toks, amounts[:0], stackAmounts)
	masked := isMasked(toks)
	r.HasNumber = len(found) > 0 || masked

	s := sentence{toks: toks, amounts: found, objective: role == Objective, measured: role == Measured, deadline: r.HasDeadline, masked: masked}
	s.readOpening(r.Language)
	if s.verb != 0 {
		r.Verb = toks[s.verbAt].low
		r.ActionVerbFirst = s.verbAt == s.first
		r.WeakVerb = s.verb.has(weak) || r.Verb == "have" && !r.HasNumber
		if dash := at(toks, s.verbAt+1); dash.low == "-" && dash.glued {
			r.Verb = strings.ToLower(s.verbText())
		}
	}
	switch {
	case r.Placeholder:
		r.Vague = true
	case r.Language == English:
		j := s.judge()
		r.Measure, r.Kind, r.Vague, r.Why = j.measure, j.kind, j.vague, j.why
		if r.Vague {
			r.Cause, r.Why = s.cause(j.why)
		}
		r.Soft = s.softNoun()
	case r.HasNumber:
		r.Measure = Quantitative
	}
	r.StatesResult = r.HasNumber || s.predicate != noPredicate || r.Measure == Quantitative
	return r
}

// softNoun returns the first noun for what nobody can see that is what the
// title is about, and does not only describe: "morale", but not "culture
// survey".
func (s *sentence) softNoun() string {
	for i := range s.toks {
		t, next := &s.toks[i], at(s.toks, i+1)
		if t.tags.has(soft) && (next.kind == symbol && next.low != "-" || next.tags.has(preposition|conjunction|modal)) {
			return t.text
		}
	}
	return ""
}
