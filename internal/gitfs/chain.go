package gitfs

import (
	"context"
	"io"
	"io/fs"
	"time"
)

// Chain is a commit and its first parents: what a branch was, one state after
// the other.
type Chain struct {
	Commits []Commit // the newest first
	Cut     bool     // the last commit has a parent that a shallow clone left out: what is older is not here
}

// Commit is a commit of a chain.
type Commit struct {
	ID      string
	Date    time.Time // the day on the committer's own clock, as midnight UTC
	Changes []Change  // against the first parent, by path; none is known where Cut
	Cut     bool      // its parent was left out of a shallow clone
}

// Change is a file whose content became another. Links and submodules are no
// files here: a file that became a link is gone.
type Change struct {
	Path     string
	Old, New string // blobs; "" where it was not there, or is gone
}

// Chain reads the first-parent chain of a commit, which is named by its full
// id, with the changes below the given files and folders; without any, all.
// Commits that changed nothing there are in it too.
func (r *Repo) Chain(ctx context.Context, commit string, paths ...string) (*Chain, error) {
	if err := r.needCommit(commit); err != nil {
		return nil, err
	}
	args := []string{
		"log", "--first-parent", "--diff-merges=first-parent", "--root", "--sparse", "--raw", "-z", "--no-abbrev",
		"--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative", "-O/dev/null", "--no-notes", "--no-color",
		"--format=tformat:" + logFormat, commit, "--",
	}
	for _, p := range paths {
		switch {
		case !fs.ValidPath(p):
			return nil, &fs.PathError{Op: "history of", Path: p, Err: fs.ErrInvalid}
		case p == ".":
			p = ""
		}
		// From the top, wherever in the repository git is started.
		args = append(args, ":(top,literal)"+p)
	}
	c := &Chain{}
	err := r.stream(ctx, func(out io.Reader) (err error) {
		c.Commits, err = parseLog(out, r.idLen())
		return err
	}, args...)
	if err != nil {
		return nil, err
	}
	return c, r.cut(ctx, c)
}

// cut marks the end of a chain at which a shallow clone ends. There git takes
// the commit for one without parents, which added every file.
func (r *Repo) cut(ctx context.Context, c *Chain) error {
	if len(c.Commits) == 0 {
		return errLog
	}
	last := &c.Commits[len(c.Commits)-1]
	above, err := r.Parents(ctx, last.ID)
	if err == nil && len(above) > 0 {
		c.Cut, last.Cut, last.Changes = true, true, nil
	}
	return err
}

// At returns the state at the end of a day: the commit before the first one,
// counted from the oldest, that was made after it. Where the days of a chain
// run backwards a commit is thus no older than those it builds on, so that
// nobody gets into the past by setting a clock back. It is nil where the
// chain begins after that day; whether it began earlier, Cut says.
func (c *Chain) At(day time.Time) *Commit {
	var at *Commit
	for i := len(c.Commits) - 1; i >= 0 && !c.Commits[i].Date.After(day); i-- {
		at = &c.Commits[i]
	}
	return at
}
