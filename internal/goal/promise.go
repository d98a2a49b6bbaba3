package goal

import (
	"cmp"

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
	said, at := k.Target.Value.Parsed, k.Target.Span
	readable := k.Target.Set && k.Target.Value.Readable
	if k.Target.Absent() && k.Title.Set {
		said, readable = prose.ParseTarget(k.Title.Value)
		at, p.InTitle = k.Title.Span, readable
	}
	if readable {
		p.take(said, at)
	}
	// "Raise the share to at least 60%" is a rise, not a level to hold.
	if way, moves := prose.Movement(k.Title.Value); moves && p.InTitle && way != "" && !p.Relative {
		p.Direction, p.Maintain = map[prose.Direction]string{prose.Up: Increase, prose.Down: Decrease}[way], false
	}
	if k.Unit.Set {
		p.Unit = prose.Unit(k.Unit.Value)
	}
	if k.Baseline.Set {
		q := k.Baseline.Value.Quantity
		p.Baseline = Field[float64]{Value: q.Value, Set: true, Span: k.Baseline.Span}
		if p.Unit == "" {
			p.Unit = q.Unit
		}
	}
	if k.Direction.Set {
		p.Direction = k.Direction.Value
		p.Maintain = p.Direction == AtLeast || p.Direction == AtMost || p.Direction == Between
	}
	if p.Direction == "" && p.Target.Set && p.Baseline.Set && !p.Relative && !p.Maintain {
		switch {
		case p.Target.Value > p.Baseline.Value:
			p.Direction = Increase
		case p.Target.Value < p.Baseline.Value:
			p.Direction = Decrease
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
	switch said.Op {
	case prose.AtLeast, prose.MoreThan:
		p.Direction, p.Maintain = AtLeast, true
	case prose.AtMost, prose.LessThan:
		p.Direction, p.Maintain = AtMost, true
	case prose.Range, prose.Within:
		p.Direction, p.Maintain = Between, true
	}
	switch said.Direction {
	case prose.Maintain:
		p.Maintain = true
	case prose.Up:
		p.Direction = cmp.Or(p.Direction, Increase)
	case prose.Down:
		p.Direction = cmp.Or(p.Direction, Decrease)
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
