package report

import (
	"cmp"
	"io"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// Status is everything that a format of goalpost status may show.
type Status struct {
	Version string           // of goalpost
	Today   calendar.Date    // the day that was judged for; always set
	Goals   []*progress.Goal // by path, as in the workspace
	Width   int              // columns of the terminal; 0 is not known
	Color   bool             // the output goes to a terminal that shows colours
	ByRisk  bool             // the goals most in danger first
}

// StatusFormats are the formats of a status, by the name that a user gives.
var StatusFormats = map[string]func(io.Writer, *Status) error{
	"text":     statusText,
	"json":     statusJSON,
	"markdown": StatusMarkdownWithin(commentBytes),
}

// StatusNames returns the names of the formats in alphabetical order.
func StatusNames() []string { return slices.Sorted(maps.Keys(StatusFormats)) }

// ordered returns the goals in the order in which they are shown.
func (s *Status) ordered() []*progress.Goal {
	if !s.ByRisk {
		return s.Goals
	}
	goals := slices.Clone(s.Goals)
	slices.SortStableFunc(goals, func(a, b *progress.Goal) int {
		return cmp.Or(
			cmp.Compare(urgency(a.Status), urgency(b.Status)),
			cmp.Compare(leastChance(a), leastChance(b)),
			cmp.Compare(behind(b), behind(a)),
		)
	})
	return goals
}

// urgency ranks statuses by how soon somebody should look.
func urgency(s progress.Status) int { return slices.Index(byUrgency, s) }

var byUrgency = []progress.Status{
	progress.OffTrack, progress.Blocked, progress.AtRisk, progress.OnTrack, progress.NotStarted,
	progress.Draft, progress.Achieved, progress.Missed, progress.Dropped,
}

// leastChance is the lowest chance among a goal's key results, and more than
// certain where there is none.
func leastChance(g *progress.Goal) float64 {
	least := 2.0
	for _, k := range g.KeyResults {
		if p := k.Forecast.Probability; p.Known && k.Status.Open() {
			least = min(least, p.Value)
		}
	}
	return least
}

// behind is by how much a goal lags behind its schedule.
func behind(g *progress.Goal) float64 {
	if !g.Ratio.Known || !g.Expected.Known {
		return 0
	}
	return g.Expected.Value - g.Ratio.Value
}

// over reports whether a goal belongs to the past: its time is up, or it was
// dropped, and there is nothing left to do.
func (s *Status) over(g *progress.Goal) bool {
	return !g.Status.Open() && (g.Status == progress.Dropped || g.Period.Due != 0 && g.Period.Due < s.Today)
}

// split divides the goals into those to look at and those of the past, the
// latest of these first.
func (s *Status) split() (present, past []*progress.Goal) {
	for _, g := range s.ordered() {
		if s.over(g) {
			past = append(past, g)
		} else {
			present = append(present, g)
		}
	}
	slices.SortStableFunc(past, func(a, b *progress.Goal) int { return cmp.Compare(b.Period.Due, a.Period.Due) })
	return present, past
}

// stated returns a number, or nothing where it is not known.
func stated(n forecast.Number) *float64 {
	if !n.Known || n.Value-n.Value != 0 { // an infinity or no number at all
		return nil
	}
	return &n.Value
}
