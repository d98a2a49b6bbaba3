// Package history reads from a git repository what the present is held
// against: the goals of an earlier revision, the goals as they were promised,
// and the days on which `current:` values came to be.
//
// It puts together what gitfs knows of revisions and workspace of goals, and
// judges nothing. Where a shallow clone leaves something out it says so in a
// line that a person can act on, and never guesses.
package history

import (
	"context"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/gitfs"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Reader reads the past of one set of goals. It remembers what it has read.
type Reader struct {
	repo   *gitfs.Repo
	o      workspace.Options
	read   map[string]revision     // by commit
	chains map[string]*gitfs.Chain // by the newest commit
	said   map[string]string       // what blobs say after `current`, see glance
}

// revision is what the goals of a commit are, and what is wrong with them.
type revision struct {
	w     *workspace.Workspace
	found []diag.Finding
}

// New returns a reader of the goals that the options find, in a repository
// whose root the options start from. What its revisions share is read once, by
// way of the cache of the options, which must name contents as the repository
// does.
func New(repo *gitfs.Repo, o workspace.Options) *Reader {
	o.Progress = nil
	return &Reader{repo: repo, o: o, read: map[string]revision{}, chains: map[string]*gitfs.Chain{}, said: map[string]string{}}
}

// At returns the goals of a commit by the configuration of that commit, and
// what is wrong with their files.
func (r *Reader) At(ctx context.Context, commit string) (*workspace.Workspace, []diag.Finding, error) {
	if known, ok := r.read[commit]; ok {
		return known.w, known.found, nil
	}
	tree, err := r.repo.Tree(ctx, commit)
	if err != nil {
		return nil, nil, err
	}
	isThere := func(name string) bool {
		info, err := fs.Stat(tree, name)
		return err == nil && info.Mode().IsRegular()
	}
	o := r.o
	if !isThere(o.Config) {
		o.Config = ""
	}
	o.Files = slices.DeleteFunc(slices.Clone(o.Files), func(name string) bool { return !isThere(name) })
	w, found, err := workspace.Load(ctx, tree, o)
	if err == nil {
		r.read[commit] = revision{w, found}
	}
	return w, found, err
}

// chain returns the first-parent chain of a commit.
func (r *Reader) chain(ctx context.Context, commit string) (*gitfs.Chain, error) {
	if c := r.chains[commit]; c != nil {
		return c, nil
	}
	c, err := r.repo.Chain(ctx, commit, r.o.Dir)
	if err == nil {
		r.chains[commit] = c
	}
	return c, err
}

// maybeGoals reports whether a path may be a goal file's.
func maybeGoals(path string) bool {
	return strings.HasSuffix(path, ".yaml") || strings.HasSuffix(path, ".yml")
}

func day(d calendar.Date) time.Time {
	y, m, n := d.Split()
	return time.Date(y, m, n, 0, 0, 0, 0, time.UTC)
}
