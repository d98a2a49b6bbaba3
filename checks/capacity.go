package checks

import (
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// capacity is the hours a week that a team or a person has.
type capacity struct {
	hours float64
	known bool
	of    string // the members whose hours were added up
}

// capacities returns the hours of every team: its own number, or else those
// of its members, if all of them have one.
func capacities(cfg *workspace.Config) map[string]capacity {
	members := map[string][]string{}
	for _, name := range slices.Sorted(maps.Keys(cfg.People)) {
		if t := cfg.People[name].Team; t.Set {
			members[t.Value] = append(members[t.Value], name)
		}
	}
	all := map[string]capacity{}
	for name, t := range cfg.Teams {
		if t.HoursPerWeek.Set {
			all[name] = capacity{hours: t.HoursPerWeek.Value, known: true}
		}
		if len(t.Members) > 0 {
			members[name] = nil
			for _, m := range t.Members {
				members[name] = append(members[name], m.Value)
			}
		}
	}
	for name, people := range members {
		if !all[name].known {
			all[name] = together(cfg, people)
		}
	}
	return all
}

// together adds up the hours of people. One person is no team.
func together(cfg *workspace.Config, people []string) (c capacity) {
	var hours []float64
	for _, name := range people {
		h := cfg.People[name].HoursPerWeek
		if !h.Set {
			return capacity{}
		}
		hours = append(hours, h.Value)
	}
	c.of, c.hours = added(hours)
	c.known = len(people) > 1
	return c
}
