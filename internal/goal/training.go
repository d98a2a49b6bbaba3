package goal

import (
	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
)

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
	Span diag.Span
	Name Field[string]
	Size Field[float64]
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
