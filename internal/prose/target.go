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
	var starting [1]claim
	toks := scan(text, tokens[:0])
	if isPlaceholder(toks) {
		return Target{}, false
	}
	if a, ok := readAmount(toks, 0); !ok || a.to != len(toks) { // "2026" alone is a number
		markTimes(toks)
		markNames(toks)
	}
	found := readAmounts(toks, amounts[:0], maxClaims+1)
	if len(found) == 0 || len(found) > maxClaims || hasUnread(toks, found) {
		return Target{}, false
	}
	s := statement{toks: toks, claims: claims[:0], starting: starting[:0]}
	return s.collect(found).target()
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
func (s statement) target() (Target, bool) {
	s = s.dropAsides()
	if s.isPair() {
		both := s
		both.claims = s.claims[:2]
		if t, ok := both.pair(); ok {
			return both.finish(t, both.claims[0])
		}
	}
	s = s.dropBaseline().dropAdjuncts()
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

// finish fills in what follows from the operator and the claim.
func (s *statement) finish(t Target, c claim) (Target, bool) {
	t.Unit, t.Per = t.Value.Unit, t.Value.Per
	if t.Unit == "" {
		t.Unit = t.Value2.Unit
	}
	if t.Per == "" {
		t.Per = t.Value2.Per
	}
	if len(s.starting) > 0 {
		q := s.starting[0].Quantity
		t.Baseline = &q
	}
	t.Direction = s.direction(t, c)
	return t, true
}
