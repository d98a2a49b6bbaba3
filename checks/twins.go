package checks

import (
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// This file finds key results that speak of the same number on the same day,
// for the checks that compare what they promise.

// twin is two key results of one number. Second is the one further down.
type twin struct {
	first, second *goal.KeyResult
	name          string // of the number: its metric, or the title in quotes
}

// mostCompared is how many key results of one number each further one is
// compared with: who states a number a hundred times is told of it all the
// same, and the time stays linear.
const mostCompared = 8

// twins returns the key results of open goals that speak of one number for one
// day and pull it the same way. A goal and the goal that it supports may well
// share a number, and so may different groups of people.
func twins(p *Pass) (all []twin) {
	seen := map[number][]*goal.KeyResult{}
	for _, g := range p.Now.Goals {
		if !isOpen(p, g) || g.Status.Value == "draft" {
			continue
		}
		whose := theirs(g)
		for _, k := range g.Measures() {
			key, ok := numberOf(p, k, whose)
			if !ok || k.Status.Value == "dropped" {
				continue
			}
			others := seen[key]
			for _, other := range others {
				if mayDiffer(p, other, k) {
					continue
				}
				if name := k.Metric.Value; k.Metric.Set {
					all = append(all, twin{other, k, name})
				} else if !prose.IsPlaceholder(k.Title.Value) {
					all = append(all, twin{other, k, quote(k.Title.Value)})
				}
				break
			}
			if len(others) < mostCompared {
				seen[key] = append(others, k)
			}
		}
	}
	return all
}

// number is what a key result speaks of, for which day and which way.
type number struct {
	metric, title, whose, direction string
	within                          int // the goal's index; -1 where it means the same in every goal
	due                             calendar.Date
	keep                            bool
}

// numberOf says which number a key result speaks of. Who measures the same
// metric of the registry measures the same number, unless it is a sum, to
// which each goal adds its part. Where the registry does not say so, only one
// team and its owners mean the same; without a metric, only in the same words,
// and only within one goal where they are a sentence alone or short: "Write
// the handbook" is another handbook under another goal.
func numberOf(p *Pass, k *goal.KeyResult, whose string) (n number, ok bool) {
	_, due := p.Now.Runs(k)
	n = number{whose: whose, within: -1, due: due, direction: k.Promise.Direction, keep: k.Promise.Maintain}
	switch {
	case k.Metric.Set:
		n.metric = k.Metric.Value
		switch p.Now.Config.Metrics[k.Metric.Value].Aggregate.Value {
		case "last", "average":
			n.whose = ""
		case "sum":
			n.within = k.Goal.Index
		}
		return n, true
	case k.Name == "":
		return n, false
	}
	n.title = goal.Words(k.Title.Value)
	words := strings.Count(n.title, "-") + 1
	if k.Target.Absent() || words < 5 {
		n.within = k.Goal.Index
	}
	return n, words > 3
}

// theirs says whose goal it is, in a key. People may each have a goal in the
// same words.
func theirs(g *goal.Goal) string {
	whose := strings.ToLower(g.TeamName().Value)
	for _, o := range g.Owners {
		whose += "\x01" + strings.ToLower(o.Value)
	}
	return whose
}

// mayDiffer reports whether two key results may both speak of a number: as a
// goal and its part, or of different people. What has no metric in common and
// starts elsewhere is another number.
func mayDiffer(p *Pass, a, b *goal.KeyResult) bool {
	people := a.Population.Set && b.Population.Set && a.Population.Value != b.Population.Value
	x, y := a.Promise.Baseline, b.Promise.Baseline
	starts := !a.Metric.Set && (x.Set != y.Set || x.Value != y.Value)
	return people || starts || a.Goal != b.Goal && inLine(p, a.Goal, b.Goal) || !prose.Commensurable(unitOf(p, a), unitOf(p, b))
}

// inLine reports whether one goal supports or contributes to the other.
func inLine(p *Pass, a, b *goal.Goal) bool {
	supports := func(child, parent *goal.Goal) bool {
		for _, g := range p.Now.Parents(child) {
			if g == parent {
				return true
			}
		}
		for _, k := range child.Measures() {
			for i := range k.ContributesTo[:min(len(k.ContributesTo), mostPledges)] {
				if to := helped(p, &k.ContributesTo[i]); to != nil && to.Goal == parent {
					return true
				}
			}
		}
		return false
	}
	return supports(a, b) || supports(b, a)
}

// level is what a key result is to reach, where a field or its title says so.
func levelOf(k *goal.KeyResult) (low, high float64, ok bool) {
	m := k.Promise
	return m.Target.Value, m.High, m.Target.Set && !m.Relative
}

// agrees reports whether both promise the same level, or, of a sentence
// without a number, the same words.
func (t twin) agrees() bool {
	a, high, ok := levelOf(t.first)
	b, upper, also := levelOf(t.second)
	if !ok && !also {
		return !t.first.Metric.Set && t.first.Target.Absent() && t.second.Target.Absent()
	}
	return ok && also && a == b && high == upper
}

// beside shows, with a finding about the second, where the first stands.
func (t twin) beside(f *diag.Finding, words string) {
	f.Related = append(f.Related, diag.Related{Place: t.first.Goal.At(wholeOrTitle(t.first)), Message: words})
}
