package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

const (
	commentBytes   = 65_000 // a comment may have 65 536 characters
	markdownOpen   = 20     // rows that stand open; further files are folded
	markdownCell   = 300    // characters of one message
	markdownSee    = 3      // related places of one finding
	markdownChecks = 10     // rows of the table by check
	markdownSpare  = 400    // bytes kept for what closes a report that was cut
)

// MarkdownWithin returns the format of step summaries and of comments on pull
// requests, in at most so many bytes.
//
// A reader has twenty seconds: the verdict is the first line, what was read
// the second, and then the files, those with errors first. Twenty rows stand
// open; the other files are folded under a line that says what is in them,
// and a table says which checks found most.
func MarkdownWithin(limit int) Format {
	return func(w io.Writer, r *Report) error {
		m := markdown{room: limit - markdownSpare}
		all := len(r.Findings)
		shown := m.report(r, r.Findings)
		if shown < all {
			// Once more, with the worst of those that fit: a note of the
			// first file must not push out an error of the last.
			m.text.Reset()
			shown = m.report(r, worst(r.Findings, shown))
			fmt.Fprintf(&m.text, "\n**%d more** did not fit here: `goalpost check` lists all %d.\n", all-shown, all)
		}
		_, err := io.WriteString(w, m.text.String())
		return err
	}
}

func markdownHead(r *Report) string {
	found := tally(r.Counts.Errors, r.Counts.Warnings, r.Counts.Notes)
	switch {
	case r.Failed():
		return fmt.Sprintf("### ❌ goalpost: %s\n\nRead %s.\n", found, r.Counts.read())
	case found != "":
		return fmt.Sprintf("### ⚠️ goalpost: %s, nothing that must be fixed\n\nRead %s.\n", found, r.Counts.read())
	case r.Counts.Goals == 0:
		return fmt.Sprintf("### ⚠️ goalpost: no goals found\n\nRead %s.\n", r.Counts.read())
	}
	return fmt.Sprintf("### ✅ goalpost: nothing to fix\n\nRead %s.\n", r.Counts.read())
}

// markdownByCheck returns what was found most.
func markdownByCheck(r *Report) string {
	titles := titles(r)
	list := byCheck(r.Findings)
	var b strings.Builder
	b.WriteString("\n| Found | Check | |\n|---:|---|---|\n")
	for i, c := range list {
		if i == markdownChecks {
			fmt.Fprintf(&b, "| | and %s | |\n", amount(len(list)-i, "more check"))
			break
		}
		title := ""
		if t := titles[c.rule]; t != "" {
			title = code(t, markdownCell)
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", amount(c.count, c.severity.String()), code(c.rule, markdownCell), title)
	}
	return b.String()
}

// markdownFiles groups findings by their file, the files with the most severe
// finding first.
func markdownFiles(found []diag.Finding) [][]diag.Finding {
	at := map[string]int{}
	var files [][]diag.Finding
	for _, f := range found {
		i, ok := at[f.Place.Path]
		if !ok {
			i = len(files)
			at[f.Place.Path] = i
			files = append(files, nil)
		}
		files[i] = append(files[i], f)
	}
	gravest := func(file []diag.Finding) diag.Severity {
		return slices.MaxFunc(file, func(a, b diag.Finding) int { return cmp.Compare(a.Severity, b.Severity) }).Severity
	}
	slices.SortStableFunc(files, func(a, b []diag.Finding) int { return cmp.Compare(gravest(b), gravest(a)) })
	return files
}

// markdown is a text that may not become longer than its room.
type markdown struct {
	text strings.Builder
	room int
}

// report appends the head and the findings given, and returns how many of
// them found room.
func (m *markdown) report(r *Report, found []diag.Finding) int {
	m.add(markdownHead(r))
	if len(r.Findings) > markdownOpen {
		m.add(markdownByCheck(r))
	}
	shown := 0
	for _, file := range markdownFiles(found) {
		rows := m.file(file, shown)
		if shown += rows; rows < len(file) {
			break
		}
	}
	return shown
}

// add appends s whole, or says false.
func (m *markdown) add(s string) bool {
	if m.text.Len()+len(s) > m.room {
		return false
	}
	m.text.WriteString(s)
	return true
}

// file appends the table of one file and returns how many rows found room;
// above says how many stand above it.
func (m *markdown) file(found []diag.Finding, above int) int {
	name := code(cmp.Or(found[0].Place.Path, "(no file)"), markdownCell)
	by := bySeverity(found)
	head := fmt.Sprintf("\n**%s**\n", name)
	foot := ""
	if above+len(found) > markdownOpen {
		head = fmt.Sprintf("\n<details><summary>%s: %s</summary>\n", name, tally(by[diag.Error], by[diag.Warning], by[diag.Note]))
		foot = "\n</details>\n"
	}
	head += "\n| Line | Goal | Finding | Check |\n|---:|---|---|---|\n"
	first := markdownRow(found[0])
	if m.text.Len()+len(head)+len(first) > m.room {
		return 0
	}
	m.add(head)
	shown := 0
	for _, f := range found {
		if !m.add(markdownRow(f)) {
			break
		}
		shown++
	}
	m.text.WriteString(foot) // from the spare bytes
	return shown
}

func markdownRow(f diag.Finding) string {
	line, about := "", ""
	if !f.Place.Span.IsZero() {
		line = fmt.Sprint(f.Place.Span.Start.Line)
	}
	if s := subject(f); s != "" {
		about = code(s, markdownCell)
	}
	cell := fmt.Sprintf("**%s** %s", f.Severity, code(f.Message, markdownCell))
	if f.Remedy != "" {
		cell += "<br>fix: " + code(f.Remedy, markdownCell)
	}
	for i, also := range f.Related {
		if i == markdownSee {
			cell += fmt.Sprintf("<br>and %d more", len(f.Related)-i)
			break
		}
		cell += "<br>see: " + code(see(also), markdownCell)
	}
	return fmt.Sprintf("| %s | %s | %s | %s |\n", line, about, cell, code(f.Rule, markdownCell))
}
