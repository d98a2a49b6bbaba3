package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// The turns in which sections are given room: the changes and the new findings
// first, and then these.
const (
	turnSoon = iota + 1
	turnLater
	turnLast
)

const (
	pullOpen       = 20 // rows of a table that stand open; further ones are folded
	pullRead       = 5  // rows that are read sooner than a line that sums them up
	unjudgedUrgent = 5  // lines that say what was not judged and are never pushed out
)

// sections are the parts of the comment, in the order in which they are
// shown.
func (p *PullRequest) sections() []*section {
	return present(p.changesSection(), p.newSection(), p.olderSection(), p.progressSection(), p.mapSection(), unjudgedSection("Not judged", p.Unjudged))
}

// present leaves out the sections without anything to show.
func present(all ...*section) []*section {
	return slices.DeleteFunc(all, func(s *section) bool { return len(s.rows)+s.less == 0 })
}

// counted words how many more there are of something.
func counted(one, many string) func(int) string {
	return func(n int) string { return say.Count(n, "more "+one, "more "+many) }
}

// changesSection is the table of promises that moved.
func (p *PullRequest) changesSection() *section {
	s := &section{
		title: "\n#### What changed in the promises\n", head: changesHead, open: pullOpen,
		more: counted("change", "changes"), less: max(0, p.Moved.promises()-len(p.Changes)),
	}
	if len(p.Changes) > pullRead {
		s.title += "\n" + p.Moved.verdict() + ".\n"
	}
	if terse := p.Moved.terse(); terse != "" {
		s.foot = "\nBeside these: " + terse + ".\n"
	}
	for i := range p.Changes {
		c := &p.Changes[i]
		if c.Weakens {
			s.urgent = i + 1
		}
		s.rows = append(s.rows, pullChangeRow(c))
	}
	return s
}

func pullChangeRow(c *PullChange) string {
	name := code(c.Title, pullTitle)
	if words := c.subject(); words != "" {
		name = code(words, markdownCell) + "<br>" + name
	}
	return fmt.Sprintf("| %s %s | %s | %s | %s |\n", changeLabel(c), name, changeWay(c), codeOr(c.Promised, ""), changeWhy(c))
}

const (
	pullTitle   = 80 // characters of a title beside other things
	pullHead    = "\n| Where | Finding | Check |\n|---|---|---|\n"
	pullMessage = 300
)

// newSection is the table of findings that the pull request brings.
func (p *PullRequest) newSection() *section {
	s := &section{title: "\n#### New findings\n", head: pullHead, open: pullOpen, more: counted("finding", "findings"), less: max(0, p.New.total()-len(p.NewFindings))}
	for i := range p.NewFindings {
		f := &p.NewFindings[i]
		if f.Severity == diag.Error.String() {
			s.urgent = i + 1
		}
		s.rows = append(s.rows, pullFindingRow(f))
	}
	return s
}

// olderSection is the same, folded, of what was there before.
func (p *PullRequest) olderSection() *section {
	n := p.Older.total()
	words := say.Count(n, "older finding", "older findings") + " in these goals: " + tally(p.Older.Errors, p.Older.Warnings, p.Older.Notes)
	s := &section{
		turn:  turnLater,
		title: "\n<details><summary>" + words + "</summary>\n", head: pullHead, foot: statusFold,
		more: counted("older finding", "older findings"), less: max(0, n-len(p.OlderFindings)),
	}
	for i := range p.OlderFindings {
		s.rows = append(s.rows, pullFindingRow(&p.OlderFindings[i]))
	}
	return s
}

func pullFindingRow(f *PullFinding) string {
	where := f.Path
	if f.Line > 0 {
		where = fmt.Sprintf("%s:%d", f.Path, f.Line)
	}
	cell := codeOr(where, "")
	if about := strings.Trim(f.Goal+"/"+f.KeyResult, "/"); about != "" {
		cell += "<br>" + code(about, markdownCell)
	}
	message := fmt.Sprintf("**%s** %s", severityWord(f.Severity), code(f.Message, pullMessage))
	if f.Remedy != "" {
		message += "<br>fix: " + code(f.Remedy, pullMessage)
	}
	return fmt.Sprintf("| %s | %s | %s |\n", cell, message, code(f.Check, markdownCell))
}

// severityWord is a severity, whatever is given for one.
func severityWord(s string) string {
	severity, _ := diag.ParseSeverity(s)
	return severity.String()
}

// unjudgedSection lists what was not judged.
func unjudgedSection(title string, lines []string) *section {
	s := &section{turn: turnSoon, title: "\n#### " + title + "\n\n", more: counted("line", "lines"), urgent: min(len(lines), unjudgedUrgent)}
	for _, line := range lines {
		s.rows = append(s.rows, "- "+code(line, markdownCell)+"\n")
	}
	return s
}

// mapSection is the folded map of what is touched.
func (p *PullRequest) mapSection() *section {
	s := &section{
		turn: turnLast, whole: true, more: func(int) string { return "The map" },
		title: "\n<details><summary>What these goals support, and what supports them</summary>\n\n```mermaid\n", foot: "```\n" + statusFold,
	}
	if drawn := p.drawMap(); drawn != "" {
		s.rows = []string{drawn}
	}
	return s
}
