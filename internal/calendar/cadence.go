package calendar

import (
	"fmt"
	"strconv"
)

// Cadence is how often something is promised to happen: every N units.
// The zero Cadence is no promise.
type Cadence struct {
	N    int
	Unit byte // 'd', 'w', 'm' or 'y'
}

// MaxCadence is the largest N of a Cadence.
const MaxCadence = 999

// ParseCadence reads 1d, 2w, 3m or 1y.
func ParseCadence(text string) (Cadence, error) {
	if len(text) >= 2 {
		n, err := strconv.Atoi(text[:len(text)-1])
		unit := text[len(text)-1]
		if err == nil && n >= 1 && n <= MaxCadence && text[0] != '+' && (unit == 'd' || unit == 'w' || unit == 'm' || unit == 'y') {
			return Cadence{N: n, Unit: unit}, nil
		}
	}
	return Cadence{}, fmt.Errorf("%q is not a cadence: write it as 1d, 2w, 1m or 1y", text)
}

// After returns the day that is one cadence after d.
func (c Cadence) After(d Date) Date {
	switch c.Unit {
	case 'w':
		return d + Date(7*c.N)
	case 'm':
		return d.AddMonths(c.N)
	case 'y':
		return d.AddMonths(12 * c.N)
	}
	return d + Date(c.N)
}

// String returns the cadence as it is written: 2w.
func (c Cadence) String() string { return strconv.Itoa(c.N) + string(rune(c.Unit)) }

// Words returns the cadence as it is said: "every 2 weeks", "every week".
func (c Cadence) Words() string {
	unit := map[byte]string{'d': "day", 'w': "week", 'm': "month", 'y': "year"}[c.Unit]
	if c.N == 1 {
		return "every " + unit
	}
	return fmt.Sprintf("every %d %ss", c.N, unit)
}
