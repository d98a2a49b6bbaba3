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
	if !now.SaysCurrent() {
		return nil, nil
	}
	chain, err := r.chain(ctx, commit)
	if err != nil {
		return nil, err
	}
	open, err := r.committed(ctx, commit, now)
	if err != nil {
		return nil, err
	}
	now.CurrentOn = map[*goal.KeyResult]calendar.Date{}
	for i := 0; i < len(chain.Commits) && len(open) > 0; i++ {
		c := &chain.Commits[i]
		if c.Cut {
			return []string{fmt.Sprintf("the age of %s, taken as of today: this clone has no history before %s; git fetch --unshallow gets it",
				say.Count(open.values(), "current: value", "current: values"), calendar.Of(c.Date))}, nil
		}
		if i%stretch == 0 {
			if err := r.glance(ctx, open.contents(chain.Commits[i:min(i+stretch, len(chain.Commits))])); err != nil {
				return nil, err
			}
		}
		if err := r.step(ctx, c, open, now); err != nil {
			return nil, err
		}
	}
	return nil, nil
}

// values are key results whose `current:` is looked for in the past, by the
// file in which a commit has it.
type values map[string][]*goal.KeyResult

func (v values) values() (n int) {
	for _, all := range v {
		n += len(all)
	}
	return n
}

// committed returns the values that a commit has already.
func (r *Reader) committed(ctx context.Context, commit string, now *workspace.Workspace) (values, error) {
	tree, err := r.repo.Tree(ctx, commit)
	if err != nil {
		return nil, err
	}
	wanted := values{}
	var blobs []string
	for _, g := range now.Goals {
		for _, k := range g.Measures() {
			if blob, ok := tree.ID(g.File.Path); ok && k.Current.Set {
				wanted[g.File.Path] = append(wanted[g.File.Path], k)
				blobs = append(blobs, blob)
			}
		}
	}
	if err := r.learn(ctx, blobs, nil); err != nil {
		return nil, err
	}
	for path, all := range wanted {
		blob, _ := tree.ID(path)
		if all = slices.DeleteFunc(all, func(k *goal.KeyResult) bool { return !r.says(blob, k) }); len(all) > 0 {
			wanted[path] = all
		} else {
			delete(wanted, path)
		}
	}
	return wanted, nil
}

// contents returns what the files of the values held before and after each of
// the commits that changed them.
func (v values) contents(commits []gitfs.Commit) (blobs []string) {
	for _, c := range commits {
		for _, change := range c.Changes {
			if v[change.Path] != nil && change.Old != "" && change.New != "" {
				blobs = append(blobs, change.Old, change.New)
			}
		}
	}
	slices.Sort(blobs)
	return slices.Compact(blobs)
}

// step goes over one commit, back into the past: the values that it brought
// have their day, and those that it moved are looked for where they were.
func (r *Reader) step(ctx context.Context, c *gitfs.Commit, open values, now *workspace.Workspace) error {
	moved := values{}
	for _, change := range c.Changes {
		all := open[change.Path]
		if all == nil || r.saysTheSame(change) {
			continue
		}
		delete(open, change.Path)
		for _, k := range all {
			path, err := r.was(ctx, c, change, k)
			switch {
			case err != nil:
				return err
			case path == "":
				now.CurrentOn[k] = calendar.Of(c.Date)
			default:
				moved[path] = append(moved[path], k)
			}
		}
	}
	for path, all := range moved {
		open[path] = append(open[path], all...)
	}
	return nil
}

// saysTheSame reports whether a change left alone what stands after `current`.
// Most changes do, and need not be understood. (Where a value stands on
// another line than its key, a new one may thus be taken for an older one.)
func (r *Reader) saysTheSame(c gitfs.Change) bool {
	before, known := r.said[c.Old]
	now, knownNow := r.said[c.New]
	return known && knownNow && before == now
}

// was returns the file in which a key result had its present value before a
// commit that changed its file: that file, or another one that changed at the
// same time. It is "" where none had.
func (r *Reader) was(ctx context.Context, c *gitfs.Commit, own gitfs.Change, k *goal.KeyResult) (path string, err error) {
	if own.Old != "" {
		if err := r.learn(ctx, []string{own.Old}, nil); err != nil {
			return "", err
		}
		if r.says(own.Old, k) {
			return own.Path, nil
		}
	}
	var others []string
	for _, change := range c.Changes {
		if change.Old != "" && maybeGoals(change.Path) {
			others = append(others, change.Old)
		}
	}
	if err := r.learn(ctx, others, nil); err != nil {
		return "", err
	}
	for _, change := range c.Changes {
		if change.Old != "" && r.says(change.Old, k) {
			return change.Path, nil
		}
	}
	return "", nil
}

// says reports whether a blob gives a key result, by its name and its goal's,
// the value that it has now.
func (r *Reader) says(blob string, k *goal.KeyResult) bool {
	for _, f := range r.goals(blob) {
		for _, g := range f.Goals {
			if g.Name != k.Goal.Name {
				continue
			}
			for _, then := range g.Measures() {
				if then.Name == k.Name && then.Current.Set && then.Current.Value.Quantity == k.Current.Value.Quantity {
					return true
				}
			}
		}
	}
	return false
}
