package report

import (
	"math"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// The characters of a bar.
const (
	barDone = "█"
	barOpen = "░"
	barMark = "┃" // where it should be by now
)

// bar draws a ratio in so many characters, and a mark where it was expected.
// Only what is whole is shown as full, and only nothing as empty.
func bar(ratio, expected forecast.Number, cells int) (done, open string) {
	filled := int(math.Round(within(ratio.Value) * float64(cells)))
	switch {
	case filled == cells && ratio.Value < 1:
		filled--
	case filled == 0 && ratio.Value > 0:
		filled++
	}
	drawn := make([]string, cells)
	for i := range drawn {
		drawn[i] = barOpen
		if i < filled {
			drawn[i] = barDone
		}
	}
	if expected.Known && expected.Value > 0 && expected.Value < 1 {
		drawn[min(int(expected.Value*float64(cells)), cells-1)] = barMark
	}
	return strings.Join(drawn[:filled], ""), strings.Join(drawn[filled:], "")
}

// within brings a ratio into what a bar can show.
func within(ratio float64) float64 { return min(max(ratio, 0), 1) }

// sparkPoints is how many characters a sparkline has, and sparks are they,
// from the worst value to the best; sparkNone is a time without a reading.
const (
	sparkPoints = 12
	sparkNone   = "·"
)

var sparks = []rune("▁▂▃▄▅▆▇█")

// sparkline draws the readings of a key result over the time from its start
// until the given day, the taller the better: what is to fall rises here. A
// time in which nothing was read shows as a dot. There is none for less than
// two values.
func sparkline(k *progress.KeyResult, until forecast.Day) string {
	c := &k.Case
	until = min(until, c.Due+c.Grace)
	if c.Due == 0 || until <= c.Start {
		return ""
	}
	var points [sparkPoints]forecast.Number
	n := 0
	put := func(day forecast.Day, value float64) {
		at := int(day-c.Start) * sparkPoints / int(until-c.Start+1)
		if day < c.Start || day > until || math.IsInf(value, 0) || math.IsNaN(value) {
			return
		}
		if !points[at].Known {
			n++
		}
		points[at] = forecast.Known(height(&c.Promise, value))
	}
	if c.Baseline.Known {
		put(c.Start, c.Baseline.Value)
	}
	for _, r := range c.CheckIns {
		put(r.Day, r.Value)
	}
	if n < 2 {
		return ""
	}
	return draw(points[:])
}

// height turns a value so that more is better: in a range, the nearer to it.
func height(p *forecast.Promise, value float64) float64 {
	switch p.Direction {
	case forecast.Decrease, forecast.AtMost:
		return -value
	case forecast.Between:
		return -max(p.Target.Value-value, value-p.Upper.Value, 0)
	}
	return value
}

func draw(points []forecast.Number) string {
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range points {
		if p.Known {
			low, high = min(low, p.Value), max(high, p.Value)
		}
	}
	var b strings.Builder
	for _, p := range points {
		switch {
		case !p.Known:
			b.WriteString(sparkNone)
		case high == low:
			b.WriteRune(sparks[len(sparks)/2-1])
		default:
			share := (p.Value/2 - low/2) / (high/2 - low/2) // halves, so that nothing overflows
			b.WriteRune(sparks[int(math.Round(share*float64(len(sparks)-1)))])
		}
	}
	return b.String()
}
