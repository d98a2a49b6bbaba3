package prose

import (
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
	// Why gives the reason for Vague or for a Kind that is no outcome: the
	// words that decided, as they stand in the title.
	Why string
}

// Facts are what a title says for itself, for editors and scripts.
type Facts struct {
	HasNumber       bool    `json:"has_number"`
	HasDeadline     bool    `json:"has_deadline"`
	ActionVerbFirst bool    `json:"action_verb_first"`
	Measure         Measure `json:"measure"`
}

// FactsOf returns the facts of the title of a key result, or of a goal that
// stands alone.
func FactsOf(title string, objective bool) Facts {
	r := Read(title, objective)
	return Facts{r.HasNumber, r.HasDeadline, r.ActionVerbFirst, r.Measure}
}

// Read reads the title of a key result, or of an objective, which is held to
// less: it need not be sized, only name something and what becomes of it.
func Read(text string, objective bool) Reading {
	var tokens [stackTokens]token
	var amounts [stackAmounts]amount
	toks := scan(text, tokens[:0])
	r := Reading{Language: languageOf(toks), Placeholder: isPlaceholder(toks), Measure: NoMeasure}
	_, r.HasDeadline = deadlineOf(toks, time.January, calendar.Date(1))
	markTimes(toks)
	markNames(toks)
	found := readAmounts(toks, amounts[:0], stackAmounts)
	r.HasNumber = len(found) > 0

	s := sentence{toks: toks, amounts: found, objective: objective, deadline: r.HasDeadline}
	s.readOpening(r.Language)
	if s.verb != 0 {
		r.Verb = toks[s.verbAt].low
		r.ActionVerbFirst = s.verbAt == s.first
		r.WeakVerb = s.verb.has(weak) || r.Verb == "have" && !r.HasNumber
	}
	switch {
	case r.Placeholder:
		r.Vague, r.Why = true, ""
	case r.Language == English:
		j := s.judge()
		r.Measure, r.Kind, r.Vague, r.Why = j.measure, j.kind, j.vague, j.why
	case r.HasNumber:
		r.Measure = Quantitative
	}
	r.StatesResult = r.HasNumber || s.predicate != noPredicate || r.Measure == Quantitative
	return r
}
