package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "deadline-slipped", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Options: []Option{{Name: "days", Default: 3}},
	Run: func(p *Pass) {
		slipped := func(c *ledger.Change) bool {
			return c.Class == ledger.Slipped && c.Weakens && (c.To == "" || c.Days > p.limit("days", c.Place.Path))
		}
		for _, m := range moved(p, slipped) {
			what := "due"
			switch kind, which, _ := strings.Cut(m.Field, "/"); kind {
			case "milestones":
				what = "the milestone " + strings.TrimSuffix(which, "/due") + " is due"
			case "checkpoints":
				what = "the checkpoint of " + which + " is due"
			}
			message := fmt.Sprintf("%s on %s instead of %s, %s later", what, m.To, m.From, say.Count(m.Days, "day", "days"))
			if m.To == "" {
				message = fmt.Sprintf("%s on no day any more, instead of %s", what, m.From)
			}
			m.report(p, message+m.since(""), m.explain(p, m.field()))
		}
	},
})
