package checks

import (
	"fmt"
	"math"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "weights-not-one", Severity: diag.Error, Group: Measurable, Profile: OKR,
	Goal: func(p *Pass, g *goal.Goal) {
		if isOpen(p, g) && len(g.KeyResults) > 1 {
			weigh(p, g)
		}
	},
})

// weigh adds up the weights of a goal's key results, with and without those
// that were dropped.
func weigh(p *Pass, g *goal.Goal) {
	var given, kept []float64
	var last, without *goal.KeyResult
	for _, k := range g.KeyResults {
		dropped := k.Status.Value == "dropped"
		switch {
		case k.Weight.Set:
			given, last = append(given, k.Weight.Value), k
			if !dropped {
				kept = append(kept, k.Weight.Value)
			}
		case !dropped && k.Weight.Absent():
			without = k
		}
	}
	whole := wholeOf(given)
	if whole == 0 {
		return
	}
	sum, total := added(given)
	isWhole := isAbout(total, whole, len(given))
	if _, rest := added(kept); without == nil && !isWhole && !isAbout(rest, whole, len(kept)) {
		p.Goal(g, last.Weight.Span, "weight",
			fmt.Sprintf("the weights make %s, not %s", sum, plain(whole)),
			fmt.Sprintf("spread the %s that is %s over the key results; whole numbers such as 3 and 1 say by how much one counts more, and need no sum",
				plain(rounded(math.Abs(whole-total))), map[bool]string{true: "missing", false: "too much"}[total < whole]))
	} else if without != nil && isWhole {
		p.Goal(g, wholeOrTitle(without), "weight",
			fmt.Sprintf("the weights beside this key result make %s already, and without a weight it counts 1 more", sum),
			"give it a share of the whole, or `weight: 0` if it is only watched")
	}
}

// wholeOf says of what the weights are shares: of 1 where all are fractions,
// of 100 where they look like percentages, and of nothing (0) where they are
// proportions such as 3 and 1, of which any sum will do.
func wholeOf(weights []float64) float64 {
	if len(weights) < 2 {
		return 0
	}
	var sum, most float64
	fractions := true
	for _, w := range weights {
		sum, most = sum+w, max(most, w)
		fractions = fractions && w < 1
	}
	switch {
	case fractions && most > 0:
		return 1
	case most >= 10 && sum >= 75 && sum <= 125:
		return 100
	}
	return 0
}

// isAbout reports whether a sum is the whole. A third is written as 0.33, so
// each weight may be off by half a hundredth.
func isAbout(sum, whole float64, n int) bool {
	return math.Abs(sum-whole) <= whole*0.005*float64(n)+1e-9
}
