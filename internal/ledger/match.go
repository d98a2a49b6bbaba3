package ledger

import (
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Match finds each goal of now among those of before, and leaves out the new
// ones. Its name tells a goal, in whichever file it stands: its id, or else
// its title. A goal whose name is gone is found again only where that is sure:
// it was given an id, lost it, or has another one beside the same title and
// measures; or it has no id, or had none, and its title was reworded.
func Match(before, now *workspace.Workspace) map[*goal.Goal]*goal.Goal {
	m := &matcher{before: before, now: now, was: map[*goal.Goal]*goal.Goal{}, taken: make([]bool, len(before.Goals))}
	name := func(g *goal.Goal) string { return g.Name }
	m.within(name, true, func(_, _ *goal.Goal) bool { return true })
	same := func(a, b *goal.Goal) bool {
		return !a.ID.Set || !b.ID.Set || measures(a) == measures(b)
	}
	m.within(func(g *goal.Goal) string { return goal.Slug(g.Title.Value) }, false, same)
	m.within(func(g *goal.Goal) string { return bareSlug(g.Title.Value) }, false, same)
	m.reworded()
	return m.was
}

// matcher holds what is matched so far.
type matcher struct {
	before, now *workspace.Workspace
	was         map[*goal.Goal]*goal.Goal // from now to before
	taken       []bool                    // by Index, whether a goal of before is matched
}

func (m *matcher) pair(was, is *goal.Goal) { m.was[is], m.taken[was.Index] = was, true }

// left returns the goals that are not matched yet.
func (m *matcher) left() (was, is []*goal.Goal) {
	for _, g := range m.before.Goals {
		if !m.taken[g.Index] {
			was = append(was, g)
		}
	}
	for _, g := range m.now.Goals {
		if m.was[g] == nil {
			is = append(is, g)
		}
	}
	return was, is
}

// within matches goals that have one key in common. Where several do, as with
// goals that are written anew for each cycle, the file and then the time that
// they run in tell them apart, and the order only where all may be paired.
func (m *matcher) within(key func(*goal.Goal) string, all bool, may func(was, is *goal.Goal) bool) {
	type group struct {
		name    string
		was, is []*goal.Goal
	}
	groups := map[string]*group{}
	var order []*group
	was, is := m.left()
	for _, g := range was {
		k := key(g)
		if groups[k] == nil {
			groups[k] = &group{name: k}
			order = append(order, groups[k])
		}
		groups[k].was = append(groups[k].was, g)
	}
	for _, g := range is {
		if found := groups[key(g)]; found != nil {
			found.is = append(found.is, g)
		}
	}
	for _, g := range order {
		single := len(g.was) == 1 && len(g.is) == 1
		m.zip(g.was, g.is, func(_ *workspace.Workspace, g *goal.Goal) any { return g.File.Path }, may)
		if len(g.is) == 0 || g.name == "" {
			continue // what has no name is the same only in its place
		}
		m.zip(g.was, g.is, func(w *workspace.Workspace, g *goal.Goal) any { p := w.Period(g); return [2]any{p.Start, p.Due} }, may)
		if all || single {
			m.zip(g.was, g.is, func(*workspace.Workspace, *goal.Goal) any { return nil }, may)
		}
	}
}

// zip matches the goals for which place gives the same, in their order.
func (m *matcher) zip(was, is []*goal.Goal, place func(*workspace.Workspace, *goal.Goal) any, may func(was, is *goal.Goal) bool) {
	free := map[any][]*goal.Goal{}
	for _, g := range was {
		if !m.taken[g.Index] {
			at := place(m.before, g)
			free[at] = append(free[at], g)
		}
	}
	for _, g := range is {
		if m.was[g] != nil {
			continue
		}
		at := place(m.now, g)
		if list := free[at]; len(list) > 0 && may(list[0], g) {
			m.pair(list[0], g)
			free[at] = list[1:]
		}
	}
}

// measures is what a goal measures, for telling whether two goals measure the
// same; empty where it measures nothing.
func measures(g *goal.Goal) string {
	var all []string
	for _, k := range g.Measures() {
		all = append(all, k.Name+" "+levelText(k)+" "+k.Metric.Value)
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

// mostPairs bounds how many pairs of titles are compared. Beyond it so much
// has been rewritten that nothing could be sure.
const mostPairs = 200_000

// reworded matches goals of which the titles, or what stands below them, have
// enough in common, in one file or with the same measures, unless both have
// ids, and so are two.
func (m *matcher) reworded() {
	was, is := m.left()
	places := func(g *goal.Goal) []string {
		all := []string{"file " + g.File.Path}
		if same := measures(g); same != "" {
			all = append(all, "measures "+same)
		}
		return all
	}
	at := map[string][]int{}
	words, steps := make([]map[string]bool, len(was)), make([]map[string]bool, len(was))
	for i, g := range was {
		words[i], steps[i] = wordsOf(g.Title.Value), stepsOf(g)
		for _, p := range places(g) {
			at[p] = append(at[p], i)
		}
	}
	looked, found := 0, newCandidates()
	for j, g := range is {
		mine, below, shared := wordsOf(g.Title.Value), stepsOf(g), map[int]float64{}
		for _, p := range places(g) {
			if looked += len(at[p]); looked > mostPairs {
				return
			}
			for _, i := range at[p] {
				shared[i]++
			}
		}
		for i, places := range shared { // with both in common, no word need be
			if !was[i].ID.Set || !g.ID.Set {
				found.add(i, j, max(alike(words[i], mine), alike(steps[i], below))+places-1)
			}
		}
	}
	for i, j := range found.sure() {
		m.pair(was[i], is[j])
	}
}

// stepsOf names what stands below a goal's title: its key results and
// milestones.
func stepsOf(g *goal.Goal) map[string]bool {
	set := map[string]bool{}
	for _, k := range g.KeyResults {
		set[bareSlug(k.Title.Value)] = true
	}
	for _, m := range g.Milestones {
		set[bareSlug(m.Title.Value)] = true
	}
	delete(set, "")
	return set
}
