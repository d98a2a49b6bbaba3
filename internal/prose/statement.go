package prose

// claim is an amount and how the sentence around it means it.
type claim struct {
	amount
	op     Op        // of a comparison before or after it
	lead   string    // the word before it: to, by, from, at
	change Direction // of the last verb or noun of change before it
	aside  bool      // in parentheses
	broken bool      // a comma, semicolon or "and" parts it from the claim before
}

// statement is a sentence on the way to its target. The methods that change it
// return it: through a pointer its buffers would have to leave the stack.
type statement struct {
	toks     []token
	claims   []claim
	starting []claim // at most one: the starting value that is stated beside the target
}

// collect turns amounts into claims, in one walk over the tokens. It stops
// where a sentence goes on to the means: "… by running 3 workshops".
func (s statement) collect(amounts []amount) statement {
	var op Op
	var change Direction
	bound, depth, broken, improving := -1, 0, false, false
	for i, k := 0, 0; i < len(s.toks) && k < len(amounts); {
		if i == amounts[k].from {
			c := claim{amount: amounts[k], lead: s.lead(i), change: change, aside: depth > 0, broken: broken}
			if bound == i {
				c.op = op
			}
			if after, next, ok := compareWords.match(s.toks, c.to); ok && isEastAsianWord(at(s.toks, c.to)) && next > c.to {
				c.op = after
			}
			s.claims = append(s.claims, c)
			i, k, broken = max(c.to, i+1), k+1, false
			continue
		}
		if o, next := comparisonAt(s.toks, i); o != "" {
			op, bound = o, skipFillers(s.toks, next)
			i = min(next, amounts[k].from)
			continue
		}
		t := &s.toks[i]
		if i > 0 && len(s.claims) > 0 && meansWords[s.toks[i-1].low] && isGerund(t.low) {
			return s
		}
		switch {
		case t.low == "(" || t.low == "[":
			depth++
		case t.low == ")" || t.low == "]":
			depth = max(0, depth-1)
		case t.kind == symbol && (t.low == "," || t.low == ";" || t.low == "&") || joinWords[t.low]:
			broken = true
		case t.kind == word:
			if d := changeOf(t.low); d != "" {
				change = d
				improving = stem(t.low) == "improv"
			} else if improving && costNouns[t.low] {
				change = Down // to improve a waiting time is to shorten it
			}
		}
		i++
	}
	return s
}

// lead returns the word before the amount at i, past articles and colons.
func (s *statement) lead(i int) string {
	for i--; i >= 0; i-- {
		if low := s.toks[i].low; low != ":" && low != "another" && !determinerWords[low] {
			if _, op := comparisonBefore(s.toks, i); op > 0 {
				i = op
				continue
			}
			return low
		}
	}
	return ""
}

// comparisonBefore returns the place where the comparison that ends at i
// begins, or 0: "from over 40" is still from.
func comparisonBefore(toks []token, i int) (Op, int) {
	for from := max(1, i-2); from <= i; from++ {
		if op, next := comparisonAt(toks, from); op != "" && next == i+1 {
			return op, from
		}
	}
	return "", 0
}

// changeOf returns the direction of a word of change, in any of its forms.
func changeOf(low string) Direction {
	if d, ok := changeWords[low]; ok {
		return d
	}
	return changeWords[stem(low)]
}

// dropAsides removes the claims in parentheses where there are others, and
// keeps the starting value that one of them may state.
func (s statement) dropAsides() statement {
	main := 0
	for _, c := range s.claims {
		if !c.aside {
			main++
		}
	}
	if main == 0 {
		return s
	}
	kept := s.claims[:0]
	for _, c := range s.claims {
		switch {
		case !c.aside:
			kept = append(kept, c)
		case len(s.starting) == 0 && (s.isStarting(c) || fromWords[c.lead]):
			s.starting = append(s.starting[:0], s.inUnit(c))
		}
	}
	s.claims = kept
	return s
}

// dropBaseline removes the starting value that stands beside the target
// outside parentheses: "up from 40", "currently 12%".
func (s statement) dropBaseline() statement {
	for i := 0; len(s.claims) > 1 && i < len(s.claims); i++ {
		c, other := s.claims[i], s.claims[(i+1)%len(s.claims)]
		from := fromWords[c.lead] && (c.change == Up || c.change == Down) && Commensurable(c.Unit, other.Unit)
		if from || s.isStarting(c) {
			s.starting = append(s.starting[:0], s.inUnit(c))
			s.claims = append(s.claims[:i], s.claims[i+1:]...)
			return s
		}
	}
	return s
}

// inUnit gives a starting value without a unit that of the target.
func (s *statement) inUnit(c claim) claim {
	if c.Unit == "" && len(s.claims) > 0 {
		c.Unit = s.claims[0].Unit
	}
	return c
}

// isStarting reports whether one of the three words before or the word after
// the claim says that this is how things stand.
func (s *statement) isStarting(c claim) bool {
	for i := max(0, c.from-3); i < c.from; i++ {
		if startingWords[s.toks[i].low] {
			return true
		}
	}
	return startingWords[at(s.toks, c.to).low]
}

// dropAdjuncts removes the amounts that only say of what, for whom or how
// long, where another is plainly the target: "top 3", "are over 20 days", "for
// 100 concurrent users".
func (s statement) dropAdjuncts() statement {
	for i := len(s.claims) - 1; i >= 0 && len(s.claims) > 1; i-- {
		c := s.claims[i]
		if rankWords[c.lead] || c.hyphened && c.op == "" || i > 0 && s.isPopulation(s.claims[i-1], c) || i > 0 && !c.broken && isServiceLevel(s.claims[i-1], c) || i > 0 && !c.broken && (s.isPredicate(c) || c.op == "" && adjunctWords[c.lead] && s.isMarked(s.claims[i-1])) {
			s.claims = append(s.claims[:i], s.claims[i+1:]...)
		}
	}
	return s
}

// isPopulation reports whether b says how many the share a is of.
func (s *statement) isPopulation(a, b claim) bool {
	return (a.Unit == Percent || a.Unit == Share) && b.op == "" && b.lead == "of" && b.from-a.to <= 3
}

// isServiceLevel reports whether b says how fast the share a must be served:
// "95% of tickets within 4 hours".
func isServiceLevel(a, b claim) bool {
	upper := b.op == Within || b.op == LessThan || b.op == AtMost
	return (a.Unit == Percent || a.Unit == Share) && isDuration(b.Unit) && upper
}

// isPair reports whether only adjuncts follow two ends of a change.
func (s *statement) isPair() bool {
	if len(s.claims) < 2 {
		return false
	}
	for _, c := range s.claims[2:] {
		if c.broken || c.op != "" || !adjunctWords[c.lead] {
			return false
		}
	}
	return true
}

// isPredicate reports whether the claim is what is said about the one before:
// "8% are over 20 days old".
func (s *statement) isPredicate(c claim) bool {
	for i := max(0, c.from-3); i < c.from; i++ {
		if low := s.toks[i].low; low == "are" || low == "is" || low == "were" || low == "that" || low == "which" {
			return c.op != "" && i > 0
		}
	}
	return false
}

// isMarked reports whether the sentence marks the claim as what it aims at.
func (s *statement) isMarked(c claim) bool {
	return c.op != "" || c.OrMore || c.OrLess || c.Unit == Percent || (byWords[c.lead] || toWords[c.lead]) && c.change != ""
}
