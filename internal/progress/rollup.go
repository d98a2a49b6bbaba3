package progress

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// The ways to roll key results up into a goal.
const (
	rollMean          = "mean"
	rollWorst         = "worst"
	rollContributions = "contributions"
)

// rollUp works out goals from what is below them.
type rollUp struct {
	w     *workspace.Workspace
	p     *Progress
	quiet bool   // nobody asks how a ratio came to be
	state []int8 // by goal: not begun, in work, done
}

const (
	begun int8 = iota + 1
	done
)

// part is one share of a roll-up.
type part struct {
	name            string
	weight          float64
	ratio, expected forecast.Number
	status          Status
}

// goal rolls one goal up, after the goals that support it. A goal that
// supports itself in a circle is left out of its own sum.
func (r *rollUp) goal(i int) {
	if r.state[i] != 0 {
		return
	}
	r.state[i] = begun
	g := r.p.Goals[i]
	parts := make([]part, 0, len(g.KeyResults))
	for _, k := range g.KeyResults {
		p := part{name: k.Name, weight: 1, expected: k.Expected, status: k.Status}
		if k.Weight.Set {
			p.weight = k.Weight.Value
		}
		if k.Progress.OK() {
			p.ratio = forecast.Known(k.Progress.Ratio)
		}
		parts = append(parts, p)
	}
	if len(parts) == 0 || r.w.Config.RollUp == rollContributions {
		if below := r.children(g); len(below) > 0 {
			parts = below
		}
	}
	switch {
	case r.w.Config.RollUp == rollWorst:
		g.worst(parts)
	default:
		if g.mean(parts); g.Ratio.Known && !r.quiet {
			g.sayMean(parts)
		}
	}
	g.Status, g.Why = r.status(g, parts)
	if g.Reported.decided() {
		g.Status, g.Why = g.Reported, "as its owner reports"
	}
	r.state[i] = done
}

// children returns the goals that support g as parts of it. Where they have
// promised amounts to one of its key results, those are their weights.
func (r *rollUp) children(g *Goal) []part {
	var parts []part
	for _, child := range r.w.Children(g.Goal) {
		r.goal(child.Index)
		c := r.p.Goals[child.Index]
		if r.state[child.Index] != done || c.Status == Dropped || c.Status == Draft {
			continue
		}
		p := part{name: child.Name, weight: 1, ratio: c.Ratio, expected: c.Expected, status: c.Status}
		if r.w.Config.RollUp == rollContributions {
			if p.weight = promised(child, g.Goal); p.weight == 0 {
				continue
			}
		}
		parts = append(parts, p)
	}
	return parts
}

// promised returns the amount that a goal has promised to another's key
// results.
func promised(from, to *goal.Goal) (sum float64) {
	for _, k := range from.Measures() {
		for _, c := range k.ContributesTo {
			if name, _, _ := strings.Cut(c.KeyResult.Value, "/"); name == to.Name && c.Amount.Set {
				sum += math.Abs(c.Amount.Value.Quantity.Value)
			}
		}
	}
	return sum
}

// mean takes the weighted mean. Each part counts from 0 to 1: what is
// overshot in one place does not make up for what is missed in another.
func (g *Goal) mean(parts []part) {
	var sum, weights, expected, expecting float64
	for _, p := range parts {
		if p.expected.Known {
			expected += p.weight * clamp(p.expected.Value)
			expecting += p.weight
		}
		if !p.counts() {
			continue
		}
		sum += p.weight * clamp(p.ratio.Value)
		weights += p.weight
	}
	if expecting > 0 {
		g.Expected = forecast.Known(expected / expecting)
	}
	if weights == 0 {
		return
	}
	g.Ratio = forecast.Known(sum / weights)
}

// counts reports whether a part takes part in a mean.
func (p *part) counts() bool { return p.ratio.Known && p.weight > 0 }

// sayMean says how a mean came to be.
func (g *Goal) sayMean(parts []part) {
	var terms []string
	weights := 0.0
	for _, p := range parts {
		if !p.counts() {
			continue
		}
		weights += p.weight
		term := say.Share(clamp(p.ratio.Value))
		if p.weight != 1 {
			term = say.Exact(p.weight) + " × " + term
		}
		terms = append(terms, term)
	}
	g.How = say.Share(g.Ratio.Value)
	if len(terms) > 1 {
		g.How = fmt.Sprintf("(%s) / %s = %s", strings.Join(cut(terms), " + "), say.Number(weights), say.Share(g.Ratio.Value))
	}
	if skipped := len(parts) - len(terms); skipped > 0 {
		g.How += fmt.Sprintf(", without %s", say.Count(skipped, "part that cannot be measured yet", "parts that cannot be measured yet"))
	}
}

// worst takes the part that is furthest behind.
func (g *Goal) worst(parts []part) {
	for _, p := range parts {
		if p.expected.Known && (!g.Expected.Known || p.expected.Value > g.Expected.Value) {
			g.Expected = forecast.Known(clamp(p.expected.Value))
		}
		if p.ratio.Known && (!g.Ratio.Known || clamp(p.ratio.Value) < g.Ratio.Value) {
			g.Ratio = forecast.Known(clamp(p.ratio.Value))
			g.How = fmt.Sprintf("the worst of %s: %s", say.Count(len(parts), "part", "parts"), say.Share(g.Ratio.Value))
		}
	}
}

func clamp(ratio float64) float64 { return min(max(ratio, 0), 1) }

// cut shortens a long sum in its middle.
func cut(terms []string) []string {
	const most = 6
	if len(terms) <= most {
		return terms
	}
	return append(append(terms[:most-2:most-2], "…"), terms[len(terms)-1])
}

// status derives a goal's status from its parts.
func (r *rollUp) status(g *Goal, parts []part) (Status, string) {
	n := len(parts)
	count := func(any ...Status) (n int) {
		for i := range parts {
			if slices.Contains(any, parts[i].status) {
				n++
			}
		}
		return n
	}
	today, due := r.p.Today, g.Period.Due
	over := due != 0 && today > due
	off, risky := count(OffTrack, Missed), count(OffTrack, Missed, AtRisk, Blocked)
	switch {
	case n == 0 && over && g.Reported != "":
		return g.Reported, "as its owner reports"
	case n == 0 && g.Period.Start > today:
		return NotStarted, fmt.Sprintf("starts on %s", g.Period.Start)
	case n == 0 && g.Reported != "":
		return g.Reported, "as its owner reports; nothing is measured"
	case n == 0 && over:
		return Missed, "the time is over and nothing was measured"
	case n == 0:
		return NotStarted, "nothing is measured"
	case count(Achieved) == n:
		return Achieved, "every part is reached"
	case over && count(Achieved, Missed, Dropped) == n:
		return Missed, fmt.Sprintf("%d of %s reached", count(Achieved), say.Count(n, "part", "parts"))
	case count(NotStarted) == n:
		return NotStarted, "nothing has been reported yet"
	case off*2 >= n:
		return OffTrack, fmt.Sprintf("%d of %s off track", off, say.Count(n, "part", "parts"))
	case risky > 0:
		return AtRisk, fmt.Sprintf("%d of %s at risk or worse", risky, say.Count(n, "part", "parts"))
	}
	return OnTrack, "no part is at risk"
}
