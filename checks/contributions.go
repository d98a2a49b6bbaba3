package checks

import (
	"fmt"
	"math"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// This file gathers what key results promise to bring to the key results of
// other goals, for the checks that add it up.

// pledge is an amount that one key result is to bring to another one.
type pledge struct {
	from *goal.KeyResult
	of   *goal.Contribution
	size float64 // counted the way the other key result is to move
}

// pledges returns what is promised to each key result. A goal that was
// dropped or stopped brings nothing any more; one that was reached, or whose
// time is over, has brought its share.
func pledges(p *Pass) map[*goal.KeyResult][]pledge {
	all := map[*goal.KeyResult][]pledge{}
	for _, g := range p.Now.Goals {
		if g.Status.Value == "dropped" || g.Review != nil && g.Review.Decision.Value == "stop" {
			continue
		}
		for _, k := range g.Measures() {
			for i := range k.ContributesTo {
				c := &k.ContributesTo[i]
				if to := helped(p, c); to != nil && to.Goal != g && c.Amount.Set && k.Status.Value != "dropped" {
					size := c.Amount.Value.Quantity.Value
					if to.Promise.Direction == goal.Decrease {
						size = math.Abs(size) // "3 of the fall" and "-3" mean the same
					}
					all[to] = append(all[to], pledge{k, c, size})
				}
			}
		}
	}
	return all
}

// helped returns the key result that a contribution goes to, or nil. The name
// of a goal alone will do where the goal has only one measure.
func helped(p *Pass, c *goal.Contribution) *goal.KeyResult {
	if !c.KeyResult.Set {
		return nil
	}
	r := p.Now.Resolve(c.KeyResult.Value)
	if r.KeyResult == nil && r.Goal != nil && r.Missing == "" && len(r.Goal.Measures()) == 1 {
		return r.Goal.Measures()[0]
	}
	return r.KeyResult
}

// moves returns from where to where a key result is to go, where it promises
// that at all and the two can be subtracted. An amount of change whose start
// nobody gave ("40 more customers") goes from none.
func moves(p *Pass, k *goal.KeyResult) (from, to float64, ok bool) {
	m := k.Promise
	if m.Relative && !m.Baseline.Set && (m.Op == prose.IncreaseBy || m.Op == prose.DecreaseBy) && kind(unitOf(p, k)) != "a share" {
		return 0, map[bool]float64{true: m.Target.Value, false: -m.Target.Value}[m.Op == prose.IncreaseBy], m.Target.Value != 0
	}
	c := &p.state(k).Case
	rises := m.Direction == goal.Increase || m.Direction == goal.Decrease
	if !rises || m.Maintain || !c.Baseline.Known || !c.Target.Known || !comparable(k) {
		return 0, 0, false
	}
	from, to = c.Baseline.Value, c.Target.Value
	return from, to, from != to && to > from == (m.Direction == goal.Increase)
}

// state is how a key result stands on the day.
func (p *Pass) state(k *goal.KeyResult) *progress.KeyResult {
	for _, s := range p.Progress().Goals[k.Goal.Index].KeyResults {
		if s.KeyResult == k {
			return s
		}
	}
	return &progress.KeyResult{KeyResult: k}
}

// toGo returns how far a key result had still to go when the first of those
// that help it began. Who begins with the last quarter of a year does not
// have to bring what the first three have brought. Since is no day where that
// is the key result's own start.
func toGo(p *Pass, k *goal.KeyResult, helpers []pledge) (from, to float64, since calendar.Date, ok bool) {
	from, to, ok = moves(p, k)
	if !ok {
		return 0, 0, 0, false
	}
	first := endOfTime
	for _, h := range helpers {
		first = min(first, p.Now.Period(h.from.Goal).Start)
	}
	c := &p.state(k).Case
	if first == 0 || c.Start == 0 || first <= calendar.Date(c.Start) {
		return from, to, 0, true
	}
	for _, r := range c.CheckIns {
		if day := calendar.Date(r.Day); r.Day >= c.Start && day <= first {
			from, since = r.Value, first
		}
	}
	return from, to, since, since == 0 || !k.Promise.Relative || k.Promise.Baseline.Set
}

// addable reports whether what is promised to a key result can be summed up:
// all of it is in its unit and of one rate, and none of it is so small that it was probably
// written in thousands or millions of that unit.
func addable(p *Pass, to *goal.KeyResult, all []pledge) bool {
	from, target, ok := moves(p, to)
	if !ok || len(all) == 0 {
		return false
	}
	rate := ""
	if to.Target.Set {
		rate = to.Target.Value.Parsed.Per
	}
	for _, a := range all {
		said, _ := prose.ParseQuantity(a.of.Amount.Value.Text)
		if said.Per != "" && said.Per != rate || clash(p, a.of, to) || math.Abs(a.size) < math.Abs(target-from)/1000 {
			return false
		}
	}
	return true
}

// unsaid are the goals that support the goal of a key result, say nothing of
// any amount that they bring to it, and are of a kind that brings amounts.
func unsaid(p *Pass, all map[*goal.KeyResult][]pledge, k *goal.KeyResult) (mute []string) {
	said := map[*goal.Goal]bool{}
	for _, sibling := range k.Goal.Measures() {
		for _, a := range all[sibling] {
			said[a.from.Goal] = true
		}
	}
	for _, child := range p.Now.Children(k.Goal) {
		if !said[child] && brings(p, child) && supportsMeasure(p, child, k) {
			said[child] = true // one may name the same goal twice
			mute = append(mute, child.Name)
		}
	}
	return mute
}

// brings reports whether a goal is of the kind of which amounts can be
// expected: it is open, and neither tries to learn something nor to keep
// things as they are.
func brings(p *Pass, g *goal.Goal) bool {
	switch g.Type.Value {
	case "learning", "health", "compliance":
		return false
	}
	return isOpen(p, g) && g.Status.Value != "draft"
}

// supportsMeasure reports whether a goal names the goal of a key result among
// those that it supports, without naming another key result of it.
func supportsMeasure(p *Pass, child *goal.Goal, k *goal.KeyResult) bool {
	for _, s := range child.Supports.Items {
		if r := p.Now.Resolve(s.Value); r.Goal == k.Goal && r.Goal != child && (r.KeyResult == nil || r.KeyResult == k) {
			return true
		}
	}
	return false
}

// sizes are the amounts promised.
func sizes(all []pledge) []float64 {
	out := make([]float64, len(all))
	for i, a := range all {
		out[i] = a.size
	}
	return out
}

// relate shows, beside a finding, what each helper promises.
func relate(f *diag.Finding, all []pledge) {
	for _, a := range all[:min(len(all), mostRelated)] {
		f.Related = append(f.Related, diag.Related{
			Place: a.from.Goal.At(a.of.Amount.Span), Message: fmt.Sprintf("%s promises %s", fullName(a.from), plain(a.size)),
		})
	}
}
