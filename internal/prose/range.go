package prose

// pair reads the two claims of a statement that make one target: a change or a
// range.
func (s *statement) pair() (Target, bool) {
	a, b := s.claims[0], s.claims[1]
	if a.aside != b.aside || !Commensurable(a.Unit, b.Unit) {
		return Target{}, false
	}
	t := Target{Value: a.Quantity, Value2: b.Quantity}
	switch {
	case s.arrow(a, b) || fromWords[a.lead] && toWords[b.lead] && b.from-a.to <= changeReach:
		t.Op = FromTo
	case isRangeGap(s.toks, a.to, b.from) && a.lead == "de" && toWords[s.toks[a.to].low]:
		t.Op = FromTo
	case !isRangeGap(s.toks, a.to, b.from) || a.lead == "by":
		return Target{}, false
	case s.toks[a.to].low == "or" || s.toks[a.to].low == "and" && !betweenWords[a.lead]:
		return Target{}, false
	case s.toks[a.to].low == "to" && a.change != "" && a.change != Maintain:
		t.Op = FromTo
	case a.Value > b.Value:
		return Target{}, false
	default:
		t.Op = Range
	}
	shareEnds(&t)
	return t, true
}

// changeReach is how many words may stand between the two ends of a change.
const changeReach = 8

// shareEnds gives both values the unit of either.
func shareEnds(t *Target) {
	a, b := amount{Quantity: t.Value}, amount{Quantity: t.Value2}
	share(&a, &b)
	t.Value, t.Value2 = a.Quantity, b.Quantity
}

// arrow reports whether an arrow leads from one claim to the other.
func (s *statement) arrow(a, b claim) bool {
	for _, t := range s.toks[a.to:min(b.from, a.to+changeReach)] {
		if t.low == "->" || t.low == "=>" {
			return true
		}
	}
	return false
}

// isRangeGap reports whether the tokens between two amounts make them the
// ends of a range or change: a dash or arrow, or the word to.
func isRangeGap(toks []token, from, to int) bool {
	if to != from+1 {
		return false
	}
	return isOneOf(toks[from].low, "-", "—", "~", "to", "->", "=>", "bis", "a", "à", "or", "and")
}

// share gives two ends of a range what only one of them says: $5-10M is from
// five million dollars, 10–15% from ten percent.
func share(low, high *amount) {
	if low.scale == 0 && high.scale != 0 && low.Value < high.Value/high.scale {
		low.Value *= high.scale
		low.scale = high.scale
	}
	if low.Unit == "" && low.Of == 0 {
		low.Unit, low.Per = high.Unit, high.Per
	} else if high.Unit == "" && high.Of == 0 {
		high.Unit = low.Unit
	}
}
