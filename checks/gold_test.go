package checks

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// textChecks are the checks of which somebody has labelled what they should
// find, the column of the label, and the F1 that the best simple rule reaches.
var textChecks = []struct {
	name   string
	ids    []string
	column string
	anchor string
}{
	{"vague", []string{"vague-goal", "placeholder"}, "vague", ".67"},
	{"activity, not outcome", []string{"activity-as-result"}, "activity_not_outcome", ".53"},
}

// TestGold prints precision, recall and F1 of the checks that judge words, on
// sentences labelled by hand. Each stands alone in a file: as the only key
// result of a goal, or as the goal. With -v it lists what was judged wrongly.
// The sentences are other people's, and stay outside the repository.
func TestGold(t *testing.T) {
	folder := os.Getenv("GOALPOST_GOLD")
	if folder == "" {
		t.Skip("set GOALPOST_GOLD to the folder of sentences_dev.csv and run go test -v -run Gold ./checks ./internal/prose to see the scores")
	}
	f, err := os.Open(filepath.Join(folder, "sentences_dev.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	type score struct{ right, wrong, missed int }
	scores := make([]score, len(textChecks))
	well, flagged := 0, 0
	for _, row := range rows[1:] {
		at := func(name string) string { return row[column[name]] }
		found := foundIn(t, at("text"), at("kind") == "key-result")
		for i, c := range textChecks {
			got := false
			for _, id := range c.ids {
				got = got || found[id]
			}
			want := at(c.column) == "1"
			switch s := &scores[i]; {
			case got && want:
				s.right++
			case got && at(c.column) == "0":
				s.wrong++
			case want:
				s.missed++
			}
			if got != want {
				t.Logf("%s: %s: found %v: %q", at("id"), c.name, got, at("text"))
			}
		}
		if at("vague") == "0" && at("activity_not_outcome") == "0" && at("measure") != "none" {
			well++
			if found["vague-goal"] || found["placeholder"] || found["activity-as-result"] || found["soft-goal"] || found["no-action-verb"] || found["weak-verb"] || found["no-measure"] {
				flagged++
				t.Logf("%s: well written, but %v: %q", at("id"), found, at("text"))
			}
		}
	}
	var b strings.Builder
	for i, c := range textChecks {
		s := scores[i]
		p, r := float64(s.right)/float64(s.right+s.wrong), float64(s.right)/float64(s.right+s.missed)
		fmt.Fprintf(&b, "\n%-24s precision %.2f  recall %.2f  F1 %.2f  (anchor %s)", c.name, p, r, 2*p*r/(p+r), c.anchor)
	}
	t.Logf("%s\nwell written, and flagged: %d of %d", b.String(), flagged, well)
}

// foundIn returns the ids of the checks that find something in a file with
// nothing but the one sentence.
func foundIn(t *testing.T, text string, keyResult bool) map[string]bool {
	t.Helper()
	doc := fmt.Sprintf("version: 1\ngoals:\n  - title: %q\n", text)
	if keyResult {
		doc = fmt.Sprintf("version: 1\ngoals:\n  - title: Goal\n    key_results:\n      - title: %q\n", text)
	}
	tree := fstest.MapFS{"goals/a.yaml": &fstest.MapFile{Data: []byte(doc)}}
	w, _, err := workspace.Load(context.Background(), tree, workspace.Options{Dir: "."})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, f := range Run(Pass{Now: w, Today: calendar.On(2026, 11, 22)}).Findings {
		if !keyResult || f.Measure != "" {
			found[f.Rule] = true
		}
	}
	return found
}
