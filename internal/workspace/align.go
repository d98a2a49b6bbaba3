package workspace

import (
	"strings"

	"github.com/goalpost-dev/goalpost/internal/goal"
)

// Ref is where a text such as "digital-transformation/adoption" leads.
type Ref struct {
	Goal      *goal.Goal      // nil where no goal has that name
	KeyResult *goal.KeyResult // nil where no key result was named, or none has that name
	Missing   string          // the name that leads nowhere; empty where all is well
}

// Resolve follows a reference: a goal's name, or goal/key-result. Where
// several key results of the goal share a name, an id wins over a title.
func (w *Workspace) Resolve(text string) Ref {
	name, kr, _ := strings.Cut(text, "/")
	r := Ref{Goal: w.Goal(name)}
	switch {
	case r.Goal == nil:
		r.Missing = name
	case kr != "":
		if r.KeyResult = named(r.Goal.KeyResults, kr); r.KeyResult == nil {
			r.KeyResult = named(r.Goal.KeyResults, goal.Slug(kr))
		}
		if r.KeyResult == nil {
			r.Missing = kr
		}
	}
	return r
}

func named(all []*goal.KeyResult, name string) (found *goal.KeyResult) {
	for _, k := range all {
		switch {
		case k.Name != name || name == "":
		case k.ID.Set:
			return k
		case found == nil:
			found = k
		}
	}
	return found
}

// edges lead from each goal to others, all by index. They are kept in two
// lists, because there are many goals and few edges of each.
type edges struct {
	at []int32 // where the edges of each goal begin in to, and the end of all
	to []int32
}

func (e edges) of(i int32) []int32 { return e.to[e.at[i]:e.at[i+1]] }

// align builds the alignment graph over the goals' indexes. A goal that names
// the same parent twice, or two of its key results, supports it once.
func (w *Workspace) align() {
	n := len(w.Goals)
	w.up = edges{at: make([]int32, n+1), to: make([]int32, 0, n)}
	seen := make([]int32, n) // by parent: the last child that named it, from 1
	count := make([]int32, n+1)
	for i, g := range w.Goals {
		for _, s := range g.Supports.Items {
			name, _, _ := strings.Cut(s.Value, "/")
			if !s.Set || name == "" {
				continue
			}
			if parent := w.Goal(name); parent != nil && seen[parent.Index] != int32(i+1) {
				seen[parent.Index] = int32(i + 1)
				w.up.to = append(w.up.to, int32(parent.Index))
				count[parent.Index]++
			}
		}
		w.up.at[i+1] = int32(len(w.up.to))
	}
	w.down = edges{at: make([]int32, n+1), to: make([]int32, len(w.up.to))}
	for i := range n {
		w.down.at[i+1] = w.down.at[i] + count[i]
		count[i] = w.down.at[i] // from here on, where the next child goes
	}
	for i := range int32(n) {
		for _, parent := range w.up.of(i) {
			w.down.to[count[parent]] = i
			count[parent]++
		}
	}
}

// Parents returns the goals that g supports, in the order it names them.
func (w *Workspace) Parents(g *goal.Goal) []*goal.Goal { return w.at(w.up.of(int32(g.Index))) }

// Children returns the goals that support g, in path order.
func (w *Workspace) Children(g *goal.Goal) []*goal.Goal { return w.at(w.down.of(int32(g.Index))) }

func (w *Workspace) at(indexes []int32) []*goal.Goal {
	out := make([]*goal.Goal, len(indexes))
	for i, n := range indexes {
		out[i] = w.Goals[n]
	}
	return out
}
