package github

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// board is a pull request's conversation and a run of ours, as little of both
// as deciding needs.
type board struct {
	comments []standing
	last     int64
}

type runner struct {
	mine composed
	past past
	todo []int64 // ids to remove, decided earlier
	done bool
}

// move does one request of a run.
func (b *board) move(r *runner) {
	if len(r.todo) > 0 {
		id := r.todo[0]
		r.todo = r.todo[1:]
		b.comments = slices.DeleteFunc(b.comments, func(s standing) bool { return s.id == id })
		return
	}
	switch s := plan(slices.Clone(b.comments), r.mine, r.past); {
	case s.create:
		b.post(r)
	case s.edit != nil:
		panic("a first run edits")
	default:
		for _, extra := range s.remove {
			r.todo = append(r.todo, extra.id)
		}
		r.done = len(s.remove) == 0
	}
}

func (b *board) post(r *runner) {
	b.last++
	b.comments = append(b.comments, standing{marker: r.mine.marker, id: b.last, intact: true})
	r.past = past{created: b.last, wrote: true}
}

// TestFirstRuns lets first runs that all found nothing go on in any order. In
// every one there is one comment at the end, and it is the newest run's.
func TestFirstRuns(t *testing.T) {
	for seed := range uint64(2000) {
		random := rand.New(rand.NewPCG(seed, 1))
		var b board
		var waiting []*runner
		for i := range 2 + random.IntN(7) {
			waiting = append(waiting, &runner{mine: composed{marker: marker{key: "k", run: int64(i / 2), attempt: i % 2, digest: digest(string(rune(i)))}}})
		}
		newest := waiting[len(waiting)-1].mine.marker
		for len(waiting) > 0 {
			i := random.IntN(len(waiting))
			if r := waiting[i]; r.past.created == 0 {
				b.post(r) // it has looked before anybody wrote
			} else if b.move(r); r.done {
				waiting = slices.Delete(waiting, i, i+1)
			}
		}
		if len(b.comments) != 1 || b.comments[0].marker != newest {
			t.Fatalf("with seed %d there is in the end %+v", seed, b.comments)
		}
	}
}

func TestPlan(t *testing.T) {
	of := func(id, run int64, attempt int, text string) standing {
		return standing{marker: marker{key: "k", run: run, attempt: attempt, digest: digest(text)}, id: id, intact: true}
	}
	changed := of(1, 5, 1, "new")
	changed.intact = false
	mine := composed{marker: of(0, 5, 1, "new").marker}
	for name, c := range map[string]struct {
		own    []standing
		past   past
		create bool
		edit   int64
		remove []int64
		newer  bool
	}{
		"nothing there":            {create: true},
		"ours is removed":          {past: past{created: 1, wrote: true}},
		"the same":                 {own: []standing{of(1, 4, 1, "new")}},
		"older":                    {own: []standing{of(1, 4, 1, "old")}, edit: 1},
		"an earlier attempt":       {own: []standing{of(1, 5, 0, "old")}, edit: 1},
		"this very run":            {own: []standing{of(1, 5, 1, "old")}, edit: 1},
		"another job of this run":  {own: []standing{of(1, 5, 1, "old")}, past: past{wrote: true}},
		"newer":                    {own: []standing{of(1, 6, 1, "old")}, newer: true},
		"a later attempt":          {own: []standing{of(1, 5, 2, "old")}, newer: true},
		"a person changed it":      {own: []standing{changed}, edit: 1},
		"an older one undid ours":  {own: []standing{of(1, 4, 1, "old")}, past: past{wrote: true}, edit: 1},
		"copies":                   {own: []standing{of(1, 3, 1, "a"), of(2, 4, 1, "b"), of(3, 4, 1, "c")}, edit: 2},
		"copies, the newest right": {own: []standing{of(1, 3, 1, "a"), of(2, 4, 1, "new")}, remove: []int64{1}},
		"of equals the first":      {own: []standing{of(2, 5, 1, "new"), of(1, 5, 1, "new"), of(3, 5, 1, "new")}, remove: []int64{2, 3}},
		"ours among newer":         {own: []standing{of(1, 3, 1, "a"), of(2, 5, 1, "new"), of(3, 6, 1, "c")}, past: past{created: 2, wrote: true}, remove: []int64{2}, newer: true},
	} {
		s := plan(c.own, mine, c.past)
		var edit int64
		if s.edit != nil {
			edit = s.edit.id
		}
		var remove []int64
		for _, extra := range s.remove {
			remove = append(remove, extra.id)
		}
		if edit == 0 && c.edit == 0 && !slices.Equal(remove, c.remove) || edit != c.edit || s.create != c.create || s.superseded != c.newer {
			t.Errorf("%s: %+v", name, s)
		}
	}
}
