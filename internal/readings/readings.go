// Package readings reads the CSV files that check_ins_from: and history: name:
// a date and a value a line, and perhaps a confidence and a note.
//
//	date,value,confidence,note
//	2026-10-15,22%,0.7,first cohort done
//
// It knows nothing of what the numbers measure.
package readings

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// Rule is the rule under which Parse reports.
var Rule = diag.Rule{ID: "readings", Title: "A file of readings must be readable", Severity: diag.Error}

// Reading is one line of a file.
type Reading struct {
	Date       calendar.Date
	Value      float64
	Unit       string  // canonical; "" where the number stands alone
	Confidence float64 // 0 to 1; negative where none is given
	Line       int
}

// maxFound is how many mistakes of one file are said.
const maxFound = 20

// Parse reads a file. A first line that begins with a word instead of a date
// names the columns, in any order; without one they are date, value,
// confidence, note. Lines with a mistake are left out, and a finding says
// why.
func Parse(path string, b []byte) ([]Reading, []diag.Finding) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	p := parser{path: path, text: b, columns: map[string]int{"date": 0, "value": 1, "confidence": 2, "note": 3}}
	r := csv.NewReader(bytes.NewReader(b))
	r.FieldsPerRecord, r.TrimLeadingSpace, r.ReuseRecord, r.Comment = -1, true, true, '#'
	var out []Reading
	for first := true; ; first = false {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			p.broken(err)
			break
		}
		p.row, p.at = row, r.FieldPos
		if first && p.header() {
			if len(p.found) > 0 {
				break // without its columns no line means anything
			}
			continue
		}
		if reading, ok := p.reading(); ok {
			out = append(out, reading)
		}
	}
	if p.more > 0 {
		p.found = append(p.found, diag.Finding{Rule: Rule.ID, Severity: Rule.Severity, Place: diag.Place{Path: path},
			Message: fmt.Sprintf("%d more lines like these cannot be read", p.more)})
	}
	return out, p.found
}

type parser struct {
	path    string
	text    []byte
	columns map[string]int
	row     []string
	at      func(field int) (line, column int)
	found   []diag.Finding
	more    int
}

// header reads the first line as names of columns, if it is one.
func (p *parser) header() bool {
	if _, err := calendar.ParseDate(strings.TrimSpace(p.row[0])); err == nil || strings.ContainsAny(p.row[0], "0123456789") {
		return false
	}
	clear(p.columns)
	for i, name := range p.row {
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := p.columns[name]; !twice {
			p.columns[name] = i
		}
	}
	for _, name := range []string{"date", "value"} {
		if _, ok := p.columns[name]; !ok {
			p.report(0, "name the columns date,value (and confidence,note if you have them)", "there is no column called %s", name)
		}
	}
	return true
}

// field returns the column of that name in the present line.
func (p *parser) field(name string) (text string, column int) {
	i, ok := p.columns[name]
	if !ok || i >= len(p.row) {
		return "", 0
	}
	return strings.TrimSpace(p.row[i]), i
}

func (p *parser) reading() (Reading, bool) {
	r := Reading{Confidence: -1}
	r.Line, _ = p.at(0)
	text, column := p.field("date")
	var err error
	if r.Date, err = calendar.ParseDate(text); err != nil {
		p.report(column, "write the day as 2026-12-31", "%v", err)
		return r, false
	}
	text, column = p.field("value")
	q, ok := prose.ParseQuantity(text)
	if !ok {
		p.report(column, "write a number, such as 42 or 42%", "%.60q is not a value", text)
		return r, false
	}
	r.Value, r.Unit = q.Value, q.Unit
	if text, column = p.field("confidence"); text != "" {
		c, err := strconv.ParseFloat(text, 64)
		if err != nil || !(c >= 0 && c <= 1) {
			p.report(column, "write a number from 0 to 1, such as 0.7", "%.60q is not a confidence", text)
			return r, false
		}
		r.Confidence = c
	}
	return r, true
}

func (p *parser) report(column int, remedy, format string, args ...any) {
	if len(p.found) == maxFound {
		p.more++
		return
	}
	line, col := 1, 1
	if column < len(p.row) {
		line, col = p.at(column)
	}
	at := p.point(line, col)
	if column < len(p.row) {
		at.End.Col = at.Start.Col + uint32(max(1, utf8.RuneCountInString(p.row[column])))
	}
	p.found = append(p.found, diag.Finding{
		Rule: Rule.ID, Severity: Rule.Severity, Place: diag.Place{Path: p.path, Span: at},
		Message: fmt.Sprintf(format, args...), Remedy: remedy,
	})
}

// point turns a line and a column in bytes, as the CSV reader counts, into a
// place in code points.
func (p *parser) point(line, column int) diag.Span {
	text := p.text
	for range line - 1 {
		if i := bytes.IndexByte(text, '\n'); i >= 0 {
			text = text[i+1:]
		}
	}
	return diag.Point(line, utf8.RuneCount(text[:min(column-1, len(text))])+1)
}

// broken reports what the CSV reader could not get over.
func (p *parser) broken(err error) {
	at := diag.Point(1, 1)
	var pe *csv.ParseError
	if errors.As(err, &pe) {
		at, err = p.point(pe.Line, max(pe.Column, 1)), pe.Err
	}
	p.found = append(p.found, diag.Finding{
		Rule: Rule.ID, Severity: Rule.Severity, Place: diag.Place{Path: p.path, Span: at},
		Message: "this line cannot be read as CSV: " + err.Error(), Remedy: `write a text with quotes in it as "like ""this"""`,
	})
}
