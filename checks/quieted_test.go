package checks

import (
	"context"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/workspace"
)

func TestQuieted(t *testing.T) {
	const goals, checks, overrides = "goals: [goals/**/*.yaml]\n", "checks: {no-owner: error, too-many-goals: {limit: 3}, weak-verb: off}\n", "overrides: [{paths: [goals/a/**], checks: {no-unit: off}}]\n"
	before := config(t, "version: 1\n"+goals+checks+overrides)
	for now, want := range map[string][]string{
		goals + checks + overrides: nil,
		// Louder, and in another order.
		overrides + "checks: {weak-verb: note, too-many-goals: {limit: 3}, no-owner: error, no-unit: error}\n" + goals: nil,
		goals + overrides: {"no-owner is warning, was error", "the options of too-many-goals are others"},
		goals + overrides + "checks: {no-owner: off, too-many-goals: {limit: 9}, weak-verb: off}\n":                     {"no-owner is off, was error", "the options of too-many-goals are others"},
		checks + "goals: [goals/b/*.yaml]\nratchet: r.json\noverrides: [{paths: [goals/**], checks: {no-unit: off}}]\n": {"the overrides are others", "the files that are read are others", "the file of known findings is another"},
	} {
		if got := Quieted(before, config(t, "version: 1\n"+now)); !slices.Equal(got, want) {
			t.Errorf("%s\ngot %q, want %q", now, got, want)
		}
	}
	narrow := Quieted(before, config(t, "version: 1\nprofiles: [core]\n"+goals+checks+overrides))
	if !slices.Contains(narrow, "no-guardrail is no longer run, by its profile") || slices.ContainsFunc(narrow, func(line string) bool { return strings.HasPrefix(line, "no-owner") }) {
		t.Errorf("with one profile: %q", narrow)
	}
}

func config(t *testing.T, text string) *workspace.Config {
	t.Helper()
	w, found, err := workspace.Load(context.Background(), fstest.MapFS{workspace.ConfigName: {Data: []byte(text)}}, workspace.Options{Dir: ".", Config: workspace.ConfigName})
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	return &w.Config
}
