package main

import (
	"context"
	"fmt"

	"github.com/goalpost-dev/goalpost/checks"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/report"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// compareWith fills in what is known of the base: which findings are new, how
// far the goals were, and which of them the pull request touches.
func (p *prRun) compareWith(ctx context.Context, s *report.PullSource) error {
	in := p.in
	s.Now = progress.Of(in.w, p.today).Goals
	s.Supports = map[*goal.Goal][]*goal.Goal{}
	for _, g := range in.w.Goals {
		s.Supports[g] = in.w.Parents(g)
	}
	s.Touched, s.Affected = map[string]bool{}, map[string]bool{}
	s.Unjudged = in.unjudged
	if in.earlier == nil {
		return nil
	}
	before, ignored, err := in.findingsBefore(ctx, p.today)
	if err != nil {
		return err
	}
	s.New, s.Older = diag.Fresh(p.found, before)
	s.Changes, s.Promises = in.earlier.changes, in.earlier.promised
	s.Was = progress.Of(in.earlier.w, p.today).Goals
	s.Promised = p.promised()
	s.Unjudged = append(s.Unjudged, quieted(in.earlier.w, in.w, p.counts.Ignored-ignored)...)
	p.touch(s)
	return nil
}

// touch finds the goals that the pull request changes, and those that the
// changes reach: their parents and children, and whatever stands otherwise
// than before.
func (p *prRun) touch(s *report.PullSource) {
	for _, c := range s.Changes {
		if c.Since == ledger.Base {
			s.Touched[c.Goal] = true
		}
	}
	_, affected := p.in.touched()
	for g, is := range affected {
		if is {
			s.Affected[g.Name] = true
		}
	}
	was := map[string]*progress.Goal{}
	for _, g := range s.Was {
		was[g.Name] = g
	}
	for _, g := range s.Now {
		if then := was[g.Name]; then != nil && (then.Status != g.Status || then.Ratio != g.Ratio) {
			s.Affected[g.Name] = true
		}
	}
}

// promised returns the goals as they were promised, with the state that a
// promise has.
func (p *prRun) promised() map[string]*progress.Goal {
	states := map[*workspace.Workspace]*progress.Progress{}
	out := map[string]*progress.Goal{}
	for g, promise := range p.in.earlier.promised {
		if states[promise.In] == nil {
			states[promise.In] = progress.Chances(promise.In, p.today)
		}
		out[g.Name] = states[promise.In].Goals[promise.Goal.Index]
	}
	return out
}

// quieted says what a pull request keeps goalpost from saying: it is judged
// by its own configuration and its own comments.
func quieted(before, now *workspace.Workspace, ignored int) (lines []string) {
	for _, what := range checks.Quieted(&before.Config, &now.Config) {
		lines = append(lines, "this pull request changes the configuration: "+what)
	}
	if ignored > 0 {
		lines = append(lines, fmt.Sprintf("comments that this pull request adds silence %d more", ignored))
	}
	return lines
}
