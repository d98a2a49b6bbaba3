package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "scope-narrowed", Severity: diag.Warning, Group: Honest, Profile: Core, Past: true,
	Options: []Option{{Name: "share", Default: 0.05}},
	Run: func(p *Pass) {
		for _, m := range moved(p, func(c *ledger.Change) bool { return c.Weakens && narrows(p, c) }) {
			kind, which, _ := strings.Cut(m.Field, "/")
			switch {
			case m.Class == ledger.Dropped && kind == "milestones":
				m.report(p, fmt.Sprintf("the milestone %s was taken out", quote(m.From))+m.since(""), m.explain(p, m.field()))
			case m.Class == ledger.Dropped && m.Field == "status":
				m.report(p, "the key result was dropped"+m.since(""), m.explain(p, m.field()))
			case m.Class == ledger.Dropped:
				m.report(p, fmt.Sprintf("the key result %s was taken out", quote(m.From))+m.since(""),
					"keep it with `status: dropped`, or "+m.explain(p, m.KeyResult))
			case kind == "population":
				m.report(p, m.fell(kind, "")+m.since(""), m.explain(p, m.field()))
			case m.To == "":
				m.report(p, fmt.Sprintf("the part %s of the audience was taken out", quote(m.From))+m.since(""), m.explain(p, m.field()))
			default:
				what := "the audience"
				if part, of := strings.CutPrefix(which, "audience/segments/"); of {
					what = "the part " + strings.TrimSuffix(part, "/size") + " of the audience"
				}
				m.report(p, m.fell(what, "")+m.since(""), m.explain(p, m.field()))
			}
		}
	},
})

// narrows reports whether a change leaves out a part of what a goal is about.
// How many people there are is never quite the same from one week to the next.
func narrows(p *Pass, c *ledger.Change) bool {
	switch kind, _, _ := strings.Cut(c.Field, "/"); {
	case c.Class == ledger.Dropped:
		return c.KeyResult != "" || kind == "milestones"
	case c.Class != ledger.Weakened || kind != "population" && kind != "training":
		return false
	}
	was, known := prose.ParseQuantity(c.From)
	is, also := prose.ParseQuantity(c.To)
	return !known || !also || was.Value-is.Value > p.option("share", c.Place.Path)*was.Value
}
