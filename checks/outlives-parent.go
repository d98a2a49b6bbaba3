package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "outlives-parent", Severity: diag.Warning, Group: Timely, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		due := p.Now.Period(g).Due
		for _, s := range g.Supports.Items {
			parent := p.Now.Resolve(s.Value).Goal
			if parent == nil || parent == g {
				continue
			}
			if end := p.Now.Period(parent).Due; due != 0 && end != 0 && due > end {
				f := p.Goal(g, s.Span, "supports/"+parent.Name,
					fmt.Sprintf("due %s, after %s, which it supports, is due on %s", due, parent.Name, end),
					"bring this goal forward, or move the date of the goal it supports")
				f.Related = append(f.Related, diag.Related{Place: parent.At(head(parent)), Message: "the goal it supports"})
			}
		}
	},
})
