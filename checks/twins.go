package checks

import (
	"strconv"
	"strings"

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
	seen := map[string][]*goal.KeyResult{}
	for _, g := range p.Now.Goals {
		if !isOpen(p, g) || g.Status.Value == "draft" {
			continue
		}
		for _, k := range g.Measures() {
			key, name := numberOf(p, k)
			if key == "" || k.Status.Value == "dropped" {
				continue
			}
			for _, other := range seen[key] {
				if mayDiffer(p, other, k) {
					continue
				}
				all = append(all, twin{other, k, name})
				break
			}
			if len(seen[key]) < mostCompared {
				seen[key] = append(seen[key], k)
			}
		}
	}
	return all
}

// numberOf says, in a key, which number a key result speaks of, for which day
// and which way. Who measures the same metric of the registry measures the
// same number, unless each team adds its part to it. Without a metric, only the
// same words of the same team mean the same, and only within one goal where
// they are a sentence alone or short: "Write the handbook" is another handbook
// under another goal.
func numberOf(p *Pass, k *goal.KeyResult) (key, name string) {
	_, due := runs(p, k)
	metric, known := p.Now.Config.Metrics[k.Metric.Value]
	what, team, within := "", k.Goal.TeamName().Value, -1
	switch {
	case k.Metric.Set:
		what, name = "metric "+k.Metric.Value, k.Metric.Value
		if known && (metric.Aggregate.Value == "last" || metric.Aggregate.Value == "average") {
			team = ""
		}
	case k.Name != "" && strings.Count(goal.Words(k.Title.Value), "-") > 2 && !prose.IsPlaceholder(k.Title.Value):
		what, name = "title "+goal.Words(k.Title.Value), quote(k.Title.Value)
		if k.Target.Absent() || strings.Count(goal.Words(k.Title.Value), "-") < 4 || k.Goal.Level.Value == "individual" {
			within = k.Goal.Index
		}
	default:
		return "", ""
	}
	return strings.Join([]string{what, team, strconv.Itoa(within), due.String(), k.Promise.Direction, strconv.FormatBool(k.Promise.Maintain)}, "\x00"), name
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
