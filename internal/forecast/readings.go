package forecast

import (
	"cmp"
	"slices"
)

// Latest returns the reading that stands on the given day: the last on or
// before it, and of several on one day the one given last.
func Latest(readings []Reading, on Day) (Reading, bool) {
	best, found := Reading{}, false
	for _, r := range readings {
		if r.Day <= on && finite(r.Value) && (!found || r.Day >= best.Day) {
			best, found = r, true
		}
	}
	return best, found
}

// inOrder returns the finite readings by ascending day, one a day, the one
// given last winning. The input is returned as it is when already so, which
// is the common case and costs no memory.
func inOrder(readings []Reading) []Reading {
	tidy := true
	for i, r := range readings {
		if !finite(r.Value) || i > 0 && r.Day <= readings[i-1].Day {
			tidy = false
			break
		}
	}
	if tidy {
		return readings
	}
	sorted := slices.DeleteFunc(slices.Clone(readings), func(r Reading) bool { return !finite(r.Value) })
	slices.SortStableFunc(sorted, func(a, b Reading) int { return cmp.Compare(a.Day, b.Day) })
	kept := sorted[:0]
	for i, r := range sorted {
		if i+1 == len(sorted) || sorted[i+1].Day != r.Day {
			kept = append(kept, r)
		}
	}
	return kept
}

// oldestFirst collects the usable cycles that had ended by today, the most
// recent maxCycles of them, by ascending due date.
func oldestFirst(into []*Cycle, c *Case) []*Cycle {
	for i := range c.Past {
		past := &c.Past[i]
		if !past.usable() || past.Due > c.Today {
			continue
		}
		if len(into) == cap(into) {
			if past.Due <= into[0].Due {
				continue
			}
			into = append(into[:0], into[1:]...)
		}
		k := len(into)
		for k > 0 && into[k-1].Due > past.Due {
			k--
		}
		into = slices.Insert(into, k, past)
	}
	return into
}

// period is the number of days between two values: as declared, else the
// usual spacing of the history, else of the check-ins, else a custom.
func period(c *Case, before, checkIns []Reading) float64 {
	if c.Cadence > 0 && finite(c.Cadence) {
		return c.Cadence
	}
	for _, readings := range [...][]Reading{before, checkIns} {
		readings = last(readings, maxObservations)
		var room [maxObservations]float64
		gaps := room[:0]
		for i := 1; i < len(readings); i++ {
			gaps = append(gaps, float64(readings[i].Day-readings[i-1].Day))
		}
		if len(gaps) > 0 {
			return median(gaps)
		}
	}
	days := float64(c.Due - c.Start)
	if days < shortCycleDays {
		return days / shortCycleReadings
	}
	return days / longCycleReadings
}

// median sorts its input, which must not be empty.
func median(v []float64) float64 {
	slices.Sort(v)
	return v[(len(v)-1)/2]/2 + v[len(v)/2]/2
}

// accumulate makes running totals or averages of the periods since the start,
// for teams that keep the metric's file up to date and check nothing in.
func accumulate(since []Reading, kind Kind, base float64) []Reading {
	var out []Reading
	sum := base
	if kind == Average {
		sum = 0
	}
	for i, r := range since {
		sum += r.Value
		value := sum
		if kind == Average {
			value /= float64(i + 1)
		}
		out = append(out, Reading{Day: r.Day, Value: value})
	}
	return out
}

// upTo cuts ordered readings after the given day.
func upTo(ordered []Reading, day Day) []Reading {
	until, _ := splitAfter(ordered, day)
	return until
}

// splitAfter divides ordered readings into those up to the day and the rest.
func splitAfter(ordered []Reading, day Day) (until, after []Reading) {
	k, _ := slices.BinarySearchFunc(ordered, day, func(r Reading, day Day) int { return cmp.Compare(r.Day, day+1) })
	return ordered[:k], ordered[k:]
}

func last[T any](s []T, n int) []T { return s[max(len(s)-n, 0):] }
