package checks

import (
	"fmt"
	"math"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// This file knows which amounts can be added up, and the words in which a
// message shows a sum.

// unitOf is the canonical unit of a key result: its own, or its metric's.
func unitOf(p *Pass, k *goal.KeyResult) string {
	if k.Promise.Unit == "" && k.Metric.Set {
		return prose.Unit(p.Now.Config.Metrics[k.Metric.Value].Unit.Value)
	}
	return k.Promise.Unit
}

// kind sorts units into those whose amounts can be added to one another at
// all and those whose amounts cannot; it is empty where that is not certain:
// for units of several words, which may be anything.
func kind(unit string) string {
	switch unit {
	case prose.Percent, "permille", "points", "basis points", prose.Share:
		return "a share"
	case prose.Score, "stars":
		return "a score"
	case prose.Ratio, prose.Times:
		return "a ratio"
	case "ms", "µs", "ns", "seconds", "minutes", "hours", "days", "weeks", "months", "years":
		return "time"
	case "KB", "MB", "GB", "TB", "PB", "kg", "km", "cm", "mm", "pounds", "kWh", "MWh", "rps", "qps", "tps", "fps", "":
		return ""
	}
	switch {
	case prose.IsCurrency(unit):
		return "money"
	case strings.ContainsAny(unit, " /%") || strings.Contains(unit, prose.Percent):
		return ""
	}
	return "a count"
}

// clash reports whether an amount of a contribution cannot be added to the
// key result that it goes to. An amount without a unit has that of the key
// result, and two names for what is counted may be names of the same things.
func clash(p *Pass, c *goal.Contribution, to *goal.KeyResult) bool {
	a, b := c.Amount.Value.Quantity.Unit, unitOf(p, to)
	if prose.Commensurable(a, b) || a == "points" && b == prose.Percent || a == prose.Percent && b == "points" {
		return false
	}
	return kind(a) != "" && kind(b) != "" && (kind(a) != kind(b) || kind(a) != "a count")
}

// fullName names a key result from outside its goal.
func fullName(k *goal.KeyResult) string {
	if k.Name == "" {
		return k.Goal.Name
	}
	return k.Goal.Name + "/" + k.Name
}

// rounded takes the dust off the result of a subtraction, so that 40 less
// 38.9 reads 1.1.
func rounded(n float64) float64 {
	const digits = 1e9
	if math.Abs(n) > 1e6 {
		return n
	}
	return math.Round(n*digits) / digits
}

// mostTerms is how many terms of a sum a message shows.
const mostTerms = 8

// terms writes the terms of a sum: 12 + 20 + 14.
func terms(all []float64) string {
	var b strings.Builder
	for i, n := range all {
		if i == mostTerms && len(all) > mostTerms+1 {
			fmt.Fprintf(&b, " + %d more", len(all)-i)
			break
		}
		if i > 0 {
			b.WriteString(" + ")
		}
		b.WriteString(plain(rounded(n)))
	}
	return b.String()
}

// added writes a sum with its result: 20 + 8 = 28. One amount stands alone.
func added(all []float64) (text string, total float64) {
	for _, n := range all {
		total += n
	}
	if total = rounded(total); len(all) == 1 {
		return plain(total), total
	}
	return terms(all) + " = " + plain(total), total
}

// signed writes a change with its sign.
func signed(n float64) string {
	if n < 0 {
		return "−" + plain(rounded(-n))
	}
	return "+" + plain(rounded(n))
}
