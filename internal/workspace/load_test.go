package workspace

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/goalpost-dev/goalpost/internal/goal"
)

// TestSameForAnyProcessors: the findings, the goals and the comments come in
// one order, whoever reads which file first.
func TestSameForAnyProcessors(t *testing.T) {
	files := map[string]string{}
	all := examples(t)
	for i := range 60 {
		text := all[i%len(all)] + fmt.Sprintf("  # goalpost:ignore no-owner -- %d\n", i)
		if i%7 == 0 {
			text = strings.Replace(text, "title", "tittle", 3) + "\t@@\n"
		}
		files[fmt.Sprintf("goals/%02d.yaml", i)] = text
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var first *Workspace
	var said any
	for _, n := range []int{1, 2, 3, 16} {
		runtime.GOMAXPROCS(n)
		w, found, err := Load(context.Background(), tree(files), Options{Dir: "."})
		if err != nil {
			t.Fatal(err)
		}
		sound(t, w)
		if first == nil {
			first, said = w, found
			if len(found) == 0 {
				t.Fatal("nothing is wrong with the files")
			}
			continue
		}
		if !reflect.DeepEqual(said, found) || !reflect.DeepEqual(first.Ignores, w.Ignores) || names(first.Goals) != names(w.Goals) {
			t.Errorf("%d processors give something else than one", n)
		}
	}
}

func TestCancelled(t *testing.T) {
	files := map[string]string{}
	for i := range 300 {
		files[fmt.Sprintf("goals/%d.yaml", i)] = "version: 1\ngoals: []\n"
	}
	ctx, cancel := context.WithCancel(context.Background())
	last, calls := 0, 0
	_, _, err := Load(ctx, tree(files), Options{Dir: ".", Progress: func(done, of int) {
		if done <= last || of != 300 {
			t.Errorf("%d of %d after %d", done, of, last)
		}
		last = done
		calls++
		cancel()
	}})
	if !errors.Is(err, context.Canceled) || calls == 0 {
		t.Errorf("%v, %d calls", err, calls)
	}
	if _, _, err := Load(ctx, tree(files), Options{Dir: "."}); !errors.Is(err, context.Canceled) {
		t.Error("cancelled before it began:", err)
	}
}

// TestMayDefine: a name is unknown only where it cannot stand in what was
// lost.
func TestMayDefine(t *testing.T) {
	w := load(t, map[string]string{
		"goals/a.yaml": "version: 1\ngoals:\n  - id: fine\n  - id lost-one\n    title: \"The Customer's\n      Digital Future\n  - id: other\n\t- x\n",
		"goals/b.yaml": "version: 1\ngoals: []\n",
	})
	if !w.Broken("goals/a.yaml") || w.Broken("goals/b.yaml") {
		t.Error("which file is broken?")
	}
	for name, want := range map[string]bool{
		"lost-one": true, "Lost One": true, "the-customers-digital-future": true, "digital": true,
		"lost-two": false, "ost-one": false, "lost-on": false, "": false, "!!": false,
	} {
		if got := w.MayDefine(name); got != want {
			t.Errorf("MayDefine(%q) = %t", name, got)
		}
	}
	if (&Workspace{}).MayDefine("anything") {
		t.Error("nothing was lost")
	}
	long := strings.Repeat("many words ", 30)
	w = load(t, map[string]string{"goals/a.yaml": "goals:\n  - title: " + long + ": x\n  - @\n"})
	if name := goal.Slug(long); w.Goal(name) == nil && !w.MayDefine(name) {
		t.Errorf("%q is the beginning of a title that was lost", name)
	}
}

// TestMayDefineMany: asking for many names in much text costs little more
// than asking for one.
func TestMayDefineMany(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var text strings.Builder
	for text.Len() < 2<<20 {
		fmt.Fprintf(&text, "word%d-word%d ", r.IntN(5), r.IntN(1000))
	}
	w := &Workspace{broken: map[string]bool{}}
	w.add("x", &fileRead{lost: []string{"-" + strings.ReplaceAll(text.String(), " ", "-")}})
	start := time.Now()
	for i := range 200_000 {
		if w.MayDefine(fmt.Sprintf("word%d-word%d-gone", i%5, i%1000)) {
			t.Fatal("found what is not there")
		}
	}
	if took := time.Since(start); took > time.Minute {
		t.Error(took)
	}
	w.add("y", &fileRead{lost: []string{strings.Repeat("-x", maxLost)}})
	if !w.MayDefine("anything") {
		t.Error("more is lost than is searched")
	}
}

// breaking is a file system that panics on one file, as a bug of ours would.
type breaking struct{ fstest.MapFS }

func (b breaking) Open(name string) (fs.File, error) {
	if name == "goals/bad.yaml" {
		panic("a bug")
	}
	return b.MapFS.Open(name)
}

// TestBug holds that a file that breaks goalpost hides no other file.
func TestBug(t *testing.T) {
	tree := breaking{fstest.MapFS{"goals/bad.yaml": {Data: []byte("x")}, "goals/good.yaml": {Data: []byte("version: 1\ngoals: [{title: A}]\n")}}}
	w, found, err := Load(context.Background(), tree, Options{Dir: "."})
	if err != nil || len(w.Goals) != 1 || w.Unread != 1 || len(found) != 1 || found[0].Message != `goalpost broke while reading this file: "a bug"` {
		t.Fatal(err, w, found)
	}
}
