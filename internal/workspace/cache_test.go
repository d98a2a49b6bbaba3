package workspace

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"reflect"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/corpus"
)

// counting is a file system that counts what is opened, and that knows
// contents by name as a git tree does.
type counting struct {
	fstest.MapFS
	ids    bool
	opened *sync.Map
}

func (c counting) Open(name string) (fs.File, error) {
	c.opened.Store(name, true)
	return c.MapFS.Open(name)
}

func (c counting) ID(name string) (string, bool) {
	f, ok := c.MapFS[name]
	if !c.ids || !ok {
		return "", false
	}
	return hash(f.Data), true
}

func hash(b []byte) string { return fmt.Sprintf("%x", sha256.Sum256(b)) }

// TestCache makes sure that what is remembered is what would be read, also at
// another path, and that no revision sees the goals of another.
func TestCache(t *testing.T) {
	const text = `version: 1
cycle: 2026-Q4
goals:
  - title: One
    baseline: 1
    target: 2
    # goalpost:ignore no-owner -- everybody's
    check_ins_from: a.csv
  - {id: two, title: Two, supports: [one], key_results: [Raise NPS to 40, {title: T, target: TBD, supports: 3}]}
`
	first := fstest.MapFS{"goals/a.yaml": {Data: []byte(text)}, "goals/b.yaml": {Data: []byte("version: 1\ngoals: [")}}
	second := fstest.MapFS{"goals/moved.yaml": {Data: []byte(text)}, "goals/b.yaml": first["goals/b.yaml"]}
	cache := &Cache{ID: hash}
	for _, ids := range []bool{false, true} {
		for _, tree := range []fstest.MapFS{first, second, first} {
			plain, found, err := Load(context.Background(), tree, Options{Dir: "."})
			if err != nil {
				t.Fatal(err)
			}
			opened := new(sync.Map)
			cached, foundToo, err := Load(context.Background(), counting{tree, ids, opened}, Options{Dir: ".", Cache: cache})
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(found, foundToo) {
				t.Errorf("found %v, with a cache %v", found, foundToo)
			}
			if !reflect.DeepEqual(plain, cached) {
				t.Errorf("the workspace read with a cache is another: %v, %v", plain.Paths, cached.Paths)
			}
			for _, g := range cached.Goals {
				for _, k := range g.Measures() {
					if k.Goal != g {
						t.Errorf("key result %s belongs to another copy of its goal", k.Name)
					}
				}
			}
			if _, ok := opened.Load("goals/b.yaml"); ok && ids {
				t.Errorf("a file that is known was opened")
			}
		}
	}
}

// BenchmarkCache measures a second revision that holds the same 1 000 files.
func BenchmarkCache(b *testing.B) {
	tree := fstest.MapFS{}
	for n := range 1000 {
		tree[corpus.Name(n)] = &fstest.MapFile{Data: corpus.File(n)}
	}
	cache := &Cache{ID: hash}
	known := counting{tree, true, new(sync.Map)}
	for b.Loop() {
		if _, _, err := Load(context.Background(), known, Options{Dir: ".", Cache: cache}); err != nil {
			b.Fatal(err)
		}
	}
}
