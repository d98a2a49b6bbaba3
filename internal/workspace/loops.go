package workspace

import (
	"cmp"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/goal"
)

// Loops returns the groups of goals that support one another in a circle, as
// one walk round each circle: every goal supports the next and the last
// supports the first. A walk starts at its first goal in path order and is a
// shortest one. The time is all but linear in goals and alignments (Tarjan's strongly connected
// components, 1972, without recursion).
func (w *Workspace) Loops() [][]*goal.Goal {
	var loops [][]*goal.Goal
	for _, component := range w.components() {
		loops = append(loops, w.circle(component))
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
	next := make([]int32, n) // how many parents were followed
	var stack, path []int32
	var found [][]int32
	count := int32(0)
	for root := range int32(n) {
		if order[root] == unseen {
			path = append(path, root)
		}
		for len(path) > 0 {
			v := path[len(path)-1]
			if order[v] == unseen {
				count++
				order[v], low[v] = count, count
				stack, onStack[v] = append(stack, v), true
			}
			if parents := w.up.of(v); int(next[v]) < len(parents) {
				u := parents[next[v]]
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
			// v was found first of its component, the rest of which lies above
			// it on the stack.
			from := len(stack)
			for done := false; !done; done = stack[from] == v {
				from--
				onStack[stack[from]] = false
			}
			if len(stack)-from > 1 || slices.Contains(w.up.of(v), v) {
				c := slices.Clone(stack[from:])
				slices.Sort(c)
				found = append(found, c)
			}
			stack = stack[:from]
		}
	}
	slices.SortFunc(found, func(a, b []int32) int { return cmp.Compare(a[0], b[0]) })
	return found
}

// circle returns a shortest way from a component's first goal back to itself.
func (w *Workspace) circle(component []int32) []*goal.Goal {
	first := component[0]
	from := map[int32]int32{} // by goal: the one that it was reached from
	for queue := []int32{first}; ; queue = queue[1:] {
		v := queue[0]
		for _, u := range w.up.of(v) {
			if u == first {
				loop := []*goal.Goal{w.Goals[v]}
				for v != first {
					v = from[v]
					loop = append(loop, w.Goals[v])
				}
				slices.Reverse(loop)
				return loop
			}
			_, inside := slices.BinarySearch(component, u)
			if _, seen := from[u]; !seen && inside {
				from[u] = v
				queue = append(queue, u)
			}
		}
	}
}
