package ledger

import (
	"context"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// FuzzBetween compares two arbitrary files, and each with itself: nothing
// panics, what did not change gives nothing, and the same two always give the
// same.
func FuzzBetween(f *testing.F) {
	for _, files := range examples(f) {
		last := ""
		for _, text := range files {
			f.Add([]byte(last), []byte(text))
			last = text
		}
	}
	today := calendar.On(2026, 11, 22)
	f.Fuzz(func(t *testing.T, a, b []byte) {
		was, is, again := anything(t, a), anything(t, b), anything(t, b)
		if c := Between(Past{Base: is, Promised: promisedBy(is, again)}, again, today); len(c) > 0 {
			t.Errorf("what did not change gives %q", lines(c))
		}
		past := Past{Base: was, Promised: promisedBy(was, is)}
		first := Between(past, is, today)
		if second := Between(past, is, today); !reflect.DeepEqual(first, second) {
			t.Errorf("%q and then %q", lines(first), lines(second))
		}
		if said := Unjudged(past, is); !slices.IsSorted(said) {
			t.Errorf("%q", said)
		}
	})
}

// anything is a workspace of one file, whatever it says.
func anything(t *testing.T, text []byte) *workspace.Workspace {
	w, _, err := workspace.Load(context.Background(), fstest.MapFS{"goals/2026-Q4/a.yaml": {Data: text}}, workspace.Options{Dir: "."})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// promisedBy takes the goals of an earlier workspace for promises.
func promisedBy(was, is *workspace.Workspace) map[*goal.Goal]Promise {
	out := map[*goal.Goal]Promise{}
	for g, then := range Match(was, is) {
		out[g] = Promise{Goal: then, In: was, On: calendar.On(2026, 10, 1)}
	}
	return out
}
