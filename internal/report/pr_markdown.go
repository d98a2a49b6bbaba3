package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/say"
)

// PullRequestWithin returns the format of a comment on a pull request, and of
// its step summary, in at most so many bytes. Where a comment says what has no
// room in it, summary adds that the step summary shows it.
//
// A reader has twenty seconds. The verdict is the first line; then come the
// promises that moved, what weakens first, new findings, progress, the map of
// what is touched, folded, and what was not judged. What is empty is not
// there, so that a pull request that touches no goal gets two lines. Where
// room is short, weakened promises and errors take it first.
func PullRequestWithin(limit int, summary bool) func(io.Writer, *PullRequest) error {
	return func(w io.Writer, p *PullRequest) error {
		top, foot := p.headline(), p.footer()
		if p.quiet() {
			top += "\n" + foot
			foot = ""
		} else {
			top += "\n" + p.scope()
			foot = "\n" + foot
		}
		where := " did not fit here"
		if summary {
			where = " in the step summary"
		}
		return writeSections(w, top, p.sections(), foot, limit, where)
	}
}

// quiet reports whether there is nothing to show below the headline.
func (p *PullRequest) quiet() bool {
	return len(p.Changes)+len(p.Progress)+len(p.Unjudged)+p.New.total()+p.Older.total()+p.Without == 0 && p.Moved.terse() == ""
}

// headline is the verdict: what is new and what fails the run, and what became
// of the promises.
func (p *PullRequest) headline() string {
	icon := "✅"
	switch {
	case p.Failed:
		icon = "❌"
	case p.New.Errors+p.New.Warnings > 0, p.Moved.lacking() != "", p.Goals == 0:
		icon = "⚠️"
	}
	return fmt.Sprintf("### %s goalpost: %s%s\n", icon, p.found(), p.moved())
}

// found is what the headline says of findings. Where a run fails without a new
// error, it was an older one that failed it.
func (p *PullRequest) found() string {
	found := tally(p.New.Errors, p.New.Warnings, p.New.Notes)
	older := tally(p.Older.Errors+p.Elsewhere.Errors, p.Older.Warnings+p.Elsewhere.Warnings, p.Older.Notes+p.Elsewhere.Notes)
	switch {
	case p.Failed && p.New.Errors == 0 && older != "":
		return cmp.Or(found, "nothing new") + ", and " + older + " from before"
	case p.Failed:
		return cmp.Or(found, "the run has failed")
	case found != "":
		return found + ", nothing that must be fixed"
	case p.Goals == 0:
		return "no goals found"
	case older != "":
		return "nothing new to fix"
	}
	return "nothing to fix"
}

// moved is what the headline says of promises.
func (p *PullRequest) moved() string {
	m := &p.Moved
	switch all := m.promises(); {
	case m.Weakened > 0 && m.lacking() != "":
		return fmt.Sprintf(" · %s weakened, %d unexplained", say.Count(m.Weakened, "promise", "promises"), m.NoReason+m.NoApprover)
	case m.Weakened > 0:
		return " · " + say.Count(m.Weakened, "promise", "promises") + " weakened, with reasons"
	case all > 0:
		return " · " + say.Count(all, "promise", "promises") + " moved"
	case p.Touched == 0 && p.Goals > 0:
		return " · no goal touched"
	case p.Touched > 0:
		return " · no promise moved"
	}
	return ""
}

// scope says what was looked at.
func (p *PullRequest) scope() string {
	words := "Touches " + say.Count(p.Touched, "goal", "goals")
	if p.Affected > 0 {
		words += fmt.Sprintf(", affects %d more", p.Affected)
	}
	words += "; " + say.Count(p.Goals, "goal", "goals") + " read."
	if terse := p.Moved.terse(); terse != "" && len(p.Changes) == 0 {
		words += " " + terse + "."
	}
	if p.Elsewhere.total() > 0 {
		words += " " + p.elsewhere() + "."
	}
	if n := len(p.Unjudged); n > 0 {
		words += " **Not everything was judged**: see the end."
	}
	return words + "\n"
}

// elsewhere counts what is no business of the pull request.
func (p *PullRequest) elsewhere() string {
	return say.Count(p.Elsewhere.total(), "older finding", "older findings") + " elsewhere, not from this pull request"
}

// footer says what was run, and how to run it at the desk.
func (p *PullRequest) footer() string {
	words := []string{code(p.Tool, markdownCell), "judged for " + dateWords(p.Today)}
	if p.Base != "" {
		words = append(words, "base "+code(p.Base, markdownCell))
	}
	words = append(words, "at your desk: <code>goalpost diff</code>, <code>goalpost pr --dry-run</code>")
	if p.quiet() && p.Elsewhere.total() > 0 {
		words = append([]string{p.elsewhere()}, words...)
	}
	return "<sub>" + strings.Join(words, " · ") + "</sub>\n"
}
