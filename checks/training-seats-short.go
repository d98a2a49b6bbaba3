package checks

import (
	"fmt"
	"math"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "training-seats-short", Severity: diag.Warning, Group: Realistic, Profile: Training,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isTraining(p, g) {
			return
		}
		people, who, at := toTrain(p, g)
		due := p.Now.Period(g).Due
		seats, sessions, late, ok := seatsUntil(g.Training, due)
		if people == 0 || !ok || seats >= people {
			return
		}
		until, later := "", ""
		if due != 0 {
			until = fmt.Sprintf(" until %s", due)
		}
		if late > 0 {
			later = fmt.Sprintf(" (%s after that day)", say.Count(late, "more is", "more are"))
		}
		p.Goal(g, at, "training/sessions",
			fmt.Sprintf("%s, %s in %s%s%s: %s short", who, headcount(seats, "seat", "seats"),
				say.Count(sessions, "session", "sessions"), until, later, plain(people-seats)),
			fmt.Sprintf("add sessions with %s, or make the audience smaller", headcount(people-seats, "more seat", "more seats")))
	},
})

// toTrain returns how many people are to be trained, in words too, and where
// that is written: the audience, the sum of its segments, or the share of a
// population that a key result wants to reach.
func toTrain(p *Pass, g *goal.Goal) (people float64, words string, at diag.Span) {
	a := g.Training.Audience
	if a.Size.Set {
		return a.Size.Value, headcount(a.Size.Value, "person", "people"), a.Size.Span
	}
	for _, s := range a.Segments {
		if !s.Size.Set {
			return 0, "", diag.Span{}
		}
		people += s.Size.Value
	}
	if len(a.Segments) > 0 {
		return people, headcount(people, "person", "people"), a.Segments[0].Size.Span
	}
	for _, k := range g.Measures() {
		_, _, ofPeople := prose.ShareOfPeople(k.Title.Value)
		from, to, ok := moves(p, k)
		if ofPeople && ok && to > from && k.Population.Set && k.Promise.Unit == prose.Percent {
			people = math.Ceil(rounded(k.Population.Value * (to - from) / 100))
			return people, fmt.Sprintf("%s (from %s to %s of %s)", headcount(people, "person", "people"),
				amount(from, prose.Percent), amount(to, prose.Percent), plain(k.Population.Value)), k.Population.Span
		}
	}
	return 0, "", diag.Span{}
}

// seatsUntil adds up the seats of the sessions until a goal is due, and counts
// the sessions after that. Where a session does not say how many seats it
// has, or people learn at their own pace, there is nothing to compare.
func seatsUntil(t *goal.Training, due calendar.Date) (seats float64, sessions, late int, ok bool) {
	if len(t.Sessions) == 0 || t.Delivery.Value == "self_paced" {
		return 0, 0, 0, false
	}
	for _, s := range t.Sessions {
		switch {
		case !s.Seats.Set:
			return 0, 0, 0, false
		case due != 0 && s.Date.Value > due:
			late++
		default:
			seats, sessions = seats+s.Seats.Value, sessions+1
		}
	}
	return seats, sessions, late, true
}

// headcount writes a number of people or seats as it was given, which need
// not be a whole number.
func headcount(n float64, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return plain(n) + " " + many
}
