package calendar

import "testing"

func TestWorkdays(t *testing.T) {
	christmas := []Date{On(2026, 12, 25), On(2026, 12, 26), On(2027, 1, 1), On(2026, 12, 25)}
	for _, c := range []struct {
		after, to Date
		want      int
	}{
		{On(2026, 11, 20), On(2026, 11, 20), 0}, // no time
		{On(2026, 11, 20), On(2026, 11, 22), 0}, // a weekend
		{On(2026, 11, 20), On(2026, 11, 23), 1},
		{On(2026, 11, 16), On(2026, 11, 20), 4},
		{On(2026, 11, 20), On(2026, 11, 16), 0}, // backwards
		{On(2026, 12, 24), On(2026, 12, 28), 1}, // a holiday on a Friday, one on a Saturday
		{On(2026, 12, 24), On(2027, 1, 4), 5},
	} {
		if got := Workdays(c.after, c.to, christmas); got != c.want {
			t.Errorf("after %s to %s: %d working days, want %d", c.after, c.to, got, c.want)
		}
	}
}

// TestWorkdaysAddUp counts day by day what is worked out.
func TestWorkdaysAddUp(t *testing.T) {
	holidays := []Date{On(2026, 12, 25), On(2027, 1, 1), On(2027, 3, 29)}
	start := On(2026, 11, 1)
	n := 0
	for d := start + 1; d < start+400; d++ {
		if Workday(d, holidays) == d {
			n++
		}
		if got := Workdays(start, d, holidays); got != n {
			t.Fatalf("up to %s: %d working days, want %d", d, got, n)
		}
	}
}

func TestWorkday(t *testing.T) {
	holidays := []Date{On(2026, 12, 25), On(2026, 12, 28), On(2026, 12, 29)}
	for d, want := range map[Date]Date{
		On(2026, 11, 20): On(2026, 11, 20),
		On(2026, 11, 21): On(2026, 11, 23),
		On(2026, 12, 25): On(2026, 12, 30),
		On(2026, 12, 28): On(2026, 12, 30),
	} {
		if got := Workday(d, holidays); got != want {
			t.Errorf("the working day from %s on is %s, want %s", d, got, want)
		}
	}
}
