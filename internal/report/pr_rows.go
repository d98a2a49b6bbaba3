package report

import (
	"fmt"
	"math"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

const pullGoalsOpen = 10 // with more goals than this, their progress is folded

// progressSection is the table of progress.
func (p *PullRequest) progressSection() *section {
	if len(p.Progress)+p.Without == 0 {
		return nil
	}
	s := &section{
		title: "\n#### Progress\n", head: "\n| Status | Goal | Progress | New | Check-ins | Due |\n|---|---|---|---|---|---|\n",
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
	status := looks[row.Status].picture + " " + statusWord(row.Status)
	if row.Was != "" && row.Was != row.Status {
		status += "<br>was " + statusWord(row.Was)
	}
	name := code(row.Title, pullTitle)
	switch {
	case row.KeyResult != "":
		name = "· " + name
	case !row.Touched:
		name += "<br>affected"
	}
	if row.Way != "" {
		name += "<br>" + code(row.Way, markdownCell)
	}
	return fmt.Sprintf("| %s | %s | %s | %s | %s | %s |\n", status, name, pullBar(row), gainedWords(row.Gained), codeOr(row.Spark, ""), codeOr(row.Due, ""))
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
	if then := figures(numberOf(row.Promised), numberOf(row.PromisedBy)); then != "" {
		cell += "<br>by the first promise: " + then
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
		return "+" + say.Exact(points) + " points"
	case points < 0:
		return "−" + say.Exact(-points) + " points"
	}
	return "±0"
}
