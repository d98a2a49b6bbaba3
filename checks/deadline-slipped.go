package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "deadline-slipped", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Options: []Option{{Name: "days", Default: 3}},
	Run: func(p *Pass) {
		all := moved(p, func(c *ledger.Change) bool {
			return c.Class == ledger.Slipped && c.Weakens && (c.To == "" || c.Days > p.limit("days", c.Place.Path))
		})
		along := alongWithGoal(all)
		for _, m := range all {
			if m.KeyResult != "" && m.Field == "due" && along[m.day()] != nil {
				continue
			}
			message := fmt.Sprintf("%s on %s instead of %s, %s later", slippedWhat(m), m.To, m.From, say.Count(m.Days, "day", "days"))
			if m.To == "" {
				message = fmt.Sprintf("%s on no day any more, instead of %s", slippedWhat(m), m.From)
			}
			f := m.report(p, message+m.since(""), m.explain(p, m.field()))
			if m.Field == "due" {
				f.Related = along[m.day()]
			}
		}
	},
})

// dueDay is a day that was promised in a goal.
type dueDay struct {
	goal     *goal.Goal
	from, to string
}

func (m move) day() dueDay { return dueDay{m.NowGoal, m.From, m.To} }

// alongWithGoal returns, for goals that slipped, the key results that went
// along from the same day to the same day: of them the goal speaks.
func alongWithGoal(all []move) map[dueDay][]diag.Related {
	along := map[dueDay][]diag.Related{}
	for _, m := range all {
		if m.KeyResult == "" && m.Field == "due" {
			along[m.day()] = []diag.Related{}
		}
	}
	for _, m := range all {
		if known := along[m.day()]; known != nil && m.KeyResult != "" && m.Field == "due" {
			along[m.day()] = append(known, diag.Related{Place: m.Place, Message: "this key result went along"})
		}
	}
	return along
}

// slippedWhat names what is due later: the goal as well, where the day stands at
// the top of the file.
func slippedWhat(m move) string {
	switch kind, which, _ := strings.Cut(m.Field, "/"); {
	case kind == "milestones":
		return "the milestone " + strings.TrimSuffix(which, "/due") + " is due"
	case kind == "checkpoints":
		return "the checkpoint of " + which + " is due"
	case m.Place.Span.Start.Before(m.NowGoal.Span.Start):
		return quote(m.NowGoal.Title.Value) + " is due"
	}
	return "due"
}
