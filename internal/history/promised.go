package history

import (
	"bytes"
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
// came later, as it first appeared. When its time began the commit says, not
// the present. Goals that have not begun, or that are not in the commit yet,
// have promised nothing.
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
	s := search{Reader: r, chain: chain, now: now, promised: map[*goal.Goal]ledger.Promise{}}
	begun := map[beginning][]latecomer{}
	for is, was := range ledger.Match(base, now) {
		if p := base.Period(was); p.Start != 0 && p.Start <= today {
			b := beginning{p.Start, p.Cycle.Name}
			begun[b] = append(begun[b], latecomer{Goal: is, was: was})
		}
	}
	for b, goals := range begun {
		at, err := r.start(ctx, chain, base.Config.PromiseTag, b)
		if err != nil {
			return nil, nil, err
		}
		if err := s.atStart(ctx, at, goals); err != nil {
			return nil, nil, err
		}
	}
	return s.promised, s.missing(), s.appearances(ctx)
}

// search is one search for promises.
type search struct {
	*Reader
	chain       *gitfs.Chain
	now         *workspace.Workspace
	promised    map[*goal.Goal]ledger.Promise
	late        []latecomer
	cut, broken int // goals of which a shallow clone, or a file, does not tell
}

// latecomer is a goal that was perhaps not there when its time began.
type latecomer struct {
	*goal.Goal
	was   *goal.Goal // in the newest commit of the chain
	after int        // the place in the chain of the commit in which it was not there
}

// atStart finds goals in the commit at which their time began, or that began
// before there was any where the commit is nil.
func (s *search) atStart(ctx context.Context, at *gitfs.Commit, goals []latecomer) error {
	then, promise := map[*goal.Goal]*goal.Goal{}, ledger.Promise{In: &workspace.Workspace{}}
	place := len(s.chain.Commits)
	switch {
	case at == nil && s.chain.Cut:
		s.cut += len(goals)
		return nil
	case at != nil:
		w, _, err := s.At(ctx, at.ID)
		if err != nil {
			return err
		}
		then, promise = ledger.Match(w, s.now), ledger.Promise{In: w, On: calendar.Of(at.Date)}
		place = slices.IndexFunc(s.chain.Commits, func(c gitfs.Commit) bool { return c.ID == at.ID })
	}
	for _, g := range goals {
		switch promise.Goal = then[g.Goal]; {
		case promise.Goal != nil:
			s.promised[g.Goal] = promise
		case promise.In.MayDefine(g.was.Name):
			s.broken++
		default:
			g.after = place
			s.late = append(s.late, g)
		}
	}
	return nil
}

// missing says what could not be found, and why.
func (s *search) missing() (lines []string) {
	if s.cut > 0 {
		lines = append(lines, fmt.Sprintf("what %s promised at the start: this clone has no history before %s; git fetch --unshallow gets it",
			say.Count(s.cut, "goal", "goals"), calendar.Of(s.chain.Commits[len(s.chain.Commits)-1].Date)))
	}
	if s.broken > 0 {
		lines = append(lines, fmt.Sprintf("what %s promised at the start: a file could not be read then", say.Count(s.broken, "goal", "goals")))
	}
	return lines
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

// appearances finds the commits in which latecomers first appeared: it reads
// the goal files that changed, from the old commits to the new.
func (s *search) appearances(ctx context.Context) error {
	oldest := 0
	for _, l := range s.late {
		oldest = max(oldest, l.after)
	}
	begun := false // whether there were goals at all
	for i := oldest - 1; i >= 0 && len(s.late) > 0; i-- {
		if (oldest-1-i)%stretch == 0 {
			worth := func(content []byte) bool { return !begun || mayName(s.late, content) }
			if err := s.learn(ctx, added(s.chain.Commits[max(0, i+1-stretch):i+1]), worth); err != nil {
				return err
			}
		}
		names := s.names(added(s.chain.Commits[i : i+1]))
		first := oldest == len(s.chain.Commits) && !begun && len(names) > 0
		begun = begun || len(names) > 0
		if slices.ContainsFunc(s.late, func(l latecomer) bool { return i < l.after && names[l.was.Name] }) {
			if err := s.appear(ctx, i, first); err != nil {
				return err
			}
		}
	}
	return nil
}

// appear takes what the commit at a place in the chain says of latecomers for
// their promise. In the first commit that had goals none was late.
func (s *search) appear(ctx context.Context, place int, first bool) error {
	c := &s.chain.Commits[place]
	w, _, err := s.At(ctx, c.ID)
	if err != nil {
		return err
	}
	then := ledger.Match(w, s.now)
	s.late = slices.DeleteFunc(s.late, func(l latecomer) bool {
		if place >= l.after || then[l.Goal] == nil {
			return false
		}
		s.promised[l.Goal] = ledger.Promise{Goal: then[l.Goal], In: w, On: calendar.Of(c.Date), Late: !first}
		return true
	})
	return nil
}

// mayName reports whether a text can hold one of the goals. An id stands in it
// as it is; a title may be written in many ways.
func mayName(late []latecomer, text []byte) bool {
	return slices.ContainsFunc(late, func(l latecomer) bool { return !l.was.ID.Set || bytes.Contains(text, []byte(l.was.Name)) })
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
