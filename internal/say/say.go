// Package say words numbers, amounts and lists as people write them, so that
// every message and every report says them alike.
//
// It does not know what the numbers are about.
package say

import (
	"math"
	"strconv"
	"strings"
)

// Exact writes a number that somebody wrote, with every digit and no exponent.
func Exact(n float64) string { return group(strconv.FormatFloat(n, 'f', -1, 64)) }

// groupFrom is the number of digits from which they are set in groups of
// three. Up to 9999 a number is read at a glance, and may be a year.
const groupFrom = 5

// group sets a comma between every three digits of a long whole part.
func group(number string) string {
	whole, rest, _ := strings.Cut(number, ".")
	sign := strings.TrimRight(whole, "0123456789")
	digits := whole[len(sign):]
	if len(digits) < groupFrom {
		return number
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	if rest != "" {
		b.WriteString("." + rest)
	}
	return b.String()
}

// Number writes a number that was worked out, to three significant digits:
// 6.14, 0.025, 1230, 12.
func Number(n float64) string { return significant(n, 3) }

// Rough writes a pace or another number of which only the size matters, to
// two significant digits: 6.1, 0.025, 17.
func Rough(n float64) string { return significant(n, 2) }

func significant(n float64, of int) string {
	if n == 0 || math.IsNaN(n) || math.IsInf(n, 0) {
		return Exact(n)
	}
	digits := of - 1 - int(math.Floor(math.Log10(math.Abs(n))))
	if digits <= 0 {
		return group(strconv.FormatFloat(math.Round(n), 'f', 0, 64))
	}
	s := strconv.FormatFloat(n, 'f', min(digits, 12), 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// Amount writes a number with its canonical unit: 90%, 12 days, 1 day, 5.
func Amount(number, unit string) string {
	switch {
	case unit == "" || unit == "number" || unit == "count":
		return number
	case unit == "percent":
		return number + "%"
	case number == "1" && unit == "people":
		return "1 person"
	case number == "1" && strings.HasSuffix(unit, "s") && !strings.HasSuffix(unit, "ss") && len(unit) > 3:
		unit = strings.TrimSuffix(unit, "s")
	}
	return number + " " + unit
}

// Chance writes a probability of 0 to 1 in whole percent. What is not certain
// is never called 0% or 100%.
func Chance(p float64) string {
	percent := math.Round(100 * p)
	switch {
	case p > 0 && percent < 1:
		return "under 1%"
	case p < 1 && percent > 99:
		return "over 99%"
	}
	return Exact(percent) + "%"
}

// Share writes a ratio in whole percent: 0.666 is 67%.
func Share(ratio float64) string {
	percent := math.Round(100 * ratio)
	if percent == 0 {
		percent = 0 // and never -0
	}
	return Exact(percent) + "%"
}

// Count writes how many there are of something: 1 goal, 3 goals.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// maxNames is how many names a sentence lists before it counts the rest.
const maxNames = 5

// Names lists names in a sentence: a, b and c.
func Names(all []string) string {
	switch n := len(all); {
	case n == 0:
		return ""
	case n == 1:
		return all[0]
	case n > maxNames:
		return strings.Join(all[:maxNames-1], ", ") + " and " + strconv.Itoa(n-maxNames+1) + " more"
	default:
		return strings.Join(all[:n-1], ", ") + " and " + all[n-1]
	}
}

// maxQuote is how much of somebody's text is repeated, in code points.
const maxQuote = 60

// Quote repeats somebody's text: on one line, in quotes, cut where it is long.
func Quote(text string) string {
	if runes := []rune(text); len(runes) > maxQuote {
		text = string(runes[:maxQuote-1]) + "…"
	}
	return strconv.Quote(text)
}
