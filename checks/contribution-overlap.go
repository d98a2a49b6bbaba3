package checks

import (
	"fmt"
	"math"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "contribution-overlap", Severity: diag.Warning, Group: Aligned, Profile: OKR,
	Run: func(p *Pass) {
		all := pledges(p)
		for _, g := range p.Now.Goals {
			for _, k := range g.Measures() {
				if helpers := all[k]; len(helpers) > 1 && isOpen(p, g) && addable(p, k, helpers) {
					beyondWhole(p, k, helpers)
				}
				if len(k.ContributesTo) > 1 && isOpen(p, g) {
					countedTwice(p, k)
				}
			}
		}
	},
})

// beyondWhole reports a key result to which more is promised than there can
// be: the parts must then have something in common.
func beyondWhole(p *Pass, k *goal.KeyResult, helpers []pledge) {
	from, to, _, ok := toGo(p, k, helpers)
	if !ok {
		return
	}
	sum, total := added(sizes(helpers))
	unit := unitOf(p, k)
	metric := p.Now.Config.Metrics[k.Metric.Value]
	least, most := metric.Min, metric.Max
	if unit == prose.Percent && ofPeople(k) {
		most = goal.Field[float64]{Value: 100, Set: true}
	}
	if !least.Set && countable(unit) {
		least.Set = true
	}
	message := ""
	switch {
	case to > from && most.Set && rounded(from+total-most.Value) > 0:
		message = fmt.Sprintf("%s and %s promised make %s, and there is no more than %s: part of it is counted twice",
			amount(rounded(from), unit), sum, amount(rounded(from+total), unit), amount(most.Value, unit))
	case to < from && least.Set && rounded(from-total-least.Value) < 0:
		message = fmt.Sprintf("%s less %s promised, and it cannot be less than %s: part of it is counted twice",
			amount(rounded(from), unit), sum, amount(least.Value, unit))
	default:
		return
	}
	f := p.KeyResult(k, k.Promise.Target.Span, "target", message,
		"find what two goals claim for the same change, and count it for one of them")
	relate(f, helpers)
}

// mostPledges is how many contributions of one key result are compared with
// one another. Nobody means more than a handful.
const mostPledges = 16

// countedTwice reports a key result that promises one gain more than once.
func countedTwice(p *Pass, k *goal.KeyResult) {
	var said []pledge
	var parents []*goal.KeyResult
	for i := range k.ContributesTo[:min(len(k.ContributesTo), mostPledges)] {
		c := &k.ContributesTo[i]
		if to := helped(p, c); to != nil && to.Goal != k.Goal && c.Amount.Set {
			said, parents = append(said, pledge{k, c, math.Abs(c.Amount.Value.Quantity.Value)}), append(parents, to)
		}
	}
	for i, s := range said {
		for j, before := range said[:i] {
			message := twice(p, before, s, parents[j], parents[i])
			if message == "" {
				continue
			}
			f := p.KeyResult(k, s.of.KeyResult.Span, "contributes_to/"+s.of.KeyResult.Value, message,
				"leave each gain in one place: the nearest goal that it helps")
			f.Related = append(f.Related, diag.Related{Place: k.Goal.At(before.of.KeyResult.Span), Message: "counted here first"})
			return
		}
	}
	sharedOut(p, k, said, parents)
}

// twice says how two contributions of one key result count the same gain, or
// nothing.
func twice(p *Pass, first, second pledge, one, other *goal.KeyResult) string {
	switch {
	case one == other:
		return fmt.Sprintf("%s is named twice, with %s and %s", fullName(one), plain(first.size), plain(second.size))
	case first.size == second.size && leadsTo(p, one, other):
		return fmt.Sprintf("the same %s counts for %s directly and again through %s", plain(first.size), fullName(other), fullName(one))
	case first.size == second.size && leadsTo(p, other, one):
		return fmt.Sprintf("the same %s counts for %s directly and again through %s", plain(first.size), fullName(one), fullName(other))
	}
	return ""
}

// sharedOut compares what a key result promises to several others with what
// it brings at all, where all count the same things or the same money.
func sharedOut(p *Pass, k *goal.KeyResult, said []pledge, parents []*goal.KeyResult) {
	from, to, ok := moves(p, k)
	unit := unitOf(p, k)
	if len(said) < 2 || !ok || kind(unit) != "a count" && kind(unit) != "money" {
		return
	}
	different := map[*goal.KeyResult]bool{}
	for i, s := range said {
		parent := parents[i]
		if other := unitOf(p, parent); other == "" || !prose.Commensurable(unit, other) || clash(p, s.of, parent) {
			return
		}
		different[parent] = true
	}
	sum, total := added(sizes(said))
	if len(different) > 1 && total > math.Abs(to-from)*1.05 {
		last := said[len(said)-1].of
		f := p.KeyResult(k, last.KeyResult.Span, "contributes_to",
			fmt.Sprintf("promises %s to several goals, but brings %s itself: part of it is counted twice", sum, amount(rounded(math.Abs(to-from)), unit)),
			"share the amount out between them, or leave it to the one that it helps most")
		for _, s := range said[:len(said)-1] {
			f.Related = append(f.Related, diag.Related{Place: k.Goal.At(s.of.KeyResult.Span), Message: fmt.Sprintf("%s promised here", plain(s.size))})
		}
	}
}

// longestChain is how many key results are followed from one to the next.
const longestChain = 32

// leadsTo reports whether what one key result gains is promised on to another
// one, directly or through others.
func leadsTo(p *Pass, from, to *goal.KeyResult) bool {
	seen := map[*goal.KeyResult]bool{from: true}
	for queue := []*goal.KeyResult{from}; len(queue) > 0 && len(seen) <= longestChain; queue = queue[1:] {
		for i := range queue[0].ContributesTo[:min(len(queue[0].ContributesTo), mostPledges)] {
			next := helped(p, &queue[0].ContributesTo[i])
			if next == to {
				return true
			}
			if next != nil && !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	return false
}
