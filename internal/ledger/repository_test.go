package ledger

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

var today = calendar.On(2026, 11, 22)

// repository is what the tests change: goals of four teams, as people write
// them.
var repository = map[string]string{
	".goalpost.yaml": `metrics:
  nps: {unit: points}
  first-answer: {unit: hours}
`,
	"goals/2026-Q4/company.yaml": `version: 1
team: board
cycle: {start: 2026-10-01, end: 2027-03-31}
goals:
  - id: one-crm
    title: Run every customer process in the new CRM
    level: company
    type: committed
    owner: coo
    sponsor: {name: ceo, approved: 2026-09-20}
    stakeholders: [sales, support]
    key_results:
      - id: adoption
        title: Customer cases handled in the new CRM alone
        unit: percent
        direction: increase
        baseline: 31
        target: 95
        commit: 80
        stretch: 98
        weight: 3
        check_ins_from: readings/adoption.csv
        checkpoints:
          - {date: 2026-12-15, value: 50}
          - {date: 2027-02-15, value: 80}
      - id: complaints
        title: Complaints about wrong records
        direction: at_most
        unit: complaints
        target: 14
        weight: 1
`,
	"goals/2026-Q4/readings/adoption.csv": "date,value,confidence\n2026-10-15,34%,0.8\n2026-11-01,41%,0.7\n2026-11-15,47%,0.7\n",
	"goals/2026-Q4/learning.yaml": `version: 1
team: learning
cycle: {start: 2026-10-01, end: 2027-03-31}
goals:
  - id: crm-proficiency
    title: Staff work in the new CRM with advanced proficiency
    type: committed
    owner: [dana, lee]
    supports: [one-crm/adoption]
    due: 2027-03-31
    cadence: 2w
    actions: [Run four cohorts, Assign a mentor to each new hire]
    milestones:
      - {title: Pilot cohort certified, due: 2026-11-30, done_when: 20 people rated advanced}
      - {title: Half of all staff certified, due: 2027-01-31}
      - {title: Trainers found, due: 2026-10-20, done: 2026-10-19}
    effort: {hours_per_week: 12}
    asks: [{team: it, size: medium, champion: sam}]
    key_results:
      - id: certified
        title: Staff rated advanced in the skills assessment
        direction: increase
        unit: percent
        population: 480
        baseline: 12
        target: 90
        due: 2027-02-28
        contributes_to: [{key_result: one-crm/adoption, amount: 20}]
        check_ins:
          - {date: 2026-10-15, value: 22, confidence: 0.7, note: first cohort done}
          - {date: 2026-10-29, value: 29, confidence: 0.6}
          - {date: 2026-11-12, value: 35, confidence: 0.6}
      - id: used
        title: Deals kept up to date without a reminder
        direction: between
        unit: percent
        baseline: 41
        target: [75, 90]
        current: 48
      - id: hours
        title: Hours that each learner needs
        direction: decrease
        unit: hours
        baseline: 40
        target: 24
    training:
      audience:
        size: 480
        segments: [{name: field sales, size: 120}, {name: back office, size: 360}]
      competency: {name: CRM pipeline management, level: advanced}
      delivery: hybrid
`,
	"goals/2026-Q4/sales.yaml": `version: 1
team: sales
cycle: 2026-Q4
goals:
  - title: Customers come back
    status: on_track
    key_results:
      - Raise NPS from 31 to 40
      - Win back 60 lapsed customers
      - Answer every offer within 48 hours
      - title: Grow the revenue of service plans by 20%
        baseline: $1.2M
  - title: Visit 30 key accounts
  - title: Open a shop in Leeds
    status: draft
    target: 1
    unit: shops
  - id: first-answer
    title: Customers get their first answer sooner
    metric: first-answer
    direction: decrease
    baseline: 30
    target: 12
    check_ins:
      - {date: 2026-10-10, value: 28}
      - {date: 2026-11-07, value: 26}
  - id: spring-fair
    title: Sell at the spring fair
    start: 2027-01-04
    due: 2027-04-30
    unit: orders
    target: 200
`,
	"goals/2026-Q3/sales.yaml": `version: 1
team: sales
cycle: 2026-Q3
goals:
  - id: old-fair
    title: Sell at the summer fair
    status: achieved
    unit: orders
    target: 150
    review: {score: 1, cause: good weather, learning: bring a roof, decision: done}
  - title: Customers come back
    target: 50%
    unit: percent
`,
}

// load reads a repository.
func load(t testing.TB, files map[string]string) *workspace.Workspace {
	t.Helper()
	tree := fstest.MapFS{}
	for name, text := range files {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	o := workspace.Options{Dir: "."}
	if tree[workspace.ConfigName] != nil {
		o.Config = workspace.ConfigName
	}
	w, _, err := workspace.Load(context.Background(), tree, o)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// edit is one replacement in one file. Without old the file is replaced as a
// whole; without new as well it is deleted.
type edit struct{ file, old, new string }

// after returns the repository with edits made to it.
func after(t testing.TB, files map[string]string, edits ...edit) map[string]string {
	t.Helper()
	out := maps.Clone(files)
	for _, e := range edits {
		switch text := out[e.file]; {
		case e.old == "" && e.new == "":
			delete(out, e.file)
		case e.old == "":
			out[e.file] = e.new
		case strings.Count(text, e.old) != 1:
			t.Fatalf("%q stands %d times in %s", e.old, strings.Count(text, e.old), e.file)
		default:
			out[e.file] = strings.Replace(text, e.old, e.new, 1)
		}
	}
	return out
}

// line writes a change on one line, as the tables of the tests do.
func line(c Change) string {
	name := c.Goal
	if c.KeyResult != "" {
		name += "/" + c.KeyResult
	}
	s := fmt.Sprintf("%s %s %s %q→%q", c.Class, name, c.Field, c.From, c.To)
	if c.Since == Promised {
		s = "promised: " + s
	}
	if c.Days != 0 {
		s += fmt.Sprintf(" %+d", c.Days)
	}
	if c.Weakens {
		s += " !"
	}
	if c.Explained() {
		s += " (" + c.Reason + ", " + c.ApprovedBy + ")"
	}
	return s
}

func lines(all []Change) (out []string) {
	for _, c := range all {
		out = append(out, line(c))
	}
	return out
}
