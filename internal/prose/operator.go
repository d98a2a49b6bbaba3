package prose

// opOf decides how the one claim of a sentence is meant, or "" where it could
// be meant in two ways.
func (s *statement) opOf(c claim) Op {
	by := s.changeBy(c)
	switch {
	case c.Unit == Times && c.op == "" && c.change == Down && c.Value > 1:
		return "" // "reduce by 2x": to a half, some say; others, to nothing
	case c.Unit == Times && c.op == "":
		return Multiply
	case by != "":
		return by
	case c.op == Within && isDuration(c.Unit):
		return AtMost // within 24 hours
	case c.op != "":
		return c.op
	case c.OrMore:
		return AtLeast
	case c.OrLess:
		return AtMost
	case c.sign == '+':
		return IncreaseBy
	case c.sign == '-' && c.aside:
		return "" // "(-10%)": of what, or to what?
	case c.sign == '-' && c.Unit == Percent && !s.isBare():
		return DecreaseBy
	case byWords[c.lead] && byOp[c.change] != "":
		return byOp[c.change]
	case toWords[c.lead] && c.change == Down:
		return AtMost
	case toWords[c.lead] && c.change == Up:
		return AtLeast
	case s.isBare() || equalWords[c.lead] && (c.lead != "at" || c.from == 1 || c.Unit == "" || isMeasure(c.Unit)) || isDuration(c.Unit) || c.Of != 0 && c.Of == c.Value:
		return Equal
	case (c.change == Up || c.change == Down) && c.Unit == Percent && s.follows(c):
		return byOp[c.change]
	}
	return AtLeast
}

// changeBy reads a change that is named after its amount, "20% increase",
// "5 points lower", "10 fewer", or before it, "a reduction of 5".
func (s *statement) changeBy(c claim) Op {
	if d := moreOrLess[at(s.toks, c.digits+1).low]; d != "" && !c.OrMore && !c.OrLess {
		return byOp[d]
	}
	if c.lead == "of" && c.from >= 2 {
		for i := c.from - 1; i >= max(0, c.from-3); i-- {
			if d := changeNouns[s.toks[i].low]; d != "" {
				return byOp[d]
			}
		}
	}
	if c.OrMore || c.OrLess {
		return ""
	}
	for i := c.to; i < min(c.to+changeReach/2, len(s.toks)); i++ {
		t := s.toks[i]
		if d := moreOrLess[t.low]; d != "" && i == c.to {
			return byOp[d]
		}
		if d := changeNouns[t.low]; d != "" {
			return byOp[d]
		}
		if t.kind == symbol && !t.glued || stopWords[t.low] || t.low == "." || t.low == "," {
			break
		}
	}
	return ""
}

var byOp = map[Direction]Op{Up: IncreaseBy, Down: DecreaseBy}

// isRelative reports whether the claim compares with something the text does
// not give: "no more than +50%", "above 10% over the last year's average".
func (s *statement) isRelative(c claim) bool {
	if c.op == "" || c.op == Within {
		return false
	}
	if c.sign == '+' {
		return true
	}
	if of := at(s.toks, c.to).low; c.Unit != Percent || of != "of" && of != "over" && of != "above" && of != "below" {
		return false
	}
	for _, t := range s.toks[c.to:min(c.to+changeReach, len(s.toks))] {
		if pastWords[t.low] || unstatedBases[t.low] {
			return true
		}
	}
	return false
}

// isBare reports whether the text is the amount and nothing more, but for an
// aside after it and a word before it such as "at".
func (s *statement) isBare() bool {
	first, last := s.claims[0], s.claims[len(s.claims)-1]
	if first.from > 0 && !(first.from == 1 && (equalWords[first.lead] || betweenWords[first.lead])) {
		return false
	}
	end := at(s.toks, last.to)
	return last.to == len(s.toks) || end.low == "(" || last.to == len(s.toks)-1 && end.kind == symbol
}

// follows reports whether the last word of change stands right before the
// amount's phrase: "grow revenue 20%", not "raised concerns of 20%".
func (s *statement) follows(c claim) bool {
	for i := c.from - 1; i >= max(0, c.from-4); i-- {
		if changeOf(s.toks[i].low) == c.change {
			return true
		}
		if low := s.toks[i].low; stopWords[low] && !determinerWords[low] {
			return false
		}
	}
	return false
}

// sameness reports whether what is bounded from above is a deviation, so that
// keeping to it is the aim: "< 5% change".
func (s *statement) sameness(c claim) bool {
	for _, t := range s.toks[c.to:min(c.to+2, len(s.toks))] {
		if deviations[t.low] {
			return true
		}
	}
	return false
}

// isDuration reports whether a unit measures time.
func isDuration(unit string) bool {
	switch unit {
	case "ms", "µs", "ns", "seconds", "minutes", "hours", "days", "weeks", "months", "years":
		return true
	}
	return false
}

// isMeasure reports whether a unit measures instead of counting.
func isMeasure(unit string) bool {
	switch unit {
	case Percent, Ratio, Score, Share, Times, "points", "stars":
		return true
	}
	return isDuration(unit) || currencyCodes[unit]
}
