package report

import (
	"cmp"
	"io"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// Graph is which goal supports which, and how each of them stands.
type Graph struct {
	Today calendar.Date
	Goals []*progress.Goal // all that there are, by path
	// Asked are the goals to show; with them stands everything that they
	// support. Nil means all.
	Asked    map[*progress.Goal]bool
	Supports map[*goal.Goal][]*goal.Goal
}

// GraphFormats are the formats of a graph, by the name that a user gives.
var GraphFormats = map[string]func(io.Writer, *Graph) error{"mermaid": mermaid, "dot": dot}

// GraphNames returns the names of the formats in alphabetical order.
func GraphNames() []string { return slices.Sorted(maps.Keys(GraphFormats)) }

// tree is what of a graph is drawn: goals by their distance from the top,
// and for each the places of those that it supports.
type tree struct {
	goals []*progress.Goal
	up    [][]int
	left  int // goals that had no room
}

// tree chooses at most so many goals, those nearest to the top first, for the
// company's goals are what the others hang from. What is over is left out.
func (g *Graph) tree(most int) tree {
	by := make(map[*goal.Goal]*progress.Goal, len(g.Goals))
	for _, p := range g.Goals {
		by[p.Goal] = p
	}
	wanted := g.wanted(by)
	depth := g.depths(by, wanted)
	var t tree
	for _, p := range g.Goals {
		if wanted[p] {
			t.goals = append(t.goals, p)
		}
	}
	slices.SortStableFunc(t.goals, func(a, b *progress.Goal) int { return cmp.Compare(depth[a], depth[b]) })
	if len(t.goals) > most {
		t.goals, t.left = t.goals[:most], len(t.goals)-most
	}
	place := make(map[*goal.Goal]int, len(t.goals))
	for i, p := range t.goals {
		place[p.Goal] = i
	}
	t.up = make([][]int, len(t.goals))
	for i, p := range t.goals {
		for _, parent := range g.Supports[p.Goal] {
			if at, drawn := place[parent]; drawn && !slices.Contains(t.up[i], at) {
				t.up[i] = append(t.up[i], at)
			}
		}
	}
	return t
}

// wanted returns the goals that were asked about, and all that they support.
func (g *Graph) wanted(by map[*goal.Goal]*progress.Goal) map[*progress.Goal]bool {
	past := Status{Today: g.Today}
	wanted := map[*progress.Goal]bool{}
	var queue []*progress.Goal
	add := func(p *progress.Goal) {
		if p != nil && !wanted[p] && !past.over(p) {
			wanted[p] = true
			queue = append(queue, p)
		}
	}
	for _, p := range g.Goals {
		if g.Asked == nil || g.Asked[p] {
			add(p)
		}
	}
	for ; len(queue) > 0; queue = queue[1:] {
		for _, parent := range g.Supports[queue[0].Goal] {
			add(by[parent])
		}
	}
	return wanted
}

// depths returns how far each goal is from one that supports nothing. Goals
// in a circle have no top and come last; so do goals that nothing connects.
func (g *Graph) depths(by map[*goal.Goal]*progress.Goal, wanted map[*progress.Goal]bool) map[*progress.Goal]int {
	down := map[*progress.Goal][]*progress.Goal{}
	tops := []*progress.Goal{}
	for _, p := range g.Goals {
		top := wanted[p]
		for _, parent := range g.Supports[p.Goal] {
			if above := by[parent]; wanted[p] && wanted[above] {
				down[above] = append(down[above], p)
				top = false
			}
		}
		if top {
			tops = append(tops, p)
		}
	}
	alone := len(g.Goals) + 1
	depth := make(map[*progress.Goal]int, len(wanted))
	for p := range wanted {
		depth[p] = alone
	}
	for _, p := range tops {
		if len(down[p]) > 0 {
			depth[p] = 0
		}
	}
	for queue := tops; len(queue) > 0; queue = queue[1:] {
		for _, child := range down[queue[0]] {
			if depth[child] == alone {
				depth[child] = depth[queue[0]] + 1
				queue = append(queue, child)
			}
		}
	}
	return depth
}

// nodeWords is what stands below the name of a goal.
func nodeWords(g *progress.Goal) string {
	if !g.Ratio.Known {
		return word(g.Status)
	}
	return say.Share(g.Ratio.Value) + ", " + word(g.Status)
}

// shade is how a status is coloured in a graph: the fill, the frame and the
// text. The pairs are those of GitHub's labels, legible on light and on dark.
type shade struct{ fill, frame, text string }

var (
	green = shade{"#dafbe1", "#1a7f37", "#0a3622"}
	amber = shade{"#fff8c5", "#9a6700", "#4d2d00"}
	red   = shade{"#ffebe9", "#cf222e", "#660018"}
	grey  = shade{"#eaeef2", "#57606a", "#24292f"}
)

var shades = map[progress.Status]shade{
	progress.OnTrack: green, progress.Achieved: green, progress.AtRisk: amber,
	progress.OffTrack: red, progress.Blocked: red, progress.Missed: red,
	progress.NotStarted: grey, progress.Draft: grey, progress.Dropped: grey,
}
