package report

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// proof is something that a goal says, in its own words where it can be, and
// the line that says it; 0 where no line does.
type proof struct {
	words string
	line  uint32
}

// prove adds a field's proof, if the field is set.
func prove(to []proof, f goal.Field[string], before string) []proof {
	if !f.Set {
		return to
	}
	return append(to, proof{before + f.Value, f.Span.Start.Line})
}

func specific(g *progress.Goal) (all []proof) {
	for _, o := range g.Owners {
		all = prove(all, o, "owned by ")
	}
	if len(all) == 0 {
		all = prove(all, g.TeamName(), "owned by the team ")
	}
	all = prove(all, g.Description, "described: ")
	if t := g.Training; t != nil {
		all = prove(all, t.Competency.Name, "competency: ")
	}
	return all
}

func measurable(g *progress.Goal) (all []proof) {
	for _, k := range g.KeyResults {
		if words := pathWords(k); k.Promise.Target.Set {
			all = append(all, proof{subjectOf(k) + words, k.Promise.Target.Span.Start.Line})
		}
		all = prove(all, k.Metric, subjectOf(k)+"read as the metric ")
	}
	return all
}

func active(g *progress.Goal) (all []proof) {
	for _, a := range g.Actions.Items {
		all = prove(all, a, "action: ")
	}
	for _, m := range g.Milestones {
		all = prove(all, m.DoneWhen, "milestone \""+m.Title.Value+"\" is done when ")
	}
	return all
}

func realistic(g *progress.Goal) (all []proof) {
	for _, k := range g.KeyResults {
		f := &k.Forecast
		if f.Verdict == forecast.CannotJudge || !f.Probability.Known || !k.Status.Open() && k.Status != progress.Achieved {
			continue
		}
		words := append(k.PaceWords(), say.Chance(f.Probability.Value)+" likely")
		if k.Progress.Met {
			words = []string{"the target is reached"}
		}
		all = append(all, proof{subjectOf(k) + strings.Join(words, "; "), k.Promise.Target.Span.Start.Line})
	}
	if h := g.Effort.HoursPerWeek; h.Set {
		all = append(all, proof{say.Exact(h.Value) + " hours a week set aside", h.Span.Start.Line})
	}
	for _, a := range g.Asks {
		if a.Champion.Set {
			all = append(all, proof{fmt.Sprintf("%s of %s has agreed to help", a.Champion.Value, a.Team.Value), a.Champion.Span.Start.Line})
		}
	}
	return all
}

func timely(g *progress.Goal) (all []proof) {
	if due := g.Period.Due; due != 0 {
		line := g.Due.Span.Start.Line
		if line == 0 {
			line = g.Period.CycleAt.Start.Line
		}
		words := "due " + due.String()
		if start := g.Period.Start; start != 0 {
			words = "from " + start.String() + ", " + words
		}
		all = append(all, proof{words, line})
	}
	if c := g.Cadence; c.Set {
		all = append(all, proof{"looked at " + c.Value.Words(), c.Span.Start.Line})
	}
	for _, k := range g.KeyResults {
		if k.Progress.Read {
			all = append(all, proof{subjectOf(k) + "last read on " + calendar.Date(k.Progress.Current.Day).String(), lastCheckIn(k)})
		}
	}
	return all
}

// lastCheckIn returns the line of the check-in that stands today.
func lastCheckIn(k *progress.KeyResult) (line uint32) {
	for _, c := range k.CheckIns {
		if c.Date.Set && forecast.Day(c.Date.Value) == k.Progress.Current.Day {
			line = c.Date.Span.Start.Line
		}
	}
	return line
}

func aligned(g *progress.Goal) (all []proof) {
	if g.Level.Value == "company" {
		all = prove(all, g.Level, "a goal of the whole ")
	}
	for _, s := range g.Supports.Items {
		all = prove(all, s, "supports ")
	}
	for _, k := range g.KeyResults {
		for _, c := range k.ContributesTo {
			if c.Amount.Set {
				all = prove(all, c.KeyResult, subjectOf(k)+"brings "+c.Amount.Value.Text+" to ")
			}
		}
	}
	all = prove(all, g.Sponsor.Name, "wanted by ")
	for _, s := range g.Stakeholders.Items {
		all = prove(all, s, "stakeholder: ")
	}
	return all
}
