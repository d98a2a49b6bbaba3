package workspace

import (
	"fmt"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
	"github.com/goalpost-dev/goalpost/internal/validate"
)

// unreadable reports values that have the right type and yet say nothing: a
// cycle that names no time, amounts without a number, a target that nobody
// will look at. The schema cannot know, and without a word about it the value
// would silently not count.
func unreadable(f *goal.File) (found []diag.Finding) {
	report := func(s diag.Severity, at diag.Span, g *goal.Goal, k *goal.KeyResult, field, message, remedy string) {
		finding := diag.Finding{
			Rule: validate.Rule.ID, Severity: s, Place: diag.Place{Path: f.Path, Span: at},
			Message: message, Remedy: remedy, Field: field,
		}
		if g != nil {
			finding.Goal = g.Name
		}
		if k != nil {
			finding.Measure = k.Name
		}
		found = append(found, finding)
	}
	cycle := func(c goal.Field[goal.Cycle], g *goal.Goal) {
		name := c.Value.Name
		if _, err := calendar.ParseCycle(name.Value, time.January); name.Set && err != nil {
			report(diag.Error, name.Span, g, nil, "cycle", fmt.Sprintf("cycle is %s, which names no time", say.Quote(name.Value)), "write it as "+calendar.CycleForms)
		}
		if start, end := c.Value.Start, c.Value.End; start.Set && end.Set && end.Value < start.Value {
			report(diag.Error, end.Span, g, nil, "cycle/end", fmt.Sprintf("the cycle ends on %s, before it starts on %s", end.Value, start.Value), "swap the two dates, or correct the one that is wrong")
		}
	}
	cycle(f.Cycle, nil)
	for _, g := range f.Goals {
		cycle(g.Cycle, g)
		if own := g.Own; own != nil && len(g.KeyResults) > 0 && own.Target.Set {
			report(diag.Warning, own.Target.Span, g, nil, "target", "a goal with key_results has no target of its own: this one is not read", "make it a key result, or take it out")
		}
		if t := g.Training; t != nil {
			for _, part := range t.Audience.Segments {
				if v := part.Value; !v.Set && v.Value.Text != "" {
					report(diag.Warning, v.Span, g, nil, "training/audience", fmt.Sprintf("value is %s, in which there is no number to read", say.Quote(v.Value.Text)), "write for instance value: 62%, or take the line out")
				}
			}
		}
		for _, k := range g.Measures() {
			each := func(key string, a goal.Field[goal.Amount]) {
				if !a.Set && a.Value.Text != "" {
					report(diag.Warning, a.Span, g, k, key, fmt.Sprintf("%s is %s, in which there is no number to read", key, say.Quote(a.Value.Text)),
						fmt.Sprintf("write for instance %s: 42, %s: 42%%, or take the line out", key, key))
				}
			}
			each("baseline", k.Baseline)
			each("commit", k.Commit)
			each("stretch", k.Stretch)
			each("current", k.Current)
			for _, c := range k.CheckIns {
				each("value", c.Value)
			}
			for _, c := range k.Checkpoints {
				each("value", c.Value)
			}
			for _, c := range k.ContributesTo {
				each("amount", c.Amount)
			}
		}
	}
	return found
}
