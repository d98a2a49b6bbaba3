package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/checks"
	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// earlier is a revision that the present of a project is held against.
type earlier struct {
	commit   string
	w        *workspace.Workspace
	changes  []ledger.Change // since then, and since what was promised
	promised map[*goal.Goal]ledger.Promise
	files    []diag.Finding // what was wrong with the files themselves
}

// compare holds a project against a commit of its history, and against what
// its goals had promised.
func (in *loaded) compare(ctx context.Context, commit string, today calendar.Date) (err error) {
	e := &earlier{commit: commit}
	if e.w, e.files, err = in.past.At(ctx, commit); err != nil {
		return err
	}
	promised, missing, err := in.past.Promised(ctx, commit, in.w, today)
	if err != nil {
		return err
	}
	held := ledger.Past{Base: e.w, Promised: promised}
	e.changes = ledger.Between(held, in.w, today)
	in.unjudged = append(in.unjudged, missing...)
	in.unjudged = append(in.unjudged, ledger.Unjudged(held, in.w)...)
	e.promised = promised
	in.earlier = e
	return nil
}

// findingsBefore returns what would have been found at the earlier revision
// on the same day, and how much of that its comments silence.
func (in *loaded) findingsBefore(ctx context.Context, today calendar.Date) (found []diag.Finding, ignored int, err error) {
	e := in.earlier
	if _, err := in.past.Date(ctx, e.commit, e.w); err != nil {
		return nil, 0, err
	}
	promised, _, err := in.past.Promised(ctx, e.commit, e.w, today)
	if err != nil {
		return nil, 0, err
	}
	changes := ledger.Between(ledger.Past{Promised: promised}, e.w, today)
	result := checks.Run(checks.Pass{Now: e.w, Today: today, Changes: changes})
	return diag.Sort(slices.Concat(e.files, checks.Configuration(&e.w.Config), result.Findings)), result.Ignored, nil
}

// touched returns the goals that changed since the earlier revision, and
// around them those that they support and those that support them.
func (in *loaded) touched() (changed, affected map[*goal.Goal]bool) {
	changed, affected = map[*goal.Goal]bool{}, map[*goal.Goal]bool{}
	for _, c := range in.earlier.changes {
		if c.Since == ledger.Base && c.NowGoal != nil {
			changed[c.NowGoal] = true
		}
	}
	for g := range changed {
		for _, near := range slices.Concat(in.w.Parents(g), in.w.Children(g)) {
			affected[near] = !changed[near]
		}
	}
	return changed, affected
}

// near leaves of what was found what is new since the earlier revision, and
// what is about goals that changed or that stand next to one that did.
func (in *loaded) near(ctx context.Context, found []diag.Finding, today calendar.Date) ([]diag.Finding, error) {
	before, _, err := in.findingsBefore(ctx, today)
	if err != nil {
		return nil, err
	}
	fresh, known := diag.Fresh(diag.Sort(found), before)
	changed, affected := in.touched()
	names := map[string]bool{}
	for _, g := range in.w.Goals {
		names[g.Name] = names[g.Name] || changed[g] || affected[g]
	}
	return append(fresh, slices.DeleteFunc(known, func(f diag.Finding) bool {
		return !names[f.Goal] && !in.misconfigures(f)
	})...), nil
}

// against finds the earlier revision that a person names, or where the goals
// parted from the branch that others merge into, and holds a project against
// it. It returns what to call that revision. What a shallow clone does not
// have is said, and nothing is compared then.
func (l *loader) against(ctx context.Context, in *loaded, flag, rev string, today calendar.Date) (name string, err error) {
	if in.past.head == "" {
		return "", usage("%s: there is no commit yet, and so nothing to compare with", flag)
	}
	if rev == "" {
		rev = in.past.main(ctx)
	}
	commit, err := in.past.repo.MergeBase(ctx, rev, in.past.head)
	switch {
	case err == nil:
		return called(rev, commit), in.compare(ctx, commit, today)
	case in.past.cut(ctx, err):
		in.unjudged = append(in.unjudged, fmt.Sprintf("what changed since the base: %v", err))
		return rev, nil
	}
	return "", usage("%s: %w", flag, err)
}
