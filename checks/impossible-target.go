package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "impossible-target", Severity: diag.Error, Group: Realistic, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, k := range g.Measures() {
			if message, remedy := impossible(p, k); message != "" {
				p.KeyResult(k, k.Promise.Target.Span, "target", message, remedy)
			}
		}
		if start := p.Now.Period(g).Start; g.Due.Set && start != 0 && g.Due.Value < start && (g.Start.Set || p.Now.Period(g).Cycle == (calendar.Cycle{})) {
			p.Goal(g, g.Due.Span, "due", fmt.Sprintf("due %s, before it starts on %s", g.Due.Value, start),
				"correct the date that is wrong")
		}
	},
})

// impossible says why no effort can reach a target, or nothing. It speaks
// only of arithmetic: the bounds of the metric, the whole of a share, and
// below none of what is counted.
func impossible(p *Pass, k *goal.KeyResult) (message, remedy string) {
	m := k.Promise
	if !m.Target.Set || m.Relative {
		return "", ""
	}
	level := amount(m.Target.Value, m.Unit)
	if metric, ok := p.Now.Config.Metrics[k.Metric.Value]; ok && k.Metric.Set {
		if metric.Max.Set && m.Target.Value > metric.Max.Value {
			return fmt.Sprintf("the target %s is above the most that %s can be, %s", level, k.Metric.Value, amount(metric.Max.Value, m.Unit)),
				fmt.Sprintf("choose a target of at most %s, or correct max: of the metric", plain(metric.Max.Value))
		}
		if metric.Min.Set && m.Target.Value < metric.Min.Value {
			return fmt.Sprintf("the target %s is below the least that %s can be, %s", level, k.Metric.Value, amount(metric.Min.Value, m.Unit)),
				fmt.Sprintf("choose a target of at least %s, or correct min: of the metric", plain(metric.Min.Value))
		}
	}
	parsed := k.Target.Value.Parsed
	if title := k.Title.Value; m.InTitle && (strings.Contains(title, "/") || strings.Contains(title, " of ")) {
		parsed, _ = prose.ParseTarget(k.Title.Value)
	}
	switch {
	case m.Unit == prose.Percent && m.Target.Value > 100 && ofPeople(k):
		return fmt.Sprintf("%s of people: a share cannot be over 100%%", level), "choose a target of at most 100%"
	case parsed.Value.Of > 0 && parsed.Value.Unit != prose.Ratio && m.Target.Value > parsed.Value.Of:
		return fmt.Sprintf("%s out of %s is more than the whole", plain(m.Target.Value), plain(parsed.Value.Of)),
			fmt.Sprintf("choose a target of at most %s", plain(parsed.Value.Of))
	case countable(m.Unit) && m.Target.Value < 0 && m.Baseline.Value >= 0:
		return fmt.Sprintf("the target %s is below zero, and less than none cannot be counted", level), "choose a target of at least 0"
	case m.Op == prose.LessThan && m.Target.Value == 0 && (countable(m.Unit) || m.Unit == "") && m.Baseline.Value >= 0:
		return "below 0 cannot be reached: less than none cannot be counted", "write 0, or the number that is still acceptable"
	}
	return "", ""
}

// ofPeople reports whether a share is one of a group, of which there is no
// more than the whole.
func ofPeople(k *goal.KeyResult) bool {
	_, _, people := prose.ShareOfPeople(k.Title.Value)
	return people || k.Population.Set
}

// countable reports whether amounts in a unit start at zero: people, things,
// hours and shares do; money, scores and changes in points need not, and of
// an unknown unit nobody can say.
func countable(unit string) bool {
	switch unit {
	case "", prose.Score, prose.Ratio, prose.Times, "points", "basis points", "degrees", "nps":
		return false
	}
	return !prose.IsCurrency(unit)
}
