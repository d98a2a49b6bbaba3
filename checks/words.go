package checks

import "github.com/goalpost-dev/goalpost/internal/say"

// Short names for the words that most messages need.
var (
	quote = say.Quote
	plain = say.Exact
	names = say.Names
)

// amount writes a number that somebody wrote, with its unit: 90%, 12 days, 5.
func amount(n float64, unit string) string { return say.Amount(say.Exact(n), unit) }
