package report

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// The same goals as they were promised, at the base, and now.
const (
	pullPromised = `version: 1
team: growth
cycle: 2026-Q4
goals:
  - {id: company, title: Be the shop that people come back to, level: company, owner: amara}
  - id: plans
    title: Sell the service plan to customers we already have
    supports: [company]
    key_results:
      - {id: sold, title: Service plans in force, unit: plans, baseline: 310, target: 520, weight: 2}
      - {id: hours, title: Median hours until the first answer, unit: hours, baseline: 7.5, target: 5.5}
  - {id: warehouse, title: Open the second warehouse, due: 2026-12-01, direction: milestone}
  - {id: phone, title: Sell by telephone, unit: plans, baseline: 0, target: 40}
`
	pullBase = `version: 1
team: growth
cycle: 2026-Q4
goals:
  - {id: company, title: Be the shop that people come back to, level: company, owner: amara}
  - id: plans
    title: Sell the service plan to customers we already have
    supports: [company]
    key_results:
      - {id: sold, title: Service plans in force, unit: plans, baseline: 310, target: 480, check_ins: [{date: 2026-10-12, value: 331}, {date: 2026-11-09, value: 388}]}
      - {id: hours, title: Median hours until the first answer, unit: hours, baseline: 7.5, target: 5.5, check_ins: [{date: 2026-10-20, value: 7.4}]}
  - {id: warehouse, title: Open the second warehouse, due: 2026-12-01, direction: milestone}
  - {id: phone, title: Sell by telephone, unit: plans, baseline: 0, target: 40}
`
	pullNow = `version: 1
team: growth
cycle: 2026-Q4
goals:
  - {id: company, title: Be the shop that people come back to, level: company, owner: amara}
  - id: plans
    title: Sell the service plan to customers we already have
    supports: [company]
    key_results:
      - {id: sold, title: Service plans in force, unit: plans, baseline: 310, target: 450, check_ins: [{date: 2026-10-12, value: 331}, {date: 2026-11-09, value: 388}, {date: 2026-11-20, value: 407}]}
      - {id: hours, title: Median hours until the first answer of a person, unit: hours, baseline: 7.5, target: 5, check_ins: [{date: 2026-10-20, value: 7.4}, {date: 2026-11-15, value: 7.3}]}
    changes:
      - {date: 2026-11-05, field: sold.target, from: 520, to: 480, reason: the shop in Lyon opens later, approved_by: coo}
      - {date: 2026-11-20, field: sold.target, from: 480, to: 450, reason: two shops left the programme, approved_by: coo}
  - {id: warehouse, title: Open the second warehouse, due: 2026-12-15, direction: milestone}
  - {id: letters, title: Answer every letter within two days, supports: [plans], unit: percent, baseline: 50, target: 100}
`
)

// pull is a pull request with its pasts.
type pull struct{ promised, base, now *workspace.Workspace }

func pullOf(t testing.TB) pull {
	return pull{goalsOf(t, pullPromised), goalsOf(t, pullBase), goalsOf(t, pullNow)}
}

// goalsOf reads the goals of one file.
func goalsOf(t testing.TB, yaml string) *workspace.Workspace {
	t.Helper()
	w, found, err := workspace.Load(t.Context(), fstest.MapFS{"goals/shop.yaml": {Data: []byte(yaml)}}, workspace.Options{Dir: "."})
	if err != nil || len(found) > 0 {
		t.Fatal(found, err)
	}
	return w
}

// named finds a goal, or nil.
func named(w *workspace.Workspace, name string) *goal.Goal {
	for _, g := range w.Goals {
		if g.Name == name {
			return g
		}
	}
	return nil
}

// changes are what the ledger says of the sample.
func (p pull) changes() []ledger.Change {
	return ledger.Between(ledger.Past{Base: p.base, Promised: p.promises()}, p.now, statusDay)
}

// promises are those of the sample's goals.
func (p pull) promises() map[*goal.Goal]ledger.Promise {
	out := map[*goal.Goal]ledger.Promise{}
	for _, g := range p.now.Goals {
		if was := named(p.promised, g.Name); was != nil {
			out[g] = ledger.Promise{Goal: was, In: p.promised, On: statusDay - 52}
		}
	}
	return out
}

func (p pull) diff() *Diff {
	return &Diff{
		Version: "1.4.0", Today: statusDay, Base: "main (1a2b3c4)", Head: "the working tree", Changes: p.changes(), Promised: p.promises(), Width: 80,
	}
}

// source is the sample as a pull request is known.
func (p pull) source(t testing.TB) *PullSource {
	run := sample(t)
	run.Today = statusDay
	run.Counts.Goals, run.Counts.KeyResults = len(p.now.Goals), 4
	s := &PullSource{
		Run: run, Base: "1a2b3c4", Changes: p.changes(), Promises: p.promises(),
		Now: progress.Of(p.now, statusDay).Goals, Was: progress.Of(p.base, statusDay).Goals,
		Promised: map[string]*progress.Goal{}, Supports: map[*goal.Goal][]*goal.Goal{},
		Touched:  map[string]bool{"plans": true, "warehouse": true, "phone": true, "letters": true},
		Affected: map[string]bool{"company": true},
		Unjudged: []string{"what was promised of 2 goals: the history is cut off; fetch it with git fetch --unshallow"},
	}
	for _, f := range run.Findings {
		if f.Severity == diag.Error {
			s.New = append(s.New, f)
		} else {
			s.Older = append(s.Older, f)
		}
	}
	for i := range s.Older {
		s.Older[i].Goal = strings.Replace(s.Older[i].Goal, "crm-proficiency", "plans", 1)
	}
	for _, g := range progress.Of(p.promised, statusDay).Goals {
		s.Promised[g.Name] = g
	}
	for _, g := range p.now.Goals {
		s.Supports[g] = p.now.Parents(g)
	}
	return s
}

func renderDiff(t testing.TB, format string, d *Diff) string {
	t.Helper()
	var b bytes.Buffer
	if err := DiffFormats[format](&b, d); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.String()
}

func renderPull(t testing.TB, limit int, p *PullRequest) string {
	t.Helper()
	var b bytes.Buffer
	if err := PullRequestWithin(limit, true)(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
