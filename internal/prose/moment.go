package prose

import (
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
)

// span is how long a stated time lasts.
type span uint8

const (
	noSpan span = iota
	aDay
	aWeek
	aMonth
	aQuarter
	aHalf
	aYear
	aSeason
)

// edge is which part of the time is meant.
type edge uint8

const (
	whole edge = iota
	early
	middle
	theEnd // written: "end of Q4", "EOY"
)

// moment is a time as it was stated, not yet placed in the calendar.
type moment struct {
	span      span
	edge      edge
	n         int // which month, quarter or half
	day       int
	year      int // 0 when not written
	fiscal    bool
	relative  bool // this, next or the quarter, not a numbered one
	shift     int  // next is 1
	ambiguous bool // 03/04/2026
	from, to  int  // tokens, to exclusive
}

// precise reports whether the moment can be nothing but a time: it names a
// day of a month, or says that an end is meant.
func (m moment) precise() bool {
	return m.span == aDay && !m.relative || m.edge != whole || m.relative
}

// fuzzy reports whether two readers could take the moment for different days.
func (m moment) fuzzy() bool {
	return m.span == aSeason || m.ambiguous || m.span == aYear && m.edge == theEnd && m.year == 0
}

// days returns the moment's first and last day: of the written year or, if
// there is none, of the first that ends at ref or after it. A quarter without
// a year counts from the start of the fiscal year, as the people who have one
// count; a quarter with a calendar year does not.
func (m moment) days(fiscalStart time.Month, ref calendar.Date) (first, last calendar.Date) {
	if m.span == aSeason || m.ambiguous || fiscalStart < 1 || fiscalStart > 12 {
		return 0, 0
	}
	if m.year != 0 {
		return m.in(m.year, fiscalStart, m.fiscal)
	}
	if m.relative {
		return m.around(fiscalStart, ref)
	}
	year, _, _ := ref.Split()
	for y := year - 1; y <= year+5; y++ { // five: 29 February may be that far
		if first, last = m.in(y, fiscalStart, m.span == aQuarter || m.span == aHalf); last >= ref && last != 0 {
			return first, last
		}
	}
	return 0, 0
}

// in places the moment in a year.
func (m moment) in(year int, fiscalStart time.Month, fiscal bool) (first, last calendar.Date) {
	start := time.January
	if fiscal && fiscalStart > time.January {
		start, year = fiscalStart, year-1
	}
	switch m.span {
	case aDay:
		if m.day > calendar.DaysIn(year, time.Month(m.n)) {
			return 0, 0
		}
		first = calendar.On(year, time.Month(m.n), m.day)
		return first, first
	case aMonth:
		first = calendar.On(year, time.Month(m.n), 1)
		return first, m.cut(first, 1)
	case aQuarter:
		first = calendar.On(year, start+time.Month(3*(m.n-1)), 1)
		return first, m.cut(first, 3)
	case aHalf:
		first = calendar.On(year, start+time.Month(6*(m.n-1)), 1)
		return first, m.cut(first, 6)
	}
	first = calendar.On(year, start, 1)
	return first, m.cut(first, 12)
}

// cut returns the last day of the part that is meant of a time of so many
// months. Early means its first third, the middle its half.
func (m moment) cut(first calendar.Date, months int) calendar.Date {
	last := first.AddMonths(months) - 1
	switch m.edge {
	case early:
		return first + (last-first)/3
	case middle:
		return first + (last-first+1)/2
	}
	return last
}

// around places "this", "the" or "next" period around ref.
func (m moment) around(fiscalStart time.Month, ref calendar.Date) (first, last calendar.Date) {
	year, month, _ := ref.Split()
	switch m.span {
	case aDay:
		return ref + calendar.Date(m.shift), ref + calendar.Date(m.shift)
	case aWeek:
		monday := ref - calendar.Date((int(ref.Weekday())+6)%7) + calendar.Date(7*m.shift)
		return monday, monday + 6
	case aMonth:
		first = calendar.On(year, month, 1).AddMonths(m.shift)
		return first, m.cut(first, 1)
	}
	length := map[span]int{aQuarter: 3, aHalf: 6, aYear: 12}[m.span]
	into := (int(month) - int(fiscalStart) + 12) % length
	first = calendar.On(year, month, 1).AddMonths(m.shift*length - into)
	return first, m.cut(first, length)
}
