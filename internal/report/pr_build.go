package report

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// PullSource is what a pull request is known by.
type PullSource struct {
	// Run gives the version, the day, what was read and the verdict
	// (Report.Failed): its findings are those that decide.
	Run *Report
	// Base is the short hash of the revision that the pull request starts
	// from; empty where there is none.
	Base string
	// New are the findings that the pull request brings, and Older those that
	// were there at its base (by Fingerprint), both in diag.Sort's order.
	New, Older []diag.Finding
	// Changes and Promises are the ledger's, as in Diff. Promises may be nil.
	Changes  []ledger.Change
	Promises map[*goal.Goal]ledger.Promise
	// Now are all goals as they are, and Was all goals of the base, by the
	// arithmetic of one and the same day. Was is nil where there is no base.
	Now, Was []*progress.Goal
	// Promised gives by name those goals whose promise is known, as they were
	// promised. Of their state only what was promised is read. It may be nil.
	Promised map[string]*progress.Goal
	// Touched are the names of the goals that the pull request changes, with
	// those that it drops, and Affected of those that the changes reach.
	Touched, Affected map[string]bool
	// Supports gives the parents of the goals of Now.
	Supports map[*goal.Goal][]*goal.Goal
	// Unjudged says in one line each what was not judged, why, and how that
	// is mended: missing history, unread files, checks that this pull request
	// has quieted.
	Unjudged []string
}

// The most that a pull request keeps of each kind; GitHub shows no more than
// some hundreds of rows in a step summary.
const (
	pullChanges  = 1000
	pullFindings = 1000
	pullProgress = 600
	pullNodes    = 60
	pullUnjudged = 100
)

// NewPullRequest puts a pull request into words and numbers.
func NewPullRequest(s *PullSource) *PullRequest {
	p := &PullRequest{
		Version: 1, Tool: "goalpost " + s.Run.Version, Today: s.Run.Today.String(), Base: kept(s.Base), Failed: s.Run.Failed(),
		Files: s.Run.Counts.Files, Goals: s.Run.Counts.Goals, KeyResults: s.Run.Counts.KeyResults,
		Changes: []PullChange{}, Progress: []PullProgress{}, Unjudged: []string{},
	}
	for _, touched := range s.Touched {
		if touched {
			p.Touched++
		}
	}
	for name, affected := range s.Affected {
		if affected && !s.Touched[name] {
			p.Affected++
		}
	}
	p.addChanges(moves(s.Changes, s.Promises), s.Touched)
	p.addFindings(s)
	p.addProgress(s)
	p.addDropped(s.Was)
	p.Map = pullMap(s)
	for _, line := range s.Unjudged[:min(len(s.Unjudged), pullUnjudged)] {
		p.Unjudged = append(p.Unjudged, kept(line))
	}
	return p
}

// addChanges keeps the promises that moved since the base, and counts all
// else. What had moved before is counted only of goals that are touched.
func (p *PullRequest) addChanges(all []move, touched map[string]bool) {
	counted := make([]move, 0, len(all))
	for _, m := range all {
		if m.earlier() && !touched[m.Goal] {
			continue
		}
		counted = append(counted, m)
		if !m.earlier() && m.promises() && len(p.Changes) < pullChanges {
			p.Changes = append(p.Changes, pullChange(&m))
		}
	}
	p.Moved = countMoves(counted)
}

// addDropped says of dropped goals how they stood.
func (p *PullRequest) addDropped(was []*progress.Goal) {
	stood := make(map[string]string, len(was))
	for _, g := range was {
		stood[kept(g.Name)] = "was " + nodeWords(g)
	}
	for i := range p.Changes {
		if c := &p.Changes[i]; c.Class == ledger.Dropped && c.KeyResult == "" && c.Field == "" && c.Way == "" {
			c.Way = stood[c.Goal]
		}
	}
}

// addFindings keeps the new findings, and the older ones about goals that are
// touched or affected; of the others it keeps the number.
func (p *PullRequest) addFindings(s *PullSource) {
	near := func(f diag.Finding) bool { return s.Touched[f.Goal] || s.Affected[f.Goal] }
	var older []diag.Finding
	for _, f := range s.Older {
		if near(f) {
			older = append(older, f)
		} else {
			p.Elsewhere.count(f)
		}
	}
	p.NewFindings = pullFindingsOf(s.New)
	p.OlderFindings = pullFindingsOf(older)
	for _, f := range s.New {
		p.New.count(f)
	}
	for _, f := range older {
		p.Older.count(f)
	}
}

func (t *PullTally) count(f diag.Finding) {
	switch f.Severity {
	case diag.Error:
		t.Errors++
	case diag.Warning:
		t.Warnings++
	case diag.Note:
		t.Notes++
	}
}

// pullFindingsOf puts the worst findings into words, by severity.
func pullFindingsOf(found []diag.Finding) []PullFinding {
	out := []PullFinding{}
	for s := diag.Error; s > diag.Off; s-- {
		for _, f := range found {
			if f.Severity != s || len(out) == pullFindings {
				continue
			}
			out = append(out, PullFinding{
				Check: kept(f.Rule), Severity: s.String(), Path: kept(f.Place.Path), Line: int(f.Place.Span.Start.Line),
				Goal: kept(f.Goal), KeyResult: kept(f.Measure), Message: kept(f.Message), Remedy: kept(f.Remedy),
			})
		}
	}
	return out
}
