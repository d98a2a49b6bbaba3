package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

var _ = register(Check{
	ID: "ignore-expired", Severity: diag.Error, Group: Honest, Profile: Core,
	comment: expired,
})

func expired(p *Pass, c *comment) {
	switch {
	case c.Until.Absent():
	case !c.Until.Set:
		p.Comment(c, c.Until.Span, "until", "until= is followed by no date, so nothing is ignored", fmt.Sprintf("write it as until=%s", quarterEnd(p.Today)))
	case c.Until.Value < p.Today:
		p.Comment(c, c.Until.Span, "until", fmt.Sprintf("this was to be ignored until %s, which is over", c.Until.Value),
			"mend what it hides and take the comment out, or agree on a new date")
	}
}
