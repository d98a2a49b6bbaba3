package workspace

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// TestUnreadable is a table of values that have the right type and say
// nothing.
func TestUnreadable(t *testing.T) {
	for yaml, want := range map[string]string{
		"cycle: Autumn\ngoals: [{title: A}]\n":                                                           `1:8: cycle is "Autumn", which names no time`,
		"goals: [{title: A, cycle: Q4}]\n":                                                               `1:27: cycle is "Q4", which names no time`,
		"goals: [{title: A, cycle: 2026}]\n":                                                             "",
		"cycle: {start: 2026-12-31, end: 2026-10-01}\ngoals: []\n":                                       "1:33: the cycle ends on 2026-10-01, before it starts on 2026-12-31",
		"goals: [{title: A, baseline: unknown, target: 3}]\n":                                            `1:30: baseline is "unknown", in which there is no number to read`,
		"goals: [{title: A, baseline: 40%, target: TBD}]\n":                                              "",
		"goals: [{title: A, key_results: [{title: B, check_ins: [{date: 2026-10-01, value: soon}]}]}]\n": `1:83: value is "soon", in which there is no number to read`,
		"goals: [{title: A, target: 3, key_results: [B]}]\n":                                             "1:28: a goal with key_results has no target of its own: this one is not read",
	} {
		_, found, err := Load(context.Background(), fstest.MapFS{"goals/a.yaml": {Data: []byte(yaml + "version: 1\n")}}, Options{Dir: "."})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range found {
			got = append(got, fmt.Sprintf("%d:%d: %s", f.Place.Span.Start.Line, f.Place.Span.Start.Col, f.Message))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\ngot  %s\nwant %s", yaml, strings.Join(got, "; "), want)
		}
	}
}
