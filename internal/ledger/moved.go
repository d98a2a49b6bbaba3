package ledger

import (
	"slices"

	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// This file finds what one goal gave to another. A goal that is split, or that
// hands a key result to another one, promises no less.

// movers knows which key results of now may have come from another goal.
type movers struct {
	past   Past
	now    *workspace.Workspace
	titled map[string][]*goal.KeyResult // of now, by the slug of the title
	fresh  map[*goal.KeyResult]bool     // that stand where they did not stand in the base
	taken  map[*goal.KeyResult]bool     // that one has moved to since the base
	looked int                          // how many were compared
}

func newMovers(past Past, now *workspace.Workspace, all []Change) *movers {
	m := &movers{past: past, now: now, titled: map[string][]*goal.KeyResult{}, fresh: map[*goal.KeyResult]bool{}, taken: map[*goal.KeyResult]bool{}}
	for _, g := range now.Goals {
		for _, k := range g.KeyResults {
			m.titled[bareSlug(k.Title.Value)] = append(m.titled[bareSlug(k.Title.Value)], k)
		}
	}
	for _, c := range all {
		switch {
		case c.Since != Base || c.Field != "" || c.NowGoal == nil:
		case c.NowMeasure != nil && c.WasMeasure == nil:
			m.fresh[c.NowMeasure] = true
		case c.WasGoal == nil:
			for _, k := range c.NowGoal.KeyResults {
				m.fresh[k] = true
			}
		}
	}
	return m
}

// heir returns the key result that may be k, promises the same in the same
// words, and is due no later; nil where there is none.
func (m *movers) heir(before *workspace.Workspace, k *goal.KeyResult, may func(*goal.KeyResult) bool) *goal.KeyResult {
	_, due := before.Runs(k)
	for _, heir := range m.titled[bareSlug(k.Title.Value)] {
		if m.looked++; m.looked > mostPairs {
			return nil
		}
		_, heirDue := m.now.Runs(heir)
		slips, _ := later(due, heirDue)
		a, b := side{before, bare(k)}, side{m.now, bare(heir)}
		if k.Title.Set && !slips.weakens && !turned(a, b) && !clash(a, b) && compareTargets(a, b).none() && may(heir) {
			return heir
		}
	}
	return nil
}

// settled says of key results that were dropped from one goal and stand anew
// in another what they are: the same, below another goal.
func (m *movers) settled(all []Change) []Change {
	gone := func(c *Change) bool {
		return c.Field == "" && c.Class == Dropped && c.WasMeasure != nil && c.NowMeasure == nil
	}
	for i := range all {
		c := &all[i]
		if c.Since != Base || !gone(c) {
			continue
		}
		heir := m.heir(m.past.Base, c.WasMeasure, func(k *goal.KeyResult) bool { return m.fresh[k] && !m.taken[k] })
		if heir != nil {
			m.taken[heir] = true
			*c = Change{
				Class: Wording, Since: Base, Goal: heir.Goal.Name, KeyResult: heir.Name, Field: "goal", From: c.Goal, To: heir.Goal.Name,
				Place: heir.Goal.At(heir.Title.Span), WasGoal: c.WasGoal, NowGoal: heir.Goal, WasMeasure: c.WasMeasure, NowMeasure: heir,
			}
		}
	}
	for i := range all {
		if c := &all[i]; c.Class == Dropped && c.Weakens && c.NowGoal == nil {
			c.Weakens = !m.dissolved(c.WasGoal)
		}
	}
	return slices.DeleteFunc(all, func(c Change) bool {
		if c.Since == Promised {
			return gone(&c) && m.heir(m.past.Promised[c.NowGoal].In, c.WasMeasure, m.cameAfter(&c)) != nil
		}
		return c.Field == "" && c.WasMeasure == nil && c.NowMeasure != nil && m.taken[c.NowMeasure]
	})
}

// dissolved reports whether each key result of a goal that is gone stands
// anew in another one.
func (m *movers) dissolved(was *goal.Goal) bool {
	for _, k := range was.KeyResults {
		heir := m.heir(m.past.Base, k, func(k *goal.KeyResult) bool { return m.fresh[k] && !m.taken[k] })
		if heir == nil {
			return false
		}
		m.taken[heir] = true
	}
	return len(was.KeyResults) > 0
}

// cameAfter tells which key results their goals did not promise yet when what
// is dropped since then was promised.
func (m *movers) cameAfter(dropped *Change) func(*goal.KeyResult) bool {
	name := bareSlug(dropped.WasMeasure.Title.Value)
	return func(k *goal.KeyResult) bool {
		promise, ok := m.past.Promised[k.Goal]
		return k.Goal != dropped.NowGoal && (!ok || promise.Goal == nil || promise.On > dropped.On ||
			!slices.ContainsFunc(promise.Goal.KeyResults, func(k *goal.KeyResult) bool { return bareSlug(k.Title.Value) == name }))
	}
}
