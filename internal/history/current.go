package history

import (
	"context"
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/gitfs"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Date finds the days of the `current:` values of the present: that of the
// commit, up to the given one, that brought the value. What the commit does not
// say yet is of today, and has no day here. Where a shallow clone leaves the
// day out, it has none either, and missing says so.
func (r *Reader) Date(ctx context.Context, commit string, now *workspace.Workspace) (missing []string, err error) {
	var wanted []*goal.KeyResult
	for _, g := range now.Goals {
		for _, k := range g.Measures() {
			if k.Current.Set {
				wanted = append(wanted, k)
			}
		}
	}
	if len(wanted) == 0 {
		return nil, nil
	}
	chain, err := r.chain(ctx, commit)
	if err != nil {
		return nil, err
	}
	tree, err := r.repo.Tree(ctx, commit)
	if err != nil {
		return nil, err
	}
	now.CurrentOn = map[*goal.KeyResult]calendar.Date{}
	cut := 0
	for _, k := range wanted {
		path := k.Goal.File.Path
		blob, ok := tree.ID(path)
		if !ok {
			continue
		}
		c, err := r.brought(ctx, chain, path, blob, k)
		switch {
		case err != nil:
			return nil, err
		case c == nil:
		case c.Cut:
			cut++
		default:
			now.CurrentOn[k] = calendar.Of(c.Date)
		}
	}
	if cut > 0 {
		missing = append(missing, fmt.Sprintf("the age of %s, taken as of today: this clone has no history before %s; git fetch --unshallow gets it",
			say.Count(cut, "current: value", "current: values"), calendar.Of(chain.Commits[len(chain.Commits)-1].Date)))
	}
	return missing, nil
}

// brought returns the commit of a chain that brought the present value of a
// key result, or the one at which a shallow clone is cut. It is nil where the
// newest commit, in which the goal's file is the given blob, has another value.
func (r *Reader) brought(ctx context.Context, chain *gitfs.Chain, path, blob string, k *goal.KeyResult) (*gitfs.Commit, error) {
	if ok, err := r.says(ctx, blob, k); !ok || err != nil {
		return nil, err
	}
	for i := range chain.Commits {
		c := &chain.Commits[i]
		if c.Cut {
			return c, nil
		}
		if !slices.ContainsFunc(c.Changes, func(change gitfs.Change) bool { return change.Path == path }) {
			continue
		}
		var err error
		if path, err = r.before(ctx, c, k); path == "" || err != nil {
			return c, err
		}
	}
	return nil, nil
}

// before returns the file in which a key result had its present value before
// a commit: the goal may have moved. It is "" where none had.
func (r *Reader) before(ctx context.Context, c *gitfs.Commit, k *goal.KeyResult) (path string, err error) {
	for _, change := range c.Changes {
		if change.Old == "" || !maybeGoals(change.Path) {
			continue
		}
		if ok, err := r.says(ctx, change.Old, k); ok || err != nil {
			return change.Path, err
		}
	}
	return "", nil
}

// says reports whether a file gives a key result, by its name and its goal's,
// the value that it has now.
func (r *Reader) says(ctx context.Context, blob string, k *goal.KeyResult) (bool, error) {
	files, err := r.goals(ctx, blob)
	for _, f := range files {
		for _, g := range f.Goals {
			if g.Name != k.Goal.Name {
				continue
			}
			for _, then := range g.Measures() {
				if then.Name == k.Name && then.Current.Set && then.Current.Value.Quantity == k.Current.Value.Quantity {
					return true, nil
				}
			}
		}
	}
	return false, err
}
