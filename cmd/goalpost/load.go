package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/gitfs"
	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// loader reads the projects of one command line. What it opens stays open
// until close, so that lines can be shown later.
type loader struct {
	*app
	open      []io.Closer
	withPast  bool // the history of each project will be looked at
	orWithout bool // and where there is none, that is said and no error
}

// loaded is one project that was read.
type loaded struct {
	*project
	fsys  fs.FS
	w     *workspace.Workspace
	found []diag.Finding // what is wrong with the files themselves
	paths []string       // the goal files that were asked about, at least one

	past     *past    // nil where nobody looks at it
	earlier  *earlier // nil where nothing is compared
	unjudged []string // what could not be judged and why, a line each
}

// each reads every project that the paths belong to, one after the other.
func (l *loader) each(ctx context.Context, paths []string, visit func(*loaded) error) error {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	fromStdin := slices.Contains(paths, "-")
	if fromStdin {
		if len(paths) > 1 {
			return usage("- stands for standard input and cannot be given together with other paths")
		}
		paths = []string{"."}
	}
	projects, err := locate(paths, l.config)
	if err != nil {
		return err
	}
	for _, p := range projects {
		in, err := l.read(ctx, p, fromStdin)
		if err != nil {
			return err
		}
		if err := visit(in); err != nil {
			return err
		}
	}
	return nil
}

func (l *loader) read(ctx context.Context, p *project, fromStdin bool) (*loaded, error) {
	root, err := os.OpenRoot(p.root)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.root, reason(err))
	}
	l.open = append(l.open, root)
	in := &loaded{project: p, fsys: root.FS()}
	if fromStdin {
		b, err := readAll(ctx, io.LimitReader(l.stdin, source.MaxBytes+1))
		if err != nil {
			return nil, fmt.Errorf("standard input: %w", err)
		}
		name := path.Join(p.dir, stdinName)
		in.fsys = overlay{in.fsys, name, b}
		p.scopes, p.files = []string{name}, []string{name}
	}
	o := workspace.Options{Dir: p.dir, Config: p.config, Files: p.files, FilesOnly: p.alone}
	if l.withPast {
		switch in.past, err = l.openPast(ctx, p); {
		case err == nil:
			o.Cache = in.past.cache
		case l.orWithout && (errors.Is(err, errNoPast) || errors.Is(err, gitfs.ErrNoGit)):
			in.unjudged = append(in.unjudged, "what changed in the promises: "+err.Error())
		default:
			return nil, err
		}
	}
	progress, done := l.progress()
	o.Progress = l.sparing(progress)
	in.w, in.found, err = workspace.Load(ctx, in.fsys, o)
	done()
	if err != nil {
		return nil, err
	}
	if err := l.date(ctx, in); err != nil {
		return nil, err
	}
	in.paths = slices.DeleteFunc(slices.Clone(in.w.Paths), func(name string) bool { return !p.asked(name) })
	if len(in.paths) == 0 {
		return nil, fmt.Errorf("no goal files below %s: goalpost reads %s", p.shown(p.scopes[0]), looksFor(in.w))
	}
	return in, nil
}

func (l *loader) close() {
	for _, c := range l.open {
		c.Close()
	}
}

// misconfigures reports whether a finding is a mistake in the configuration,
// by which nothing can be judged rightly.
func (in *loaded) misconfigures(f diag.Finding) bool {
	return f.Severity == diag.Error && slices.Contains(in.w.Config.Files, f.Place.Path)
}

// isStdin reports whether a path stands for standard input.
func (in *loaded) isStdin(name string) bool {
	return path.Base(name) == stdinName && slices.Contains(in.project.files, name)
}

// shown returns a file's path as the user sees it.
func (in *loaded) shown(name string) string {
	if in.isStdin(name) {
		return "<stdin>"
	}
	return in.project.shown(name)
}

func looksFor(w *workspace.Workspace) string {
	if w.Config.Goals != nil {
		return strings.Join(w.Config.Goals, ", ") + ", as goals: in the configuration says"
	}
	return "goals/**/*.yaml, **/goals.yaml and **/*.goals.yaml; say under goals: in " + workspace.ConfigName + " where yours are"
}

// readAll reads to the end, or until the context is cancelled: a terminal or
// a pipe may never end.
func readAll(ctx context.Context, r io.Reader) ([]byte, error) {
	type result struct {
		b   []byte
		err error
	}
	done := make(chan result, 1)
	go func() {
		b, err := io.ReadAll(r)
		done <- result{b, err}
	}()
	select {
	case all := <-done:
		return all.b, all.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
