package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

var _ = register(Check{
	ID: "ignore-unused", Severity: diag.Warning, Group: Honest, Profile: Core,
	comment: unused,
})

func unused(p *Pass, c *comment) {
	if c.expired(p) || p.Now.Broken(c.At.Path) {
		return
	}
	for _, id := range c.Checks {
		check := ByID(id.Value)
		if check != nil && check.comment == nil && !check.Past && slices.Contains(p.running, check) && !c.used[id.Value] &&
			severity(&p.Now.Config, check.ID, c.At.Path, check.Severity) != diag.Off {
			p.Comment(c, id.Span, id.Value, fmt.Sprintf("%s finds nothing here any more", id.Value), "take the comment out")
		}
	}
}
