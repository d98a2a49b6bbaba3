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
	"path"
	"slices"
	"strings"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/readings"
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
	// FilesOnly is set where nothing but Files is to be read, whatever the
	// globs would match.
	FilesOnly bool
	// Progress, if not nil, is called as files are read, from one goroutine
	// at a time, with how many of how many are done.
	Progress func(done, of int)
	// Cache, if not nil, knows files of other revisions.
	Cache *Cache
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
	// CurrentOn gives for key results with a `current:` the day on which it
	// came to have that value, where the history of the repository tells.
	CurrentOn map[*goal.KeyResult]calendar.Date

	lost    lost
	broken  map[string]bool
	series  map[string][]readings.Reading // by path; what goals and metrics name
	byName  map[string]*goal.Goal
	periods []Period
	up      edges // from each goal to those that it supports
	down    edges // from each goal to those that support it
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
	var files []candidate
	if !o.FilesOnly {
		var err error
		if files, err = find(ctx, fsys, path.Clean(o.Dir), w.Config.globs()); err != nil {
			return nil, nil, err
		}
	}
	var more []candidate
	for _, name := range o.Files {
		if _, known := slices.BinarySearchFunc(files, name, func(c candidate, name string) int { return strings.Compare(c.path, name) }); !known {
			more = append(more, candidate{name, regular(fsys, name)})
		}
	}
	files = tidy(append(files, more...))
	all := make([]fileRead, len(files))
	if err := each(ctx, len(files), o.Progress, func(i int) { all[i] = readFile(fsys, files[i], o.Cache) }); err != nil {
		return nil, nil, err
	}
	for i := range all {
		found = append(found, all[i].found...)
		w.add(files[i].path, &all[i])
		all[i] = fileRead{}
	}
	w.index()
	return w, append(found, w.readSeries(fsys)...), nil
}

// add takes in what a file gave.
func (w *Workspace) add(path string, r *fileRead) {
	w.Paths = append(w.Paths, path)
	w.Ignores = append(w.Ignores, r.ignores...)
	w.Files = append(w.Files, r.files...)
	for _, f := range r.files {
		w.Goals = append(w.Goals, f.Goals...)
	}
	if r.unread {
		w.Unread++
	}
	w.lost.unbounded = w.lost.unbounded || r.unknown
	for _, words := range r.lost {
		w.lost.add(words)
		w.broken[path] = true
	}
}

// index builds what is looked up across goals.
func (w *Workspace) index() {
	w.byName = make(map[string]*goal.Goal, len(w.Goals))
	w.periods = make([]Period, len(w.Goals))
	cycles := newCycles(w.Config.FiscalYearStart)
	for i, g := range w.Goals {
		g.Index = i
		if first := w.byName[g.Name]; g.Name != "" && (first == nil || !first.ID.Set && g.ID.Set) {
			w.byName[g.Name] = g
		}
		w.periods[i] = cycles.period(g)
	}
	w.align()
}

// Goal returns the goal of that name, or nil. Where several goals share a
// name, an id wins over a title, and then the first in path order. A name that
// is written as no name can be, with capitals or spaces, is read as goals'
// own ids and titles are.
func (w *Workspace) Goal(name string) *goal.Goal {
	if g := w.byName[name]; g != nil {
		return g
	}
	return w.byName[goal.Slug(name)]
}

// Period returns when a goal runs.
func (w *Workspace) Period(g *goal.Goal) Period { return w.periods[g.Index] }

// MayDefine reports whether a name that no goal has may stand in a stretch of
// text, or in a file, that could not be read.
func (w *Workspace) MayDefine(name string) bool { return w.lost.mayHold(name) }

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

// SaysCurrent reports whether a key result has a `current:`, which is a
// reading of a day that only the history of its file knows.
func (w *Workspace) SaysCurrent() bool {
	return slices.ContainsFunc(w.Goals, func(g *goal.Goal) bool {
		return slices.ContainsFunc(g.Measures(), func(k *goal.KeyResult) bool { return k.Current.Set })
	})
}
