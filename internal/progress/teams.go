package progress

import (
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
)

// Team is the state of some goals of one team.
type Team struct {
	Name     string // empty for goals that belong to none
	Goals    int
	Statuses map[Status]int
	// Ratio is the mean progress of those that are measured, and neither
	// drafts nor dropped; Measured is how many these are.
	Ratio    forecast.Number
	Measured int
}

// Teams gathers goals by the team that they belong to, by name; those without
// a team come last.
func Teams(goals []*Goal) []*Team {
	byName := map[string]*Team{}
	var all []*Team
	for _, g := range goals {
		name := g.TeamName().Value
		t := byName[name]
		if t == nil {
			t = &Team{Name: name, Statuses: map[Status]int{}}
			byName[name] = t
			all = append(all, t)
		}
		t.Goals++
		t.Statuses[g.Status]++
		if g.Ratio.Known && g.Status != Dropped && g.Status != Draft {
			t.Measured++
			t.Ratio = forecast.Known(t.Ratio.Value + (g.Ratio.Value-t.Ratio.Value)/float64(t.Measured))
		}
	}
	slices.SortFunc(all, func(a, b *Team) int {
		if (a.Name == "") != (b.Name == "") {
			return strings.Compare(b.Name, a.Name)
		}
		return strings.Compare(a.Name, b.Name)
	})
	return all
}
