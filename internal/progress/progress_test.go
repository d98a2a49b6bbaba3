package progress

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// state judges a small repository, given as alternating names and contents.
func state(t *testing.T, today string, files ...string) *Progress {
	t.Helper()
	tree := fstest.MapFS{}
	opts := workspace.Options{Dir: "."}
	for i := 0; i < len(files); i += 2 {
		tree[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
		if files[i] == workspace.ConfigName {
			opts.Config = files[i]
		}
	}
	w, found, err := workspace.Load(context.Background(), tree, opts)
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	day, err := calendar.ParseDate(today)
	if err != nil {
		t.Fatal(err)
	}
	return Of(w, day)
}

const head = "version: 1\ncycle: 2026-Q4\ngoals:\n"

// kr is a goal of one key result with the given lines.
func kr(lines ...string) string {
	return head + "  - id: g\n    title: G\n    key_results:\n      - id: k\n        title: K\n        " + strings.Join(lines, "\n        ") + "\n"
}

// TestStatus is a table of what a team lead would say of one key result.
func TestStatus(t *testing.T) {
	for name, c := range map[string]struct {
		today string
		lines []string
		want  string
	}{
		"before the start": {"2026-09-15", []string{"baseline: 0", "target: 10"}, "not_started: starts on 2026-10-01"},
		"early silence":    {"2026-10-05", []string{"baseline: 0", "target: 10"}, "not_started: no check-in yet, with 4% of the time over"},
		"late silence":     {"2026-12-01", []string{"baseline: 0", "target: 10"}, "at_risk: no check-in yet, with 67% of the time over"},
		"reached":          {"2026-11-01", []string{"baseline: 0", "target: 10", "check_ins: [{date: 2026-10-30, value: 11}]"}, "achieved: the target is reached"},
		"reached at last":  {"2027-01-15", []string{"baseline: 0", "target: 10", "check_ins: [{date: 2026-12-31, value: 10}]"}, "achieved: the target was reached"},
		"read a day late":  {"2027-01-15", []string{"baseline: 0", "target: 10", "check_ins: [{date: 2027-01-04, value: 10}]"}, "achieved: the target was reached"},
		"read too late":    {"2027-02-15", []string{"baseline: 0", "target: 10", "check_ins: [{date: 2026-12-20, value: 7}, {date: 2027-02-01, value: 10}]"}, "missed: ended at 70% of the way"},
		"never reported":   {"2027-02-15", []string{"baseline: 0", "target: 10"}, "missed: the time is over and nothing was ever reported"},
		"held":             {"2026-11-15", []string{"direction: at_most", "target: 5", "check_ins: [{date: 2026-10-15, value: 3}, {date: 2026-11-01, value: 3}]"}, "on_track: "},
		"held to the end":  {"2027-01-15", []string{"direction: at_most", "target: 5", "check_ins: [{date: 2026-12-30, value: 3}]"}, "achieved: the target was reached"},
		"dropped":          {"2026-11-15", []string{"status: dropped", "baseline: 0", "target: 10"}, "dropped: as its owner reports"},
		"no target":        {"2026-11-15", []string{"target: TBD", "check_ins: [{date: 2026-10-15, value: 3}]"}, "at_risk: cannot be judged: there is no target to compare with"},
		"a milestone":      {"2026-11-15", []string{"direction: milestone", "check_ins: [{date: 2026-11-01, value: true}]"}, "achieved: the target is reached"},
		"current":          {"2026-11-15", []string{"baseline: 0", "target: 10", "current: 12"}, "achieved: the target is reached"},
	} {
		p := state(t, c.today, "goals/g.yaml", kr(c.lines...))
		k := p.Goals[0].KeyResults[0]
		if got := string(k.Status) + ": " + k.Why; !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestChance holds that a status follows the chance, and says its arithmetic.
func TestChance(t *testing.T) {
	slow := kr("baseline: 0", "target: 100", "unit: people", "check_ins: [{date: 2026-10-15, value: 2}, {date: 2026-10-31, value: 3}, {date: 2026-11-15, value: 5}]")
	k := state(t, "2026-11-22", "goals/g.yaml", slow).Goals[0].KeyResults[0]
	if k.Status != OffTrack || !strings.HasPrefix(k.Why, "needs +17 people a week; so far +0.78 people a week; the best week was +0.93 people; ") || !strings.HasSuffix(k.Why, " likely") {
		t.Errorf("%s: %s", k.Status, k.Why)
	}
	fast := kr("baseline: 0", "target: 100", "check_ins: [{date: 2026-10-15, value: 22}, {date: 2026-10-31, value: 48}, {date: 2026-11-15, value: 71}]")
	if k := state(t, "2026-11-22", "goals/g.yaml", fast).Goals[0].KeyResults[0]; k.Status != OnTrack {
		t.Errorf("%s: %s", k.Status, k.Why)
	}
}

// TestRelative turns promised changes into levels, and leaves alone what has
// two meanings.
func TestRelative(t *testing.T) {
	for target, want := range map[string]string{
		`"increase by 20%"`: "240", "double": "400", `"reduce by 50"`: "150", `"10% more"`: "220",
	} {
		k := state(t, "2026-11-22", "goals/g.yaml", kr("baseline: 200", "target: "+target)).Goals[0].KeyResults[0]
		if got := fmt.Sprint(math.Round(k.Case.Target.Value)); !k.Case.Target.Known || got != want {
			t.Errorf("%s of 200: %v, want %s", target, k.Case.Target, want)
		}
	}
	k := state(t, "2026-11-22", "goals/g.yaml", kr("baseline: 40%", `target: "increase by 20%"`)).Goals[0].KeyResults[0]
	if k.Case.Target.Known {
		t.Errorf("20%% more than 40%% is taken to be %v", k.Case.Target.Value)
	}
}

func twoResults(weights string) string {
	return head + `  - id: g
    title: G
    key_results:
      - {id: a, title: A, baseline: 0, target: 10, ` + weights + `check_ins: [{date: 2026-11-20, value: 8}]}
      - {id: b, title: B, baseline: 0, target: 10, check_ins: [{date: 2026-11-20, value: 4}]}
      - {id: c, title: C, target: TBD}
`
}

func TestRollUp(t *testing.T) {
	for name, c := range map[string]struct{ goals, config, want string }{
		"mean":                       {twoResults(""), "", "0.60 (80% + 40%) / 2 = 60%, without 1 part that cannot be measured yet"},
		"weighted":                   {twoResults("weight: 3, "), "", "0.70 (3 × 80% + 40%) / 4 = 70%, without 1 part that cannot be measured yet"},
		"no weight":                  {twoResults("weight: 0, "), "", "0.40 40%, without 2 parts that cannot be measured yet"},
		"worst":                      {twoResults(""), "roll_up: worst\n", "0.40 the worst of 3 parts: 40%"},
		"overshoot does not make up": {strings.Replace(twoResults(""), "value: 8", "value: 20", 1), "", "0.70 (100% + 40%) / 2 = 70%, without 1 part that cannot be measured yet"},
		"regression counts as none":  {strings.Replace(twoResults(""), "value: 8", "value: -5", 1), "", "0.20 (0% + 40%) / 2 = 20%, without 1 part that cannot be measured yet"},
	} {
		files := []string{"goals/g.yaml", c.goals}
		if c.config != "" {
			files = append(files, workspace.ConfigName, c.config)
		}
		g := state(t, "2026-11-22", files...).Goals[0]
		if got := fmt.Sprintf("%.2f %s", g.Ratio.Value, g.How); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

const family = head + `  - id: top
    title: Top
    key_results: [{id: k, title: K, baseline: 0, target: 40, check_ins: [{date: 2026-11-20, value: 10}]}]
  - id: left
    title: Left
    supports: [top]
    key_results: [{id: k, title: K, baseline: 0, target: 10, contributes_to: [{key_result: top/k, amount: 30}], check_ins: [{date: 2026-11-20, value: 10}]}]
  - id: right
    title: Right
    supports: [top]
    key_results: [{id: k, title: K, baseline: 0, target: 10, contributes_to: [{key_result: top/k, amount: 10}], check_ins: [{date: 2026-11-20, value: 2}]}]
  - id: umbrella
    title: Umbrella
  - id: below
    title: Below
    supports: [umbrella]
    key_results: [{id: k, title: K, baseline: 0, target: 10, check_ins: [{date: 2026-11-20, value: 5}]}]
`

// TestParents rolls goals up into the goals above them.
func TestParents(t *testing.T) {
	p := state(t, "2026-11-22", "goals/g.yaml", family)
	if got := p.Goals[3]; got.Ratio.Value != .5 || got.How != "50%" {
		t.Errorf("a goal without a measure has the progress of those below it: %+v %s", got.Ratio, got.How)
	}
	if got := p.Goals[0]; got.Ratio.Value != .25 {
		t.Errorf("a goal with measures has their progress: %+v", got.Ratio)
	}
	p = state(t, "2026-11-22", "goals/g.yaml", family, workspace.ConfigName, "roll_up: contributions\n")
	if got := p.Goals[0]; got.How != "(30 × 100% + 10 × 20%) / 40 = 80%" {
		t.Errorf("contributions: %+v %s", got.Ratio, got.How)
	}
}

// TestCircle makes sure that goals in a circle are still answered.
func TestCircle(t *testing.T) {
	p := state(t, "2026-11-22", "goals/g.yaml", head+"  - {id: a, title: A, supports: [b]}\n  - {id: b, title: B, supports: [a]}\n")
	for _, g := range p.Goals {
		if g.Status == "" {
			t.Errorf("%s has no status", g.Name)
		}
	}
}

func TestTeams(t *testing.T) {
	p := state(t, "2026-11-22", "goals/g.yaml", strings.Replace(family, "cycle:", "team: ops\ncycle:", 1))
	teams := Teams(p.Goals)
	if len(teams) != 1 || teams[0].Name != "ops" || teams[0].Goals != 5 || math.Abs(teams[0].Ratio.Value-.49) > 1e-9 {
		t.Errorf("%+v", teams[0])
	}
}

// TestTrackRecord makes one record of a metric's key results, its file of
// readings and a file of check-ins.
func TestTrackRecord(t *testing.T) {
	p := state(t, "2026-11-22",
		workspace.ConfigName, "metrics: {m: {unit: percent, min: 0, max: 100, cadence: 1m, history: data/m.csv}}\n",
		"data/m.csv", "date,value\n2026-08-31,40\n2026-09-30,41\n",
		"goals/ins.csv", "2026-11-15,44,0.6\n2026-10-15,42\n",
		"goals/old.yaml", "version: 1\ngoals:\n  - {title: Old, start: 2026-07-01, due: 2026-09-30, metric: m, direction: increase, baseline: 38, target: 45, check_ins: [{date: 2026-09-30, value: 41}]}\n  - {title: Down, start: 2026-07-01, due: 2026-09-30, metric: m, direction: decrease, baseline: 38, target: 30, check_ins: [{date: 2026-09-30, value: 41}]}\n",
		"goals/z.yaml", kr("metric: m", "baseline: 41", "target: 50", "check_ins_from: ins.csv"))
	c := p.Goals[2].KeyResults[0].Case
	if len(c.History) != 2 || len(c.Past) != 1 || c.Past[0].Actual != 41 || len(c.CheckIns) != 2 || c.CheckIns[0].Value != 42 || c.CheckIns[1].Confidence.Value != .6 || c.Max.Value != 100 || math.Abs(c.Cadence-30.4375) > 1e-9 {
		t.Errorf("%+v", c)
	}
	if k := p.Goals[2].KeyResults[0]; k.Unit != "percent" || k.Forecast.Record.Cycles != 1 || k.Forecast.Record.Hits != 0 {
		t.Errorf("%+v", k.Forecast.Record)
	}
}

// TestRunningTotal holds that what only ever adds up is forecast to go on
// from where it is, and that what has fallen once is not taken for a total.
func TestRunningTotal(t *testing.T) {
	total := kr("unit: people", "baseline: 2", "target: 24", "check_ins: [{date: 2026-10-23, value: 2}, {date: 2026-11-06, value: 10}, {date: 2026-11-20, value: 17}]")
	k := state(t, "2026-11-22", "goals/g.yaml", total).Goals[0].KeyResults[0]
	if f := k.Forecast; f.Low < 17 || f.Mid < 20 || f.Probability.Value < .5 || f.LastValue.Value != 17 {
		t.Errorf("%+v", f)
	}
	k = state(t, "2026-11-22", "goals/g.yaml", strings.Replace(total, "date: 2026-11-06, value: 10", "date: 2026-11-06, value: 1", 1)).Goals[0].KeyResults[0]
	if addsUp(&k.Case) {
		t.Error("a count that fell is taken for a total")
	}
}
