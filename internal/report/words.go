package report

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// amount returns "1 goal", "2 goals".
func amount(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// tally returns "2 errors, 1 warning", leaving out what there is none of.
func tally(errors, warnings, notes int) string {
	var parts []string
	for i, n := range []int{errors, warnings, notes} {
		if n > 0 {
			parts = append(parts, amount(n, (diag.Error-diag.Severity(i)).String()))
		}
	}
	return strings.Join(parts, ", ")
}

// read returns what was read, and what was found and is not shown:
// "5 files (12 goals, 30 key results); 3 ignored".
func (c Counts) read() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s, %s)", amount(c.Files, "file"), amount(c.Goals, "goal"), amount(c.KeyResults, "key result"))
	sep := "; "
	if c.Ignored > 0 {
		fmt.Fprintf(&b, "%s%d ignored", sep, c.Ignored)
		sep = ", "
	}
	if c.Ratcheted > 0 {
		fmt.Fprintf(&b, "%s%d from before goalpost", sep, c.Ratcheted)
	}
	return b.String()
}

// summary returns the one line that closes a report for people. A run that
// read no goal is never called good: nothing was judged.
func (c Counts) summary() string {
	found := tally(c.Errors, c.Warnings, c.Notes)
	switch {
	case found != "":
		return found + " in " + c.read()
	case c.Goals == 0:
		return "No goals found in " + c.read()
	}
	return "Nothing to fix in " + c.read()
}

// subject names the goal, or the key result of it, that a finding is about;
// it is empty where the finding is about neither.
func subject(f diag.Finding) string {
	if f.Measure == "" {
		return f.Goal
	}
	return f.Goal + "/" + f.Measure
}

// sentence returns a message and its remedy as running text, for viewers
// that show one paragraph.
func sentence(f diag.Finding) string {
	if f.Remedy == "" {
		return f.Message
	}
	stop := ". "
	if strings.HasSuffix(f.Message, ".") || strings.HasSuffix(f.Message, "?") {
		stop = " "
	}
	return f.Message + stop + "Fix: " + f.Remedy
}

// see returns a related place with what is to be seen there.
func see(also diag.Related) string {
	if also.Message == "" {
		return also.Place.String()
	}
	return also.Place.String() + ": " + also.Message
}
