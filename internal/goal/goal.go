// Package goal is the model: what a team has written down, typed, with the
// place of every value kept beside it.
//
// Decode fills it from a document. What the document leaves out is left out
// here too, and what it gets wrong (validate has already said so) is known to
// be there but has no value. The package judges nothing and never sees YAML.
package goal

import (
	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// Amount is a number as a person wrote it: 42, "90%", "$1.2M", "3/5".
type Amount struct {
	Text     string // as written
	Quantity Quantity
}

// Quantity is what an amount says: what is left of a prose.Quantity once it
// stands in a field of its own, which is all that a reading or a baseline
// needs to keep.
type Quantity struct {
	Value float64 // scaled: 1.2M is 1200000, 90% is 90, 3/5 is 3 with Of 5
	Of    float64 // the second number of a score, share or ratio, else 0
	Unit  string  // canonical, or the counted noun; "" when bare
}

// Target is what a target says: a plain amount, a range, or words such as
// "from 3 to 5".
type Target struct {
	Text   string // as written
	number float64
	*Reading
}

// Reading is what a target was understood as. Nearly all are read the same
// way (a plain number, or none), so that a Target holds it by reference; it is
// never nil in what Decode returns, and never to be changed.
type Reading struct {
	// Parsed is what the words promise, or the two ends of a range. Where the
	// target is a plain number there are no words, and Promise.Target is it.
	Parsed prose.Target
	// Readable is false where the text promises nothing that can be measured
	// ("TBD", "see chart").
	Readable bool
}

// File is one document of goals.
type File struct {
	Path    string
	Span    diag.Span
	Version Field[int]
	Team    Field[string]
	Cycle   Field[Cycle]
	Goals   []*Goal
}

// Cycle is a planning period: a name to be read with the organisation's
// calendar, or two dates.
type Cycle struct {
	Name       Field[string]
	Start, End Field[calendar.Date]
}

// Goal is one goal.
type Goal struct {
	File *File
	Span diag.Span

	Name  string // the goal's identity: its id, or else the slug of its title
	Index int    // the goal's place among all goals of its workspace

	ID           Field[string]
	Title        Field[string]
	Level        Field[string] // company, department, team or individual
	Team         Field[string]
	Owners       []Field[string]
	Stakeholders List
	Supports     List // ids of goals, or goal/key-result
	Start, Due   Field[calendar.Date]
	Cadence      Field[calendar.Cadence]
	Actions      List
	Milestones   []Milestone
	KeyResults   []*KeyResult

	// Own is the goal's own measure, where it was written without a list of
	// key results around it. Its Title is the goal's.
	Own *KeyResult

	*GoalExtras
}

// GoalExtras is what most goals leave out. Tens of thousands of goals are held
// at once, so that those without any share one, which is empty. It is never
// nil in what Decode returns.
type GoalExtras struct {
	Description Field[string]
	Type        Field[string] // committed, aspirational, learning, health or compliance
	Status      Field[string] // as reported by its owner
	Sponsor     Sponsor
	Cycle       Field[Cycle]
	Effort      Effort
	Asks        []Ask
	Changes     []Change
	Review      *Review
	Training    *Training
}

// List is a list of short texts, and where the list stood.
type List struct {
	Span  diag.Span
	Items []Field[string]
}

// KeyResult is one measure of a goal.
type KeyResult struct {
	Goal *Goal
	Span diag.Span

	Name string // unique within the goal: its id, or else the slug of its title; empty for a goal's own measure

	ID        Field[string]
	Title     Field[string]
	Metric    Field[string] // id in the registry of metrics
	Direction Field[string] // increase, decrease, at_least, at_most, between, milestone or establish_baseline
	Unit      Field[string]
	Baseline  Field[Amount]
	Target    Field[Target]
	CheckIns  []CheckIn

	// Promise is what all of these say together.
	Promise Promise

	*KeyResultExtras
}

// KeyResultExtras is what most key results leave out: see GoalExtras.
type KeyResultExtras struct {
	Owners        []Field[string]
	Status        Field[string]
	Population    Field[float64] // how many people or things a share is a share of
	Commit        Field[Amount]  // the level that is promised, below the target
	Stretch       Field[Amount]  // the level beyond the target
	Weight        Field[float64]
	Start, Due    Field[calendar.Date]
	Checkpoints   []Checkpoint
	ContributesTo []Contribution
	Current       Field[Amount]
	CheckInsFrom  Field[string] // path of a CSV file
}

// Checkpoint is a value promised for a day on the way.
type Checkpoint struct {
	Span  diag.Span
	Date  Field[calendar.Date]
	Value Field[Amount]
}

// CheckIn is one reading.
type CheckIn struct {
	Span       diag.Span
	Date       Field[calendar.Date]
	Value      Field[Amount]
	Confidence Field[float64] // 0 to 1: how sure the owner is of reaching the target
	Note       Field[string]
	Evidence   Field[string]
}

// Contribution is an amount promised to another goal's key result.
type Contribution struct {
	Span      diag.Span
	KeyResult Field[string] // goal/key-result
	Amount    Field[Amount]
}
