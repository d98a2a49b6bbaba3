package prose

import (
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
)

// When is a date or window that a sentence states. A window has Months or
// Days; anything else has a Date, unless it is Fuzzy. A fuzzy time may have a
// Date as well, its likeliest reading: "EOY" of the fiscal year, if there is
// one.
type When struct {
	Date       calendar.Date // last day of the stated time, zero if not absolute
	Months     int           // "within six months"
	Days       int           // "within six weeks" is 42
	Fuzzy      bool          // soon, EOY without a year, start of summer, 03/04/2026
	Event      bool          // fuzzy only because it begins when something happens: "in the first month"
	Start, End int           // code points within the text, End exclusive
}

// Deadline returns the first time by which a sentence says that something will
// be done. Rates and service levels are none. A time without a year is the
// first such day at ref or after it, ref being the goal's start or today; a
// quarter without a year is one of the fiscal year that begins in
// fiscalYearStart, while "Q3 2026" is one of the calendar's. "This quarter" has
// no Date where ref is zero, because nobody knows which quarter that is.
func Deadline(text string, fiscalYearStart time.Month, ref calendar.Date) (When, bool) {
	var buf [stackTokens]token
	return deadlineOf(scan(text, buf[:0]), fiscalYearStart, ref)
}

func deadlineOf(toks []token, fiscalYearStart time.Month, ref calendar.Date) (When, bool) {
	var c clause
	for i := 0; i < len(toks); i++ {
		if m, ok := momentAt(toks, i); ok {
			if from, before, due := m.isDue(toks); due {
				w := When{Fuzzy: m.fuzzy(), Start: toks[from].start, End: toks[m.to-1].end}
				first, last := m.days(fiscalYearStart, ref)
				if w.Date = last; before && m.edge != theEnd && first > 0 {
					w.Date = first - 1
				}
				if w.Date > 0 || w.Fuzzy || m.relative && ref == 0 {
					w.Date = max(w.Date, 0)
					return w, true
				}
			}
			i = m.to - 1
			continue
		}
		if w, ok := windowAt(toks, i); ok && !w.past {
			if !w.isServiceLevel(toks, &c) {
				return When{Months: w.months, Days: w.days, Fuzzy: w.first, Event: w.first, Start: toks[w.from].start, End: toks[w.to-1].end}, true
			}
			i = w.to - 1
			continue
		}
		if to := numberedWeek(toks, i); to != i {
			return When{Fuzzy: true, Event: true, Start: toks[i].start, End: toks[to-1].end}, true
		}
		if next := fuzzyTimes.after(toks, i); next > i {
			return When{Fuzzy: true, Start: toks[i].start, End: toks[next-1].end}, true
		}
	}
	return When{}, false
}

// numberedWeek returns the place after "by week 6", "by the end of sprint 3" or
// "in month 2" at i, or i. Whoever wrote it counts from a day that the text
// does not name.
func numberedWeek(toks []token, i int) int {
	if t := &toks[i]; !t.tags.has(preposition) || t.low != "by" && t.low != "before" && t.low != "until" {
		return i
	}
	next := i + 1
	for isOneOf(at(toks, next).low, "the", "end", "of") {
		next++
	}
	if !isOneOf(at(toks, next).low, "week", "sprint", "day", "month", "iteration") || at(toks, next+1).kind != number {
		return i
	}
	return next + 2
}

// isDue reports whether the moment is when something is due, from which token
// on the sentence says so, and whether it says before.
func (m moment) isDue(toks []token) (from int, before, due bool) {
	i := m.from - 1
	for p := at(toks, i); p.low == "the" || p.low == "," || p.low == ":" || p.low == "around"; p = at(toks, i) {
		i--
	}
	prev := at(toks, i)
	for back := max(0, i-3); back <= i; back++ {
		if inclusive, next, ok := dueWords.match(toks, back); ok && next == i+1 {
			return back, !inclusive, true
		}
	}
	next := at(toks, m.to)
	switch {
	case backWords[prev.low]:
		return m.from, false, false
	case isOneOf(next.low, "前", "底前", "까지", "まで", "末", "底", "말까지"):
		return m.from, false, true
	case duringWords[prev.low]:
		return i, false, (prev.low != "for" || m.relative) && (prev.low != "on" || m.span == aDay)
	case m.precise():
		// "Year-end report" says which report, not when.
		return m.from, false, next.kind != word || m.span == aDay || m.relative && m.edge == whole || stopWords[next.low]
	}
	// A period without a preposition describes ("Q1 pipeline") unless it
	// stands by itself: in parentheses, or after a dash at the end.
	open, alone := prev.low == "(" || prev.low == "[", next.low == ")" || next.low == "]"
	closing := m.to == len(toks) && (prev.low == "-" || prev.low == "—" || prev.low == "–" || at(toks, m.from-1).low == ",") && i > 0
	return m.from, false, open && alone || closing && m.from > 0
}

// markTimes marks the tokens of dates, of the windows of deadlines, of windows
// that only look back, and of times of day: their numbers size nothing.
func markTimes(toks []token) {
	var c clause
	for i := 0; i < len(toks); i++ {
		from, to := i, 0
		if m, ok := momentAt(toks, i); ok {
			to = m.to
		} else if w, ok := windowAt(toks, i); ok && (w.past || !w.isServiceLevel(toks, &c)) {
			to = w.to
		} else {
			to = timeOfDay(toks, i)
		}
		for j := from; j < to; j++ {
			toks[j].skip = true
			i = j
		}
	}
}

// timeOfDay returns the place after a time of day at i, or i: 6:30, 18:00, 6
// PM. A ratio is written without a second number of two digits: 10:1.
func timeOfDay(toks []token, i int) int {
	h, sep, min := at(toks, i), at(toks, i+1), at(toks, i+2)
	if h.kind != number || h.value > 24 || h.value != float64(int(h.value)) || h.skip {
		return i
	}
	next := i + 1
	if sep.low == ":" && sep.glued && min.kind == number && min.glued && len(min.text) == 2 && min.value < 60 {
		next = i + 3
	}
	switch suffix := at(toks, next); {
	case suffix.low == "pm" || suffix.low == "am" || suffix.low == "uhr" || suffix.low == "utc" || suffix.low == "et" || suffix.low == "pt" && next > i+1:
		return next + 1
	case isOneOf(suffix.low, "p", "a") && at(toks, next+1).low == "." && at(toks, next+2).low == "m":
		return next + 3
	}
	if next == i+3 && (isOneOf(at(toks, i-1).low, "at", "by", "before", "until", "@", "-") || h.text[0] == '0' || min.text == "00" || min.text == "30" || min.text == "15" || min.text == "45") {
		return next
	}
	return i
}
