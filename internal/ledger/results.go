package ledger

import (
	"cmp"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// measures compares all measures of the goal.
func (p *pair) measures() {
	all := matchMeasures(p.was, p.is)
	for _, m := range all {
		switch {
		case m.was == nil && isSelf(m.is):
			p.measure(measured{nothing(p.was), m.is})
		case m.is == nil && isSelf(m.was):
			p.measure(measured{m.was, nothing(p.is)})
		case m.was == nil:
			p.sayOf(m, verdict{class: Added}, "", "", m.is.Title.Value, diag.Span{})
		case m.is == nil:
			dropped := verdict{Dropped, !closing(m.was.Status.Value) && !p.over()}
			p.sayOf(m, dropped, "", m.was.Title.Value, "", diag.Span{})
		default:
			p.measure(m)
		}
	}
	p.weights(all)
	listed := len(p.is.KeyResults) > 0 && len(p.was.KeyResults) > 0
	if listed && (p.is.Own != nil || p.was.Own != nil) { // a goal may contribute beside its key results
		p.contributions(measured{self(p.was), self(p.is)})
	}
}

// nothing is the measure of a goal that has none.
func nothing(g *goal.Goal) *goal.KeyResult {
	k := self(&goal.Goal{File: g.File})
	k.Goal, k.Title = g, g.Title
	return k
}

// measure compares a measure, its fields in the order of the format.
func (p *pair) measure(m measured) {
	was, is := m.was, m.is
	a, b := side{p.before, was}, side{p.now, is}
	named := !isSelf(was) && !isSelf(is)
	if named && (was.ID.Set != is.ID.Set || was.ID.Value != is.ID.Value) {
		p.sayOf(m, wording, "id", was.ID.Value, is.ID.Value, is.ID.Span)
	}
	first := len(p.out)
	if named {
		if x, y := texts(was.Owners), texts(is.Owners); !sameList(x, y) {
			p.sayOf(m, wording, "owner", joined(x), joined(y), spanOf(is.Owners))
		}
		p.mark(m)
	}
	if x, y := was.Metric, is.Metric; x.Value != y.Value {
		v := redefined
		if !x.Set || p.renamed(x.Value, y.Value) {
			v = wording
		}
		p.sayOf(m, v, "metric", x.Value, y.Value, y.Span)
	}
	if !isNoted(was, is) && !isNoted(is, was) {
		p.promised(m)
	}
	p.dates(m)
	p.contributions(m)
	if p.since == Base && !clash(a, b) {
		p.readings(m, scale(a, b))
	}
	if named && !sameText(was.Title.Value, is.Title.Value) && !p.covered(first, m) {
		p.sayOf(m, wording, "title", was.Title.Value, is.Title.Value, is.Title.Span)
		last := p.out[len(p.out)-1]
		copy(p.out[first+1:], p.out[first:])
		p.out[first] = last
	}
}

// renamed reports whether a metric goes by another name in the registry and is
// the same otherwise.
func (p *pair) renamed(was, is string) bool {
	a, known := p.before.Config.Metrics[was]
	b, also := p.now.Config.Metrics[is]
	_, still := p.now.Config.Metrics[was]
	_, already := p.before.Config.Metrics[is]
	return known && also && !still && !already && a.Unit.Value == b.Unit.Value && a.Min.Value == b.Min.Value && a.Max.Value == b.Max.Value &&
		a.Aggregate.Value == b.Aggregate.Value && a.Source.Value == b.Source.Value && a.History == b.History
}

// promised compares what a measure promises, without the notes in its title.
func (p *pair) promised(m measured) {
	first, plain := len(p.out), measured{bare(m.was), bare(m.is)}
	if a, b := (side{p.before, plain.was}), (side{p.now, plain.is}); p.comparable(plain, a, b) {
		p.numbers(plain, a, b)
	}
	for i := range p.out[first:] {
		p.out[first+i].WasMeasure, p.out[first+i].NowMeasure = m.was, m.is
	}
}

func (p *pair) mark(m measured) {
	was, is := m.was.Status.Value, m.is.Status.Value
	v := marked(was, is, closing(was), closing(is))
	if v.class == Dropped {
		v.weakens = v.weakens && !p.over()
	}
	if !v.none() {
		p.sayOf(m, v, "status", was, is, m.is.Status.Span)
	}
}

// comparable compares what a measure's numbers mean, and reports whether those
// of the two revisions can be held against each other.
func (p *pair) comparable(m measured, a, b side) bool {
	switch x, y := m.was.Direction, m.is.Direction; {
	case turned(a, b):
		p.sayOf(m, redefined, "direction", m.was.Promise.Direction, m.is.Promise.Direction, cmp.Or(y.Span, m.is.Promise.Target.Span))
		return false
	case x.Set && y.Set && x.Value != y.Value:
		p.sayOf(m, wording, "direction", x.Value, y.Value, y.Span)
	}
	x, y := a.unit(), b.unit()
	switch {
	case clash(a, b):
		p.sayOf(m, redefined, "unit", x, y, cmp.Or(m.is.Unit.Span, m.is.Promise.Target.Span))
		return false
	case x != y && (x == "" || y == "") && m.was.Unit.Set != m.is.Unit.Set:
		p.sayOf(m, wording, "unit", x, y, m.is.Unit.Span)
	}
	return true
}

// numbers compares what is promised in numbers.
func (p *pair) numbers(m measured, a, b side) {
	was, is := m.was, m.is
	way, f := wayOf(a, b), scale(a, b)
	p.size(m, "population", was.Population, is.Population)
	p.baseline(m, a, b)
	if v := compareTargets(a, b); !v.none() {
		p.sayOf(m, v, "target", levelText(was), levelText(is), cmp.Or(is.Promise.Target.Span, is.Target.Span))
	}
	p.commit(m, way, f)
	p.number(m, way, f, "stretch", was.Stretch, is.Stretch)
	p.checkpoints(m, way, f)
}

// commit compares the level below the target that is promised. In a goal that
// is meant as a promise the whole target is, where no such level is given; in
// one that aims high nothing is.
func (p *pair) commit(m measured, way string, f float64) {
	was, is := m.was.Commit, m.is.Commit
	switch {
	case was.Set == is.Set || soft(p.is.Type.Value):
		p.number(m, way, f, "commit", was, is)
	case is.Set:
		p.sayOf(m, verdict{Weakened, true}, "commit", "", is.Value.Text, is.Span)
	default:
		p.sayOf(m, verdict{class: Strengthened}, "commit", was.Value.Text, "", is.Span)
	}
}

// number compares an amount that is promised. One that is taken back is less
// than any.
func (p *pair) number(m measured, way string, f float64, field string, was, is goal.Field[goal.Amount]) {
	v := verdict{}
	switch {
	case was.Set && is.Set:
		v = by(better(way, was.Value.Quantity.Value, is.Value.Quantity.Value*f))
	case was.Set:
		v = verdict{Weakened, true}
	case is.Set:
		v = verdict{class: Strengthened}
	}
	if v.weakens = v.weakens && field != "stretch"; !v.none() { // beyond the target nothing is promised
		p.sayOf(m, v, field, was.Value.Text, is.Value.Text, is.Span)
	}
}

// size compares how many people or things are meant. Fewer is less; a number
// that was not known before, or is not any more, promises nothing.
func (p *pair) size(m measured, field string, was, is goal.Field[float64]) {
	if v := bySize(was, is); !v.none() {
		p.sayOf(m, v, field, number(was), number(is), is.Span)
	}
}

func bySize(was, is goal.Field[float64]) verdict {
	if was.Set && is.Set {
		return by(difference(was.Value, is.Value))
	}
	if was.Set != is.Set {
		return wording
	}
	return verdict{}
}

func number(f goal.Field[float64]) string {
	if !f.Set {
		return ""
	}
	return say.Exact(f.Value)
}
