package workspace

import (
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/goal"
)

// Ref is where a text such as "digital-transformation/adoption" leads.
type Ref struct {
	Goal      *goal.Goal      // nil where no goal has that name
	KeyResult *goal.KeyResult // nil where no key result was named, or none has that name
	Missing   string          // the name that leads nowhere; empty where all is well
}

// Resolve follows a reference: a goal's name, or goal/key-result.
func (w *Workspace) Resolve(text string) Ref {
	name, kr, _ := strings.Cut(text, "/")
	r := Ref{Goal: w.byName[name]}
	switch {
	case r.Goal == nil:
		r.Missing = name
	case kr != "":
		for _, k := range r.Goal.KeyResults {
			if k.Name == kr {
				r.KeyResult = k
				return r
			}
		}
		r.Missing = kr
	}
	return r
}

// align builds the alignment graph over the goals' indexes.
func (w *Workspace) align() {
	w.up = make([][]int32, len(w.Goals))
	w.down = make([][]int32, len(w.Goals))
	for i, g := range w.Goals {
		for _, s := range g.Supports.Items {
			name, _, _ := strings.Cut(s.Value, "/")
			if parent := w.byName[name]; s.Set && parent != nil {
				w.up[i] = append(w.up[i], int32(parent.Index))
				w.down[parent.Index] = append(w.down[parent.Index], int32(i))
			}
		}
	}
}

// Parents returns the goals that g supports, in the order it names them.
func (w *Workspace) Parents(g *goal.Goal) []*goal.Goal { return w.at(w.up[g.Index]) }

// Children returns the goals that support g, in path order.
func (w *Workspace) Children(g *goal.Goal) []*goal.Goal { return w.at(w.down[g.Index]) }

func (w *Workspace) at(indexes []int32) []*goal.Goal {
	out := make([]*goal.Goal, len(indexes))
	for i, n := range indexes {
		out[i] = w.Goals[n]
	}
	return out
}

// Loops returns the groups of goals that support one another in a circle, as
// one walk round each circle: every goal supports the next and the last
// supports the first. A walk starts at its first goal in path order. The
// time is linear in goals and alignments (Tarjan's strongly connected
// components, 1972, without recursion).
func (w *Workspace) Loops() [][]*goal.Goal {
	var loops [][]*goal.Goal
	for _, component := range w.components() {
		if loop := w.circle(component); loop != nil {
			loops = append(loops, loop)
		}
	}
	return loops
}

// components returns the strongly connected components that hold an
// alignment inside themselves, ordered by their first goal.
func (w *Workspace) components() [][]int32 {
	const unseen = 0
	n := len(w.Goals)
	order := make([]int32, n) // 1-based order of discovery
	low := make([]int32, n)
	onStack := make([]bool, n)
	next := make([]int, n) // how many parents were followed
	var stack, path []int32
	found := map[int32][]int32{} // by first goal
	count := int32(0)
	for root := range n {
		if order[root] != unseen {
			continue
		}
		path = append(path[:0], int32(root))
		for len(path) > 0 {
			v := path[len(path)-1]
			if order[v] == unseen {
				count++
				order[v], low[v] = count, count
				stack, onStack[v] = append(stack, v), true
			}
			if next[v] < len(w.up[v]) {
				u := w.up[v][next[v]]
				next[v]++
				if order[u] == unseen {
					path = append(path, u)
				} else if onStack[u] {
					low[v] = min(low[v], order[u])
				}
				continue
			}
			path = path[:len(path)-1]
			if len(path) > 0 {
				low[path[len(path)-1]] = min(low[path[len(path)-1]], low[v])
			}
			if low[v] != order[v] {
				continue
			}
			var c []int32
			first := v
			for {
				u := stack[len(stack)-1]
				stack, onStack[u] = stack[:len(stack)-1], false
				c, first = append(c, u), min(first, u)
				if u == v {
					break
				}
			}
			found[first] = c
		}
	}
	var out [][]int32
	for i := range n {
		if c := found[int32(i)]; c != nil {
			out = append(out, c)
		}
	}
	return out
}

// circle returns a shortest way from the component's first goal back to
// itself, or nil where there is none (a single goal not supporting itself).
func (w *Workspace) circle(component []int32) []*goal.Goal {
	first, inside := component[0], map[int32]bool{}
	for _, v := range component {
		first, inside[v] = min(first, v), true
	}
	from := map[int32]int32{}
	for queue := []int32{first}; len(queue) > 0; queue = queue[1:] {
		v := queue[0]
		for _, u := range w.up[v] {
			if u == first {
				var loop []*goal.Goal
				for ; v != first; v = from[v] {
					loop = append(loop, w.Goals[v])
				}
				loop = append(loop, w.Goals[first])
				slices.Reverse(loop)
				return loop
			}
			if _, seen := from[u]; !seen && inside[u] {
				from[u] = v
				queue = append(queue, u)
			}
		}
	}
	return nil
}
