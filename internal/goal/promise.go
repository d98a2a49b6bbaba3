package goal

import (
	"cmp"
	"strings"
	"unicode"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// Promise is what a key result promises once its fields and its sentence are
// read together. A field wins over the sentence, and nothing is guessed: what
// neither says stays unset.
type Promise struct {
	// Target is the amount to reach. Its Span is the target field, or the
	// title where the amount was read from there (InTitle).
	Target  Field[float64]
	High    float64 // the upper end of a range; Target is the lower
	Op      prose.Op
	InTitle bool
	// Relative is set where Target is an amount of change (increase by 20%,
	// double) and not a level to reach.
	Relative   bool
	ChangeUnit string // of a Relative target: percent, or the unit itself
	Unit       string // canonical; "" where unknown
	// Baseline is the starting amount: the baseline field, or a starting
	// amount in the words of the target or the title.
	Baseline Field[float64]
	// Direction is the direction field, or else increase or decrease where
	// the words or the two amounts say so, or "".
	Direction string
	// Maintain is set where the promise is to keep a level.
	Maintain bool
}

// The directions that a key result may have.
const (
	Increase          = "increase"
	Decrease          = "decrease"
	AtLeast           = "at_least"
	AtMost            = "at_most"
	Between           = "between"
	Milestones        = "milestone"
	EstablishBaseline = "establish_baseline"
)

// read works out the promise, once, when the key result is complete.
func (k *KeyResult) read() {
	p := &k.Promise
	var said prose.Target
	switch {
	case k.Target.Set && k.Target.Value.Readable:
		said = k.Target.Value.said()
		p.take(said, k.Target.Span)
	case k.Target.Absent() && k.Title.Set:
		if said, p.InTitle = prose.ParseTarget(k.Title.Value); p.InTitle {
			p.take(said, k.Title.Span)
		}
	}
	if k.Unit.Set {
		p.Unit = prose.Unit(k.Unit.Value)
	}
	k.readBaseline()
	k.readDirection(said)
}

// readBaseline takes the starting amount from its field, or else from a title
// that says it beside the target: "Trained staff: from 12% to 90%".
func (k *KeyResult) readBaseline() {
	p := &k.Promise
	switch {
	case k.Baseline.Set:
		q := k.Baseline.Value.Quantity
		p.Baseline = Field[float64]{Value: q.Value, Set: true, Span: k.Baseline.Span}
		p.Unit = cmp.Or(p.Unit, q.Unit)
	case k.Baseline.Absent() && p.Target.Set && !p.Baseline.Set && !p.InTitle && strings.ContainsFunc(k.Title.Value, unicode.IsDigit):
		said, _ := prose.ParseTarget(k.Title.Value)
		from := said.Baseline
		if said.Op == prose.FromTo {
			from = &said.Value
		}
		if from != nil && prose.Commensurable(from.Unit, p.Unit) {
			p.Baseline = Field[float64]{Value: from.Value, Set: true, Span: k.Title.Span}
			p.Unit = cmp.Or(p.Unit, from.Unit)
		}
	}
}

// take fills the promise from a parsed expression.
func (p *Promise) take(said prose.Target, at diag.Span) {
	level := said.Value
	switch said.Op {
	case prose.FromTo:
		p.Baseline = Field[float64]{Value: said.Value.Value, Set: true, Span: at}
		level = said.Value2
	case prose.Range:
		p.High = said.Value2.Value
	case prose.IncreaseBy, prose.DecreaseBy, prose.Multiply:
		p.Relative = true
	}
	p.Op, p.Unit = said.Op, said.Unit
	if p.Relative {
		p.ChangeUnit = said.Unit
		if said.Unit == prose.Percent || said.Unit == prose.Times {
			p.Unit = "" // it says how much the number changes, not what it counts
		}
	}
	p.Target = Field[float64]{Value: level.Value, Set: true, Span: at}
	if said.Baseline != nil {
		p.Baseline = Field[float64]{Value: said.Baseline.Value, Set: true, Span: at}
	}
}

// Measures returns the goal's key results, or else its own measure, or
// nothing.
func (g *Goal) Measures() []*KeyResult {
	if len(g.KeyResults) > 0 || g.Own == nil {
		return g.KeyResults
	}
	return []*KeyResult{g.Own}
}

// TeamName returns the team that the goal belongs to: its own, or its file's.
func (g *Goal) TeamName() Field[string] {
	if !g.Team.Absent() {
		return g.Team
	}
	return g.File.Team
}
