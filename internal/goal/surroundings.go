package goal

import (
	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
)

// This file holds what stands around the measures of a goal; around.go reads
// it.

// Sponsor is the executive who wants the goal.
type Sponsor struct {
	Span     diag.Span
	Name     Field[string]
	Approved Field[calendar.Date]
}

// Milestone is something done on the way.
type Milestone struct {
	Span     diag.Span
	Title    Field[string]
	Due      Field[calendar.Date]
	DoneWhen Field[string]
	Done     Field[calendar.Date]
}

// Effort is the time set aside.
type Effort struct {
	Span         diag.Span
	HoursPerWeek Field[float64]
}

// Ask is something needed of another team.
type Ask struct {
	Span     diag.Span
	Team     Field[string]
	Size     Field[string] // small, medium or large
	Champion Field[string]
	Need     Field[string]
}

// Change is one entry of the ledger: why a promise moved.
type Change struct {
	Span       diag.Span
	Date       Field[calendar.Date]
	Field      Field[string]
	From, To   Field[string] // as written
	Reason     Field[string]
	ApprovedBy Field[string]
}

// Review is what was concluded at the cycle's end.
type Review struct {
	Span     diag.Span
	Score    Field[float64]
	Cause    Field[string]
	Learning Field[string]
	Decision Field[string] // carry_over, modify, stop or done
}

// Training is what a training goal says of itself.
type Training struct {
	Span            diag.Span
	Audience        Audience
	Competency      Competency
	Measures        []TrainingMeasure
	Delivery        Field[string] // in_person, remote, hybrid or self_paced
	Assessment      Field[string]
	NeedsAssessment Field[string]
	Materials       []Material
	Mentoring       Field[string]
	Sessions        []Session
	Inclusion       Field[string]
}

// Audience is who is to be trained.
type Audience struct {
	Span     diag.Span
	Size     Field[float64]
	Segments []Segment
}

// Segment is one part of an audience.
type Segment struct {
	Span  diag.Span
	Name  Field[string]
	Size  Field[float64]
	Value Field[Amount] // how far it is, counted as the goal's first key result is
}

// Competency is what a trained person can do, and how well.
type Competency struct {
	Span  diag.Span
	Name  Field[string]
	Level Field[string]
}

// TrainingMeasure is something measured after a training, on one of the four
// levels of Kirkpatrick's model: reaction, learning, behaviour, results.
type TrainingMeasure struct {
	Span       diag.Span
	Level      Field[int]
	Title      Field[string]
	MeasuredAt Field[calendar.Date]
}

// Material is something to learn from.
type Material struct {
	Span   diag.Span
	Title  Field[string]
	Format Field[string]
}

// Session is one meeting of a training.
type Session struct {
	Span     diag.Span
	Date     Field[calendar.Date]
	Seats    Field[float64]
	FollowUp Field[calendar.Date]
}
