package report

import (
	"fmt"
	"math"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

const (
	pullGoalsOpen = 10             // with more goals than this, their progress is folded
	pullIndent    = "&nbsp;&nbsp;" // before a key result
)

// progressSection is the table of progress.
func (p *PullRequest) progressSection() *section {
	s := &section{
		turn:  turnSoon,
		title: "\n#### Progress\n", head: "\n| Goal | Measured | Progress | Since base |\n|---|---|---|---|\n",
		more: counted("row of progress", "rows of progress"), less: p.Without,
	}
	goals := 0
	counts := map[progress.Status]int{}
	for i := range p.Progress {
		row := &p.Progress[i]
		if row.KeyResult == "" {
			goals++
			counts[row.Status]++
		}
		s.rows = append(s.rows, pullProgressRow(row))
	}
	if goals > pullGoalsOpen {
		var parts []string
		for _, status := range byUrgency {
			if counts[status] > 0 {
				parts = append(parts, fmt.Sprintf("%d %s", counts[status], word(status)))
			}
		}
		s.title = fmt.Sprintf("\n<details><summary>Progress of %s: %s</summary>\n", say.Count(goals, "goal", "goals"), strings.Join(parts, ", "))
		s.foot = statusFold
	}
	return s
}

func pullProgressRow(row *PullProgress) string {
	name := looks[row.Status].picture + " " + code(row.Title, pullTitle)
	status := statusWord(row.Status)
	if row.Was != "" && row.Was != row.Status {
		status += ", was " + statusWord(row.Was)
	}
	if due := dateWords(row.Due); due != "" {
		status += " · due " + due
	}
	switch {
	case row.KeyResult != "":
		name, status = pullIndent+name, pullIndent+status
	case !row.Touched:
		status += " · affected only"
	}
	measured := codeOr(row.Way, "")
	if row.Spark != "" {
		measured += "<br>" + code(row.Spark, sparkPoints)
	}
	return fmt.Sprintf("| %s<br>%s | %s | %s | %s |\n", name, status, measured, pullBar(row), gainedWords(row.Gained))
}

// dateWords is a date, and nothing where there is none.
func dateWords(text string) string {
	if day, err := calendar.ParseDate(text); err == nil {
		return day.String()
	}
	return ""
}

// statusWord is a status in words, and nothing where there is no such status.
func statusWord(s progress.Status) string {
	if !known(s) {
		return ""
	}
	return word(s)
}

// pullBar is a bar, the figures beside it and those of the promise of the
// start.
func pullBar(row *PullProgress) string {
	ratio, expected := numberOf(row.Ratio), numberOf(row.Expected)
	words := figures(ratio, expected)
	if row.Done != "" {
		words = code(row.Done, pullTitle)
	}
	cell := markdownBar(ratio, expected, words)
	then, words := numberOf(row.Promised), figures(numberOf(row.Promised), numberOf(row.PromisedBy))
	switch {
	case row.Done != "" || words == "" || words == figures(ratio, expected):
	case numberOf(row.PromisedBy) == expected:
		cell += "<br>" + say.Share(then.Value) + " of the first promise"
	default:
		cell += "<br>of the first promise " + words
	}
	return cell
}

// gainedWords is what came since the base, in points of a hundred.
func gainedWords(gained *float64) string {
	if gained == nil {
		return ""
	}
	points := math.Round(100 * *gained)
	switch {
	case points > 0:
		return "+" + say.Exact(points) + "&nbsp;points"
	case points < 0:
		return "−" + say.Exact(-points) + "&nbsp;points"
	}
	return "±0"
}
