package prose

// Quantity is one amount as a person wrote it: 90%, 1.2M, $5k, 1,000, 3/5,
// 10:1, 2 days, ~110, five.
type Quantity struct {
	Value      float64 // scaled: 1.2M is 1200000, 90% is 90, 3/5 is 3 with Of 5, 10:1 is 10 with Of 1
	Of         float64 // the second number of a score, share or ratio, else 0
	Unit       string  // canonical, or the counted noun as written in lower case; "" when bare
	Per        string  // of a rate: "month", "person-month", "30 days"; "" when none
	Approx     bool    // ~110, about 110
	OrMore     bool    // 200+, 4 stars or above
	OrLess     bool    // 5 hours or less
	Start, End int     // code points within the text, End exclusive
}

// The units that a Quantity has because of its form, not because of a word.
const (
	Percent = "percent"
	Ratio   = "ratio" // 10:1
	Score   = "score" // 3/5, 64 out of 80
	Share   = "share" // 2/3 of users
	Times   = "x"     // 10x, twice
)

// ParseQuantity reads a text that is one quantity and nothing else: what a
// `baseline:`, `target:` or check-in's `value:` may hold.
func ParseQuantity(text string) (Quantity, bool) {
	var buf [stackTokens]token
	toks := scan(text, buf[:0])
	a, ok := readAmount(toks, 0)
	if !ok || a.to != len(toks) || isZeros(toks[a.digits].text) {
		return Quantity{}, false
	}
	return a.Quantity, true
}

// Quantities returns every quantity that sizes something in a sentence, in
// order. Dates, quarters, years, versions, identifiers, list marks,
// placeholders and the windows of deadlines are none.
func Quantities(text string) []Quantity {
	var tokens [stackTokens]token
	var amounts [stackAmounts]amount
	toks := scan(text, tokens[:0])
	markTimes(toks)
	markNames(toks)
	found := readAmounts(toks, amounts[:0], len(toks))
	if len(found) == 0 {
		return nil
	}
	all := make([]Quantity, len(found))
	for i, a := range found {
		all[i] = a.Quantity
	}
	return all
}

// stackTokens and stackAmounts are how many of them callers keep on their
// stack. Nine titles in ten have fewer.
const (
	stackTokens  = 32
	stackAmounts = 4
)
