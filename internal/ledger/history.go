package ledger

import (
	"cmp"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// This file compares readings. New ones are progress; the earlier ones are
// history, which nobody should have to read twice.

// entry is one reading, from wherever it is written.
type entry struct {
	day        calendar.Date
	value      float64
	known      bool    // whether the value could be read
	confidence float64 // 0 to 1; negative where none is given
	text       string  // the value as written
	at         diag.Span
}

// entries returns all dated readings of a measure, oldest first.
func entries(w *workspace.Workspace, k *goal.KeyResult) []entry {
	var all []entry
	for _, c := range k.CheckIns {
		if !c.Date.Set {
			continue
		}
		e := entry{c.Date.Value, c.Value.Value.Quantity.Value, c.Value.Set, -1, c.Value.Value.Text, c.Span}
		if c.Confidence.Set {
			e.confidence = c.Confidence.Value
		}
		all = append(all, e)
	}
	for _, r := range w.Series(k) {
		all = append(all, entry{r.Date, r.Value, true, r.Confidence, say.Amount(say.Exact(r.Value), r.Unit), k.CheckInsFrom.Span})
	}
	slices.SortStableFunc(all, func(a, b entry) int { return cmp.Compare(a.day, b.day) })
	return all
}

// isLost reports whether the file of a measure's readings gave none, so that
// nobody knows which there were.
func isLost(w *workspace.Workspace, k *goal.KeyResult) bool {
	return k.CheckInsFrom.Set && len(w.Series(k)) == 0
}

// readings compares the readings of a measure, of which those of now count f
// times as much in the unit of before.
func (p *pair) readings(m measured, f float64) {
	if a, b := m.was.Current, m.is.Current; a.Set && b.Set && difference(a.Value.Quantity.Value, b.Value.Quantity.Value*f) != 0 || a.Set != b.Set {
		p.sayOf(m, verdict{class: Progress}, "current", a.Value.Text, b.Value.Text, b.Span)
	}
	inline := !m.was.CheckInsFrom.Set && !m.is.CheckInsFrom.Set
	if isLost(p.before, m.was) || isLost(p.now, m.is) || inline && f == 1 && slices.EqualFunc(m.was.CheckIns, m.is.CheckIns, sameCheckIn) {
		return
	}
	was, is := entries(p.before, m.was), entries(p.now, m.is)
	last, latest, newest := calendar.Date(0), "", entry{}
	if n := len(was); n > 0 {
		last, latest = was[n-1].day, was[n-1].text
	}
	if n := len(is); n > 0 {
		newest = is[n-1]
	}
	for i := range is {
		is[i].value *= f
	}
	fresh := false
	for len(was) > 0 || len(is) > 0 {
		day := firstDay(was, is)
		var old, new []entry
		old, was = cut(was, day)
		new, is = cut(is, day)
		fresh = p.day(m, day, old, new, day < last) || fresh
	}
	if fresh {
		p.sayOf(m, verdict{class: Progress}, "check_ins", latest, newest.text, newest.at)
	}
}

// sameCheckIn reports whether two check-ins are written alike.
func sameCheckIn(a, b goal.CheckIn) bool {
	return a.Date.Value == b.Date.Value && a.Value.Value == b.Value.Value && a.Confidence.Value == b.Confidence.Value && a.Confidence.Set == b.Confidence.Set
}

func firstDay(was, is []entry) calendar.Date {
	switch {
	case len(was) == 0:
		return is[0].day
	case len(is) == 0:
		return was[0].day
	}
	return min(was[0].day, is[0].day)
}

// cut takes the readings of a day off the front.
func cut(all []entry, day calendar.Date) (of, rest []entry) {
	n := 0
	for n < len(all) && all[n].day == day {
		n++
	}
	return all[:n], all[n:]
}

// day compares the readings of one day, and reports whether there is a new one
// that stands at the end of them all.
func (p *pair) day(m measured, day calendar.Date, old, new []entry, past bool) (fresh bool) {
	field := "check_ins/" + day.String()
	if len(old)*len(new) > mostPairs {
		return false // so many on one day are no readings that anybody took
	}
	old, new = slices.Clone(old), slices.Clone(new)
	old = slices.DeleteFunc(old, func(a entry) bool { // those that still stand as they were
		i := slices.IndexFunc(new, func(b entry) bool { return difference(a.value, b.value) == 0 && a.known == b.known && keeps(a, b) })
		if i >= 0 {
			new = slices.Delete(new, i, i+1)
		}
		return i >= 0
	})
	for i, a := range old {
		switch {
		case i >= len(new):
			p.sayOf(m, edited(a.known), field, a.text, "", diag.Span{})
		case difference(a.value, new[i].value) != 0 || a.known != new[i].known:
			p.sayOf(m, edited(a.known), field, a.text, new[i].text, new[i].at)
		default:
			p.sayOf(m, edited(true), field+"/confidence", confidence(a), confidence(new[i]), new[i].at)
		}
	}
	for _, b := range new[min(len(old), len(new)):] {
		if past {
			p.sayOf(m, edited(true), field, "", b.text, b.at)
		}
		fresh = !past
	}
	return fresh
}

// edited classes a change of the past. That a value can be read at last is
// none.
func edited(known bool) verdict {
	if !known {
		return wording
	}
	return verdict{HistoryEdited, true}
}

// keeps reports whether a reading says of its confidence what it said before.
func keeps(a, b entry) bool { return a.confidence < 0 || difference(a.confidence, b.confidence) == 0 }

func confidence(e entry) string {
	if e.confidence < 0 {
		return ""
	}
	return say.Exact(e.confidence)
}
