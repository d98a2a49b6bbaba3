package report

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/schema"
)

// reports are the runs that every published description is tried on.
func reports(t testing.TB) map[string]*Report {
	all := map[string]*Report{
		"sample": sample(t), "clean": cleanRun(), "crowd": crowd(300), "nothing": {Today: 1}, "bare finding": {
			Today:    1,
			Findings: []diag.Finding{{Rule: "no-owner", Severity: diag.Error}},
		},
	}
	for title, evil := range hostile {
		all[title] = hostileReport(evil)
	}
	return all
}

// validate judges a format's output of every report by a JSON Schema.
func validate(t *testing.T, format string, s *jsonschema.Schema) {
	for title, r := range reports(t) {
		var doc any
		if err := json.Unmarshal([]byte(render(t, format, r)), &doc); err != nil {
			t.Fatalf("%s: %v", title, err)
		}
		if err := s.Validate(doc); err != nil {
			t.Errorf("%s: %#v", title, err)
		}
	}
}

func TestJSONSchema(t *testing.T) {
	validate(t, "json", jsonschema.MustCompileString("report.schema.json", schema.Report))
}

// TestSchemaTeaches sees that every field of the published schemas is
// described.
func TestSchemaTeaches(t *testing.T) {
	for _, text := range []string{schema.Report, schema.Status, schema.Diff, schema.PullRequest} {
		teaches(t, text)
	}
}

func teaches(t *testing.T, schema string) {
	var doc map[string]any
	if err := json.Unmarshal([]byte(schema), &doc); err != nil {
		t.Fatal(err)
	}
	var walk func(at string, v any)
	walk = func(at string, v any) {
		node, ok := v.(map[string]any)
		if !ok {
			return
		}
		for _, group := range []string{"properties", "$defs"} {
			fields, _ := node[group].(map[string]any)
			for name, field := range fields {
				here := at + "/" + name
				if text, _ := field.(map[string]any)["description"].(string); !strings.HasSuffix(text, ".") {
					t.Errorf("%s has no description, or one that is no sentence", here)
				}
				walk(here, field)
			}
		}
	}
	walk("", doc)
}

// published returns the path of a description that others publish, from the
// folder that GOALPOST_SCHEMAS names.
func published(t *testing.T, name string) string {
	dir := os.Getenv("GOALPOST_SCHEMAS")
	if dir == "" {
		t.Skip("GOALPOST_SCHEMAS names no folder with " + name)
	}
	return filepath.Join(dir, name)
}

func TestSARIFSchema(t *testing.T) {
	text, err := os.ReadFile(published(t, "sarif-2.1.0.json"))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft7
	c.AssertFormat = true
	if err := c.AddResource("sarif.json", strings.NewReader(string(text))); err != nil {
		t.Fatal(err)
	}
	validate(t, "sarif", c.MustCompile("sarif.json"))
}

func TestJUnitSchemas(t *testing.T) {
	xsds := []string{published(t, "junit-windyroad.xsd"), published(t, "junit-jenkins.xsd")}
	xmllint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint is not installed")
	}
	dir := t.TempDir()
	var names []string
	for title, r := range reports(t) {
		name := filepath.Join(dir, strings.ReplaceAll(title, " ", "-")+".xml")
		if err := os.WriteFile(name, []byte(render(t, "junit", r)), 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	for _, xsd := range xsds {
		args := append([]string{"--noout", "--nonet", "--huge", "--schema", xsd}, names...)
		if out, err := exec.Command(xmllint, args...).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%.3000s", xsd, err, out)
		}
	}
}

// TestSARIFLimit sees that a run too large for GitHub keeps its worst results
// and says so.
func TestSARIFLimit(t *testing.T) {
	var doc sarifLog
	if err := json.Unmarshal([]byte(render(t, "sarif", crowd(sarifResults+3_000))), &doc); err != nil {
		t.Fatal(err)
	}
	run := doc.Runs[0]
	levels := map[string]int{}
	for _, result := range run.Results {
		levels[result.Level]++
		if run.Tool.Driver.Rules[result.RuleIndex].ID != result.RuleID {
			t.Fatalf("rule %d is not %s", result.RuleIndex, result.RuleID)
		}
	}
	if len(run.Results) != sarifResults || levels["note"] != 28_000/3+1-3_000 {
		t.Errorf("%d results kept: %v", len(run.Results), levels)
	}
	if said := run.Invocations[0].Notifications; len(said) != 1 || !strings.HasPrefix(said[0].Message.Text, "3000 more findings") {
		t.Errorf("it says %+v", said)
	}
}

// TestJUnitNames sees that no case hides another: GitLab shows the first of a
// name only.
func TestJUnitNames(t *testing.T) {
	f := diag.Finding{Rule: "no-owner", Severity: diag.Error, Goal: "a", Place: diag.Place{Path: "x.yaml", Span: diag.Point(3, 1)}}
	r := cleanRun()
	r.Findings = []diag.Finding{f, f, f}
	out := render(t, "junit", r)
	for _, name := range []string{"no-owner a", "no-owner a (2)", "no-owner a (3)"} {
		if n := strings.Count(out, `name="`+name+`" `); n != 1 {
			t.Errorf("%d cases are called %s", n, name)
		}
	}
}

// TestFingerprints sees that findings of one run are told apart, and that
// none of them changes when lines above move.
func TestFingerprints(t *testing.T) {
	f := diag.Finding{Rule: "no-owner", Goal: "a", Place: diag.Place{Path: "x.yaml", Span: diag.Point(3, 1)}, Message: "it is 3 days late"}
	moved := f
	moved.Place.Span, moved.Message = diag.Point(30, 1), "it is 14 days late"
	p := fingerprints([]diag.Finding{f, moved, f})
	if p[1] != p[0]+"-2" || p[2] != p[0]+"-3" {
		t.Errorf("the fingerprints are %v", p)
	}
	if q := fingerprints([]diag.Finding{moved}); q[0] != p[0] {
		t.Errorf("it was %s and is %s now", p[0], q[0])
	}
}
