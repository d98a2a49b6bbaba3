package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "over-allocated", Severity: diag.Warning, Group: Realistic, Profile: Core,
	Run: func(p *Pass) {
		cfg := &p.Now.Config
		teams := capacities(cfg)
		asked := workloads(p,
			func(g *goal.Goal) float64 { return g.Effort.HoursPerWeek.Value },
			func(g *goal.Goal) ([]string, []string) { return working(p, g, teams) })
		for _, who := range asked {
			c := teams[who.name]
			if !who.isTeam {
				hours := cfg.People[who.name].HoursPerWeek
				c = capacity{hours: hours.Value, known: hours.Set}
			}
			if c.known {
				compareHours(p, who, c)
			}
		}
	},
})

// working says whose hours the effort of a goal takes. It is that of all
// people together, so it is the team's, where somebody knows the team's
// hours; it is the owner's where the goal is that of an individual or no
// team's hours are known. Nobody knows how two owners share it. A goal that
// serves another goal of its own team is taken to be in the effort of that.
func working(p *Pass, g *goal.Goal, teams map[string]capacity) (people, ofTeam []string) {
	people, team := ownersAndTeam(&p.Now.Config, g)
	for _, parent := range p.Now.Parents(g) {
		if parent != g && parent.Effort.HoursPerWeek.Set && parent.TeamName().Value == team {
			return nil, nil
		}
	}
	if teams[team].known {
		ofTeam = []string{team}
	}
	if len(people) != 1 || ofTeam != nil && g.Level.Value != "individual" {
		people = nil
	}
	return people, ofTeam
}

// compareHours reports the first goal with which the hours asked for exceed
// those that there are.
func compareHours(p *Pass, who *party, c capacity) {
	day, on := peak(who.loads, p.Today)
	var hours []float64
	over, total := -1, 0.0
	for i, l := range on {
		hours = append(hours, l.amount)
		if total += l.amount; over < 0 && rounded(total-c.hours) > 0 {
			over = i
		}
	}
	if over < 0 {
		return
	}
	asks := "this goal asks"
	if len(on) > 1 {
		asks = fmt.Sprintf("%d goals ask", len(on))
	}
	from, whose, which := "", "who has", ""
	if day > p.Today {
		from = fmt.Sprintf("from %s on, ", day)
	}
	if who.isTeam {
		whose = "which has"
	}
	have := plain(c.hours)
	if c.of != "" {
		have, whose = c.of, "whose members have"
	}
	if len(on) > 1 {
		which = ": " + terms(hours)
	}
	g := on[over].goal
	f := p.Goal(g, g.Effort.HoursPerWeek.Span, "effort/hours_per_week",
		fmt.Sprintf("%s%s %s hours a week of %s, %s %s%s", from, asks, plain(rounded(total)), who.name, whose, have, which),
		fmt.Sprintf("take %s hours out of one of them, start it later, or give it to somebody else", plain(rounded(total-c.hours))))
	besides(f, g, on, func(l load) string { return fmt.Sprintf("asks %s hours a week at the same time", plain(l.amount)) })
}
