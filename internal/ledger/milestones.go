package ledger

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

// milestones compares what is to be done on the way. A milestone is known by
// its title, and found again where that was reworded.
func (p *pair) milestones() {
	was, is := p.was.Milestones, p.is.Milestones
	found := sameMilestones(was, is)
	taken := make([]bool, len(was))
	for j := range is {
		if i := found[j]; i >= 0 {
			taken[i] = true
			p.milestone(&was[i], &is[j])
			continue
		}
		p.say(verdict{class: Added}, milestoneField(&is[j], ""), "", is[j].Title.Value, at(&is[j]))
	}
	for i := range was {
		if m := &was[i]; !taken[i] {
			done := !m.Done.Absent() || m.Due.Set && m.Due.Value < p.today
			p.say(verdict{Dropped, !done}, milestoneField(m, ""), m.Title.Value, "", diag.Span{})
		}
	}
}

func at(m *goal.Milestone) diag.Span {
	if !m.Title.Absent() {
		return m.Title.Span
	}
	return m.Span
}

// milestoneField names a milestone, or one of its keys.
func milestoneField(m *goal.Milestone, key string) string {
	name := "milestones/" + goal.Slug(m.Title.Value)
	if key != "" {
		name += "/" + key
	}
	return name
}

func (p *pair) milestone(was, is *goal.Milestone) {
	field := func(key string) string { return milestoneField(is, key) }
	if !sameText(was.Title.Value, is.Title.Value) {
		p.say(wording, field("title"), was.Title.Value, is.Title.Value, is.Title.Span)
	}
	if v, days := later(was.Due.Value, is.Due.Value); !v.none() {
		v.weakens = v.weakens && was.Done.Absent()
		c := p.say(v, field("due"), dateText(was.Due.Value), dateText(is.Due.Value), at(is))
		if !is.Due.Absent() {
			c.Place = p.is.At(is.Due.Span)
		}
		c.Days = days
	}
	p.text(field("done_when"), was.DoneWhen, is.DoneWhen)
	switch a, b := was.Done, is.Done; {
	case a.Set && b.Absent():
		p.say(verdict{class: Reopened}, field("done"), dateText(a.Value), "", at(is))
	case a.Value != b.Value:
		p.say(verdict{class: Progress}, field("done"), dateText(a.Value), dateText(b.Value), b.Span)
	}
}

// sameMilestones returns, for each milestone now, which it was before, or -1.
func sameMilestones(was, is []goal.Milestone) []int {
	found, free := make([]int, len(is)), map[string][]int{}
	for i := range was {
		name := goal.Slug(was[i].Title.Value)
		free[name] = append(free[name], i)
	}
	for j := range is {
		found[j] = -1
		name := goal.Slug(is[j].Title.Value)
		if list := free[name]; len(list) > 0 {
			found[j], free[name] = list[0], list[1:]
		}
	}
	left := map[int]map[string]bool{} // the words of those that are not found
	for _, list := range free {
		for _, i := range list {
			left[i] = wordsOf(was[i].Title.Value)
		}
	}
	all, looked := newCandidates(), 0
	for j := range is {
		if found[j] >= 0 {
			continue
		}
		mine := wordsOf(is[j].Title.Value)
		for i, words := range left {
			if looked++; looked > mostPairs {
				return found
			}
			all.add(i, j, alike(words, mine))
		}
	}
	for i, j := range all.sure() {
		found[j] = i
	}
	return found
}
