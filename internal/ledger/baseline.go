package ledger

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// baseline compares from where a measure starts. It is easier than before
// where less of the change that is promised now would be left to do. A
// baseline that was not known before is no easier one.
func (p *pair) baseline(m measured, a, b side) {
	was, is := m.was.Promise.Baseline, m.is.Promise.Baseline
	if f := scale(a, b); was.Set == is.Set && (!was.Set || difference(was.Value, is.Value*f) == 0) {
		return
	}
	v := verdict{Rebaselined, was.Set && is.Set && easier(a, b)}
	p.sayOf(m, v, "baseline", startText(m.was), startText(m.is), cmp.Or(m.is.Baseline.Span, is.Span))
}

// easier reports whether, to the target of now, less is left to do from the
// new baseline than from the old one.
func easier(a, b side) bool {
	q := b.k.Promise
	was, is := a.k.Promise.Baseline.Value, q.Baseline.Value*scale(a, b)
	switch {
	case !q.Target.Set || q.Maintain && !q.Relative:
		return false
	case q.Relative:
		_, unit, _ := change(q)
		return unit == "percent" && math.Abs(is) < math.Abs(was)
	}
	low, high, _ := b.level()
	f := scale(a, b)
	return distance(is, low*f, high*f) < distance(was, low*f, high*f)
}

// distance is how far a value is from a range.
func distance(v, low, high float64) float64 { return max(low-v, v-high, 0) }

// startText writes a baseline as a person wrote it.
func startText(k *goal.KeyResult) string {
	if k.Baseline.Set || !k.Promise.Baseline.Set {
		return k.Baseline.Value.Text
	}
	return say.Amount(say.Exact(k.Promise.Baseline.Value), k.Promise.Unit)
}

// contributions compares what a measure brings to others.
func (p *pair) contributions(m measured) {
	key := func(c goal.Contribution) string {
		var parts []string
		for part := range strings.SplitSeq(c.KeyResult.Value, "/") {
			parts = append(parts, goal.Slug(part))
		}
		return strings.Join(parts, "/")
	}
	was := map[string]*goal.Contribution{}
	for i := range m.was.ContributesTo {
		was[key(m.was.ContributesTo[i])] = &m.was.ContributesTo[i]
	}
	for _, c := range m.is.ContributesTo {
		name := key(c)
		if old := was[name]; old != nil {
			p.number(m, up, 1, "contributes_to/"+name, old.Amount, c.Amount)
		} else {
			p.sayOf(m, given(c.Amount.Set, Strengthened), "contributes_to/"+name, "", c.Amount.Value.Text, c.Span)
		}
		delete(was, name)
	}
	for _, c := range m.was.ContributesTo {
		if name := key(c); was[name] != nil {
			p.sayOf(m, given(c.Amount.Set, Weakened), "contributes_to/"+name, c.Amount.Value.Text, "", diag.Span{})
			delete(was, name)
		}
	}
}

// given classes an amount that came or went. Without an amount nothing was
// promised.
func given(amount bool, class Class) verdict {
	if !amount {
		return wording
	}
	return verdict{class, class == Weakened}
}

// weights compares how the key results count beside one another. What matters
// is the proportion among those that stand in both revisions, so that weights
// that all grow alike, or make room for a new key result, change nothing.
func (p *pair) weights(all []measured) {
	all = slices.DeleteFunc(slices.Clone(all), func(m measured) bool {
		return m.was == nil || m.is == nil || isSelf(m.was) || isSelf(m.is)
	})
	var was, is float64
	for _, m := range all {
		was, is = was+weight(m.was), is+weight(m.is)
	}
	moved := slices.ContainsFunc(all, func(m measured) bool { return difference(weight(m.was)*is, weight(m.is)*was) != 0 })
	if !moved {
		return
	}
	for _, m := range all {
		if weight(m.was) != weight(m.is) {
			p.sayOf(m, verdict{Reweighted, true}, "weight", number(m.was.Weight), number(m.is.Weight), m.is.Weight.Span)
		}
	}
}

// weight is how much a key result counts; those without a weight count once.
func weight(k *goal.KeyResult) float64 {
	if k.Weight.Set {
		return k.Weight.Value
	}
	return 1
}

func joined(all []string) string { return strings.Join(all, ", ") }
