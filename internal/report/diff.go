package report

import (
	"io"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
)

// Diff is everything that a format of goalpost diff may show.
type Diff struct {
	Version string        // of goalpost
	Today   calendar.Date // the day that was judged for; always set
	// Base and Head are what was compared, as a person would say it:
	// "main (1a2b3c4)", "the working tree".
	Base, Head string
	// Changes are the differences in the ledger's order. Where one and the
	// same value moved since the base and since its promise, both stand here,
	// and are shown as one.
	Changes []ledger.Change
	// Promised are the promises that are known (ledger.Past.Promised), so that
	// a value without a change since then can be called what was promised. It
	// may be nil.
	Promised map[*goal.Goal]ledger.Promise
	// Unjudged says in one line each what could not be compared, why, and how
	// that is mended.
	Unjudged []string
	Width    int  // columns of the terminal; 0 is not known
	Color    bool // the output goes to a terminal that shows colours
}

// DiffFormats are the formats of a diff, by the name that a user gives.
var DiffFormats = map[string]func(io.Writer, *Diff) error{
	"text":     diffText,
	"json":     diffJSON,
	"markdown": DiffMarkdownWithin(commentBytes),
}

// DiffNames returns the names of the formats in alphabetical order.
func DiffNames() []string { return slices.Sorted(maps.Keys(DiffFormats)) }
