package history

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/gitfs"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/say"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Promised returns what the goals of the present had promised, as the history
// up to a commit tells: a goal as it stood at the end of the day on which its
// time began, or at the tag that the team has set for its cycle, or, where it
// came later, as it first appeared. Goals that have
// not begun, or that are not in the commit yet, have promised nothing.
//
// A history that begins in the middle of a goal's time, because the team
// began to keep its goals in the repository then, makes no goal late that was
// there from the first. Where a shallow clone leaves out the day on which a
// goal's time began, or a file could not be read then, nothing is said of the
// goal, and missing says so.
func (r *Reader) Promised(ctx context.Context, commit string, now *workspace.Workspace, today calendar.Date) (promised map[*goal.Goal]ledger.Promise, missing []string, err error) {
	chain, err := r.chain(ctx, commit)
	if err != nil {
		return nil, nil, err
	}
	base, _, err := r.At(ctx, commit)
	if err != nil {
		return nil, nil, err
	}
	was := ledger.Match(base, now)
	begun := map[beginning][]*goal.Goal{}
	for _, g := range now.Goals {
		if p := now.Period(g); p.Start != 0 && p.Start <= today && was[g] != nil {
			begun[beginning{p.Start, p.Cycle.Name}] = append(begun[beginning{p.Start, p.Cycle.Name}], g)
		}
	}
	promised = map[*goal.Goal]ledger.Promise{}
	var late []latecomer
	cut, broken := 0, 0
	for b, goals := range begun {
		at, err := r.start(ctx, chain, base.Config.PromiseTag, b)
		if err != nil {
			return nil, nil, err
		}
		then, promise := map[*goal.Goal]*goal.Goal{}, ledger.Promise{In: &workspace.Workspace{}}
		place := len(chain.Commits)
		switch {
		case at == nil && chain.Cut:
			cut += len(goals)
			continue
		case at != nil:
			w, _, err := r.At(ctx, at.ID)
			if err != nil {
				return nil, nil, err
			}
			then, promise = ledger.Match(w, now), ledger.Promise{In: w, On: calendar.Of(at.Date)}
			place = slices.IndexFunc(chain.Commits, func(c gitfs.Commit) bool { return c.ID == at.ID })
		}
		for _, g := range goals {
			switch promise.Goal = then[g]; {
			case promise.Goal != nil:
				promised[g] = promise
			case promise.In.MayDefine(was[g].Name):
				broken++
			default:
				late = append(late, latecomer{g, was[g].Name, place})
			}
		}
	}
	if cut > 0 {
		missing = append(missing, fmt.Sprintf("what %s promised at the start: this clone has no history before %s; git fetch --unshallow gets it",
			say.Count(cut, "goal", "goals"), calendar.Of(chain.Commits[len(chain.Commits)-1].Date)))
	}
	if broken > 0 {
		missing = append(missing, fmt.Sprintf("what %s promised at the start: a file could not be read then", say.Count(broken, "goal", "goals")))
	}
	return promised, missing, r.appearances(ctx, chain, now, late, promised)
}

// beginning is when the time of a goal begins, and the cycle that it says it
// belongs to.
type beginning struct {
	day   calendar.Date
	cycle string
}

// start returns the commit of a chain that holds what was promised: the one
// that the team's tag for the cycle marks, or the last one of the day.
func (r *Reader) start(ctx context.Context, chain *gitfs.Chain, tag string, b beginning) (*gitfs.Commit, error) {
	if tag != "" && b.cycle != "" {
		commit, err := r.repo.Resolve(ctx, "refs/tags/"+strings.ReplaceAll(tag, "{cycle}", strings.ReplaceAll(b.cycle, " ", "-")))
		if err != nil && !errors.As(err, new(*gitfs.UnknownRevision)) {
			return nil, err
		}
		for i := range chain.Commits {
			if chain.Commits[i].ID == commit {
				return &chain.Commits[i], nil
			}
		}
	}
	return chain.At(day(b.day)), nil
}

// latecomer is a goal that was not there when its time began.
type latecomer struct {
	*goal.Goal
	name  string // in the newest commit of the chain
	after int    // the place in the chain of the commit in which it was not there
}

// appearances finds the commits in which latecomers first appeared: it reads
// the goal files that changed, from the old commits to the new.
func (r *Reader) appearances(ctx context.Context, chain *gitfs.Chain, now *workspace.Workspace, late []latecomer, promised map[*goal.Goal]ledger.Promise) error {
	oldest := 0
	for _, l := range late {
		oldest = max(oldest, l.after)
	}
	any := false // whether there were goals at all
	for i := oldest - 1; i >= 0 && len(late) > 0; i-- {
		c := &chain.Commits[i]
		if (oldest-1-i)%stretch == 0 {
			if err := r.learn(ctx, added(chain.Commits[max(0, i+1-stretch):i+1])); err != nil {
				return err
			}
		}
		names := r.names(added(chain.Commits[i : i+1]))
		first := oldest == len(chain.Commits) && !any && len(names) > 0
		any = any || len(names) > 0
		if !slices.ContainsFunc(late, func(l latecomer) bool { return i < l.after && names[l.name] }) {
			continue
		}
		w, _, err := r.At(ctx, c.ID)
		if err != nil {
			return err
		}
		then := ledger.Match(w, now)
		late = slices.DeleteFunc(late, func(l latecomer) bool {
			if i >= l.after || then[l.Goal] == nil {
				return false
			}
			promised[l.Goal] = ledger.Promise{Goal: then[l.Goal], In: w, On: calendar.Of(c.Date), Late: !first}
			return true
		})
	}
	return nil
}

// added returns the contents of goal files that commits brought.
func added(commits []gitfs.Commit) (blobs []string) {
	for _, c := range commits {
		for _, change := range c.Changes {
			if change.New != "" && maybeGoals(change.Path) {
				blobs = append(blobs, change.New)
			}
		}
	}
	return blobs
}

// names returns the names of all goals in blobs.
func (r *Reader) names(blobs []string) map[string]bool {
	names := map[string]bool{}
	for _, blob := range blobs {
		for _, f := range r.goals(blob) {
			for _, g := range f.Goals {
				names[g.Name] = true
			}
		}
	}
	return names
}
