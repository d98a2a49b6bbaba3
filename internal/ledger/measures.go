package ledger

import (
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// measured is a key result before and now; one of them is nil where it was
// dropped or added.
type measured struct{ was, is *goal.KeyResult }

// self returns what a goal without key results measures by itself: its own
// measure, or else what its title promises. It is never nil, and promises
// nothing where the title does not.
func self(g *goal.Goal) *goal.KeyResult {
	if g.Own != nil {
		return g.Own
	}
	k := sentence(g.Title.Value, g.Title.Span)
	k.Goal, k.Name = g, ""
	return k
}

// sentence reads a key result that is one sentence.
func sentence(title string, at diag.Span) *goal.KeyResult {
	text := source.Value{Kind: source.Text, Text: title, Span: at}
	list := source.Value{Kind: source.List, Items: []source.Value{text}}
	item := source.Value{Kind: source.Map, Keys: []source.Key{{Name: "key_results"}}, Items: []source.Value{list}}
	goals := source.Value{Kind: source.List, Items: []source.Value{item}}
	root := source.Value{Kind: source.Map, Keys: []source.Key{{Name: "goals"}}, Items: []source.Value{goals}}
	return goal.Decode(&source.Doc{Root: root}).Goals[0].KeyResults[0]
}

// isSelf reports whether a measure is the goal's own, and no key result.
func isSelf(k *goal.KeyResult) bool { return k.Name == "" && k.Title == k.Goal.Title }

// matchMeasures matches the measures of a goal: in the order of now, and then
// those that are gone.
func matchMeasures(was, is *goal.Goal) []measured {
	switch a, b := was.KeyResults, is.KeyResults; {
	case len(a) == 0 && len(b) == 0:
		return []measured{{self(was), self(is)}}
	case len(a) == 0:
		return listed(self(was), b, false)
	case len(b) == 0:
		return listed(self(is), a, true)
	default:
		return matchResults(a, b)
	}
}

// listed matches a goal's own measure with the list of key results that took
// its place, or, in reverse, that it took the place of. It is the key result
// that promises the same, or the only one where that is much the same.
func listed(own *goal.KeyResult, list []*goal.KeyResult, reverse bool) (out []measured) {
	same := -1
	for i, k := range list {
		if own.Promise.Target.Set && compareTargets(side{k: own}, side{k: k}).none() && same < 0 {
			same = i
		}
	}
	if same < 0 && len(list) == 1 && own == own.Goal.Own && akin(own, list[0]) {
		same = 0
	}
	add := func(own, k *goal.KeyResult) {
		if reverse {
			own, k = k, own
		}
		out = append(out, measured{own, k})
	}
	if same < 0 && own == own.Goal.Own {
		add(own, nil)
	}
	for i, k := range list {
		if i == same {
			add(own, k)
		} else {
			add(nil, k)
		}
	}
	return out
}

// akin reports whether a goal's own measure and a key result measure much the
// same.
func akin(own, k *goal.KeyResult) bool {
	a, b := own.Promise.Baseline, k.Promise.Baseline
	return a.Set && b.Set && a.Value == b.Value || own.Metric.Set && own.Metric.Value == k.Metric.Value ||
		alike(wordsOf(own.Title.Value), wordsOf(k.Title.Value)) >= likeness
}

// matchResults matches key results by their names, then those with one title
// of which one has no id or another, and last those whose title was reworded
// or whose metric is the same.
func matchResults(was, is []*goal.KeyResult) []measured {
	named := func(a, b *goal.KeyResult) bool { return a.Name == b.Name }
	if slices.EqualFunc(was, is, named) { // as nearly always
		out := make([]measured, len(is))
		for j, k := range is {
			out[j] = measured{was[j], k}
		}
		return out
	}
	found, taken := make([]int, len(is)), make([]bool, len(was))
	for j := range found {
		found[j] = -1
	}
	for _, key := range []func(*goal.KeyResult) string{
		func(k *goal.KeyResult) string { return k.Name },
		func(k *goal.KeyResult) string { return goal.Slug(k.Title.Value) },
		func(k *goal.KeyResult) string { return bareSlug(k.Title.Value) },
	} {
		free := map[string][]int{}
		for i, k := range was {
			if name := key(k); !taken[i] && name != "" {
				free[name] = append(free[name], i)
			}
		}
		for j, k := range is {
			if list := free[key(k)]; found[j] < 0 && len(list) > 0 {
				found[j], taken[list[0]] = list[0], true
				free[key(k)] = list[1:]
			}
		}
	}
	for i, j := range likely(was, is, taken, found) {
		found[j], taken[i] = i, true
	}
	out := make([]measured, 0, len(is))
	for j, k := range is {
		m := measured{is: k}
		if found[j] >= 0 {
			m.was = was[found[j]]
		}
		out = append(out, m)
	}
	for i, k := range was {
		if !taken[i] {
			out = append(out, measured{was: k})
		}
	}
	return out
}

// likely returns, by index before, the key results that were reworded.
func likely(was, is []*goal.KeyResult, taken []bool, found []int) map[int]int {
	all, looked := newCandidates(), 0
	var words []map[string]bool
	for _, k := range was {
		words = append(words, wordsOf(k.Title.Value))
	}
	for j, b := range is {
		if found[j] >= 0 {
			continue
		}
		mine := wordsOf(b.Title.Value)
		for i, a := range was {
			if looked++; looked > mostPairs {
				return nil
			}
			if taken[i] || a.ID.Set && b.ID.Set || clash(side{k: a}, side{k: b}) {
				continue
			}
			all.add(i, j, alike(words[i], mine)+inCommon(a, b))
		}
	}
	return all.sure()
}

// inCommon weighs, beside the words, what else two key results have in common:
// the metric, which is enough alone, and where they begin and end.
func inCommon(a, b *goal.KeyResult) (score float64) {
	p, q := a.Promise, b.Promise
	if a.Metric.Set && a.Metric.Value == b.Metric.Value {
		score++
	}
	if p.Target.Set && q.Target.Set && p.Target.Value == q.Target.Value && p.Baseline.Value == q.Baseline.Value {
		score += likeness / 2
	}
	return score
}
