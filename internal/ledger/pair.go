package ledger

import (
	"cmp"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// pair is a goal before and now, and what changed from the one to the other.
type pair struct {
	since       Since
	before, now *workspace.Workspace
	was, is     *goal.Goal
	today       calendar.Date
	// free is set where nothing was promised yet: the goal was a draft, or its
	// time had not begun.
	free bool
	out  []Change
}

func newPair(since Since, before, now *workspace.Workspace, was, is *goal.Goal, today calendar.Date) *pair {
	return &pair{since: since, before: before, now: now, was: was, is: is, today: today, free: was == nil || isFree(before, was, today)}
}

// isFree reports whether a goal was still being written: as a draft, or before
// its first day.
func isFree(w *workspace.Workspace, g *goal.Goal, today calendar.Date) bool {
	return g.Status.Value == "draft" || today < w.Period(g).Start
}

// say takes in a change of the goal itself, at a span of its file now.
func (p *pair) say(v verdict, field, from, to string, at diag.Span) *Change {
	c := Change{
		Class: v.class, Since: p.since, Goal: p.is.Name, Field: field, From: from, To: to,
		Place: p.is.At(cmp.Or(at, p.is.Title.Span, p.is.ID.Span, p.is.Span)), Weakens: v.weakens && !p.free,
		WasGoal: p.was, NowGoal: p.is,
	}
	p.out = append(p.out, c)
	return &p.out[len(p.out)-1]
}

// sayOf takes in a change of a measure.
func (p *pair) sayOf(m measured, v verdict, field, from, to string, at diag.Span) *Change {
	name := ""
	if m.is != nil {
		at, name = cmp.Or(at, m.is.Title.Span, m.is.Span), m.is.Name
	} else {
		name = m.was.Name
	}
	c := p.say(v, field, from, to, at)
	c.KeyResult, c.WasMeasure, c.NowMeasure = name, m.was, m.is
	return c
}

var wording = verdict{class: Wording}

// text compares two texts, of which neither the spaces nor the line breaks
// matter.
func (p *pair) text(field string, was, is goal.Field[string]) {
	if !sameText(was.Value, is.Value) {
		p.say(wording, field, was.Value, is.Value, is.Span)
	}
}

func sameText(a, b string) bool {
	return a == b || strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}

// list compares two lists, of which the order does not matter.
func (p *pair) list(field string, was, is []string, at diag.Span) {
	if !sameList(was, is) {
		p.say(wording, field, strings.Join(was, ", "), strings.Join(is, ", "), at)
	}
}

// texts compares two lists of texts.
func (p *pair) texts(field string, was, is []goal.Field[string], at diag.Span) {
	if !slices.EqualFunc(was, is, sameField) {
		p.list(field, texts(was), texts(is), at)
	}
}

func sameField(a, b goal.Field[string]) bool { return a.Value == b.Value && a.Set == b.Set }

func sameList(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	count := map[string]int{}
	for _, s := range a {
		count[s]++
	}
	for _, s := range b {
		if count[s]--; count[s] < 0 {
			return false
		}
	}
	return true
}

func texts(all []goal.Field[string]) (out []string) {
	for _, f := range all {
		if f.Set {
			out = append(out, strings.Join(strings.Fields(f.Value), " "))
		}
	}
	return out
}

// spanOf is where a list of texts stands.
func spanOf(all []goal.Field[string]) (s diag.Span) {
	if len(all) > 0 {
		s = all[0].Span
	}
	return s
}

// later classes a day that something was due and is due now. What is due on no
// day any more has slipped as far as can be.
func later(was, is calendar.Date) (v verdict, days int) {
	switch {
	case was == is:
		return verdict{}, 0
	case is == 0:
		return verdict{Slipped, true}, 0
	case was == 0:
		return verdict{class: BroughtForward}, 0
	case is > was:
		return verdict{Slipped, true}, int(is - was)
	}
	return verdict{class: BroughtForward}, int(is - was)
}

// dateText writes a day, and nothing where there is none.
func dateText(d calendar.Date) string {
	if d == 0 {
		return ""
	}
	return d.String()
}
