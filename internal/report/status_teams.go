package report

import (
	"cmp"
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/say"

	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// team is the state of some goals of one team.
type team struct {
	name  string // empty for goals that belong to none
	goals int
	count map[progress.Status]int
	// ratio is the mean progress of the goals that are measured, and neither
	// drafts nor dropped.
	ratio    forecast.Number
	measured int
}

// teams gathers goals by team, by name; those without a team come last.
func teams(goals []*progress.Goal) []*team {
	byName := map[string]*team{}
	var all []*team
	for _, g := range goals {
		name := g.TeamName().Value
		t := byName[name]
		if t == nil {
			t = &team{name: name, count: map[progress.Status]int{}}
			byName[name] = t
			all = append(all, t)
		}
		t.goals++
		t.count[g.Status]++
		if g.Ratio.Known && g.Status != progress.Dropped && g.Status != progress.Draft {
			t.measured++
			t.ratio = forecast.Known(t.ratio.Value + (g.Ratio.Value-t.ratio.Value)/float64(t.measured))
		}
	}
	slices.SortFunc(all, func(a, b *team) int {
		if (a.name == "") != (b.name == "") {
			return strings.Compare(b.name, a.name)
		}
		return strings.Compare(a.name, b.name)
	})
	return all
}

// column is one column of figures in a table of teams.
type column struct {
	head  string
	count func(t *team) int
}

// statusColumns returns a column for each status that occurs.
func statusColumns(all []*team) []column {
	var out []column
	for _, s := range []progress.Status{
		progress.OnTrack, progress.AtRisk, progress.OffTrack, progress.Blocked, progress.Achieved,
		progress.Missed, progress.NotStarted, progress.Draft, progress.Dropped,
	} {
		if slices.ContainsFunc(all, func(t *team) bool { return t.count[s] > 0 }) {
			out = append(out, column{word(s), func(t *team) int { return t.count[s] }})
		}
	}
	return out
}

// teamName is how a team is called in a table.
func teamName(t *team) string { return cmp.Or(t.name, "(no team)") }

// teamBar is how many characters a bar has in the table of teams.
const teamBar = 10

// teams writes the table of teams. Statuses that have no room are counted
// together.
func (p *page) teams(all []*team) {
	name := len("team")
	for _, t := range all {
		_, n := clip(teamName(t), p.columns*3/10)
		name = max(name, n)
	}
	columns := append([]column{{"goals", func(t *team) int { return t.goals }}}, statusColumns(all)...)
	room := p.columns - name - len("  100% ") - teamBar
	for i, c := range columns {
		if room -= len(c.head) + 2; room < 0 {
			rest := columns[i-1:]
			columns = append(columns[:i-1:i-1], column{"other", func(t *team) (n int) {
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
		if t.ratio.Known {
			done, open := bar(t.ratio, forecast.Number{}, teamBar)
			row += fmt.Sprintf("  %4s %s%s", say.Share(t.ratio.Value), done, p.dim(open))
		}
		p.line(0, row)
	}
}
