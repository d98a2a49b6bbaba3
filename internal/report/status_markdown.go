package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

const (
	statusOpen   = 20 // goals that stand open; further ones are folded
	statusTeams  = 40 // rows of the table of teams
	statusBar    = 12 // characters of a bar
	statusFold   = "\n</details>\n"
	goalsHead    = "\n| Status | Goal | Progress | Due | Why |\n|---|---|---|---|---|\n"
	measuresHead = "\n| Key result | Way | Progress | Check-ins | Verdict |\n|---|---|---|---|---|\n"
)

// StatusMarkdownWithin returns the format of weekly reports and of comments
// on pull requests, in at most so many bytes.
//
// The verdict is the first line. Then come a table of goals, a table of
// teams, and folded for each goal its key results. Where there are more goals
// than somebody looks through, those most in danger come first, so that what
// has no room is what may wait.
func StatusMarkdownWithin(limit int) func(io.Writer, *Status) error {
	return func(w io.Writer, s *Status) error {
		present, past := s.split()
		if len(present) > statusOpen {
			byRisk := *s
			byRisk.ByRisk = true
			present, past = byRisk.split()
		}
		byTeam := markdownTeams(progress.Teams(present))
		m := markdown{room: (limit - markdownSpare) * 3 / 5}
		m.add(statusHead(s, present, past))
		rows := m.goals(present)
		m.room = limit - markdownSpare
		m.add(byTeam)
		details := m.details(present[:rows])
		if words := missing(len(present)-rows, rows-details); words != "" {
			fmt.Fprintf(&m.text, "\n%s did not fit here: `goalpost status` shows everything.\n", words)
		}
		_, err := io.WriteString(w, m.text.String())
		return err
	}
}

// missing says what had no room: goals, and key results of goals.
func missing(goals, details int) string {
	var parts []string
	if goals > 0 {
		parts = append(parts, "**"+say.Count(goals, "more goal", "more goals")+"**")
	}
	if details > 0 {
		parts = append(parts, "the key results of **"+say.Count(details, "goal", "goals")+"**")
	}
	return strings.Join(parts, " and ")
}

// statusHead is the verdict, and below it the day and what is not shown.
func statusHead(s *Status, present, past []*progress.Goal) string {
	worst := progress.Achieved
	for _, g := range present {
		if urgency(g.Status) < urgency(worst) {
			worst = g.Status
		}
	}
	icon := map[progress.Status]string{progress.OffTrack: "❌", progress.Blocked: "❌", progress.AtRisk: "⚠️"}[worst]
	switch {
	case len(present) == 0:
		icon = "⚠️"
	case icon == "":
		icon = "✅"
	}
	return fmt.Sprintf("### %s goalpost: %s\n\nOn %s%s.\n", icon, running(present), s.Today, aside(present, past))
}

// goals appends the table of goals and returns how many found room.
func (m *markdown) goals(present []*progress.Goal) int {
	if len(present) == 0 || !m.add(goalsHead) {
		return 0
	}
	for i, g := range present {
		row := goalRow(g)
		if i == statusOpen {
			row = fmt.Sprintf("\n<details><summary>%s</summary>\n%s%s", say.Count(len(present)-i, "more goal", "more goals"), goalsHead, row)
		}
		if !m.add(row) {
			present = present[:i]
			break
		}
	}
	if len(present) > statusOpen {
		m.text.WriteString(statusFold) // from the spare bytes
	}
	return len(present)
}

func goalRow(g *progress.Goal) string {
	about := owners(g.Owners)
	if team := g.TeamName().Value; team != "" {
		about = append([]string{team}, about...)
	}
	cell := code(titleOf(g), markdownCell)
	if len(about) > 0 {
		cell += "<br>" + code(strings.Join(about, " · "), markdownCell)
	}
	due := ""
	if g.Period.Due != 0 {
		due = g.Period.Due.String()
	}
	return fmt.Sprintf("| %s %s | %s | %s | %s | %s |\n", looks[g.Status].picture, statusWords(g.Status, g.Reported), cell,
		markdownBar(g.Ratio, g.Expected, figures(g.Ratio, g.Expected)), due, code(reasonWords(g), markdownCell))
}

// markdownBar is a bar and the words beside it.
func markdownBar(ratio, expected forecast.Number, words string) string {
	if !ratio.Known {
		return words
	}
	done, open := bar(ratio, expected, statusBar)
	return "<code>" + done + open + "</code><br>" + words
}

// markdownTeams is the table of teams, if there is more than one.
func markdownTeams(all []*progress.Team) string {
	if len(all) < 2 {
		return ""
	}
	columns := statusColumns(all)
	var b strings.Builder
	b.WriteString("\n| Team | Goals |")
	for _, c := range columns {
		b.WriteString(" " + c.head + " |")
	}
	b.WriteString(" Progress |\n|---|---:|" + strings.Repeat("---:|", len(columns)) + "---|\n")
	for i, t := range all {
		if i == statusTeams {
			fmt.Fprintf(&b, "\nand %s.\n", say.Count(len(all)-i, "more team", "more teams"))
			break
		}
		fmt.Fprintf(&b, "| %s | %d |", code(teamName(t), markdownCell), t.Goals)
		for _, c := range columns {
			fmt.Fprintf(&b, " %d |", c.count(t))
		}
		progress := ""
		if t.Ratio.Known {
			progress = say.Share(t.Ratio.Value)
		}
		b.WriteString(" " + progress + " |\n")
	}
	return b.String()
}

// details appends the key results of each goal, folded, and returns of how
// many goals they found room. A goal is shown with all of them or not at all.
func (m *markdown) details(goals []*progress.Goal) int {
	at := slices.IndexFunc(goals, func(g *progress.Goal) bool { return !m.add(goalDetails(g)) })
	if at < 0 {
		return len(goals)
	}
	return at
}
