package forecast_test

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/forecast"
)

// backtestFile names the environment variable that holds the path of the
// cases, a file like dev.csv.gz whose columns FORMAT.md describes.
const backtestFile = "GOALPOST_BACKTEST"

// predictionsFile, if set, names a file to write the predictions to, in the
// form that score.py reads.
const predictionsFile = "GOALPOST_PREDICTIONS"

// shares are the shares of the cycle at which every goal is seen.
var shares = [...]string{"0%", "25%", "50%", "75%"}

// backtestCase is a case with what became of it, which the engine never gets.
type backtestCase struct {
	forecast.Case
	id, goal, domain string
	share            int // index into shares
	real             bool
	hit              float64
	final            float64
	got              forecast.Forecast
}

func TestBacktest(t *testing.T) {
	path := os.Getenv(backtestFile)
	if path == "" {
		t.Skip("the figures were not measured: set " + backtestFile + " to the path of dev.csv.gz and run with -v")
	}
	cases := readBacktest(t, path)
	for i := range cases {
		cases[i].got = forecast.Of(&cases[i].Case)
	}
	t.Log("\n" + table(cases))
	if out := os.Getenv(predictionsFile); out != "" {
		writePredictions(t, out, cases)
	}
	reach := [...]float64{.190, .150, .127, .098} // FORECAST.md, "reach"
	for share, limit := range reach {
		if b := brier(at(cases, share)); b > limit {
			t.Errorf("Brier score at %s is %.4f, should be at most %.3f", shares[share], b, limit)
		}
	}
}

// table prints the figures that FORECAST.md asks for.
func table(cases []*backtestCase) string {
	var b strings.Builder
	line := func(name string, some []*backtestCase) {
		fmt.Fprintf(&b, "%-22s %6d  ", name, len(some))
		mean, n := 0.0, 0.0
		for share := range shares {
			v := brier(at(some, share))
			fmt.Fprintf(&b, " %.4f", v)
			if share > 0 && !math.IsNaN(v) {
				mean, n = mean+v, n+1
			}
		}
		fmt.Fprintf(&b, "   %.4f\n", mean/n)
	}
	fmt.Fprintf(&b, "%-22s %6s   %6s %6s %6s %6s   %6s\n", "Brier score", "rows", "0%", "25%", "50%", "75%", "25-75%")
	line("all", cases)
	line("really set targets", filter(cases, func(c *backtestCase) bool { return c.real }))
	line("no history, no record", filter(cases, func(c *backtestCase) bool { return len(c.History) == 0 && len(c.Past) == 0 }))
	domains := map[string]bool{}
	for _, c := range cases {
		domains[c.domain] = true
	}
	for _, d := range sortedKeys(domains) {
		line("  "+d, filter(cases, func(c *backtestCase) bool { return c.domain == d }))
	}
	later := filter(cases, func(c *backtestCase) bool { return c.share > 0 })
	var base float64
	for _, c := range later {
		base += c.hit / float64(len(later))
	}
	fmt.Fprintf(&b, "calibration error 25-75%%: %.4f (at 0%%: %.4f)\n", calibrationError(later), calibrationError(at(cases, 0)))
	fmt.Fprintf(&b, "skill over the base rate %.3f: %.3f\n", base, 1-brier(later)/(base*(1-base)))
	b.WriteString("80% interval covers")
	for share := range shares {
		low, mid, in := coverage(at(cases, share))
		fmt.Fprintf(&b, "  %s: %.3f (%.2f below it, %.2f below the middle)", shares[share], in, low, mid)
	}
	fmt.Fprintf(&b, "\nat 25%%, with 5%% false alarms, misses caught: %.3f\n", caught(at(cases, 1), .05))
	for v := forecast.CannotJudge; v <= forecast.TooEasy; v++ {
		fmt.Fprintf(&b, "%-13s", v)
		for _, some := range [...][]*backtestCase{at(cases, 0), later} {
			called := filter(some, func(c *backtestCase) bool { return c.got.Verdict == v })
			hits := 0.0
			for _, c := range called {
				hits += c.hit
			}
			fmt.Fprintf(&b, "  %5.1f%%, hit %.3f", 100*float64(len(called))/float64(len(some)), hits/float64(len(called)))
		}
		b.WriteString("   (at creation | later)\n")
	}
	return b.String()
}

func at(cases []*backtestCase, share int) []*backtestCase {
	return filter(cases, func(c *backtestCase) bool { return c.share == share })
}

func filter(cases []*backtestCase, keep func(*backtestCase) bool) []*backtestCase {
	var out []*backtestCase
	for _, c := range cases {
		if keep(c) {
			out = append(out, c)
		}
	}
	return out
}

func brier(cases []*backtestCase) float64 {
	sum := 0.0
	for _, c := range cases {
		sum += (c.chance() - c.hit) * (c.chance() - c.hit)
	}
	return sum / float64(len(cases))
}

// chance scores "cannot judge" as the base rate of dev.csv.gz.
func (c *backtestCase) chance() float64 {
	if !c.got.Probability.Known {
		return .3713
	}
	return c.got.Probability.Value
}

// calibrationError is the mean distance between promise and fact over tenths.
func calibrationError(cases []*backtestCase) float64 {
	var gap [10]float64
	for _, c := range cases {
		gap[min(9, int(c.chance()*10))] += c.chance() - c.hit
	}
	sum := 0.0
	for _, g := range gap {
		sum += math.Abs(g)
	}
	return sum / float64(len(cases))
}

func coverage(cases []*backtestCase) (below, belowMid, inside float64) {
	n := 0.0
	for _, c := range cases {
		if !c.got.Bounded {
			continue
		}
		n++
		slack := 1e-5*math.Abs(c.final) + 1e-9
		switch {
		case c.final < c.got.Low-slack:
			below++
		case c.final <= c.got.High+slack:
			inside++
		}
		if c.final < c.got.Mid {
			belowMid++
		}
	}
	return below / n, belowMid / n, inside / n
}

// caught is the share of misses that an alarm would find which is allowed to
// be wrong about the given share of hits.
func caught(cases []*backtestCase, falseAlarms float64) float64 {
	var hits, misses []float64
	for _, c := range cases {
		if c.hit == 1 {
			hits = append(hits, c.chance())
		} else {
			misses = append(misses, c.chance())
		}
	}
	slices.Sort(hits)
	limit := hits[int(falseAlarms*float64(len(hits)))]
	n := 0.0
	for _, p := range misses {
		if p < limit {
			n++
		}
	}
	return n / float64(len(misses))
}

func sortedKeys(m map[string]bool) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
