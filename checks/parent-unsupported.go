package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "parent-unsupported", Severity: diag.Warning, Group: Aligned, Profile: Core,
	Options: []Option{{Name: "days", Default: 30}},
	Run: func(p *Pass) {
		helped, helpers, teams := companyHelp(p)
		if len(teams) < 2 {
			return // one team need not carry all that the company wants
		}
		for _, g := range p.Now.Goals {
			if !helped[g] && wantsHelp(p, g) {
				p.Goal(g, head(g), "level",
					fmt.Sprintf("no goal supports this one, while %s of %d teams %s other goals of the company",
						say.Count(helpers, "goal", "goals"), len(teams), map[bool]string{true: "supports", false: "support"}[helpers == 1]),
					fmt.Sprintf("ask which team carries it and let its goal say `supports: [%s]`, or give this one up", g.Name))
			}
		}
	},
})

// companyHelp returns which goals of the company others support or contribute
// to, how many goals do so, and of which teams. A dropped goal helps nobody.
func companyHelp(p *Pass) (helped map[*goal.Goal]bool, helpers int, teams map[string]bool) {
	helped, teams = map[*goal.Goal]bool{}, map[string]bool{}
	for _, g := range p.Now.Goals {
		if g.Status.Value == "dropped" {
			continue
		}
		helps := false
		help := func(to *goal.Goal) {
			if to != nil && to != g && to.Level.Value == "company" {
				helped[to] = true
				helps = helps || g.Level.Value != "company"
			}
		}
		for _, parent := range p.Now.Parents(g) {
			help(parent)
		}
		for _, k := range g.Measures() {
			for _, c := range k.ContributesTo {
				help(p.Now.Resolve(c.KeyResult.Value).Goal)
			}
		}
		if helps {
			helpers++
			teams[g.TeamName().Value] = true
		}
	}
	return helped, helpers, teams
}

// wantsHelp reports whether teams should by now have goals that support a goal
// of the company: it has run for a while, is not there to keep things as they
// are, and is not itself a part of a larger one.
func wantsHelp(p *Pass, g *goal.Goal) bool {
	if g.Level.Value != "company" || !brings(p, g) || len(p.Now.Parents(g)) > 0 {
		return false
	}
	days := calendar.Date(p.limit("days", g.File.Path))
	start := p.Now.Period(g).Start
	// Who supports it may stand in what could not be read.
	return start != 0 && start+days <= p.Today && p.Now.Unread == 0 && !p.Now.MayDefine(g.Name)
}
