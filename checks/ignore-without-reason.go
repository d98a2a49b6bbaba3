package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
)

var _ = register(Check{
	ID: "ignore-without-reason", Severity: diag.Error, Group: Honest, Profile: Core,
	comment: withoutReason,
})

func withoutReason(p *Pass, c *comment) {
	if c.Reason == "" {
		p.Comment(c, c.At.Span, "reason", "this comment gives no reason for ignoring", "write it as # goalpost:ignore no-baseline -- why")
	}
}
