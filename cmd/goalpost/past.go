package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/goalpost-dev/goalpost/internal/gitfs"
	"github.com/goalpost-dev/goalpost/internal/history"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// past is the history of one project.
type past struct {
	*history.Reader
	repo  *gitfs.Repo
	cache *workspace.Cache
	head  string // the commit that is checked out; empty where there is none yet
}

// errNoPast says that a project has no history to look at.
var errNoPast = errors.New("this is no git repository, so nothing is known of earlier goals")

// openPast opens the history of a project. The error is errNoPast where the
// project is not all of a git work tree.
func (l *loader) openPast(ctx context.Context, p *project) (*past, error) {
	repo, err := gitfs.Open(ctx, p.root)
	switch {
	case errors.Is(err, gitfs.ErrNoRepository):
		return nil, errNoPast
	case err != nil:
		return nil, err
	}
	l.open = append(l.open, repo)
	if a, err := os.Stat(repo.Root()); err != nil {
		return nil, errNoPast
	} else if b, err := os.Stat(p.root); err != nil || !os.SameFile(a, b) {
		return nil, errNoPast
	}
	h := &past{repo: repo, cache: &workspace.Cache{ID: repo.ID}}
	h.Reader = history.New(repo, workspace.Options{Dir: p.dir, Config: p.config, Files: p.files, FilesOnly: p.alone, Cache: h.cache})
	if h.head, err = repo.Resolve(ctx, "HEAD"); errors.As(err, new(*gitfs.UnknownRevision)) {
		err = nil
	}
	return h, err
}

// date finds since when the `current:` values of a project stand. What is not
// known is said, and taken to be of today.
func (l *loader) date(ctx context.Context, in *loaded) error {
	if !in.w.SaysCurrent() {
		return nil
	}
	if in.past == nil {
		var err error
		switch in.past, err = l.openPast(ctx, in.project); {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, errNoPast), errors.Is(err, gitfs.ErrNoGit):
			return nil
		case err != nil:
			in.unjudged = append(in.unjudged, fmt.Sprintf("the age of current: values, taken as of today: %v", err))
			return nil
		}
	}
	if in.past.head == "" {
		return nil
	}
	missing, err := in.past.Date(ctx, in.past.head, in.w)
	in.unjudged = append(in.unjudged, missing...)
	return err
}

// main returns the branch that others merge into, or what is checked out.
func (h *past) main(ctx context.Context) string {
	if rev, ok := h.repo.Default(ctx); ok {
		return rev
	}
	return "HEAD"
}

// cut reports whether an error may come from a shallow clone, which does not
// have all commits.
func (h *past) cut(ctx context.Context, err error) bool {
	if !errors.As(err, new(*gitfs.UnknownRevision)) && !errors.Is(err, gitfs.ErrNoMergeBase) {
		return false
	}
	shallow, problem := h.repo.Shallow(ctx)
	return shallow && problem == nil
}
