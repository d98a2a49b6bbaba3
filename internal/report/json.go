package report

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// The types below are the JSON of DESIGN.md §4, in the order of its fields.
// schema/report.schema.json describes each of them; a test holds the two
// together.
type (
	jsonReport struct {
		Version  int           `json:"version"`
		Tool     string        `json:"tool"`
		Today    string        `json:"today"`
		Counts   jsonCounts    `json:"counts"`
		Findings []jsonFinding `json:"findings"`
	}
	jsonCounts struct {
		Files      int `json:"files"`
		Goals      int `json:"goals"`
		KeyResults int `json:"key_results"`
		Errors     int `json:"errors"`
		Warnings   int `json:"warnings"`
		Notes      int `json:"notes"`
		Ignored    int `json:"ignored"`
		Ratcheted  int `json:"ratcheted"`
	}
	jsonFinding struct {
		Check       string        `json:"check"`
		Severity    string        `json:"severity"`
		Message     string        `json:"message"`
		Remedy      string        `json:"remedy"`
		Path        string        `json:"path"`
		Start       *jsonPos      `json:"start"`
		End         *jsonPos      `json:"end"`
		Goal        string        `json:"goal"`
		KeyResult   string        `json:"key_result"`
		Help        string        `json:"help"`
		Fingerprint string        `json:"fingerprint"`
		Related     []jsonRelated `json:"related"`
	}
	jsonRelated struct {
		Message string   `json:"message"`
		Path    string   `json:"path"`
		Start   *jsonPos `json:"start"`
		End     *jsonPos `json:"end"`
	}
	jsonPos struct {
		Line   uint32 `json:"line"`
		Column uint32 `json:"column"`
	}
)

// asJSON is the format for programs, version 1 of the published schema.
func asJSON(w io.Writer, r *Report) error {
	doc := jsonReport{
		Version:  1,
		Tool:     "goalpost " + r.Version,
		Today:    r.Today.String(),
		Counts:   jsonCounts(r.Counts),
		Findings: make([]jsonFinding, len(r.Findings)),
	}
	prints := fingerprints(r.Findings)
	for i, f := range r.Findings {
		out := jsonFinding{
			Check: f.Rule, Severity: f.Severity.String(), Message: f.Message, Remedy: f.Remedy,
			Path: f.Place.Path, Goal: f.Goal, KeyResult: f.Measure,
			Help: "goalpost explain " + f.Rule, Fingerprint: prints[i],
			Related: make([]jsonRelated, len(f.Related)),
		}
		out.Start, out.End = jsonSpan(f.Place.Span)
		for j, also := range f.Related {
			start, end := jsonSpan(also.Place.Span)
			out.Related[j] = jsonRelated{Message: also.Message, Path: also.Place.Path, Start: start, End: end}
		}
		doc.Findings[i] = out
	}
	return writeJSON(w, doc)
}

// jsonSpan returns null for both ends where a finding is about a whole file.
func jsonSpan(s diag.Span) (start, end *jsonPos) {
	if s.IsZero() {
		return nil, nil
	}
	return &jsonPos{s.Start.Line, s.Start.Col}, &jsonPos{s.End.Line, s.End.Col}
}

// writeJSON writes a document indented, for the people who look at it all the
// same, with < and & as they are and without anything that a terminal or a
// runner would act on.
func writeJSON(w io.Writer, doc any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return err
	}
	_, err := w.Write(quietJSON(b.Bytes()))
	return err
}

// fingerprints returns one fingerprint for each finding, all different. Two
// findings of one run may share theirs (the same rule on two unnamed values
// of a list); the later ones then get an ordinal, so that each keeps its
// identity as long as those before it stay.
func fingerprints(found []diag.Finding) []string {
	seen := make(map[string]int, len(found))
	prints := make([]string, len(found))
	for i, f := range found {
		p := f.Fingerprint()
		seen[p]++
		if n := seen[p]; n > 1 {
			p += "-" + strconv.Itoa(n)
		}
		prints[i] = p
	}
	return prints
}
