package report

import (
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// drawMap draws the map of what is touched in mermaid.
func (p *PullRequest) drawMap() string {
	if len(p.Map) == 0 {
		return ""
	}
	var t tree
	touched := map[*progress.Goal]bool{}
	for _, n := range p.Map {
		g := &progress.Goal{Goal: &goal.Goal{Name: n.Name}, Status: n.Status, Ratio: numberOf(n.Ratio)}
		if !known(g.Status) {
			g.Status = progress.NotStarted
		}
		touched[g] = n.Touched
		t.goals = append(t.goals, g)
		var up []int
		for _, at := range n.Supports {
			if at >= 0 && at < len(p.Map) {
				up = append(up, at)
			}
		}
		t.up = append(t.up, up)
	}
	var b strings.Builder
	_ = drawTree(&b, t, func(g *progress.Goal) string {
		if touched[g] {
			return nodeWords(g) + ", changed here"
		}
		return nodeWords(g)
	})
	return b.String()
}

// numberOf is the reverse of share.
func numberOf(ratio *float64) forecast.Number {
	if ratio == nil {
		return forecast.Number{}
	}
	return forecast.Known(*ratio)
}
