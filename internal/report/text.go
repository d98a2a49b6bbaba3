package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

const (
	textColumns = 100 // a snippet with its gutter is no wider
	textLongest = 600 // characters of one message: nobody reads more, and a title may be 100 KB
	textMany    = 30  // with more findings than this, a table by check stands at the end
)

// text is the format for people at a terminal:
//
//	goals/crm.yaml:12:17: error: the title says 90%, the target is 85 [text-number-mismatch]
//	 12 |         target: 85
//	    |                 ^^
//	    fix: write target: 90, or correct the title
//	    see: goals/crm.yaml:9:16: the title
//
// The first line is the form that editors, terminals and problem matchers
// link; everything below it stands indented, so that the eye can run down the
// left edge from one finding to the next.
func text(out io.Writer, r *Report) error {
	w := bufio.NewWriter(out)
	p := paint{on: r.Color}
	lines := reader{get: r.Line}
	for _, f := range r.Findings {
		textFinding(w, p, &lines, f)
	}
	if len(r.Findings) > textMany {
		textByCheck(w, p, r)
	}
	fmt.Fprintln(w, r.Counts.summary())
	return w.Flush()
}

func textFinding(w io.Writer, p paint, lines *reader, f diag.Finding) {
	if where := Plain(f.Place.String()); where != "" {
		fmt.Fprintf(w, "%s: ", p.bold(where))
	}
	fmt.Fprintf(w, "%s: %s %s\n", p.severity(f.Severity, f.Severity.String()), short(f.Message), p.dim("["+Plain(f.Rule)+"]"))

	number := fmt.Sprintf("%3d", f.Place.Span.Start.Line)
	margin := strings.Repeat(" ", len(number))
	if x, ok := lines.excerpt(f.Place, textColumns-len(number)-len(" | ")); ok {
		fmt.Fprintf(w, "%s %s\n", p.dim(number+" |"), strings.TrimRight(x.before+x.marked+x.after, " "))
		carets := p.severity(f.Severity, strings.Repeat("^", x.carets))
		fmt.Fprintf(w, "%s %s%s\n", p.dim(margin+" |"), strings.Repeat(" ", x.indent), carets)
	}
	if f.Remedy != "" {
		fmt.Fprintf(w, "%s %s %s\n", margin, p.bold("fix:"), short(f.Remedy))
	}
	for _, also := range f.Related {
		fmt.Fprintf(w, "%s see: %s\n", margin, short(see(also)))
	}
	fmt.Fprintln(w)
}

// short returns one line that is harmless and not too long.
func short(s string) string { return Plain(cut(s, textLongest)) }

// textByCheck writes what was found most, for a reader who will not read
// hundreds of findings from the top.
func textByCheck(w io.Writer, p paint, r *Report) {
	titles := titles(r)
	list := byCheck(r.Findings)
	idWidth := 0
	for _, c := range list {
		idWidth = max(idWidth, len(c.rule))
	}
	fmt.Fprintln(w, p.bold("By check:"))
	for _, c := range list {
		row := fmt.Sprintf("%6d  %s%*s  %-*s  %s", c.count, p.severity(c.severity, c.severity.String()),
			len("warning")-len(c.severity.String()), "", idWidth, Plain(c.rule), short(titles[c.rule]))
		fmt.Fprintln(w, strings.TrimRight(row, " "))
	}
	fmt.Fprintf(w, "  `goalpost explain %s` says why and what to write instead.\n\n", Plain(list[0].rule))
}
