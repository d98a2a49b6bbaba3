package checks

import (
	"cmp"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// This file knows what goals ask of people and teams, for the checks that
// compare it with what they have.

// isOpen reports whether a goal still asks for work: nobody has closed or
// dropped it, no review has decided about it, and its last day is not over.
func isOpen(p *Pass, g *goal.Goal) bool {
	switch g.Status.Value {
	case "achieved", "missed", "dropped":
		return false
	}
	due := p.Now.Period(g).Due
	return (g.Review == nil || !g.Review.Decision.Set) && (due == 0 || due >= p.Today)
}

// load is what one goal asks, and from when to when.
type load struct {
	goal     *goal.Goal
	from, to calendar.Date
	amount   float64
}

// party is a person or a team, and what the open goals ask of it.
type party struct {
	name   string
	isTeam bool
	loads  []load
}

// workloads gathers the open goals of every person and team, in the order in
// which they first appear. A draft asks nothing of anybody yet.
func workloads(p *Pass, amount func(*goal.Goal) float64, parties func(*goal.Goal) (people, teams []string)) []*party {
	var all []*party
	type key struct {
		name   string
		isTeam bool
	}
	known := map[key]*party{}
	for _, g := range p.Now.Goals {
		n := amount(g)
		if n <= 0 || !isOpen(p, g) || g.Status.Value == "draft" {
			continue
		}
		period := p.Now.Period(g)
		l := load{goal: g, from: period.Start, to: cmp.Or(period.Due, endOfTime), amount: n}
		add := func(name string, isTeam bool) {
			w := known[key{name, isTeam}]
			if w == nil {
				w = &party{name: name, isTeam: isTeam}
				known[key{name, isTeam}], all = w, append(all, w)
			}
			w.loads = append(w.loads, l)
		}
		people, teams := parties(g)
		for _, name := range people {
			add(name, false)
		}
		for _, name := range teams {
			add(name, true)
		}
	}
	return all
}

// endOfTime is the last day of a goal without one.
const endOfTime = calendar.Date(1<<31 - 2)

// peak returns the first day, from today on, on which the goals together ask
// the most, and the goals of that day: those that began earlier first. Days
// are compared and not weeks, so that the goals of one quarter do not add up
// with those of the next in the week in which one ends and the other begins.
func peak(loads []load, today calendar.Date) (day calendar.Date, on []load) {
	type step struct {
		day    calendar.Date
		amount float64
	}
	steps := make([]step, 0, 2*len(loads))
	for _, l := range loads {
		steps = append(steps, step{max(l.from, today), l.amount}, step{l.to + 1, -l.amount})
	}
	slices.SortFunc(steps, func(a, b step) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.amount, b.amount)) })
	sum, most := 0.0, 0.0
	for _, s := range steps {
		if sum += s.amount; sum > most+1e-9 {
			most, day = sum, s.day
		}
	}
	for _, l := range loads {
		if max(l.from, today) <= day && day <= l.to {
			on = append(on, l)
		}
	}
	slices.SortStableFunc(on, func(a, b load) int { return cmp.Compare(a.from, b.from) })
	return day, on
}

// ownersAndTeam are the people who own a goal and the team that it belongs
// to. An owner who is a team in the registry, or the goal's own team, is no
// person.
func ownersAndTeam(cfg *workspace.Config, g *goal.Goal) (people []string, team string) {
	team = g.TeamName().Value
	for _, o := range g.Owners {
		_, isTeam := cfg.Teams[o.Value]
		_, isPerson := cfg.People[o.Value]
		switch {
		case !o.Set || o.Value == team || slices.Contains(people, o.Value):
		case isTeam && !isPerson:
			team = cmp.Or(team, o.Value)
		default:
			people = append(people, o.Value)
		}
	}
	return people, team
}

// whereNamed is where a goal names a person or a team; the team may be named
// at the top of the file, far from the goal.
func whereNamed(g *goal.Goal, name string) diag.Span {
	for _, o := range g.Owners {
		if o.Value == name {
			return o.Span
		}
	}
	if g.Team.Value == name {
		return g.Team.Span
	}
	return head(g)
}

// mostRelated is how many other places a finding shows. A reader follows a
// dozen; a hundred would bury the rest of the report.
const mostRelated = 12

// besides shows, with a finding about g, the other goals that ask something
// of the same party.
func besides(f *diag.Finding, g *goal.Goal, on []load, words func(load) string) {
	for _, l := range on {
		if l.goal != g && len(f.Related) < mostRelated {
			f.Related = append(f.Related, diag.Related{Place: l.goal.At(head(l.goal)), Message: words(l)})
		}
	}
}

// limit is an option that counts something. What is more than anybody could
// mean is no limit at all, and must not overflow.
func (p *Pass) limit(name, path string) int { return int(min(p.option(name, path), 1e6)) }

// isTraining reports whether people are trained for a goal, and it is still
// open.
func isTraining(p *Pass, g *goal.Goal) bool { return g.Training != nil && isOpen(p, g) }

// isPlanned reports whether a training says that something is planned: in a
// sentence, or with true.
func isPlanned(f goal.Field[string]) bool { return f.Set && !strings.EqualFold(f.Value, "false") }
