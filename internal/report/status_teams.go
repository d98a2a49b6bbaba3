package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// column is one column of figures in a table of teams.
type column struct {
	head  string
	count func(t *progress.Team) int
}

// statusColumns returns a column for each status that occurs.
func statusColumns(all []*progress.Team) []column {
	var out []column
	for _, s := range []progress.Status{
		progress.OnTrack, progress.AtRisk, progress.OffTrack, progress.Blocked, progress.Achieved,
		progress.Missed, progress.NotStarted, progress.Draft, progress.Dropped,
	} {
		if slices.ContainsFunc(all, func(t *progress.Team) bool { return t.Statuses[s] > 0 }) {
			out = append(out, column{word(s), func(t *progress.Team) int { return t.Statuses[s] }})
		}
	}
	return out
}

// teamName is how a team is called in a table.
func teamName(t *progress.Team) string { return cmp.Or(t.Name, "(no team)") }

// teamBar is how many characters a bar has in the table of teams.
const teamBar = 10

// teams writes the table of teams. Statuses that have no room are counted
// together.
func (p *page) teams(all []*progress.Team) {
	name := len("team")
	for _, t := range all {
		_, n := clip(teamName(t), p.columns*3/10)
		name = max(name, n)
	}
	columns := append([]column{{"goals", func(t *progress.Team) int { return t.Goals }}}, statusColumns(all)...)
	room := p.columns - name - len("  100% ") - teamBar
	for i, c := range columns {
		if room -= len(c.head) + 2; room < 0 {
			rest := columns[i-1:]
			columns = append(columns[:i-1:i-1], column{"other", func(t *progress.Team) (n int) {
				for _, c := range rest {
					n += c.count(t)
				}
				return n
			}})
			break
		}
	}
	head := pad("team", name)
	for _, c := range columns {
		head += "  " + c.head
	}
	p.line(0, p.bold(head+"  progress"))
	for _, t := range all {
		row := pad(teamName(t), name)
		for _, c := range columns {
			figure := "·"
			if n := c.count(t); n > 0 {
				figure = strconv.Itoa(n)
			}
			row += strings.Repeat(" ", 2+max(0, len(c.head)-utf8.RuneCountInString(figure))) + figure
		}
		if t.Ratio.Known {
			done, open := bar(t.Ratio, forecast.Number{}, teamBar)
			row += fmt.Sprintf("  %4s %s%s", say.Share(t.Ratio.Value), done, p.dim(open))
		}
		p.line(0, row)
	}
}
