package forecast_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/forecast"
)

var known = forecast.Known

// change is a promise to go from one value to another within a hundred days.
func change(d forecast.Direction, base, target float64) forecast.Promise {
	return forecast.Promise{Direction: d, Kind: forecast.Last, Start: 0, Due: 100, Baseline: known(base), Target: known(target)}
}

// hold is a promise to keep a level, or a range, of which the baseline is unstated.
func hold(d forecast.Direction, target, upper float64) forecast.Promise {
	return forecast.Promise{Direction: d, Kind: forecast.Last, Start: 0, Due: 100, Target: known(target), Upper: known(upper)}
}

func TestRatio(t *testing.T) {
	const (
		up, down = forecast.Increase, forecast.Decrease
		floor    = forecast.AtLeast
		roof     = forecast.AtMost
		inside   = forecast.Between
	)
	ranged := func(base, low, high float64) forecast.Promise {
		p := change(inside, base, low)
		p.Upper = known(high)
		return p
	}
	for name, test := range map[string]struct {
		promise forecast.Promise
		value   float64
		want    float64
		why     forecast.Reason
	}{
		"half way up":                    {change(up, 12, 90), 51, .5, 0},
		"half way down":                  {change(down, 90, 12), 51, .5, 0},
		"at the baseline":                {change(up, 12, 90), 12, 0, 0},
		"at the target":                  {change(up, .1, .3), .3, 1, 0},
		"overshoot":                      {change(up, 0, 10), 15, 1.5, 0},
		"overshoot down":                 {change(down, 10, 5), 0, 2, 0},
		"regression":                     {change(up, 10, 20), 5, -.5, 0},
		"regression down":                {change(down, 20, 10), 25, -.5, 0},
		"through zero":                   {change(up, -50, 50), 0, .5, 0},
		"through zero down":              {change(down, 50, -50), 25, .25, 0},
		"all negative":                   {change(up, -30, -10), -15, .75, 0},
		"decimals":                       {change(down, 4.5, 2.5), 4, .25, 0},
		"down to zero":                   {change(down, 8, 0), 2, .75, 0},
		"huge values":                    {change(up, -1e308, 1e308), 0, .5, 0},
		"nothing to achieve":             {change(up, 5, 5), 5, 0, forecast.NoChange},
		"target behind the baseline":     {change(up, 90, 80), 85, 0, forecast.Contradiction},
		"target above, decrease":         {change(down, 80, 90), 85, 0, forecast.Contradiction},
		"smallest gap, largest value":    {change(up, 0, 5e-324), 1e308, 0, forecast.OutOfRange},
		"no baseline":                    {hold(up, 10, 0), 5, 0, forecast.NoBaseline},
		"no target":                      {forecast.Promise{Baseline: known(1)}, 5, 0, forecast.NoTarget},
		"target not a number":            {change(up, 0, math.NaN()), 5, 0, forecast.NoTarget},
		"value not a number":             {change(up, 0, 1), math.NaN(), 0, forecast.NoReading},
		"held":                           {change(floor, 99.95, 99.9), 99.92, 1, 0},
		"held with room":                 {change(floor, 99.95, 99.9), 100, 1, 0},
		"held exactly":                   {hold(roof, 2, 0), 2, 1, 0},
		"lost from above":                {change(floor, 110, 100), 80, .8, 0},
		"lost, no baseline":              {hold(floor, 100, 0), 80, .8, 0},
		"too many":                       {hold(roof, 100, 0), 125, .8, 0},
		"some, where none was promised":  {hold(roof, 0, 0), 3, 0, 0},
		"below a floor below zero":       {hold(floor, -5, 0), -10, .5, 0},
		"below zero, floor above":        {hold(floor, 10, 0), -5, -.5, 0},
		"above a roof below zero":        {hold(roof, -10, 0), 5, -.5, 0},
		"a floor not yet reached":        {change(floor, 60, 90), 75, .5, 0},
		"a floor not yet reached, worse": {change(floor, 60, 90), 45, -.5, 0},
		"a floor reached and passed":     {change(floor, 60, 90), 95, 1, 0},
		"a roof not yet reached":         {change(roof, 10, 4), 7, .5, 0},
		"in the range":                   {ranged(5, 10, 20), 20, 1, 0},
		"on the way to the range":        {ranged(0, 10, 20), 5, .5, 0},
		"past the range":                 {ranged(0, 10, 20), 25, .5, 0},
		"down to the range":              {ranged(40, 10, 20), 30, .5, 0},
		"out of the range":               {ranged(15, 10, 20), 25, .5, 0},
		"range, no baseline":             {hold(inside, 10, 20), 0, 0, 0},
		"a range of one point":           {hold(inside, 10, 10), 11, 0, forecast.NoBaseline},
		"a range upside down":            {hold(inside, 20, 10), 15, 0, forecast.NoTarget},
		"milestone done":                 {forecast.Promise{Direction: forecast.Milestone}, 1, 1, 0},
		"milestone partly done":          {forecast.Promise{Direction: forecast.Milestone}, .4, .4, 0},
		"milestone of five parts":        {forecast.Promise{Direction: forecast.Milestone, Target: known(5)}, 2, .4, 0},
		"baseline established":           {forecast.Promise{Direction: forecast.EstablishBaseline}, 37, 1, 0},
		"measured against the commit":    {forecast.Promise{Baseline: known(0), Commit: known(4), Stretch: known(8)}, 2, .5, 0},
	} {
		got, why := test.promise.Ratio(test.value)
		if got != test.want || why != test.why {
			t.Errorf("%s: ratio %v, reason %d; want %v, %d", name, got, why, test.want, test.why)
		}
	}
}

func TestProgressReadings(t *testing.T) {
	p := change(forecast.Increase, 0, 100)
	p.Grace = 5
	readings := []forecast.Reading{
		{Day: 30, Value: 40}, {Day: 10, Value: 10}, // out of order
		{Day: 20, Value: 99}, {Day: 20, Value: 20}, // twice a day: the later one
		{Day: 40, Value: math.NaN()},                  // not a number: not a reading
		{Day: 104, Value: 90}, {Day: 120, Value: 100}, // within the grace, and after
	}
	for today, want := range map[forecast.Day]float64{
		9: math.NaN(), 10: .1, 19: .1, 20: .2, 29: .2, 30: .4, 45: .4, 103: .4, 104: .9, 200: .9,
	} {
		got := p.Progress(readings, today)
		if math.IsNaN(want) != (got.Why == forecast.NoReading) || got.OK() && got.Ratio != want {
			t.Errorf("day %d: ratio %v, reason %d; want %v", today, got.Ratio, got.Why, want)
		}
	}
}

func TestProgressUnstatedBaseline(t *testing.T) {
	p := hold(forecast.Increase, 100, 0)
	readings := []forecast.Reading{{Day: -3, Value: 50}, {Day: 40, Value: 75}}
	if got := p.Progress(readings, 50); !got.OK() || got.Ratio != .5 {
		t.Errorf("the reading before the start should be the baseline: %+v", got)
	}
	got := p.Progress(readings[1:], 50)
	if got.Why != forecast.NoBaseline || got.Met {
		t.Errorf("no baseline: %+v", got)
	}
	if got := p.Progress([]forecast.Reading{{Day: 40, Value: 100}}, 50); !got.Met {
		t.Errorf("a target that was reached is met without a baseline: %+v", got)
	}
	p.Kind = forecast.Sum
	if got := p.Progress(readings[1:], 50); got.Ratio != .75 {
		t.Errorf("a running total starts at zero: %+v", got)
	}
}

func TestProgressSilence(t *testing.T) {
	for _, d := range []forecast.Direction{forecast.Milestone, forecast.EstablishBaseline} {
		p := forecast.Promise{Direction: d, Due: 10}
		if got := p.Progress(nil, 5); !got.OK() || got.Ratio != 0 || got.Met || got.Read {
			t.Errorf("direction %d: nothing reported means not done: %+v", d, got)
		}
	}
}

func TestLevels(t *testing.T) {
	p := change(forecast.Decrease, 10, 5)
	p.Commit, p.Stretch = known(7), known(3)
	for value, want := range map[float64]forecast.Level{
		8: forecast.NoLevel, 7: forecast.CommitLevel, 5: forecast.TargetLevel, 4: forecast.TargetLevel, 2: forecast.StretchLevel,
	} {
		if got := p.Progress([]forecast.Reading{{Day: 1, Value: value}}, 1); got.Level != want {
			t.Errorf("value %v reaches level %d, want %d", value, got.Level, want)
		}
	}
}

func TestExpected(t *testing.T) {
	ladder := change(forecast.Decrease, 100, 0)
	ladder.Checkpoints = []forecast.Reading{{Day: 80, Value: 50}, {Day: 50, Value: 90}, {Day: 0, Value: 7}, {Day: 100, Value: 7}}
	upsideDown := change(forecast.Increase, 0, 1)
	upsideDown.Due = 0
	milestone := forecast.Promise{Direction: forecast.Milestone, Due: 100}
	stepped := milestone
	stepped.Checkpoints = []forecast.Reading{{Day: 50, Value: .2}}
	for name, test := range map[string]struct {
		promise forecast.Promise
		day     forecast.Day
		want    float64
		ok      bool
	}{
		"before the start":          {change(forecast.Increase, 0, 10), -5, 0, true},
		"at a quarter":              {change(forecast.Increase, 0, 10), 25, .25, true},
		"after the due date":        {change(forecast.Increase, 0, 10), 130, 1, true},
		"before a checkpoint":       {ladder, 25, .05, true},
		"at a checkpoint":           {ladder, 50, .1, true},
		"between checkpoints":       {ladder, 65, .3, true},
		"after the last checkpoint": {ladder, 90, .75, true},
		"a level to hold":           {hold(forecast.AtLeast, 5, 0), 1, 1, true},
		"a level held":              {change(forecast.AtMost, 4, 5), 1, 1, true},
		"a level to reach":          {change(forecast.AtLeast, 0, 5), 50, .5, true},
		"a range to reach":          {change(forecast.Between, 0, 5), 50, .5, true},
		"milestone":                 {milestone, 99, 0, true},
		"milestone due":             {milestone, 100, 1, true},
		"milestone with steps":      {stepped, 25, .1, true},
		"due at the start":          {upsideDown, 0, 0, false},
	} {
		got, ok := test.promise.Expected(nil, test.day)
		if math.Abs(got-test.want) > 1e-12 || ok != test.ok {
			t.Errorf("%s: expected %v, %v; want %v, %v", name, got, ok, test.want, test.ok)
		}
	}
}

// awkward draws numbers of the sizes at which arithmetic goes wrong.
func awkward(r *rand.Rand) float64 {
	switch r.IntN(12) {
	case 0:
		return 0
	case 1:
		return math.NaN()
	case 2:
		return math.Inf(r.IntN(2)*2 - 1)
	case 3:
		return math.MaxFloat64 * (r.Float64()*2 - 1)
	case 4:
		return 5e-324 * float64(r.IntN(5)-2)
	case 5:
		return float64(r.IntN(7) - 3)
	}
	return math.Exp(r.NormFloat64()*6) * float64(r.IntN(2)*2-1)
}

func TestProgressIsAlwaysFinite(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		p := forecast.Promise{
			Direction: forecast.Direction(r.IntN(7)), Kind: forecast.Kind(r.IntN(4)), Start: forecast.Day(r.IntN(5)), Due: forecast.Day(r.IntN(50)),
			Baseline: forecast.Number{Value: awkward(r), Known: r.IntN(4) > 0}, Target: forecast.Number{Value: awkward(r), Known: r.IntN(4) > 0},
			Upper: known(awkward(r)), Checkpoints: []forecast.Reading{{Day: forecast.Day(r.IntN(50)), Value: awkward(r)}},
		}
		readings := []forecast.Reading{{Day: forecast.Day(r.IntN(60)), Value: awkward(r)}, {Day: forecast.Day(r.IntN(60)), Value: awkward(r)}}
		got := p.Progress(readings, forecast.Day(r.IntN(60)))
		if !isFinite(got.Ratio) {
			t.Fatalf("progress %v of %+v, %v", got, p, readings)
		}
		if want, _ := p.Expected(readings, forecast.Day(r.IntN(60))); !isFinite(want) {
			t.Fatalf("expected %v of %+v, %v", want, p, readings)
		}
	}
}

func isFinite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// TestRatioProperties holds what every goal tool gets wrong at least once.
func TestRatioProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	near := func(a, b float64) bool { return math.Abs(a-b) <= 1e-9*(1+math.Abs(a)+math.Abs(b)) }
	mirror := map[forecast.Direction]forecast.Direction{
		forecast.Increase: forecast.Decrease, forecast.Decrease: forecast.Increase,
		forecast.AtLeast: forecast.AtMost, forecast.AtMost: forecast.AtLeast, forecast.Between: forecast.Between,
	}
	for range 100_000 {
		d := forecast.Direction(r.IntN(5))
		base, target, value, width := r.NormFloat64()*10, r.NormFloat64()*10, r.NormFloat64()*20, r.Float64()*10
		of := func(d forecast.Direction, scale, shift, v float64) (float64, bool) {
			p := change(d, scale*base+shift, scale*target+shift)
			p.Upper = known(scale*(target+width) + shift)
			if scale < 0 {
				p.Target, p.Upper = p.Upper, p.Target
				if d != forecast.Between {
					p.Target = p.Upper
				}
			}
			q, why := p.Ratio(scale*v + shift)
			return q, why == forecast.Computed
		}
		plain, ok := of(d, 1, 0, value)
		scale, shift := math.Exp(r.NormFloat64()), r.NormFloat64()*5
		if got, same := of(d, scale, 0, value); same != ok || !near(got, plain) {
			t.Fatalf("scaled by %v: %v, was %v", scale, got, plain)
		}
		if got, same := of(mirror[d], -1, 0, value); same != ok || !near(got, plain) {
			t.Fatalf("direction %d mirrored: %v, was %v (base %v target %v value %v)", d, got, plain, base, target, value)
		}
		lost := (d == forecast.AtLeast && base >= target) || (d == forecast.AtMost && base <= target)
		if got, same := of(d, 1, shift, value); !lost && (same != ok || !near(got, plain)) {
			t.Fatalf("direction %d shifted by %v: %v, was %v", d, shift, got, plain)
		}
		if d == forecast.Between {
			continue
		}
		better := value + r.Float64()*10
		if d == forecast.Decrease || d == forecast.AtMost {
			better = value - r.Float64()*10
		}
		if got, _ := of(d, 1, 0, better); got < plain {
			t.Fatalf("direction %d: %v is better than %v, but its ratio %v is less than %v", d, better, value, got, plain)
		}
	}
}
