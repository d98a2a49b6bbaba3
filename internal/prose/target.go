package prose

// Op says how a target's value is meant.
type Op string

// The operators. Increase and decrease are by a difference; Multiply is by a
// factor; Within is a distance kept to either side.
const (
	Equal      Op = "="
	AtLeast    Op = ">="
	MoreThan   Op = ">"
	AtMost     Op = "<="
	LessThan   Op = "<"
	Range      Op = "range"
	FromTo     Op = "from_to"
	IncreaseBy Op = "increase_by"
	DecreaseBy Op = "decrease_by"
	Multiply   Op = "multiply"
	Within     Op = "within"
)

// Direction says which way is better.
type Direction string

// The directions; "" is unstated.
const (
	Up       Direction = "up"
	Down     Direction = "down"
	Maintain Direction = "maintain"
)

// Target is what a target expression or a sentence promises.
type Target struct {
	Op            Op
	Value, Value2 Quantity  // from_to: from and to; range: low and high; else Value alone
	Unit, Per     string    // of the values
	Direction     Direction // "" when the text does not say
	Baseline      *Quantity // a starting value stated beside the target; from_to has its own
}

// ParseTarget reads the one target that a text promises. It declines where it
// would have to guess: placeholders, references to somewhere else, several
// targets, and values relative to something that the text does not give.
func ParseTarget(text string) (Target, bool) {
	var tokens [stackTokens]token
	var amounts [stackAmounts]amount
	var claims [stackAmounts]claim
	toks := scan(text, tokens[:0])
	if isPlaceholder(toks) {
		return Target{}, false
	}
	if a, ok := readAmount(toks, 0); !ok || a.to != len(toks) { // "2026" alone is a number
		markTimes(toks)
		markNames(toks)
	}
	found := readAmounts(toks, amounts[:0])
	if len(found) == 0 || len(found) > maxClaims || hasUnread(toks, found) {
		return Target{}, false
	}
	s := statement{toks: toks, claims: claims[:0]}
	s.collect(found)
	return s.target()
}

// hasUnread reports whether a number was neither read nor recognised as
// something else. It might be the target.
func hasUnread(toks []token, found []amount) bool {
	k := 0
	for i, t := range toks {
		for k < len(found) && found[k].to <= i {
			k++
		}
		inside := k < len(found) && found[k].from <= i
		if t.kind == number && !t.skip && !inside {
			return true
		}
	}
	return false
}

// maxClaims is how many amounts a sentence may hold and still promise one.
const maxClaims = 6

// target settles on the one claim, or pair of claims, that is the target.
func (s *statement) target() (Target, bool) {
	s.dropAsides()
	if t, ok := s.pair(); ok {
		return s.finish(t, s.claims[0])
	}
	s.dropBaseline()
	s.dropAdjuncts()
	if len(s.claims) != 1 {
		return Target{}, false
	}
	c := s.claims[0]
	if c.Approx && c.OrMore || c.lead == "top" && c.Unit == "" || s.isRelative(c) {
		return Target{}, false
	}
	op := s.opOf(c)
	if op == "" {
		return Target{}, false
	}
	return s.finish(Target{Op: op, Value: c.Quantity}, c)
}

// pair reads two claims that make one target: a change or a range.
func (s *statement) pair() (Target, bool) {
	if len(s.claims) != 2 && !(len(s.claims) > 2 && s.dropAfterPair()) {
		return Target{}, false
	}
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
	case !isRangeGap(s.toks, a.to, b.from):
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
	share2(&t)
	return t, true
}

// changeReach is how many words may stand between the two ends of a change.
const changeReach = 8

// share2 gives both values the unit of either.
func share2(t *Target) {
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

// finish fills in what follows from the operator and the claim.
func (s *statement) finish(t Target, c claim) (Target, bool) {
	t.Unit, t.Per = t.Value.Unit, t.Value.Per
	if t.Unit == "" {
		t.Unit = t.Value2.Unit
	}
	if t.Per == "" {
		t.Per = t.Value2.Per
	}
	t.Baseline = s.baseline
	t.Direction = s.direction(t, c)
	return t, true
}

// direction says which way is better, if the text does.
func (s *statement) direction(t Target, c claim) Direction {
	if c.change == Maintain {
		return Maintain
	}
	switch t.Op {
	case Within:
		return Maintain
	case AtLeast, MoreThan:
		return Up
	case AtMost, LessThan:
		if s.sameness(c) {
			return Maintain
		}
		return Down
	case IncreaseBy:
		return Up
	case DecreaseBy:
		return Down
	case Multiply:
		if t.Value.Value < 1 {
			return Down
		}
		return Up
	case FromTo:
		return directionOf(t.Value.Value, t.Value2.Value)
	case Range:
		if isDuration(t.Unit) || s.isBare() && (t.Unit == "" || isMeasure(t.Unit)) {
			return ""
		}
		return Up
	}
	switch {
	case t.Baseline != nil && Commensurable(t.Baseline.Unit, t.Unit):
		return directionOf(t.Baseline.Value, t.Value.Value)
	case t.Value.Of != 0 && t.Value.Unit != Ratio:
		return Up // a score or a share of the whole
	case t.Value.Value == 0:
		return Down // the only way to zero, for what is counted
	case c.lead == "at" && t.Unit != "" && !isMeasure(t.Unit):
		return Maintain // "at 12 engineers": a number to keep
	}
	return ""
}

func directionOf(from, to float64) Direction {
	switch {
	case from < to:
		return Up
	case from > to:
		return Down
	}
	return Maintain
}
