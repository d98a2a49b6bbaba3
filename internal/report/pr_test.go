package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/schema"
)

// quietPull is a pull request that touches no goal.
func quietPull() *PullRequest {
	run := cleanRun()
	run.Counts.Goals = 40
	return NewPullRequest(&PullSource{Run: run, Base: "1a2b3c4", Older: crowd(12).Findings})
}

// readingsPull is what most pull requests are: check-ins, and nothing else.
func readingsPull(t testing.TB) *PullRequest {
	s := pullOf(t).source(t)
	s.Run, s.New, s.Older, s.Unjudged, s.Affected = cleanRun(), nil, nil, nil, nil
	s.Run.Today, s.Run.Counts = statusDay, Counts{Files: 1, Goals: 4, KeyResults: 4}
	s.Touched = map[string]bool{"plans": true}
	s.Changes = slices.DeleteFunc(s.Changes, func(c ledger.Change) bool { return c.Class != ledger.Progress })
	return NewPullRequest(s)
}

// pullCrowd is a pull request with n changes, findings and goals.
func pullCrowd(t testing.TB, n int) *PullRequest {
	w, status := statusCrowd(t, n)
	run := crowd(n)
	run.Today = statusDay
	s := &PullSource{
		Run: run, New: run.Findings, Older: run.Findings, Now: status.Goals, Was: status.Goals, Supports: graphOf(w, status).Supports,
		Touched: map[string]bool{}, Affected: map[string]bool{},
	}
	for i, g := range w.Goals {
		s.Touched[g.Name] = i%2 == 0
		s.Affected[g.Name] = true
		class := []ledger.Class{ledger.Added, ledger.Wording, ledger.Weakened}[i%3]
		s.Changes = append(s.Changes, ledger.Change{
			Class: class, Since: ledger.Base, Goal: g.Name, Field: "target", From: fmt.Sprint(i), To: fmt.Sprint(i + 1),
			Weakens: class == ledger.Weakened, NowGoal: g, Place: diag.Place{Path: "goals/shop.yaml", Span: g.Span},
		})
		s.Unjudged = append(s.Unjudged, "what was promised of "+g.Name)
	}
	return NewPullRequest(s)
}

func pulls(t testing.TB) map[string]*PullRequest {
	return map[string]*PullRequest{
		"readings": readingsPull(t), "sample": NewPullRequest(pullOf(t).source(t)), "quiet": quietPull(), "crowd": pullCrowd(t, 300),
		"nothing read": NewPullRequest(&PullSource{Run: &Report{Today: 1}}),
	}
}

func encoded(t testing.TB, p *PullRequest) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := EncodePullRequest(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPullGolden(t *testing.T) {
	p := NewPullRequest(pullOf(t).source(t))
	golden(t, "pr.markdown", renderPull(t, commentBytes, p))
	golden(t, "pr.json", string(encoded(t, p)))
	golden(t, "pr-readings.markdown", renderPull(t, commentBytes, readingsPull(t)))
	golden(t, "pr-quiet.markdown", renderPull(t, commentBytes, quietPull()))
	golden(t, "pr-crowd.markdown", renderPull(t, 12_000, pullCrowd(t, 60)))
}

// TestPullFile sees that a pull request is the same once it was written and
// read, and that the file is what the schema says.
func TestPullFile(t *testing.T) {
	judge := jsonschema.MustCompileString("pull-request.schema.json", schema.PullRequest)
	for title, p := range pulls(t) {
		text := encoded(t, p)
		var doc any
		if err := json.Unmarshal(text, &doc); err != nil {
			t.Fatal(err)
		}
		if err := judge.Validate(doc); err != nil {
			t.Errorf("%s: %#v", title, err)
		}
		read, err := DecodePullRequest(bytes.NewReader(text))
		if err != nil {
			t.Fatalf("%s: %v", title, err)
		}
		if renderPull(t, commentBytes, read) != renderPull(t, commentBytes, p) {
			t.Errorf("%s: it shows something else once it was read", title)
		}
	}
}

// TestPullRefused sees that a file which says what the format cannot say is
// not shown.
func TestPullRefused(t *testing.T) {
	good := string(encoded(t, NewPullRequest(pullOf(t).source(t))))
	for name, edit := range map[string][2]string{
		"another version":  {`"version": 1`, `"version": 2`},
		"an unknown field": {`"failed":`, `"token": "", "failed":`},
		"a class":          {`"class": "dropped"`, `"class": "paid"`},
		"a silent class":   {`"class": "dropped"`, `"class": "wording"`},
		"a noun":           {`"noun": "goal"`, `"noun": "<b>"`},
		"a severity":       {`"severity": "error"`, `"severity": "off"`},
		"a status":         {`"status": "off_track"`, `"status": "fine"`},
		"no status":        {`"status": "off_track"`, `"status": ""`},
		"a past status":    {`"was": ""`, `"was": "x"`},
		"today":            {`"today": "2026-11-22"`, `"today": "today"`},
		"a due date":       {`"due": "2026-12-31"`, `"due": "@team"`},
		"a number":         {`"files": 5`, `"files": -1`},
		"a huge number":    {`"files": 5`, `"files": 5000000000`},
		"a fraction":       {`"files": 5`, `"files": 5.5`},
		"a ratio":          {`"gained": null`, `"gained": 1e300`},
		"an infinite one":  {`"gained": null`, `"gained": 1e999`},
		"a long text":      {`"reason": ""`, `"reason": "` + strings.Repeat("x", pullText+1) + `"`},
		"an arrow":         {`"supports": [`, `"supports": [99, `},
		"a backward arrow": {`"supports": [`, `"supports": [-1, `},
		"a long list":      {`"unjudged": [`, `"unjudged": [` + strings.Repeat(`"",`, pullFindings)},
		"a huge file":      {`"base": "`, `"base": "` + strings.Repeat("x", pullBytes)},
		"more behind it":   {"\n}\n", "\n}\n{}"},
		"no JSON":          {"{", "["},
		"cut off":          {"\n}\n", ""},
	} {
		bad := strings.Replace(good, edit[0], edit[1], 1)
		if bad == good {
			t.Errorf("%s: the sample has no %s", name, edit[0])
		}
		p, err := DecodePullRequest(strings.NewReader(bad))
		if err == nil || p != nil {
			t.Errorf("%s was believed", name)
		} else if len(err.Error()) > 2000 || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %q", name, err)
		}
	}
}

// TestPullQuiet sees that a pull request that touches no goal gets two lines.
func TestPullQuiet(t *testing.T) {
	if n := strings.Count(strings.TrimSpace(renderPull(t, commentBytes, quietPull())), "\n"); n != 2 { // one of them is blank
		t.Errorf("%d lines", n+1)
	}
}

func TestPullHeadline(t *testing.T) {
	for want, p := range map[string]PullRequest{
		"✅ goalpost: nothing to fix · no goal touched":                                           {Goals: 4},
		"✅ goalpost: nothing to fix · no promise moved":                                          {Goals: 4, Touched: 1},
		"✅ goalpost: nothing new to fix · 2 promises moved":                                      {Goals: 4, Touched: 1, Elsewhere: PullTally{Errors: 3}, Moved: PullMoved{Classes: []PullCount{{ledger.Added, "goal", 2}}}},
		"⚠️ goalpost: no goals found":                                                            {},
		"✅ goalpost: 1 note, nothing that must be fixed · no goal touched":                       {Goals: 4, New: PullTally{Notes: 1}, Moved: PullMoved{}},
		"❌ goalpost: 1 error, 2 warnings · no promise moved":                                     {Goals: 4, Touched: 1, Failed: true, New: PullTally{Errors: 1, Warnings: 2}},
		"❌ goalpost: nothing new, and 3 errors from before · no goal touched":                    {Goals: 4, Failed: true, Elsewhere: PullTally{Errors: 3}},
		"⚠️ goalpost: nothing to fix · 2 promises weakened, 1 unexplained":                       {Goals: 4, Moved: PullMoved{Weakened: 2, NoReason: 1}},
		"✅ goalpost: nothing to fix · 2 promises weakened, with reasons":                         {Goals: 4, Moved: PullMoved{Weakened: 2}},
		"❌ goalpost: the run has failed · no goal touched":                                       {Goals: 4, Failed: true},
		"⚠️ goalpost: 1 warning, nothing that must be fixed · 1 promise weakened, 1 unexplained": {Goals: 4, New: PullTally{Warnings: 1}, Moved: PullMoved{Weakened: 1, NoApprover: 1}},
	} {
		if got := p.headline(); got != "### "+want+"\n" {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
