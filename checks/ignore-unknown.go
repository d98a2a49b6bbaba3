package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

var _ = register(Check{
	ID: "ignore-unknown", Severity: diag.Error, Group: Honest, Profile: Core,
	comment: unknown,
})

func unknown(p *Pass, c *comment) {
	if len(c.Checks) == 0 {
		p.Comment(c, c.At.Span, "", "this comment names no check to ignore", "write it as # goalpost:ignore no-baseline -- why")
	}
	for _, id := range c.Checks {
		check := ByID(id.Value)
		switch {
		case check != nil && check.comment != nil:
			p.Comment(c, id.Span, id.Value, fmt.Sprintf("%s cannot be ignored by a comment", id.Value), "switch it off under checks: in .goalpost.yaml, if it must be")
		case check == nil && slices.Contains(mistakes, id.Value):
			p.Comment(c, id.Span, id.Value, fmt.Sprintf("%s is no check but a mistake in the file, which cannot be ignored", id.Value), "correct the file")
		case check == nil:
			p.Comment(c, id.Span, id.Value, fmt.Sprintf("there is no check called %s", quote(id.Value)), p.among(id.Value, IDs(), "the checks are listed by goalpost checks"))
		}
	}
}

// mistakes are the rules of the road before the checks.
var mistakes = []string{"yaml", "schema", "config"}
