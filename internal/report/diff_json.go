package report

import (
	"io"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
)

// The types below are the JSON of DESIGN.md §4, in the order of its fields,
// and after them what people asked for. schema/diff.schema.json describes
// each of them; a test holds the two together.
type (
	jsonDiff struct {
		Version  int          `json:"version"`
		Tool     string       `json:"tool"`
		Base     string       `json:"base"`
		Head     string       `json:"head"`
		Changes  []jsonChange `json:"changes"`
		Unjudged []string     `json:"unjudged"`
	}
	jsonChange struct {
		Class      ledger.Class `json:"class"`
		Goal       string       `json:"goal"`
		KeyResult  string       `json:"key_result"`
		Field      string       `json:"field"`
		From       string       `json:"from"`
		To         string       `json:"to"`
		Path       string       `json:"path"`
		Start      *jsonPos     `json:"start"`
		Since      ledger.Since `json:"since"`
		Reason     string       `json:"reason"`
		ApprovedBy string       `json:"approved_by"`
		Weakens    bool         `json:"weakens"`
		Days       int          `json:"days"`
	}
)

// diffJSON is the format for programs, version 1 of the published schema.
func diffJSON(w io.Writer, d *Diff) error {
	doc := jsonDiff{
		Version: 1, Tool: "goalpost " + d.Version, Base: d.Base, Head: d.Head,
		Changes: make([]jsonChange, len(d.Changes)), Unjudged: append([]string{}, d.Unjudged...),
	}
	for i := range d.Changes {
		c := &d.Changes[i]
		doc.Changes[i] = jsonChange{
			Class: c.Class, Goal: c.Goal, KeyResult: c.KeyResult, Field: c.Field, From: c.From, To: c.To,
			Path: c.Place.Path, Start: jsonStart(c.Place), Since: c.Since, Reason: c.Reason, ApprovedBy: c.ApprovedBy,
			Weakens: c.Weakens, Days: c.Days,
		}
	}
	return writeJSON(w, doc)
}

// jsonStart returns null for what is gone, which stands nowhere.
func jsonStart(p diag.Place) *jsonPos {
	start, _ := jsonSpan(p.Span)
	return start
}
