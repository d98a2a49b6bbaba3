package report

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
)

// files holds the lines that the sample's findings stand on.
type files map[string]string

func (f files) line(path string, n int) (string, bool) {
	lines := strings.Split(f[path], "\n")
	if n > len(lines) || f[path] == "" {
		return "", false
	}
	return lines[n-1], true
}

// at returns the span of the nth line's words, so that no test counts columns.
func (f files) at(t testing.TB, path string, n int, words string) diag.Place {
	t.Helper()
	line, _ := f.line(path, n)
	before, _, ok := strings.Cut(line, words)
	if !ok {
		t.Fatalf("%q is not in line %d of %s: %q", words, n, path, line)
	}
	span := diag.Point(n, len([]rune(before))+1)
	span.End.Col = span.Start.Col + uint32(len([]rune(words)))
	return diag.Place{Path: path, Span: span}
}

var sampleFiles = files{
	"goals/crm.yaml": `version: 1
team: learning-and-development
goals:
  - id: crm-proficiency
    title: Equip 90% of staff with advanced proficiency in the new CRM
    key_results:
      - id: certified
        title: Staff rated advanced in the CRM skills assessment
        baseline: 12
        target: 85
`,
	"goals/tokyo.yaml": `version: 1
goals:
  - {title: 🚀 新しいCRMの研修を修了する 👩‍🚀, owner: 田中, due: 2026-13-01}
`,
	"goals/long.yaml": "version: 1\ngoals:\n  - {title: A goal whose writer put everything on a single line and went on and on, owner: dana, supports: [digital-transformatoin], due: 2027-03-31, cadence: 2w, actions: [Run four cohorts]}\n",
}

// sample is a run with findings of every kind.
func sample(t testing.TB) *Report {
	at := sampleFiles.at
	span := diag.Span{Start: diag.Pos{Line: 7, Col: 9}, End: diag.Pos{Line: 10, Col: 19}}
	found := []diag.Finding{
		{
			Rule: "text-number-mismatch", Severity: diag.Warning, Place: at(t, "goals/crm.yaml", 10, "85"),
			Message: "the title says 90%, the target is 85", Remedy: "Write target: 90, or correct the title.",
			Goal: "crm-proficiency", Measure: "certified", Field: "target",
			Related: []diag.Related{{Place: at(t, "goals/crm.yaml", 5, "90%"), Message: "the title"}},
		}, {
			Rule: "no-data-source", Severity: diag.Note, Place: diag.Place{Path: "goals/crm.yaml", Span: span},
			Message: "nobody says how this is read", Goal: "crm-proficiency", Measure: "certified",
		}, {
			Rule: "wrong-value", Severity: diag.Error, Place: at(t, "goals/tokyo.yaml", 3, "2026-13-01"),
			Message: `"2026-13-01" is not a date: months go from 01 to 12`, Remedy: "Write it as 2026-12-01.",
			Goal: "crmの研修", Field: "due",
		}, {
			Rule: "unknown-parent", Severity: diag.Error, Place: at(t, "goals/long.yaml", 3, "digital-transformatoin"),
			Message: `no goal is called "digital-transformatoin"`, Remedy: "Did you mean digital-transformation?",
			Goal: "a-goal", Field: "supports",
			Related: []diag.Related{{Place: at(t, "goals/crm.yaml", 4, "crm-proficiency"), Message: "the nearest id"}, {Place: diag.Place{Path: "goals/strategy.yaml"}, Message: "the file that usually holds it"}},
		}, {
			Rule: "empty-file", Severity: diag.Warning, Place: diag.Place{Path: "goals/empty & #1.yaml"},
			Message: "there is nothing in this file",
		},
	}
	r := &Report{
		Version: "1.4.0", Today: calendar.On(2026, time.October, 15),
		Counts: Counts{Files: 5, Goals: 12, KeyResults: 30, Ignored: 3, Ratcheted: 4},
		Files:  []string{"goals/crm.yaml", "goals/empty & #1.yaml", "goals/fine.yaml", "goals/long.yaml", "goals/tokyo.yaml"},
		Rules: []diag.Rule{{
			ID: "text-number-mismatch", Title: "Title and target give different numbers", Severity: diag.Warning, Group: "Measurable",
			Doc: "# Title and target give different numbers\n\nReaders remember the title; reports follow\nthe target.\n\n## Found\n\n```yaml\ntarget: 85 # ✗\n```\n",
		}, {
			ID: "unknown-parent", Title: "Supports a goal that does not exist", Severity: diag.Error, Group: "Aligned",
		}},
		Findings: diag.Sort(found), FailOn: diag.Error, Line: sampleFiles.line,
	}
	r.Counts.Tally(r.Findings)
	return r
}

// cleanRun is a run that found nothing.
func cleanRun() *Report {
	return &Report{
		Version: "1.4.0", Today: calendar.On(2026, time.October, 15), FailOn: diag.Error,
		Counts: Counts{Files: 1, Goals: 1, KeyResults: 2}, Files: []string{"goals/fine.yaml"},
	}
}

// crowd is a run with n findings of three checks in several files.
func crowd(n int) *Report {
	r := cleanRun()
	r.Counts = Counts{Files: 1 + n/10, Goals: n, KeyResults: n}
	r.Rules = []diag.Rule{{ID: "no-owner", Title: "Nobody is accountable"}, {ID: "no-baseline", Title: "A change without a starting value"}}
	r.Line = func(string, int) (string, bool) { return "      - title: Reduce 解約率 from 9% to 4% 🚀", true }
	for i := range n {
		check := []string{"no-owner", "no-baseline", "vague-goal"}[i%3]
		r.Findings = append(r.Findings, diag.Finding{
			Rule: check, Severity: diag.Severity(1 + i%3), Place: diag.Place{Path: fmt.Sprintf("goals/team-%03d.yaml", i/40), Span: diag.Point(i%40+1, 16)},
			Message: fmt.Sprintf("finding %d about a goal", i), Remedy: "Say who.", Goal: fmt.Sprintf("goal-%d", i),
		})
	}
	r.Findings = diag.Sort(r.Findings)
	r.Counts.Tally(r.Findings)
	return r
}
