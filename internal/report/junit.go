package report

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// The elements below are those that both JUnit schemas know (Windy Road's, of
// Ant, and Jenkins's): Ant's requires id, package, hostname, properties and
// both outputs; neither knows a place on a test case.
type (
	junitSuites struct {
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		ID         int             `xml:"id,attr"`
		Name       string          `xml:"name,attr"`
		Package    string          `xml:"package,attr"`
		Timestamp  string          `xml:"timestamp,attr"`
		Hostname   string          `xml:"hostname,attr"`
		Tests      int             `xml:"tests,attr"`
		Failures   int             `xml:"failures,attr"`
		Errors     int             `xml:"errors,attr"`
		Skipped    int             `xml:"skipped,attr"`
		Time       string          `xml:"time,attr"`
		Properties []junitProperty `xml:"properties>property"`
		Cases      []junitCase     `xml:"testcase"`
		Out        string          `xml:"system-out"`
		Err        string          `xml:"system-err"`
	}
	junitProperty struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value,attr"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		Time    string        `xml:"time,attr"`
		Skipped *junitSkipped `xml:"skipped"`
		Failure *junitFailure `xml:"failure"`
	}
	junitSkipped struct {
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// junit is the format of CI servers that show tests (GitLab, Jenkins, Azure).
//
// There is one suite for each file, since files are what a reader opens, and
// one case for each finding in it, named by check and goal and never by line:
// servers tell "newly failed" from "fixed" by comparing names. A file without
// findings has one case, which passed. A finding that does not fail the run
// is a skipped case, for a failed one would turn the merge request red.
// GitLab shows the class, the name and a failure's text, and not its message,
// so the text says everything. There is no clock here: the time is the
// beginning of the day that was judged for.
func junit(w io.Writer, r *Report) error {
	byFile := map[string][]diag.Finding{}
	for _, file := range r.Files {
		byFile[file] = nil
	}
	for _, f := range r.Findings {
		byFile[f.Place.Path] = append(byFile[f.Place.Path], f)
	}
	if len(byFile) == 0 {
		byFile["goalpost"] = nil
	}
	var files []string
	for file := range byFile {
		files = append(files, file)
	}
	slices.Sort(files)
	suites := make([]junitSuite, len(files))
	for i, file := range files {
		suites[i] = junitSuiteOf(r, file, byFile[file])
		suites[i].ID = i
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(junitSuites{Suites: suites}); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func junitSuiteOf(r *Report, file string, found []diag.Finding) junitSuite {
	day := r.Today.String()
	name := cmp.Or(strings.TrimSpace(Plain(file)), "goalpost")
	// A dot would make Jenkins take goals/crm.yaml for the class yaml of the
	// package goals/crm.
	class := cmp.Or(strings.TrimSuffix(name, path.Ext(name)), name)
	suite := junitSuite{
		Name: name, Package: "goalpost", Timestamp: day + "T00:00:00", Hostname: "localhost",
		Tests: max(1, len(found)), Time: "0",
		Properties: []junitProperty{{"goalpost", Plain(cmp.Or(r.Version, "unknown"))}, {"today", day}},
	}
	if len(found) == 0 {
		suite.Cases = []junitCase{{Name: "nothing to fix", Class: class, Time: "0"}}
	}
	seen := map[string]int{}
	for _, f := range found {
		c := junitCase{Name: short(strings.TrimSpace(f.Rule + " " + subject(f))), Class: class, Time: "0"}
		seen[c.Name]++
		if n := seen[c.Name]; n > 1 {
			c.Name = fmt.Sprintf("%s (%d)", c.Name, n) // GitLab ignores a second case of one name
		}
		message := fmt.Sprintf("%s: %s", f.Severity, short(f.Message))
		if r.fails(f.Severity) {
			suite.Failures++
			c.Failure = &junitFailure{Message: message, Type: Plain(f.Rule), Text: junitText(f)}
		} else {
			suite.Skipped++
			c.Skipped = &junitSkipped{Message: message, Text: junitText(f)}
		}
		suite.Cases = append(suite.Cases, c)
	}
	return suite
}

// junitText says a finding in full. The lines have passed Plain, so nothing
// is left in them that XML 1.0 has no place for, nor a runner a use.
func junitText(f diag.Finding) string {
	lines := []string{fmt.Sprintf("%s: %s: %s [%s]", Plain(f.Place.String()), f.Severity, short(f.Message), Plain(f.Rule))}
	if f.Remedy != "" {
		lines = append(lines, "fix: "+short(f.Remedy))
	}
	for _, also := range f.Related {
		lines = append(lines, "see: "+short(see(also)))
	}
	return strings.Join(lines, "\n")
}
