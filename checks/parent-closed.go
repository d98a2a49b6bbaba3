package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "parent-closed", Severity: diag.Warning, Group: Aligned, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isOpen(p, g) || hasPurpose(p, g) {
			return
		}
		told := map[*goal.Goal]bool{g: true}
		for _, s := range g.Supports.Items {
			parent := p.Now.Resolve(s.Value).Goal
			if parent == nil || told[parent] {
				continue
			}
			told[parent] = true
			if how := howClosed(p, parent, g); how != "" {
				f := p.Goal(g, s.Span, "supports/"+parent.Name, fmt.Sprintf("supports %s, %s", parent.Name, how),
					"support a goal that still runs, or give this one up: `status: dropped`")
				f.Related = append(f.Related, diag.Related{Place: parent.At(head(parent)), Message: "the goal it supports"})
			}
		}
	},
})

// hasPurpose reports whether a goal helps another one that still runs, or one
// that is not known. What it helped beside that may well be closed.
func hasPurpose(p *Pass, g *goal.Goal) bool {
	runs := func(name goal.Field[string]) bool {
		parent := p.Now.Resolve(name.Value).Goal
		return parent == nil || parent != g && isOpen(p, parent)
	}
	for _, s := range g.Supports.Items {
		if runs(s) {
			return true
		}
	}
	for _, k := range g.Measures() {
		for _, c := range k.ContributesTo {
			if runs(c.KeyResult) {
				return true
			}
		}
	}
	return false
}

// howClosed says how a goal was closed, or nothing. Where it is only over, and
// the goal that supports it is due later, outlives-parent says so.
func howClosed(p *Pass, g, child *goal.Goal) string {
	switch {
	case g.Status.Value == "dropped":
		return "which was dropped"
	case g.Status.Value == "achieved":
		return "which is achieved already"
	case g.Status.Value == "missed":
		return "which was given up as missed"
	case g.Review != nil && g.Review.Decision.Value == "stop":
		return "which was stopped in its review"
	case g.Review != nil && g.Review.Decision.Value == "done":
		return "which is done, as its review says"
	}
	if end := p.Now.Period(g).Due; end != 0 && end < p.Today && p.Now.Period(child).Due == 0 {
		return fmt.Sprintf("which was over on %s", end)
	}
	return ""
}
