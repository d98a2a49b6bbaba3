package checks

import (
	"slices"
	"sync"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/parallel"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Result is what a run of all checks gives.
type Result struct {
	Findings []diag.Finding // unsorted
	Ignored  int            // findings that a comment silenced
}

// Run applies every check that the configuration lets run, gives each finding
// the severity that holds for its file, and leaves out what comments silence.
func Run(p Pass) Result {
	cfg := &p.Now.Config
	var running []*Check
	for _, c := range All() {
		if inProfile(cfg, c) && canFire(cfg, c) {
			running = append(running, c)
		}
	}
	if p.Progress == nil {
		p.Progress = sync.OnceValue(func() *progress.Progress { return progress.Chances(p.Now, p.Today) })
	}
	p.twins = sync.OnceValue(func() []twin { return twins(&p) })
	found := slices.Concat(goalByGoal(&p, running), allGoals(&p, running))
	r := silence(&p, running, found)
	r.Findings = slices.DeleteFunc(r.Findings, func(f diag.Finding) bool { return f.Severity == diag.Off })
	return r
}

// goalByGoal runs the checks that look at one goal at a time: all of them on
// one goal, then on the next, while it is at hand.
func goalByGoal(p *Pass, running []*Check) []diag.Finding {
	found := make([][]diag.Finding, len(p.Now.Goals))
	parallel.For(len(p.Now.Goals), func(from, to int) {
		q := *p
		for i, g := range p.Now.Goals[from:to] {
			q.found = nil
			for _, c := range running {
				if q.check = c; c.Goal != nil {
					c.Goal(&q, g)
				}
			}
			found[from+i] = q.found
		}
	})
	return slices.Concat(found...)
}

// allGoals runs the checks that look at all goals together, beside one another.
func allGoals(p *Pass, running []*Check) []diag.Finding {
	found := make([][]diag.Finding, len(running))
	var wg sync.WaitGroup
	for i, c := range running {
		if c.Run == nil {
			continue
		}
		wg.Go(func() {
			q := *p
			q.check = c
			c.Run(&q)
			found[i] = q.found
		})
	}
	wg.Wait()
	return slices.Concat(found...)
}

func inProfile(cfg *workspace.Config, c *Check) bool {
	return cfg.Profiles == nil || slices.Contains(cfg.Profiles, string(c.Profile))
}

// canFire reports whether a check is on for at least one file.
func canFire(cfg *workspace.Config, c *Check) bool {
	on := true
	if s, ok := cfg.Checks[c.ID]; ok && s.Set {
		on = s.Severity != diag.Off
	}
	return on || slices.ContainsFunc(cfg.Overrides, func(o workspace.Override) bool {
		s, ok := o.Checks[c.ID]
		return ok && s.Set && s.Severity != diag.Off
	})
}

// severity returns what the configuration makes of a check's finding in a
// file. The last override that speaks of both wins.
func severity(cfg *workspace.Config, check, path string, otherwise diag.Severity) diag.Severity {
	if s, ok := cfg.Checks[check]; ok && s.Set {
		otherwise = s.Severity
	}
	for _, o := range cfg.Overrides {
		if s, ok := o.Checks[check]; ok && s.Set && o.Matches(path) {
			otherwise = s.Severity
		}
	}
	return otherwise
}
