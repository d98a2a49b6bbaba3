package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/progress"
)

// The widths that a page may have. Narrower ones leave no room for a title
// beside its figures; on wider ones the eye loses the line.
const (
	narrowest = 60
	widest    = 120
)

// page is a text for a terminal of so many columns. What is written to it is
// cut to them.
type page struct {
	*bufio.Writer
	paint
	columns int
}

func newPage(w io.Writer, s *Status) *page {
	columns := s.Width
	if columns == 0 {
		columns = 80
	}
	return &page{bufio.NewWriter(w), paint{on: s.Color}, min(max(columns, narrowest), widest)}
}

// line writes one line, indented. Whatever a line begins with, no runner
// takes it for a command.
func (p *page) line(indent int, text string) {
	text = breakCommands(strings.Repeat(" ", indent) + text)
	fmt.Fprintln(p, strings.TrimRight(text, " "))
}

// ends writes one line with a sign, a title and a text at its right end. The
// title gives way.
func (p *page) ends(indent int, sign, title, right string, style, color func(string) string) {
	right, taken := clip(right, p.columns/2)
	title = pad(title, p.columns-indent-len("s ")-len("  ")-taken)
	p.line(indent, color(sign)+" "+style(title)+"  "+right)
}

// plain leaves a text as it is.
func plain(s string) string { return s }

// paragraph writes a text over as many lines as it needs.
func (p *page) paragraph(indent int, text string, color func(string) string) {
	for _, line := range wrap(text, p.columns-indent) {
		p.line(indent, color(line))
	}
}

// clip returns a text on one line, made harmless, in at most so many columns,
// and how many it takes.
func clip(s string, columns int) (string, int) {
	cells := appendCells(nil, cut(s, textLongest))
	kept, more := head(cells, columns)
	if !more {
		return join(kept), width(kept)
	}
	kept, _ = head(cells, columns-1)
	return join(kept) + ellipsis, width(kept) + 1
}

// pad is clip, filled up with spaces.
func pad(s string, columns int) string {
	text, taken := clip(s, columns)
	return text + strings.Repeat(" ", max(0, columns-taken))
}

// wrap breaks a text at its spaces into lines of at most so many columns, none
// of which begins with what a runner would execute.
func wrap(s string, columns int) []string {
	var lines []string
	line, used := "", 0
	end := func() {
		if used > 0 {
			line, _ = clip(breakCommands(line), columns)
			lines = append(lines, line)
		}
	}
	for word := range strings.FieldsSeq(cut(s, textLongest)) {
		text, n := clip(word, columns)
		if used > 0 && used+1+n <= columns {
			line, used = line+" "+text, used+1+n
			continue
		}
		end()
		line, used = text, n
	}
	end()
	return lines
}

// look is how a status is shown: a sign that can be told from the others
// without colour, its colour, and the picture for Markdown.
type look struct {
	sign, codes, picture string
}

var looks = map[progress.Status]look{
	progress.Draft:      {"○", "2", "⚪"},
	progress.NotStarted: {"○", "2", "⚪"},
	progress.OnTrack:    {"●", "32", "🟢"},
	progress.AtRisk:     {"▲", "33", "🟡"},
	progress.OffTrack:   {"✗", "31", "🔴"},
	progress.Blocked:    {"■", "31", "⛔"},
	progress.Achieved:   {"✓", "32", "✅"},
	progress.Missed:     {"✗", "31", "❌"},
	progress.Dropped:    {"–", "2", "⚫"},
}

// word is a status, or any other word of the JSON, as people write it.
func word[S ~string](s S) string { return strings.ReplaceAll(string(s), "_", " ") }

// status returns what colours a text by a status.
func (p *page) status(s progress.Status) func(string) string {
	return func(text string) string { return p.with(looks[s].codes, text) }
}
