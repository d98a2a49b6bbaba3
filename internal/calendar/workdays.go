package calendar

import (
	"slices"
	"time"
)

// Workdays returns how many working days lie after one day, up to and with
// another: Monday to Friday, without holidays. It is 0 where the second day is
// not the later one.
func Workdays(after, to Date, holidays []Date) int {
	if to <= after {
		return 0
	}
	n := weekdays(to) - weekdays(after)
	for i, h := range holidays {
		if h > after && h <= to && isWeekday(h) && !slices.Contains(holidays[:i], h) {
			n--
		}
	}
	return n
}

// Workday returns the day itself where it is a working day, or else the next
// one.
func Workday(d Date, holidays []Date) Date {
	for range len(holidays) + 3 { // a weekend, and each holiday once
		if isWeekday(d) && !slices.Contains(holidays, d) {
			break
		}
		d++
		for !isWeekday(d) {
			d++
		}
	}
	return d
}

func isWeekday(d Date) bool {
	day := d.Weekday()
	return day != time.Saturday && day != time.Sunday
}

// weekdays counts the days from Monday to Friday up to d. Day 1 of the
// calendar was a Monday, and so the weeks begin with it.
func weekdays(d Date) int {
	weeks, rest := int(d)/7, int(d)%7
	return 5*weeks + min(rest, 5)
}
