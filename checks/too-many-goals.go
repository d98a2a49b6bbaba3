package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "too-many-goals", Severity: diag.Warning, Group: Realistic, Profile: Core,
	Options: []Option{{Name: "per_owner", Default: 3}, {Name: "per_team", Default: 5}},
	Run: func(p *Pass) {
		one := func(*goal.Goal) float64 { return 1 }
		for _, who := range workloads(p, one, func(g *goal.Goal) ([]string, []string) { return answering(p, g) }) {
			option := "per_owner"
			if who.isTeam {
				option = "per_team"
			}
			day, on := peak(who.loads, p.Today)
			for i, l := range on {
				if limit := p.limit(option, l.goal.File.Path); i >= limit {
					tooMany(p, who, option, day, on, l.goal, limit)
					break
				}
			}
		}
	},
})

// answering says whose attention a goal takes. The head of an organisation
// answers for all of its goals without working on each, so the goals of the
// company count for their team alone; and the goals of individuals do not
// count for the team, which may be large.
func answering(p *Pass, g *goal.Goal) (people, teams []string) {
	people, team := ownersAndTeam(&p.Now.Config, g)
	if g.Level.Value == "company" {
		people = nil
	}
	if team != "" && g.Level.Value != "individual" {
		teams = []string{team}
	}
	return people, teams
}

func tooMany(p *Pass, who *party, option string, day calendar.Date, on []load, g *goal.Goal, limit int) {
	from := ""
	if day > p.Today {
		from = fmt.Sprintf(" from %s on", day)
	}
	f := p.Goal(g, whereNamed(g, who.name), option,
		fmt.Sprintf("%s has %d goals at once%s, %d more than %d", who.name, len(on), from, len(on)-limit, limit),
		fmt.Sprintf("decide which %s, and give the others a later start, another owner or `status: dropped`", mattersMost(limit)))
	besides(f, g, on, func(load) string { return "another goal at the same time" })
}

func mattersMost(limit int) string {
	if limit == 1 {
		return "one matters most"
	}
	return fmt.Sprintf("%d matter most", limit)
}
