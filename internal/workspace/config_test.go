package workspace

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// said writes findings as place: message lines.
func said(found []diag.Finding) (lines []string) {
	for _, f := range found {
		lines = append(lines, fmt.Sprintf("%s: %s", f.Place, f.Message))
	}
	return lines
}

func configOf(t *testing.T, files map[string]string) (Config, []string) {
	t.Helper()
	c, found, err := loadConfig(tree(files), ConfigName)
	if err != nil {
		t.Fatal(err)
	}
	return c, said(found)
}

func TestExtends(t *testing.T) {
	c, found := configOf(t, map[string]string{
		ConfigName: "extends: conf/team.yaml\ngoals: [a/*.yaml]\npeople: {lee: {team: it}, kim: }\nchecks: {no-owner: off}\n" +
			"metrics: {nps: {unit: points}}\nprofiles: []\n",
		"conf/team.yaml": "extends: ../base.yaml\ngoals: [b/*.yaml]\nprofiles: [core]\npeople: {dana: {team: hr}}\nratchet: old.json\n" +
			"metrics: {nps: {unit: percent, history: nps.csv}, csat: {history: data/csat.csv}}\noverrides: [{paths: [goals/drafts/**], checks: {no-measure: note}}]\n",
		"base.yaml": "calendar: {fiscal_year_start: 4, holidays: [2026-12-25]}\npeople: [dana, lee]\nchecks: {no-owner: error, no-baseline: error}\n" +
			"overrides: [{paths: [x/**], checks: {no-owner: off}}]\nratchet: base.json\n",
	})
	if len(found) > 0 {
		t.Error(found)
	}
	if !slices.Equal(c.Files, []string{ConfigName, "conf/team.yaml", "base.yaml"}) || !slices.Equal(c.Goals, []string{"a/*.yaml"}) || !slices.Equal(c.Profiles, []string{"core"}) {
		t.Errorf("lists replace lists: %q, %q, %q", c.Files, c.Goals, c.Profiles)
	}
	if c.FiscalYearStart != time.April || len(c.Holidays) != 1 || c.Ratchet != "conf/old.json" {
		t.Errorf("%s, %v, %s", c.FiscalYearStart, c.Holidays, c.Ratchet)
	}
	if len(c.People) != 3 || c.People["lee"].Team.Value != "it" || c.People["dana"].Team.Value != "hr" || c.Teams != nil {
		t.Errorf("entries replace entries: %+v; %+v", c.People, c.Teams)
	}
	if c.Metrics["nps"].Unit.Value != "points" || c.Metrics["nps"].History != "" || c.Metrics["csat"].History != "conf/data/csat.csv" {
		t.Errorf("%+v", c.Metrics)
	}
	if c.Checks["no-owner"].Severity != diag.Off || c.Checks["no-baseline"].Severity != diag.Error {
		t.Errorf("%+v", c.Checks)
	}
	if o := c.Overrides; len(o) != 1 || !o[0].Matches("goals/drafts/a/b.yaml") || o[0].Matches("conf/goals/drafts/a.yaml") || o[0].Matches("x/y.yaml") {
		t.Errorf("paths start from the folder of the configuration that was asked for: %+v", o)
	}
}

func TestExtendsWrong(t *testing.T) {
	for _, c := range []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"itself", map[string]string{ConfigName: "extends: ./.goalpost.yaml\n"}, []string{`.goalpost.yaml:1:10: extends "./.goalpost.yaml" leads back to a file that extends it`}},
		{"loop", map[string]string{ConfigName: "extends: a.yaml\n", "a.yaml": "extends: b.yaml\n", "b.yaml": "goals: [x]\nextends: a.yaml\n"},
			[]string{`b.yaml:2:10: extends "a.yaml" leads back to a file that extends it`}},
		{"twice, by two documents", map[string]string{ConfigName: "extends: a.yaml\n---\nextends: a.yaml\n", "a.yaml": "goals: [x]\n"}, nil},
		{"missing", map[string]string{ConfigName: "extends: a.yaml\n"}, []string{`.goalpost.yaml:1:10: extends "a.yaml" cannot be read: there is no such file`}},
		{"folder", map[string]string{ConfigName: "extends: conf\n", "conf/a": ""}, []string{`.goalpost.yaml:1:10: extends "conf" cannot be read: this is a folder, not a file`}},
		{"outside", map[string]string{ConfigName: "extends: ../a.yaml\n"}, []string{`.goalpost.yaml:1:10: extends "../a.yaml" leads outside the repository`}},
		{"absolute", map[string]string{ConfigName: "extends: /etc/passwd\n"}, []string{`.goalpost.yaml:1:10: extends "/etc/passwd" leads outside the repository`}},
		{"address", map[string]string{ConfigName: "extends: https://example.com/a.yaml\n"}, []string{`.goalpost.yaml:1:10: extends "https://example.com/a.yaml" leads outside the repository`}},
		{"ratchet outside", map[string]string{ConfigName: "ratchet: ../../r.json\n"}, []string{`.goalpost.yaml:1:10: ratchet "../../r.json" lies outside the repository`}},
		{"globs", map[string]string{ConfigName: "goals: ['[', '!a', ../x, /y, ./ok.yaml]\n"}, []string{
			`.goalpost.yaml:1:9: "[" is not a pattern for paths`,
			`.goalpost.yaml:1:14: "!a": a pattern cannot leave files out again`,
			`.goalpost.yaml:1:20: "../x" leads outside the folder of the configuration`,
			`.goalpost.yaml:1:26: "/y" leads outside the folder of the configuration`,
		}},
	} {
		config, found := configOf(t, c.files)
		if !slices.Equal(found, c.want) {
			t.Errorf("%s: %q, want %q", c.name, found, c.want)
		}
		if c.name == "globs" && !slices.Equal(config.Goals, []string{"ok.yaml"}) {
			t.Errorf("the other globs hold: %q", config.Goals)
		}
	}
	if _, _, err := Load(context.Background(), empty("goals.yaml"), Options{Dir: ".", Config: "gone.yaml"}); err == nil || err.Error() != "gone.yaml: there is no such file" {
		t.Error(err)
	}
}

// TestConfigShapes gives every key every kind of value. What is wrong is said
// by the schema; here it must decide nothing: above all, no list of people
// that is empty by mistake may make every owner unknown.
func TestConfigShapes(t *testing.T) {
	keys := []string{"extends", "goals", "profiles", "calendar", "teams", "people", "metrics", "checks", "overrides", "promise_tag", "ratchet", "roll_up",
		"calendar: {fiscal_year_start", "calendar: {holidays", "metrics: {m", "metrics: {m: {history", "checks: {no-owner", "checks: {no-owner: {severity",
		"overrides: [{paths", "overrides: [{checks", "people: {p", "teams: {t: {members"}
	for _, key := range keys {
		for _, value := range []string{"", "~", "x", "5", "1e300", "true", "[]", "{}", "[[], {}, 5, ~]", "{a: {b: c}}", "@x", `"\0"`, "2026-01-01"} {
			text := key + ": " + value + strings.Repeat("}", strings.Count(key, "{"))
			if strings.Contains(key, "[{") {
				text = key + ": " + value + "}]"
			}
			c, _, err := loadConfig(tree(map[string]string{ConfigName: text}), ConfigName)
			if err != nil {
				t.Errorf("%s: %v", text, err)
			}
			if scalar := !strings.ContainsAny(value, "[{"); scalar && (key == "people" && c.People != nil || key == "goals" && c.Goals != nil || key == "metrics" && c.Metrics != nil) {
				t.Errorf("%s decides something: %+v", text, c)
			}
			if c.FiscalYearStart < time.January || c.FiscalYearStart > time.December || c.Profiles != nil && len(c.Profiles) == 0 || c.Ratchet == "." {
				t.Errorf("%s: %+v", text, c)
			}
		}
	}
}

// TestHalfARegistry: whoever is missing from a list that was read in part may
// be in the other part.
func TestHalfARegistry(t *testing.T) {
	c, found := configOf(t, map[string]string{ConfigName: "people:\n  dana: {}\n  lee {}\n  - kim\n"})
	if len(found) == 0 || c.People != nil {
		t.Errorf("%v, %q", c.People, found)
	}
}
