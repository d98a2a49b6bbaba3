package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

var statusDay = calendar.On(2026, time.November, 22)

// statusYAML holds a goal in every state, and a key result of every kind.
const statusYAML = `version: 1
team: growth
cycle: 2026-Q4
goals:
  - id: company
    title: Be the shop that people come back to
    level: company
    owner: amara
  - id: plans
    title: Sell the service plan to customers we already have
    owner: ben
    supports: [company]
    status: at_risk
    key_results:
      - id: sold
        title: Service plans in force
        direction: increase
        unit: plans
        baseline: 310
        target: 450
        weight: 2
        check_ins:
          - {date: 2026-10-12, value: 331}
          - {date: 2026-10-26, value: 352}
          - {date: 2026-11-09, value: 388}
          - {date: 2026-11-20, value: 407, confidence: 0.8}
      - id: hours
        title: Median hours until the first answer
        status: on_track
        direction: decrease
        unit: hours
        baseline: 7.5
        target: 5.5
        check_ins: [{date: 2026-10-20, value: 7.4}, {date: 2026-11-15, value: 7.3}]
      - id: content
        title: Customers content with the answer, asked after each request by telephone or by letter
        direction: at_least
        unit: percent
        baseline: 91
        target: 90
        check_ins: [{date: 2026-11-01, value: 91}, {date: 2026-11-20, value: 92}]
      - id: stock
        title: Days of stock
        direction: between
        unit: days
        baseline: 40
        target: [20, 30]
        check_ins: [{date: 2026-11-10, value: 34}]
      - {id: shop, title: Shop open in Lyon, direction: milestone}
      - {id: survey, title: Know how often plans are read, direction: establish_baseline, check_ins: [{date: 2026-11-10, value: 31}]}
      - id: unclear
        title: Make the pages nicer
        check_ins: [{date: 2026-11-10, value: 3}]
  - id: crm
    title: 🚀 新しい顧客管理システムの研修を年内に全員が修了する 👩‍🚀 そして現場で使いこなす
    team: 営業部
    owner: [田中, 佐藤]
    supports: [company]
    unit: 人
    baseline: 0
    target: 120
    check_ins: [{date: 2026-10-20, value: 40}, {date: 2026-11-20, value: 95}]
  - {id: blocked, title: Open the second warehouse, status: blocked, owner: ines, due: 2026-12-01}
  - {id: draft, title: Think about a loyalty card, status: draft}
  - {id: dropped, title: Sell by telephone, status: dropped}
  - {id: later, title: Deliver on Sundays, team: delivery, cycle: 2027-Q1, baseline: 0, target: 40}
  - id: reached
    title: Answer every letter
    team: delivery
    baseline: 50
    target: 100
    unit: percent
    check_ins: [{date: 2026-11-20, value: 104}]
  - id: old
    title: Half the returns
    cycle: 2026-Q3
    baseline: 8
    target: 4
    check_ins: [{date: 2026-09-28, value: 3.5}]
  - id: older
    title: Double the visits
    cycle: 2026-Q2
    baseline: 1000
    target: 2000
    check_ins: [{date: 2026-06-28, value: 1390}]
`

// statusOf works out the goals of one file on a day.
func statusOf(t testing.TB, yaml string) (*workspace.Workspace, *Status) {
	t.Helper()
	fsys := fstest.MapFS{"goals/shop.yaml": {Data: []byte(yaml)}}
	w, found, err := workspace.Load(t.Context(), fsys, workspace.Options{Dir: "."})
	if err != nil || len(found) > 0 {
		t.Fatal(found, err)
	}
	return w, &Status{Version: "1.4.0", Today: statusDay, Goals: progress.Of(w, statusDay).Goals, Width: 80}
}

// graphOf is the graph of a status.
func graphOf(w *workspace.Workspace, s *Status) *Graph {
	g := &Graph{Today: s.Today, Goals: s.Goals, Supports: map[*goal.Goal][]*goal.Goal{}}
	for _, child := range w.Goals {
		g.Supports[child] = w.Parents(child)
	}
	return g
}

// statusCrowd is a status of n goals, each supporting one before it.
func statusCrowd(t testing.TB, n int) (*workspace.Workspace, *Status) {
	var b strings.Builder
	b.WriteString("version: 1\ncycle: 2026-Q4\ngoals:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - id: goal-%d\n    title: Reduce 解約率 of product %d 🚀\n    team: team-%d\n    supports: [goal-%d]\n", i, i, i%60, i/7+i/n)
		fmt.Fprintf(&b, "    key_results: [{id: a, title: Share, unit: percent, baseline: 9, target: 4, check_ins: [{date: 2026-11-01, value: %d}]}]\n", 1+i%9)
	}
	return statusOf(t, strings.Replace(b.String(), "    supports: [goal-0]\n", "", 1))
}

// statusHostile says a text in every field that can come from a file.
func statusHostile(t testing.TB, evil string) (*workspace.Workspace, *Status) {
	w, s := statusOf(t, statusYAML)
	for _, g := range s.Goals {
		g.File.Path, g.Name, g.Title.Value, g.Why, g.How = evil, evil, evil, evil, evil
		g.Team = goal.Field[string]{Value: evil, Set: true, Span: g.Span}
		for i := range g.Owners {
			g.Owners[i].Value = evil
		}
		for _, k := range g.KeyResults {
			k.Title.Value, k.Unit, k.Why = evil, evil, evil
			if k.Name != "" {
				k.Name = evil
			}
		}
	}
	return w, s
}

func renderStatus(t testing.TB, format string, s *Status) string {
	t.Helper()
	var b bytes.Buffer
	if err := StatusFormats[format](&b, s); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.String()
}

func renderGraph(t testing.TB, format string, g *Graph) string {
	t.Helper()
	var b bytes.Buffer
	if err := GraphFormats[format](&b, g); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.String()
}
