package checks

import (
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// maxQuote is how much of somebody's text a message repeats, in code points.
const maxQuote = 60

// quote repeats somebody's text in a message: on one line, in quotes, cut
// where it is long.
func quote(text string) string {
	runes := []rune(text)
	if len(runes) > maxQuote {
		text = string(runes[:maxQuote-1]) + "…"
	}
	return strconv.Quote(text)
}

// plain writes a number as people do, without an exponent.
func plain(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// amount writes a number with its unit: 90%, 12 days, 5.
func amount(n float64, unit string) string {
	switch unit {
	case "":
		return plain(n)
	case prose.Percent:
		return plain(n) + "%"
	}
	return plain(n) + " " + unit
}

// subject names the key result, or the goal where the measure is the goal's
// own.
func subject(k *goal.KeyResult) string {
	if k.Name == "" {
		return "this goal"
	}
	return "this key result"
}

// names lists names in a sentence: a, b and c.
func names(all []string) string {
	switch n := len(all); {
	case n == 0:
		return ""
	case n == 1:
		return all[0]
	case n > 5:
		return strings.Join(all[:4], ", ") + " and " + strconv.Itoa(n-4) + " more"
	default:
		return strings.Join(all[:n-1], ", ") + " and " + all[n-1]
	}
}
