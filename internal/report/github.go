package report

import (
	"bufio"
	"fmt"
	"io"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

const (
	githubKept    = 10   // annotations of each kind that GitHub keeps for a step
	githubMessage = 4096 // GitHub cuts a message here, wherever that is
	githubTitle   = 200
)

// github is the format of annotations: workflow commands that GitHub's runner
// turns into notes beside the lines of a pull request.
//
// GitHub keeps the first ten of a kind and says nothing of the others, so we
// choose them, errors first, and say what is missing. Everything that stands
// in a command is escaped; the only other lines are our own words.
func github(out io.Writer, r *Report) error {
	w := bufio.NewWriter(out)
	var left [diag.Error + 1]int
	for severity, n := range bySeverity(r.Findings) {
		left[severity] = max(0, n-githubKept)
	}
	for severity := diag.Error; severity > diag.Off; severity-- {
		room := githubKept
		for _, f := range r.Findings {
			if f.Severity == severity && room > 0 {
				githubCommand(w, f)
				room--
			}
		}
	}
	if more := tally(left[diag.Error], left[diag.Warning], left[diag.Note]); more != "" {
		fmt.Fprintf(w, "%d of each kind are annotated, and there are more: %s. `goalpost check` lists all of them.\n", githubKept, more)
	}
	fmt.Fprintln(w, r.Counts.summary())
	return w.Flush()
}

func githubCommand(w io.Writer, f diag.Finding) {
	name := f.Severity.String()
	if f.Severity == diag.Note {
		name = "notice"
	}
	fmt.Fprintf(w, "::%s ", name)
	if f.Place.Path != "" {
		fmt.Fprintf(w, "file=%s,", githubProperty(f.Place.Path))
	}
	if s := f.Place.Span; !s.IsZero() {
		fmt.Fprintf(w, "line=%d,", s.Start.Line)
		// GitHub takes columns only where the annotation is on one line,
		// and counts the last one in.
		if s.End.Line == s.Start.Line {
			fmt.Fprintf(w, "endLine=%d,col=%d,endColumn=%d,", s.End.Line, s.Start.Col, max(s.Start.Col, s.End.Col-1))
		} else {
			fmt.Fprintf(w, "endLine=%d,", s.End.Line)
		}
	}
	title := f.Rule
	if about := subject(f); about != "" {
		title += ": " + about
	}
	fmt.Fprintf(w, "title=%s::%s\n", githubProperty(cut(title, githubTitle)), githubData(f))
}

func githubProperty(s string) string { return commandProperty.Replace(Plain(s)) }

// githubData returns the annotation's text: what is wrong, how to fix it, and
// where else to look.
func githubData(f diag.Finding) string {
	message := Plain(f.Message)
	if f.Remedy != "" {
		message += "\nFix: " + Plain(f.Remedy)
	}
	for _, also := range f.Related {
		message += "\nSee " + Plain(see(also))
	}
	return commandData.Replace(cutBytes(message, githubMessage))
}
