package ledger

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/calendar"
)

// planned is a goal as the random test thinks of it.
type planned struct {
	id, title string
	due       calendar.Date
	results   []result
}

type result struct {
	id, title              string
	down                   bool
	baseline, target, size int
	read                   []int // on 1 October and each week from there
}

// plan makes up goals.
func plan(r *rand.Rand) (all []planned) {
	for g := range 4 + r.IntN(8) {
		p := planned{title: fmt.Sprintf("Plan the work of area %c", 'a'+g), due: calendar.On(2026, 12, 1) + calendar.Date(r.IntN(60))}
		if r.IntN(2) == 0 {
			p.id = fmt.Sprintf("goal-%d", g)
		}
		for k := range 1 + r.IntN(4) {
			n := result{title: fmt.Sprintf("Share of what kind %c is about", 'a'+k), down: r.IntN(3) == 0, baseline: 30 + r.IntN(10), target: 60 + r.IntN(20), size: 100 + r.IntN(100)}
			if n.down {
				n.baseline, n.target = n.target, n.baseline
			}
			if r.IntN(2) == 0 {
				n.id = fmt.Sprintf("kr-%d", k)
			}
			for range r.IntN(5) {
				n.read = append(n.read, 40+r.IntN(20))
			}
			p.results = append(p.results, n)
		}
		all = append(all, p)
	}
	return all
}

// layout writes goals into files, however chance will have it.
func layout(r *rand.Rand, all []planned) map[string]string {
	files := map[string]string{}
	shuffled := func(lines []string) []string {
		r.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		return lines
	}
	for _, i := range r.Perm(len(all)) {
		g, name := all[i], fmt.Sprintf("goals/%d.yaml", r.IntN(4))
		if files[name] == "" {
			files[name] = "version: 1\ngoals:\n"
		}
		var results strings.Builder
		for _, k := range g.results {
			var in []string
			for w, v := range k.read {
				in = append(in, fmt.Sprintf("{date: %s, value: %d%s}", calendar.On(2026, 10, 1+7*w), v, []string{"", "%", ".0"}[r.IntN(3)]))
			}
			keys := []string{"title: " + k.title, fmt.Sprintf("baseline: %d", k.baseline), fmt.Sprintf("target: %d%s", k.target, []string{"", "%"}[r.IntN(2)]),
				fmt.Sprintf("population: %d", k.size), "check_ins: [" + strings.Join(shuffled(in), ", ") + "]", "direction: " + map[bool]string{true: "decrease", false: "increase"}[k.down], "unit: percent"}
			if k.id != "" {
				keys = append(keys, "id: "+k.id)
			}
			if r.IntN(2) == 0 {
				results.WriteString("      - {" + strings.Join(shuffled(keys), ", ") + "}\n")
			} else {
				results.WriteString("      - " + strings.Join(shuffled(keys), "\n        ") + "\n")
			}
		}
		keys := []string{"title: " + g.title, "start: 2026-10-01", "due: " + g.due.String(), "key_results:\n" + strings.TrimSuffix(results.String(), "\n")}
		if g.id != "" {
			keys = append(keys, "id: "+g.id)
		}
		files[name] += "  - " + strings.Join(shuffled(keys), "\n    ") + "\n"
	}
	return files
}

// mutate changes goals at random, and says what is to be found.
func mutate(r *rand.Rand, all []planned) (want []string) {
	for i := range all {
		g := &all[i]
		name := func(k *result) string { return g.title + " / " + k.title }
		if r.IntN(4) == 0 {
			days := 1 + r.IntN(30)
			g.due += calendar.Date(days)
			want = append(want, fmt.Sprintf("slipped %s /  due %d", g.title, days))
		}
		for j := range g.results {
			k := &g.results[j]
			worse := map[bool]int{true: 1, false: -1}[k.down]
			switch r.IntN(12) {
			case 0:
				k.target += 3 * worse
				want = append(want, "weakened "+name(k)+" target 0")
			case 1:
				k.target -= 3 * worse
				want = append(want, "strengthened "+name(k)+" target 0")
			case 2:
				k.baseline -= 2 * worse
				want = append(want, "rebaselined "+name(k)+" baseline 0")
			case 3:
				k.size -= 7
				want = append(want, "weakened "+name(k)+" population 0")
			case 4:
				k.down = !k.down
				want = append(want, "redefined "+name(k)+" direction 0")
			case 5:
				k.read = append(slices.Clone(k.read), 80)
				want = append(want, "progress "+name(k)+" check_ins 0")
			case 6:
				if len(k.read) > 0 {
					k.read = slices.Clone(k.read)
					k.read[0] += 25
					want = append(want, "history_edited "+name(k)+" check_ins/2026-10-01 0")
				}
			}
		}
		if r.IntN(6) == 0 && len(g.results) > 1 {
			k := g.results[0]
			want = slices.DeleteFunc(want, func(s string) bool { return strings.Contains(s, name(&k)) })
			g.results = g.results[1:]
			want = append(want, "dropped "+name(&k)+"  0")
		}
	}
	return want
}

// TestRandom makes goals up, lays them out at random, changes some of them,
// lays them out anew, and expects every change to be found and nothing else.
func TestRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 5))
	found := 0
	for round := range 60 {
		all := plan(r)
		before := load(t, layout(r, all))
		for i := range all {
			all[i].results = slices.Clone(all[i].results)
		}
		want := mutate(r, all)
		var got []string
		for _, c := range Between(Past{Base: before}, load(t, layout(r, all)), today) {
			measure := ""
			if k := c.NowMeasure; k != nil {
				measure = k.Title.Value
			} else if c.WasMeasure != nil {
				measure = c.WasMeasure.Title.Value
			}
			got = append(got, fmt.Sprintf("%s %s / %s %s %d", c.Class, c.NowGoal.Title.Value, measure, c.Field, c.Days))
		}
		slices.Sort(got)
		slices.Sort(want)
		if found += len(want); !slices.Equal(got, want) {
			t.Fatalf("round %d: got\n%s\nwant\n%s", round, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	if found < 300 {
		t.Errorf("only %d changes were made", found)
	}
}
