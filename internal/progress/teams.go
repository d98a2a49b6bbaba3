package progress

import (
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
)

// Team is the state of one team's goals.
type Team struct {
	Name     string
	Goals    int
	Statuses map[Status]int
	// Ratio is the mean progress of its open and finished goals that are
	// measured.
	Ratio forecast.Number
}

// teams gathers goals by the team that they belong to. Goals without a team
// are in none.
func teams(goals []*Goal) []*Team {
	byName := map[string]*Team{}
	measured := map[string]int{}
	for _, g := range goals {
		name := g.TeamName().Value
		if name == "" {
			continue
		}
		t := byName[name]
		if t == nil {
			t = &Team{Name: name, Statuses: map[Status]int{}}
			byName[name] = t
		}
		t.Goals++
		t.Statuses[g.Status]++
		if g.Ratio.Known && g.Status != Dropped && g.Status != Draft {
			measured[name]++
			t.Ratio = forecast.Known(t.Ratio.Value + (g.Ratio.Value-t.Ratio.Value)/float64(measured[name]))
		}
	}
	out := make([]*Team, 0, len(byName))
	for _, t := range byName {
		out = append(out, t)
	}
	slices.SortFunc(out, func(a, b *Team) int { return strings.Compare(a.Name, b.Name) })
	return out
}
