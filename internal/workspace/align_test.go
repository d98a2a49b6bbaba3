package workspace

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/goal"
)

func load(t testing.TB, files map[string]string) *Workspace {
	t.Helper()
	w, _, err := Load(context.Background(), tree(files), Options{Dir: "."})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// names writes goals by name and file.
func names(goals []*goal.Goal) string {
	var out []string
	for _, g := range goals {
		out = append(out, g.Name+"@"+g.File.Path)
	}
	return strings.Join(out, " ")
}

const shared = `version: 1
goals:
  - title: Digital Transformation
    key_results:
      - title: Adoption
      - {id: adoption, title: By id}
  - id: crm
    title: CRM
    supports: [digital-transformation, digital-transformation/adoption, crm, gone, "", /x]
  - {title: "!!!"}
`

func TestResolve(t *testing.T) {
	w := load(t, map[string]string{
		"goals/b.yaml": shared,
		"goals/a.yaml": "version: 1\ngoals:\n  - {title: CRM, supports: crm}\n  - {title: Later}\n",
		"goals/c.yaml": "version: 1\ngoals:\n  - {id: crm, title: Again}\n  - {title: Later}\n  - {id: Bad_Id, title: x}\n",
	})
	for text, want := range map[string]string{
		"crm":                             "crm@goals/b.yaml", // an id wins over a title, the first file over the second
		"later":                           "later@goals/a.yaml",
		"digital-transformation":          "digital-transformation@goals/b.yaml",
		"Digital Transformation":          "digital-transformation@goals/b.yaml",
		"Bad_Id":                          "bad-id@goals/c.yaml", // one mistake, not two
		"digital-transformation/":         "digital-transformation@goals/b.yaml",
		"digital-transformation/adoption": "digital-transformation@goals/b.yaml / By id",
		"digital-transformation/Adoption": "digital-transformation@goals/b.yaml / By id",
		"digital-transformation/x/y":      "digital-transformation@goals/b.yaml ! x/y",
		"gone/adoption":                   " ! gone",
		"":                                " ! ",
		"/x":                              " ! ",
		"!!!":                             " ! !!!",
	} {
		r := w.Resolve(text)
		got := ""
		if r.Goal != nil {
			got = names([]*goal.Goal{r.Goal})
		}
		if r.KeyResult != nil {
			got += " / " + r.KeyResult.Title.Value
		}
		if r.Missing != "" || r.Goal == nil {
			got += " ! " + r.Missing
		}
		if got != want {
			t.Errorf("%q leads to %q, want %q", text, got, want)
		}
	}
	crm := w.Goal("crm")
	if got := names(w.Parents(crm)); got != "digital-transformation@goals/b.yaml crm@goals/b.yaml" {
		t.Errorf("crm supports %s", got)
	}
	if got := names(w.Children(crm)); got != "crm@goals/a.yaml crm@goals/b.yaml" {
		t.Errorf("crm is supported by %s", got)
	}
	if got := strings.Join(w.Names(), " "); got != "bad-id crm digital-transformation later" {
		t.Errorf("names: %s", got)
	}
}

// chart makes a workspace in which goal i supports the goals of up[i].
func chart(up [][]int) *Workspace {
	w := &Workspace{}
	file := &goal.File{Path: "goals.yaml"}
	for i, parents := range up {
		g := &goal.Goal{File: file, Name: fmt.Sprintf("g%d", i), GoalExtras: &goal.GoalExtras{}}
		for _, p := range parents {
			g.Supports.Items = append(g.Supports.Items, goal.Field[string]{Value: fmt.Sprintf("g%d/x", p), Set: true})
		}
		w.Goals = append(w.Goals, g)
	}
	w.index()
	return w
}

// TestLoops compares the loops of random graphs with what trying every way
// gives: goals are in one group when each reaches the other.
func TestLoops(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		n := 1 + r.IntN(12)
		up := make([][]int, n)
		for i := range up {
			for range r.IntN(3) {
				up[i] = append(up[i], r.IntN(n))
			}
		}
		w := chart(up)
		reach := reachable(up)
		grouped := map[int]bool{}
		last := -1
		for _, loop := range w.Loops() {
			first := loop[0].Index
			if first <= last {
				t.Fatalf("%v: loops are not in order of their first goal", up)
			}
			last = first
			for i, g := range loop {
				next := loop[(i+1)%len(loop)]
				if !slices.Contains(up[g.Index], next.Index) {
					t.Fatalf("%v: %s does not support %s", up, g.Name, next.Name)
				}
			}
			for i := range n {
				if reach[i][first] && reach[first][i] {
					if i < first || grouped[i] {
						t.Fatalf("%v: %d is not the first of its loop, or in two", up, first)
					}
					grouped[i] = true
				}
			}
			if want := shortest(up, first); len(loop) != want {
				t.Fatalf("%v: a loop of %d goals, the shortest has %d", up, len(loop), want)
			}
		}
		for i := range n {
			if reach[i][i] != grouped[i] {
				t.Fatalf("%v: goal %d: in a loop: %t, said: %t", up, i, reach[i][i], grouped[i])
			}
		}
	}
}

// reachable says for each pair whether one or more steps lead from one to the
// other (Warshall, 1962).
func reachable(up [][]int) [][]bool {
	reach := make([][]bool, len(up))
	for i := range up {
		reach[i] = make([]bool, len(up))
		for _, j := range up[i] {
			reach[i][j] = true
		}
	}
	for k := range up {
		for i := range up {
			for j := range up {
				reach[i][j] = reach[i][j] || reach[i][k] && reach[k][j]
			}
		}
	}
	return reach
}

// shortest returns the length of the shortest way from a goal to itself.
func shortest(up [][]int, from int) int {
	front := map[int]bool{from: true}
	for steps := 1; ; steps++ {
		next := map[int]bool{}
		for i := range front {
			for _, j := range up[i] {
				next[j] = true
			}
		}
		if front = next; front[from] {
			return steps
		}
	}
}

// TestLongLoops: the time stays linear in the goals, and no stack overflows.
func TestLongLoops(t *testing.T) {
	const n = 100_000
	ring, chain, star := make([][]int, n), make([][]int, n), make([][]int, n)
	for i := range n {
		ring[i] = []int{(i + 1) % n}
		if i+1 < n {
			chain[i] = []int{i + 1}
		}
		star[0], star[i] = append(star[0], i), []int{0}
	}
	star[0] = star[0][:n/10]
	for name, c := range map[string]struct {
		up    [][]int
		loops int
		goals int
	}{"ring": {ring, 1, n}, "chain": {chain, 0, 0}, "star": {star, 1, 1}} {
		start := time.Now()
		loops := chart(c.up).Loops()
		if took := time.Since(start); took > time.Minute {
			t.Errorf("%s: %s", name, took)
		}
		if len(loops) != c.loops || c.loops > 0 && len(loops[0]) != c.goals {
			t.Errorf("%s: %d loops", name, len(loops))
		}
	}
}
