// Package ledger says what changed in what was promised.
//
// It compares the goals of two revisions, value by value, and classes each
// difference: a target weakened, a deadline slipped, a goal dropped. How a
// file is laid out is no promise, so that moving, reordering and reformatting
// change nothing. What a goal says of its own changes (changes: with a reason
// and who approved) is laid beside each of them.
//
// The package runs no git and judges nobody: it is given workspaces, and the
// checks of the group Honest decide what deserves a word.
package ledger

import (
	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Class is the kind of a change.
type Class string

// The classes.
const (
	Added          Class = "added"
	Late           Class = "late" // added when its time had already begun
	Dropped        Class = "dropped"
	Weakened       Class = "weakened"     // less is promised than before
	Strengthened   Class = "strengthened" // more is promised than before
	Slipped        Class = "slipped"      // due later
	BroughtForward Class = "brought_forward"
	Redefined      Class = "redefined" // what is measured, in which unit, or which way is better
	Reweighted     Class = "reweighted"
	Rebaselined    Class = "rebaselined"
	Reopened       Class = "reopened"       // was closed, and is open again
	HistoryEdited  Class = "history_edited" // an earlier check-in was changed, removed or put in afterwards
	Progress       Class = "progress"       // a new check-in, or a reported status
	Wording        Class = "wording"        // words, names and all that promises nothing by itself
)

// Since is what a change is measured against.
type Since string

// The two pasts: the revision that a pull request starts from, and what was
// promised when the goal's time began.
const (
	Base     Since = "base"
	Promised Since = "promised"
)

// Change is one difference between a goal now and a goal before.
type Change struct {
	Class Class
	Since Since
	On    calendar.Date // of a change since it was promised: the day of that promise

	Goal      string // name of the goal as it is now, or as it was if it is gone
	KeyResult string // name likewise; empty where the goal itself, or its own measure, is meant
	Field     string // as changes: names it below the goal or key result: "target", "due", "milestones/pilot/due", "check_ins/2026-10-15", "goal" of a key result that another goal had; empty for the whole

	From, To string // as a person wrote them; empty where there was, or is, nothing

	// Place is where it now stands; of a field that is gone, what held it. Of a
	// goal that is gone it is the path where it stood, without a line.
	Place diag.Place

	// Weakens is set where less is promised than before, or something else
	// that cannot be compared with it, so that somebody should say why: a lower
	// target, a later due date, a goal dropped while it ran, an easier baseline,
	// another metric. Until its first day, and as long as it is a draft, a goal
	// is still being written, and nothing in it weakens. Nor does a step back to
	// what was promised when the goal began.
	Weakens bool
	// Days is by how many days a date moved, or how many days after its start
	// a goal was added; 0 otherwise.
	Days int

	// Reason and ApprovedBy are what changes: of the goal says of this very
	// move. Where the move was made in several steps, each step must be
	// explained, and the last one's words stand here.
	Reason, ApprovedBy string

	// The goals and key results themselves; nil on the side that has none.
	WasGoal, NowGoal       *goal.Goal
	WasMeasure, NowMeasure *goal.KeyResult
}

// Explained reports whether the ledger gives both a reason and an approver.
func (c *Change) Explained() bool { return c.Reason != "" && c.ApprovedBy != "" }

// Promise is a goal as it was promised.
type Promise struct {
	Goal *goal.Goal
	In   *workspace.Workspace
	On   calendar.Date // the day of that revision
	// Late is set where the goal was not there yet when its time began, so
	// that it counts as promised on the day on which it first appeared.
	Late bool
}

// Past is what the present is held against. Either part may be missing.
type Past struct {
	// Base is the revision that a pull request starts from.
	Base *workspace.Workspace
	// Promised gives for goals of the present what was promised.
	Promised map[*goal.Goal]Promise
}
