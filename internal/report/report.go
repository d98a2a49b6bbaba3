// Package report shows what was found, in the formats that people and
// machines read.
//
// Each format is one function over one Report. The package knows nothing of
// how a finding came to be; everything that it prints may come from a
// stranger's pull request and is made harmless for where it goes (see
// escape.go). It has no clock, no environment and no chance: the same report
// is always the same bytes.
package report

import (
	"io"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
)

// Report is everything that a format may show.
type Report struct {
	Version  string        // of goalpost
	Today    calendar.Date // the day that was judged for; always set
	Counts   Counts
	Files    []string       // paths of the files read, so that JUnit can show the good ones; may be nil
	Rules    []diag.Rule    // everything that was looked for, by ID
	Findings []diag.Finding // in diag.Sort's order
	FailOn   diag.Severity  // findings of at least this severity fail the run; Off: none does

	// Line returns line n (from 1) of a file, without its line break, for
	// snippets. It may be nil, and says false where the line cannot be had.
	Line func(path string, n int) (string, bool)

	// Color is set where the output goes to a terminal that shows colours.
	// Only the text format looks at it.
	Color bool
}

// Counts says how much was read and found.
type Counts struct {
	Files, Goals, KeyResults int
	Errors, Warnings, Notes  int
	Ignored                  int // findings silenced by a comment
	Ratcheted                int // findings that were there on the day of adoption
}

// Tally sets the numbers of errors, warnings and notes to those of found.
func (c *Counts) Tally(found []diag.Finding) {
	by := bySeverity(found)
	c.Errors, c.Warnings, c.Notes = by[diag.Error], by[diag.Warning], by[diag.Note]
}

// Format writes a report.
type Format func(io.Writer, *Report) error

// Formats are the formats, by the name that a user gives.
var Formats = map[string]Format{
	"text":     text,
	"json":     asJSON,
	"sarif":    sarif,
	"junit":    junit,
	"github":   github,
	"markdown": MarkdownWithin(commentBytes),
}

// Names returns the names of the formats in alphabetical order.
func Names() []string { return slices.Sorted(maps.Keys(Formats)) }

// fails reports whether a finding of severity s fails the run.
func (r *Report) fails(s diag.Severity) bool { return r.FailOn != diag.Off && s >= r.FailOn }

// Failed reports whether a finding fails the run: the verdict that the exit
// code and every format give.
func (r *Report) Failed() bool {
	return slices.ContainsFunc(r.Findings, func(f diag.Finding) bool { return r.fails(f.Severity) })
}
