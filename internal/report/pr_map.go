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

// pullMap is the part of the alignment graph that the pull request touches:
// the goals themselves, what they support and what supports them. It is empty
// where no arrow would be drawn.
func pullMap(s *PullSource) []PullNode {
	by := make(map[*goal.Goal]*progress.Goal, len(s.Now))
	children := map[*goal.Goal][]*goal.Goal{}
	for _, g := range s.Now {
		by[g.Goal] = g
		for _, parent := range s.Supports[g.Goal] {
			children[parent] = append(children[parent], g.Goal)
		}
	}
	place := map[*goal.Goal]int{}
	var goals []*goal.Goal
	add := func(g *goal.Goal) {
		if _, drawn := place[g]; !drawn && by[g] != nil && len(goals) < pullNodes {
			place[g] = len(goals)
			goals = append(goals, g)
		}
	}
	for _, g := range s.Now {
		if s.Touched[g.Name] {
			add(g.Goal)
		}
	}
	for _, g := range goals[:len(goals):len(goals)] {
		for _, near := range [][]*goal.Goal{s.Supports[g], children[g]} {
			for _, other := range near {
				add(other)
			}
		}
	}
	nodes := make([]PullNode, len(goals))
	arrows := 0
	for i, g := range goals {
		nodes[i] = PullNode{Name: cut(g.Name, mermaidLabel), Status: by[g].Status, Ratio: share(by[g].Ratio), Touched: s.Touched[g.Name], Supports: []int{}}
		for _, parent := range s.Supports[g] {
			if at, drawn := place[parent]; drawn {
				nodes[i].Supports = append(nodes[i].Supports, at)
				arrows++
			}
		}
	}
	if arrows == 0 || arrows > mermaidArrows {
		return []PullNode{}
	}
	return nodes
}
