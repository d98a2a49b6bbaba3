// Package workspace gathers every goal of one revision, how the goals align,
// and the configuration that they are judged by.
//
// A workspace is read from an fs.FS. The working tree is one, a git revision
// is another; so the past is not a special case but a second workspace. The
// package runs no git, reads no clock and judges nothing beyond what makes
// the files unreadable.
package workspace

import (
	"context"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/readings"
	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/internal/validate"
)

// Options say what to read.
type Options struct {
	// Dir is the folder, below the root of the file system, that the
	// configuration stands in and that its globs start from. "." is the root.
	Dir string
	// Config is the path of the configuration, or empty for none.
	Config string
	// Files are paths that are read whether a glob matches them or not.
	Files []string
	// Progress, if not nil, is called as files are read, from one goroutine
	// at a time, with how many of how many are done.
	Progress func(done, of int)
}

// Workspace is all the goals of one revision.
type Workspace struct {
	Config Config
	Files  []*goal.File
	Goals  []*goal.Goal // by path, then place in the file; a goal's Index is its place here
	// Ignores are the comments that silence findings.
	Ignores []Ignore
	// Paths are the goal files that were read, also those that hold nothing.
	Paths []string
	// Unread counts the files that could not be read at all. A finding says
	// of each why not.
	Unread int

	lost    []string // what could not be read and may define any name
	broken  map[string]bool
	series  map[string][]readings.Reading // by path; what goals and metrics name
	byName  map[string]*goal.Goal
	periods []Period
	up      [][]int32 // for each goal, the goals it supports
	down    [][]int32 // for each goal, the goals that support it
}

// Load reads the configuration and every goal file. What is wrong with the
// files is said in findings, and what can be read of them is returned beside;
// an error means that there was nothing to judge: the folder cannot be read
// or the context was cancelled.
func Load(ctx context.Context, fsys fs.FS, o Options) (*Workspace, []diag.Finding, error) {
	w := &Workspace{Config: Config{FiscalYearStart: time.January}, broken: map[string]bool{}}
	var found []diag.Finding
	if o.Config != "" {
		var err error
		if w.Config, found, err = loadConfig(fsys, o.Config); err != nil {
			return nil, nil, err
		}
	}
	paths, err := find(ctx, fsys, o.Dir, w.Config.globs())
	if err != nil {
		return nil, nil, err
	}
	for _, p := range o.Files {
		if !slices.Contains(paths, p) {
			paths = append(paths, p)
		}
	}
	slices.Sort(paths)
	w.Paths = paths

	read := make([]fileRead, len(paths))
	if err := each(ctx, len(paths), o.Progress, func(i int) { read[i] = readFile(fsys, paths[i]) }); err != nil {
		return nil, nil, err
	}
	for _, r := range read {
		if r.unread {
			w.Unread++
		}
		found = append(found, r.found...)
		w.Ignores = append(w.Ignores, r.ignores...)
		w.lost = append(w.lost, r.lost...)
		w.broken[r.path] = len(r.lost) > 0
		w.Files = append(w.Files, r.files...)
		for _, f := range r.files {
			w.Goals = append(w.Goals, f.Goals...)
		}
	}
	w.index()
	return w, append(found, w.readSeries(fsys)...), nil
}

// fileRead is what one goal file gave.
type fileRead struct {
	files   []*goal.File
	ignores []Ignore
	path    string
	lost    []string
	found   []diag.Finding
	unread  bool
}

// readFile reads one file. Its syntax tree and its bytes are forgotten here:
// the model keeps the places, and a snippet is read again when it is shown.
func readFile(fsys fs.FS, name string) (r fileRead) {
	b, err := readCapped(fsys, name)
	if err != nil {
		return fileRead{path: name, unread: true, found: []diag.Finding{{
			Rule: source.Rule.ID, Severity: source.Rule.Severity, Place: diag.Place{Path: name},
			Message: "the file cannot be read: " + err.Error(), Remedy: "look at who may read it, and whether it is a file at all",
		}}}
	}
	src, found := source.Parse(name, b)
	r.path, r.found, r.lost = name, found, src.Lost
	for i := range src.Docs {
		doc := &src.Docs[i]
		r.found = append(r.found, validate.Goals(doc)...)
		if f := goal.Decode(doc); f != nil {
			r.files = append(r.files, f)
			r.found = append(r.found, unreadable(f)...)
		}
	}
	if src.Has(IgnoreMark) {
		r.ignores = ignores(src)
	}
	return r
}

// each calls fn for 0 to n-1, on every processor, and stops early when the
// context is cancelled.
func each(ctx context.Context, n int, progress func(done, of int), fn func(i int)) error {
	var next, done atomic.Int64
	var wg sync.WaitGroup
	var mu sync.Mutex
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				fn(i)
				if d := done.Add(1); progress != nil && (d%64 == 0 || int(d) == n) {
					mu.Lock()
					progress(int(d), n)
					mu.Unlock()
				}
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}

// index builds what is looked up across goals.
func (w *Workspace) index() {
	w.byName = make(map[string]*goal.Goal, len(w.Goals))
	w.periods = make([]Period, len(w.Goals))
	cycles := newCycles(w.Config.FiscalYearStart)
	for i, g := range w.Goals {
		g.Index = i
		if first := w.byName[g.Name]; first == nil || !first.ID.Set && g.ID.Set {
			w.byName[g.Name] = g
		}
		w.periods[i] = cycles.period(g)
	}
	w.align()
}

// Goal returns the goal of that name, or nil. Where several goals share a
// name, an id wins over a title, and then the first in path order.
func (w *Workspace) Goal(name string) *goal.Goal { return w.byName[name] }

// Period returns when a goal runs.
func (w *Workspace) Period(g *goal.Goal) Period { return w.periods[g.Index] }

// MayDefine reports whether a name that no goal has may stand in a stretch of
// text that could not be read.
func (w *Workspace) MayDefine(name string) bool {
	return slices.ContainsFunc(w.lost, func(text string) bool {
		return strings.Contains(text, name) || strings.Contains(goal.Slug(text), name)
	})
}

// Broken reports whether a part of a file could not be read.
func (w *Workspace) Broken(path string) bool { return w.broken[path] }

// Names returns every goal's name, sorted, each once.
func (w *Workspace) Names() []string {
	names := make([]string, 0, len(w.byName))
	for name := range w.byName {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// KeyResults returns how many key results there are, a goal's own measure
// counted as one.
func (w *Workspace) KeyResults() int {
	n := 0
	for _, g := range w.Goals {
		n += len(g.Measures())
	}
	return n
}
