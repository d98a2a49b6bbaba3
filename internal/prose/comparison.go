package prose

import "strings"

// comparisonAt reads the words or signs before a bound and returns what they
// compare and the place after them; "" if there are none. It follows the
// grammar of English comparison rather than a list of its phrases:
//
//	[not] [at | equal [to] or] head [than] [or equal [to]]
//
// A negation turns the comparison round and lets equality in: no more than is
// at most.
func comparisonAt(toks []token, i int) (Op, int) {
	t := at(toks, i)
	if t.kind == word && !t.tags.has(beginsComparison) && !isContraction(t.low) || t.kind == symbol && signOps[t.low] == "" {
		return "", i
	}
	if op, next, ok := compareWords.match(toks, i); ok {
		return op, next
	}
	j, negated, orEqual := i, false, false
	for range 3 { // does not ever
		low := at(toks, j).low
		if !negations[low] && !isContraction(low) && !(negated && low == "to") {
			break
		}
		negated, j = true, j+1
	}
	if t := at(toks, j); (t.low == "at" || t.low == "equal" || t.low == "on" || t.low == "equals") && j+2 < len(toks) {
		after := j + 1
		if toks[after].low == "to" {
			after++
		}
		if at(toks, after).low == "or" || at(toks, after).low == "and" {
			orEqual, j = true, after+1
		}
	}
	op, next := headAt(toks, j)
	if op == "" {
		return "", i
	}
	if at(toks, next).low == "or" && strings.HasPrefix(at(toks, next+1).low, "equal") {
		orEqual, next = true, next+2
		if at(toks, next).low == "to" {
			next++
		}
	}
	if negated {
		op = opposite[op]
	} else if orEqual && op != Within {
		op = loose[op]
	}
	return op, next
}

// headAt reads the word or sign that carries a comparison.
func headAt(toks []token, i int) (Op, int) {
	t, next := at(toks, i), at(toks, i+1)
	if t.kind == symbol {
		return signOps[t.low], i + 1
	}
	if op, ok := comparatives[t.low]; ok {
		if next.low == "than" {
			return op, i + 2
		}
		if next.low == "or" && strings.HasPrefix(at(toks, i+2).low, "equal") {
			return loose[op], i + 3
		}
		return "", i
	}
	if t.low == "sub" && next.low == "-" && next.glued { // sub-200ms
		return LessThan, i + 2
	}
	if op, ok := heads[t.low]; ok {
		return op, i + 1
	}
	switch {
	case t.low == "at" && next.low == "least":
		return AtLeast, i + 2
	case t.low == "at" && next.low == "most" || t.low == "up" && next.low == "to":
		return AtMost, i + 2
	}
	return "", i
}

// isContraction reports whether a word ends in n't.
func isContraction(low string) bool {
	return strings.HasSuffix(low, "n't") || strings.HasSuffix(low, "n’t")
}

// comparisonStarts are the words that a comparison may begin with.
var comparisonStarts = union(heads, comparatives, negations, compareWords, wordSet(`at on equal equals up sub`))

// skipFillers passes what may stand between a comparison and its number.
func skipFillers(toks []token, i int) int {
	for n := 0; n < 3; n++ {
		switch low := at(toks, i).low; {
		case low == "a" || low == "an":
			if scaleWords[at(toks, i+1).low] != 0 {
				return i // a hundred
			}
		case low == "the" || low == "of" || low == "to" || low == ":" || low == "level" || low == "total":
		default:
			return i
		}
		i++
	}
	return i
}

var signOps = map[string]Op{"<": LessThan, "<=": AtMost, ">": MoreThan, ">=": AtLeast, "=": Equal, "=>": AtLeast, "±": Within}

// comparatives compare only before "than".
var comparatives = map[string]Op{
	"more": MoreThan, "greater": MoreThan, "higher": MoreThan, "larger": MoreThan, "bigger": MoreThan, "better": MoreThan,
	"longer": MoreThan, "older": MoreThan, "other": "", "less": LessThan, "fewer": LessThan, "lower": LessThan, "smaller": LessThan,
	"shorter": LessThan, "faster": LessThan, "slower": "", "quicker": LessThan, "sooner": LessThan, "cheaper": LessThan,
}

// heads compare by themselves.
var heads = map[string]Op{
	"above": MoreThan, "over": MoreThan, "beyond": MoreThan, "exceed": MoreThan, "exceeds": MoreThan, "exceeding": MoreThan, "exceeded": MoreThan,
	"surpass": MoreThan, "surpasses": MoreThan, "surpassing": MoreThan, "below": LessThan, "under": LessThan, "beneath": LessThan, "within": Within,
	"minimum": AtLeast, "min": AtLeast, "maximum": AtMost, "max": AtMost,
}

var negations = wordSet(`no not never without cannot`)

var (
	opposite = map[Op]Op{MoreThan: AtMost, AtLeast: LessThan, LessThan: AtLeast, AtMost: MoreThan}
	loose    = map[Op]Op{MoreThan: AtLeast, AtLeast: AtLeast, LessThan: AtMost, AtMost: AtMost, Equal: Equal}
)
