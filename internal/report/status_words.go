package report

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// dueWords says when a goal is due, as seen from today.
func dueWords(g *progress.Goal, today calendar.Date) string {
	due, start := g.Period.Due, g.Period.Start
	switch {
	case due == 0:
		return "no due date"
	case start > today:
		return fmt.Sprintf("%s to %s", start, due)
	case due == today:
		return fmt.Sprintf("due %s, today", due)
	case due < today:
		return fmt.Sprintf("due %s, %s ago", due, say.Count(int(today-due), "day", "days"))
	}
	return fmt.Sprintf("due %s, %s left", due, say.Count(int(due-today), "day", "days"))
}

// aboutWords names the team, the owners and the id of a goal.
func aboutWords(g *progress.Goal, today calendar.Date) string {
	parts := []string{dueWords(g, today)}
	if names := owners(g.Owners); len(names) > 0 {
		parts = append([]string{say.Names(names)}, parts...)
	}
	if team := g.TeamName().Value; team != "" {
		parts = append([]string{team}, parts...)
	}
	if g.Name != "" {
		parts = append(parts, g.Name)
	}
	return strings.Join(parts, " · ")
}

// titleOf is what a goal is called, also where its title cannot be read.
func titleOf(g *progress.Goal) string { return cmp.Or(g.Title.Value, g.Name, "(no title)") }

// reasonWords is what the status of a goal rests on: where it has one key
// result, the reason of that.
func reasonWords(g *progress.Goal) string {
	if only := single(g); only != nil {
		return only.Why
	}
	return g.Why
}

// single returns the one key result that says all there is to say of a goal,
// or nil.
func single(g *progress.Goal) *progress.KeyResult {
	if len(g.KeyResults) != 1 || g.KeyResults[0].Status != g.Status {
		return nil
	}
	return g.KeyResults[0]
}

// howWords is the arithmetic of a goal's progress, where there is any.
func howWords(g *progress.Goal) string {
	if g.How == say.Share(g.Ratio.Value) {
		return ""
	}
	return g.How
}

// statusWords is a status, and what its owner says where that is another.
func statusWords(derived, reported progress.Status) string {
	if reported == "" || reported == derived {
		return word(derived)
	}
	return fmt.Sprintf("%s (reported %s)", word(derived), word(reported))
}

// figures is how far something is and should be.
func figures(ratio, expected forecast.Number) string {
	switch {
	case !ratio.Known:
		return ""
	case !expected.Known:
		return say.Share(ratio.Value) + " done"
	}
	return fmt.Sprintf("%s done, %s expected", say.Share(ratio.Value), say.Share(expected.Value))
}
