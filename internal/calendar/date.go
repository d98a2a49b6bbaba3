// Package calendar knows days, cadences and the cycles that organisations
// plan in, calendar and fiscal.
//
// It does not know today's date, time zones or goals. Everything in it is a
// whole day: a goal due on the 31st is due at that day's end.
package calendar

import (
	"fmt"
	"time"
)

// Date is a day of the proleptic Gregorian calendar, counted so that the day
// after a Date is that Date plus one. The zero Date is no day at all; 1 is
// 1 January of the year 1.
type Date int32

// secondsPerDay and epoch turn a Unix time into a Date: 1970-01-01 is day
// 719163 of the calendar.
const (
	secondsPerDay = 24 * 60 * 60
	epoch         = 719163
)

// On returns the given day. Months and days beyond their range carry over, as
// in time.Date.
func On(year int, month time.Month, day int) Date {
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/secondsPerDay + epoch)
}

// Of returns the day that t's own clock shows.
func Of(t time.Time) Date {
	y, m, d := t.Date()
	return On(y, m, d)
}

// ParseDate reads a day written as 2026-12-31. The error says, for a person,
// what is wrong with a text that looks like one.
func ParseDate(text string) (Date, error) {
	y, m, d, ok := digits(text)
	switch {
	case !ok:
		return 0, fmt.Errorf("%q is not a date: write it as 2026-12-31", text)
	case y == 0:
		return 0, fmt.Errorf("%q is not a date: there was no year 0", text)
	case m < 1 || m > 12:
		return 0, fmt.Errorf("%q is not a date: months go from 01 to 12", text)
	case d < 1 || d > DaysIn(y, time.Month(m)):
		return 0, fmt.Errorf("%q is not a date: %s %d has %d days", text, time.Month(m), y, DaysIn(y, time.Month(m)))
	}
	return On(y, time.Month(m), d), nil
}

// digits reads exactly dddd-dd-dd.
func digits(s string) (y, m, d int, ok bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, 0, 0, false
	}
	for i := range len(s) {
		if i != 4 && i != 7 && (s[i] < '0' || s[i] > '9') {
			return 0, 0, 0, false
		}
	}
	n := func(i int) int { return int(s[i]-'0')*10 + int(s[i+1]-'0') }
	return n(0)*100 + n(2), n(5), n(8), true
}

// DaysIn returns how many days the month has.
func DaysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func (d Date) time() time.Time {
	return time.Unix(int64(d-epoch)*secondsPerDay, 0).UTC()
}

// Split returns the date's year, month and day of the month.
func (d Date) Split() (year int, month time.Month, day int) { return d.time().Date() }

// Weekday returns the date's day of the week.
func (d Date) Weekday() time.Weekday { return d.time().Weekday() }

// AddMonths returns the same day n months later, or the last day of that
// month where it is shorter: a month after 31 January is 28 February.
func (d Date) AddMonths(n int) Date {
	y, m, day := d.Split()
	first := On(y, m+time.Month(n), 1)
	y, m, _ = first.Split()
	return first + Date(min(day, DaysIn(y, m))-1)
}

// String returns the date as 2026-12-31, and "no date" for the zero Date.
func (d Date) String() string {
	if d == 0 {
		return "no date"
	}
	return d.time().Format(time.DateOnly)
}
