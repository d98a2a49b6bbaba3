package forecast_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/forecast"
)

// randomCase draws cases of every kind, tidy and untidy.
func randomCase(r *rand.Rand) forecast.Case {
	c := forecast.Case{Unit: forecast.Unit(r.IntN(4))}
	c.Direction, c.Kind = forecast.Direction(r.IntN(5)), forecast.Kind(r.IntN(4))
	c.Start, c.Due = 0, forecast.Day(20+r.IntN(400))
	c.Today = forecast.Day(r.IntN(int(c.Due)))
	size := math.Exp(r.NormFloat64() * 4)
	step := size * math.Exp(r.NormFloat64()-3)
	level := size
	if c.Kind == forecast.Sum {
		level = 0
	}
	c.Baseline = known(level)
	gap := forecast.Day(1 + r.IntN(31))
	for day := gap; day <= c.Today; day += gap {
		level += r.NormFloat64()*step + step/2
		if c.Kind == forecast.Sum {
			level = max(level, 0)
		}
		c.CheckIns = append(c.CheckIns, forecast.Reading{Day: day, Value: level})
	}
	before := size
	for day := -gap * forecast.Day(r.IntN(40)); day < 0; day += gap {
		before = math.Abs(before + r.NormFloat64()*step)
		c.History = append(c.History, forecast.Reading{Day: day, Value: before})
	}
	for k := range r.IntN(4) {
		end := -c.Due * forecast.Day(k)
		c.Past = append(c.Past, forecast.Cycle{
			Start: end - c.Due, Due: end, Baseline: c.Baseline, Target: size * 2, Actual: size * (1 + r.Float64()*2),
		})
	}
	if r.IntN(2) == 0 {
		c.Min = known(0)
	}
	if r.IntN(3) == 0 {
		c.Max = known(size * 3)
	}
	if r.IntN(3) == 0 {
		c.Cadence = float64(gap)
	}
	c.Target = known(level + r.NormFloat64()*3*step)
	c.Upper = known(c.Target.Value + r.Float64()*5*step)
	return c
}

// harder moves the target away from what is easy.
func harder(d forecast.Direction, target, by float64) float64 {
	if d == forecast.Decrease || d == forecast.AtMost {
		return target - by
	}
	return target + by
}

func TestChanceIsMonotone(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	const rounding = 1e-12
	var o forecast.Outlook
	for checks := 0; checks < 120_000; {
		c := randomCase(r)
		o.Fit(&c)
		last, lastFitted, target := 1.0, 1.0, c.Target.Value
		scale := math.Abs(target) + math.Abs(c.Baseline.Value)
		target = harder(c.Direction, target, -scale)
		for range 12 {
			if c.Direction == forecast.Between && target > c.Upper.Value {
				break
			}
			p, ok := o.Chance(target)
			if !ok || p > last+rounding || !(p >= 0) {
				t.Fatalf("target %v has chance %v, an easier one %v, in %+v", target, p, last, c)
			}
			c.Target = known(target)
			fitted := forecast.Of(&c).Probability.Value
			if fitted > lastFitted+rounding {
				t.Fatalf("fitted to target %v: chance %v, to an easier one %v, in %+v", target, fitted, lastFitted, c)
			}
			checks++
			last, lastFitted = p, fitted
			target = harder(c.Direction, target, scale*r.Float64()/3)
		}
	}
}

func TestForecastIsDeterministic(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	var again forecast.Outlook
	for range 5_000 {
		c := randomCase(r)
		again.Fit(&c)
		if a, b := forecast.Of(&c), again.Forecast(); a != b {
			t.Fatalf("two forecasts of one case: %+v and %+v", a, b)
		}
	}
}

// TestForecastOrder checks that the order of what is given does not matter,
// and that nothing after today is looked at.
func TestForecastOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 5_000 {
		c := randomCase(r)
		want := forecast.Of(&c)
		later := c.Today + 1
		c.CheckIns = append(c.CheckIns, forecast.Reading{Day: later, Value: 1e9, Confidence: known(1)})
		c.History = append(c.History, forecast.Reading{Day: later, Value: 1e9})
		c.Past = append(c.Past, forecast.Cycle{Start: 0, Due: later, Baseline: known(0), Target: 1, Actual: 1e9})
		r.Shuffle(len(c.CheckIns), func(i, j int) { c.CheckIns[i], c.CheckIns[j] = c.CheckIns[j], c.CheckIns[i] })
		r.Shuffle(len(c.History), func(i, j int) { c.History[i], c.History[j] = c.History[j], c.History[i] })
		if got := forecast.Of(&c); !alike(got, want) {
			t.Fatalf("shuffled and with a look ahead: %+v, was %+v", got, want)
		}
	}
}

// alike compares up to the rounding of sums taken in another order.
func alike(a, b forecast.Forecast) bool {
	a.Record.Mean = b.Record.Mean
	return a == b
}

func TestForecastIsAlwaysFinite(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	number := func() forecast.Number { return forecast.Number{Value: awkward(r), Known: r.IntN(3) > 0} }
	for range 100_000 {
		c := randomCase(r)
		for range r.IntN(3) {
			c.CheckIns = append(c.CheckIns, forecast.Reading{Day: forecast.Day(r.IntN(900) - 300), Value: awkward(r), Confidence: number()})
			c.History = append(c.History, forecast.Reading{Day: forecast.Day(r.IntN(900) - 600), Value: awkward(r)})
		}
		if r.IntN(2) == 0 {
			c.Baseline, c.Target, c.Upper, c.Min, c.Max = number(), number(), number(), number(), number()
			c.Direction, c.Due, c.Cadence = forecast.Direction(r.IntN(7)), forecast.Day(r.IntN(400)-100), awkward(r)
			c.Past = append(c.Past, forecast.Cycle{Start: -9, Due: forecast.Day(r.IntN(40) - 20), Baseline: number(), Target: awkward(r), Actual: awkward(r)})
		}
		f := forecast.Of(&c)
		for _, v := range []float64{
			f.Low, f.Mid, f.High, f.Probability.Value, f.PerWeek.Value, f.Needed.Value,
			f.BestWeek.Value, f.BestStretch.Value, f.NeededMean.Value, f.Swing.Value, f.Record.Mean,
		} {
			if !isFinite(v) {
				t.Fatalf("%+v from %+v", f, c)
			}
		}
		if p := f.Probability.Value; p < 0 || p > 1 || f.Bounded && !(f.Low <= f.Mid && f.Mid <= f.High) {
			t.Fatalf("%+v from %+v", f, c)
		}
	}
}

// weekly is a quarter with a reading every week, seen half way.
func weekly(values ...float64) forecast.Case {
	c := forecast.Case{Cadence: 7, Today: 45, Min: known(0)}
	c.Promise = change(forecast.Increase, values[0], 0)
	c.Due = 91
	for i, v := range values[1:] {
		c.CheckIns = append(c.CheckIns, forecast.Reading{Day: forecast.Day(7 * (i + 1)), Value: v})
	}
	return c
}

func TestForecastPieces(t *testing.T) {
	c := weekly(100, 102, 101, 105, 104, 106, 109)
	c.Target = known(200)
	c.Past = []forecast.Cycle{{Start: -91, Due: 0, Baseline: known(90), Target: 120, Actual: 100}}
	f := forecast.Of(&c)
	if f.Verdict != forecast.Unrealistic || f.Basis != forecast.Trend {
		t.Errorf("nearly doubling in six weeks at a pace of 1.5: %v by %v", f.Verdict, f.Basis)
	}
	for name, v := range map[string]struct{ got, want float64 }{
		"pace": {f.PerWeek.Value, 1.5}, "needed": {f.Needed.Value, (200. - 109) / 46 * 7}, "best week": {f.BestWeek.Value, 4},
		"swing": {f.Swing.Value, 2}, "last value": {f.LastValue.Value, 109}, "points": {float64(f.Points), 6},
		"hits": {float64(f.Record.Hits), 0}, "cycles": {float64(f.Record.Cycles), 1},
	} {
		if math.Abs(v.got-v.want) > 1e-12 {
			t.Errorf("%s is %v, want %v", name, v.got, v.want)
		}
	}
	if !f.Bounded || f.Low >= f.Mid || f.Mid >= f.High || f.Low > 115 || f.High < 115 {
		t.Errorf("interval %+v", f.Interval)
	}
}

func TestForecastVerdicts(t *testing.T) {
	easy, hard := weekly(100, 102, 104, 106, 108, 110, 112), weekly(100, 102, 104, 106, 108, 110, 112)
	easy.Target, hard.Target = known(105), known(300)
	bounded := weekly(50, 52, 55)
	bounded.Max, bounded.Target, bounded.Unit = known(100), known(120), forecast.Percent
	total := weekly(0, 5, 9, 14)
	total.Kind, total.Target = forecast.Sum, known(14)
	spent := weekly(0, 5, 9, 14)
	spent.Kind, spent.Target, spent.Direction = forecast.Sum, known(13), forecast.AtMost
	over := weekly(0, 5, 9, 14)
	over.Target, over.Today = known(20), 95
	over.CheckIns = append(over.CheckIns, forecast.Reading{Day: 91, Value: 20})
	created := weekly(100)
	created.Target = known(300)
	fromNothing := weekly(0)
	fromNothing.Target = known(90)
	building := weekly(0, 6, 12, 20, 26, 35, 41)
	building.Target = known(90)
	nothing := forecast.Case{Today: 5}
	nothing.Promise = forecast.Promise{Direction: forecast.Increase, Kind: forecast.Sum, Due: 91, Target: known(40)}
	targetless := weekly(1, 2, 3)
	targetless.Target = forecast.Number{}
	milestone := forecast.Case{Today: 5, Promise: forecast.Promise{Direction: forecast.Milestone, Due: 91}}
	done := milestone
	done.CheckIns = []forecast.Reading{{Day: 3, Value: 1}}
	for name, test := range map[string]struct {
		c       forecast.Case
		verdict forecast.Verdict
		basis   forecast.Basis
	}{
		"already met":                 {easy, forecast.TooEasy, forecast.Trend},
		"far beyond the trend":        {hard, forecast.Unrealistic, forecast.Trend},
		"beyond the bounds":           {bounded, forecast.Unrealistic, forecast.Bounds},
		"a total reached":             {total, forecast.TooEasy, forecast.Bounds},
		"a total overspent":           {spent, forecast.Unrealistic, forecast.Bounds},
		"closed and met":              {over, forecast.TooEasy, forecast.Bounds},
		"three times the baseline":    {created, forecast.Unrealistic, forecast.ReferenceClass},
		"from nothing, not yet begun": {fromNothing, forecast.CannotJudge, forecast.ReferenceClass},
		"from nothing, on its way":    {building, forecast.Achievable, forecast.Trend},
		"nothing known":               {nothing, forecast.CannotJudge, forecast.ReferenceClass},
		"no target":                   {targetless, forecast.CannotJudge, forecast.NoBasis},
		"no promise":                  {forecast.Case{}, forecast.CannotJudge, forecast.NoBasis},
		"milestone, nothing known":    {milestone, forecast.CannotJudge, forecast.ReferenceClass},
		"milestone done":              {done, forecast.TooEasy, forecast.Bounds},
	} {
		f := forecast.Of(&test.c)
		if f.Verdict != test.verdict || f.Basis != test.basis || f.Probability.Known != (f.Basis != forecast.NoBasis) {
			t.Errorf("%s: %v by %v with chance %v, want %v by %v", name, f.Verdict, f.Basis, f.Probability, test.verdict, test.basis)
		}
	}
}

// TestForecastBetween checks that staying in a range is what is left when
// falling below and rising above are taken away.
func TestForecastBetween(t *testing.T) {
	c := weekly(100, 101, 99, 100, 102, 100, 101)
	c.Direction, c.Target, c.Upper = forecast.Between, known(90), known(110)
	wide := forecast.Of(&c)
	c.Target, c.Upper = known(100.9), known(101.1)
	narrow := forecast.Of(&c)
	if wide.Probability.Value < .7 || narrow.Probability.Value > .2 {
		t.Errorf("a wide range has chance %v, a narrow one %v", wide.Probability, narrow.Probability)
	}
}

func TestForecastConfidence(t *testing.T) {
	chance := func(confidence forecast.Number) float64 {
		c := weekly(100, 102, 104, 103, 106, 107, 110)
		c.Target = known(116)
		c.CheckIns[len(c.CheckIns)-1].Confidence = confidence
		return forecast.Of(&c).Probability.Value
	}
	none, unsure, sure := chance(forecast.Number{}), chance(known(.4)), chance(known(.95))
	if !(unsure < none && none < sure && sure-unsure < .15) {
		t.Errorf("reported confidence should move the chance a little: none %v, unsure %v, sure %v", none, unsure, sure)
	}
}

// TestForecastSeason gives two years of months with the same strong shape:
// the forecast must follow the shape, not the last value.
func TestForecastSeason(t *testing.T) {
	c := forecast.Case{Cadence: 30.4375, Today: 183, Min: known(0)}
	c.Promise = change(forecast.Increase, 100, 150)
	c.Due = 365
	value := func(month int) float64 { return 100 + 80*math.Sin(float64(month)*math.Pi/6) }
	for m := -24; m <= 6; m++ {
		r := forecast.Reading{Day: forecast.Day(math.Round(float64(m) * 30.4375)), Value: value(m)}
		if m < 0 {
			c.History = append(c.History, r)
		} else if m > 0 {
			c.CheckIns = append(c.CheckIns, r)
		}
	}
	// Half a year later the wave is at 100 again; three months later, at 20.
	if f := forecast.Of(&c); math.Abs(f.Mid-100) > 10 {
		t.Errorf("at the end of the wave the middle is %v", f.Mid)
	}
	c.Due = 274
	if f := forecast.Of(&c); f.Mid > 60 {
		t.Errorf("in the trough the middle is %v", f.Mid)
	}
}

func BenchmarkForecast(b *testing.B) {
	bench := func(name string, c forecast.Case) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				forecast.Of(&c)
			}
		})
	}
	c := weekly(100, 102, 101, 105, 104, 106, 109)
	c.Target = known(116)
	bench("six check-ins", c)
	chance := c
	chance.ChanceOnly = true
	bench("six check-ins, the chance only", chance)
	long := c
	for day := forecast.Day(-7 * 52); day < 0; day += 7 {
		long.History = append(long.History, forecast.Reading{Day: day, Value: 90 + float64(day%5)})
	}
	bench("a year of history", long)
	r := rand.New(rand.NewPCG(13, 14))
	cases := make([]forecast.Case, 1024)
	for i := range cases {
		cases[i] = randomCase(r)
	}
	b.Run("mixed", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			forecast.Of(&cases[i%len(cases)])
		}
	})
}

func BenchmarkProgress(b *testing.B) {
	c := weekly(100, 102, 101, 105, 104, 106, 109)
	c.Target = known(116)
	b.ReportAllocs()
	for b.Loop() {
		c.Progress(c.CheckIns, c.Today)
		c.Expected(c.CheckIns, c.Today)
	}
}
