package prose

// readNumber reads the number at i, in figures or in words.
func readNumber(toks []token, i int) (value float64, next int, ok bool) {
	t := at(toks, i)
	switch {
	case t.skip:
	case t.kind == number:
		if f := at(toks, i+1); f.kind == number && f.glued && f.value < 1 { // 1½
			return t.value + f.value, i + 2, true
		}
		return t.value, i + 1, true
	case t.kind == word:
		return readNumeral(toks, i)
	}
	return 0, i, false
}

// readNumeral reads a number in words: five, twenty-five, two hundred and
// fifty thousand, a dozen.
func readNumeral(toks []token, i int) (value float64, next int, ok bool) {
	first := at(toks, i)
	_, spelled := numberWords[first.low]
	_, scaled := scaleWords[at(toks, i+1).low]
	if !spelled && !(articles[first.low] && scaled) {
		return 0, i, false
	}
	sum, part, smallest := 0.0, 1.0, 1e18
	if spelled {
		part = numberWords[first.low]
	}
	for next = i + 1; next < len(toks); next++ {
		t := &toks[next]
		if t.low == "-" && t.glued || t.low == "and" && at(toks, next-1).low == "hundred" {
			if _, more := numberWords[at(toks, next+1).low]; !more {
				break
			}
			t = &toks[next+1]
			next++
		}
		v, isNumber := numberWords[t.low]
		scale, isScale := scaleWords[t.low]
		switch {
		case t.kind != word:
			return sum + part, next, true
		case isNumber && (v < 10 && part >= 20 && int(part)%10 == 0 || v < 100 && part >= 100 && int(part)%100 == 0 || part == 0):
			part += v
		case isScale && scale <= 100 && part < 100:
			part *= scale
		case isScale && scale > 100 && scale < smallest:
			sum, part, smallest = sum+part*scale, 0, scale
		default:
			return sum + part, next, true
		}
	}
	return sum + part, next, true
}

// scaleAt returns the factor of the scale at i, and 0 if there is none.
// Letters scale only directly after their number. An m is a million only of
// money or of things that follow; a mil, elsewhere a thousand, is of money
// nobody knows what.
func scaleAt(toks []token, i int, money bool) float64 {
	t := at(toks, i)
	if factor, ok := scaleLetters[t.text]; ok && t.glued && (money || !needsMoney[t.text] || isPlural(at(toks, i+1).low)) {
		return factor
	}
	if t.kind != word || t.low == "mil" && money {
		return 0
	}
	return scaleWords[t.low]
}

// scaleLetters are the abbreviations of scales, as they are capitalised.
var scaleLetters = map[string]float64{
	"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mm": 1e6, "MM": 1e6, "mn": 1e6, "Mn": 1e6, "mln": 1e6,
	"b": 1e9, "B": 1e9, "bn": 1e9, "Bn": 1e9, "BN": 1e9, "T": 1e12, "tn": 1e12,
}

var needsMoney = map[string]bool{"m": true, "mm": true, "MM": true, "b": true, "T": true}

// articles stand for one before a scale: a dozen, a million.
var articles = map[string]bool{"a": true, "an": true}

// readMultiple reads "double" or "twice". "Twice a week" multiplies nothing.
func readMultiple(toks []token, i int, factor float64) amount {
	a := amount{from: i, digits: i, to: i + 1}
	a.Value, a.Unit = factor, Times
	if per, next := rateAt(toks, a.to); per != "" {
		a.Unit, a.Per, a.to = "", per, next
	}
	a.Start, a.End = toks[i].start, toks[a.to-1].end
	return a
}

// readShare reads a fraction in words: half of, two thirds of, a third of.
func readShare(toks []token, i int) (amount, bool) {
	a := amount{from: i, digits: i}
	parts, next := 1.0, i
	if t := at(toks, i); t.kind != word || t.skip {
		return a, false
	} else if v, ok := numberWords[t.low]; ok {
		parts, next = v, i+1
	} else if articles[t.low] {
		next = i + 1
	}
	if dash := at(toks, next); next > i && dash.low == "-" && dash.glued {
		next++
	}
	whole, of := fractionWords[at(toks, next).low], at(toks, next+1)
	if whole == 0 || whole > 2 && next == i || parts > whole || of.low != "of" && !(whole == 2 && (of.low == "the" || of.low == "our" || of.low == "all")) {
		return a, false
	}
	a.Value, a.Of, a.Unit, a.to = parts, whole, Share, next+1
	a.Start, a.End = toks[i].start, toks[next].end
	return a, true
}

// readVague reads an order of magnitude: dozens of, 10s of millions. It is
// both approximate and a lower bound.
func readVague(toks []token, i int) (amount, bool) {
	a := amount{from: i, digits: i}
	t, next := at(toks, i), i+1
	a.Value = vagueWords[t.low]
	if s := at(toks, next); t.kind == number && !t.skip && s.low == "s" && s.glued {
		a.Value, next = t.value, i+2
	}
	if a.Value == 0 || at(toks, next).low != "of" {
		return a, false
	}
	a.Approx, a.OrMore = true, true
	if factor := vagueWords[at(toks, next+1).low]; factor != 0 && at(toks, next+2).low == "of" {
		a.Value, next = a.Value*factor, next+2
	}
	noun, to := readNoun(toks, next+1, a.Value)
	if a.Unit, a.to = noun, to; noun == "" {
		a.to = next
	}
	a.Start, a.End = t.start, toks[a.to-1].end
	return a, a.Value <= maxValue
}

// vagueWords are orders of magnitude, which "of" follows.
var vagueWords = map[string]float64{"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9}

// fractionWords name the parts that "of" may follow. A quarter is one only
// when it is counted, being a time otherwise.
var fractionWords = map[string]float64{"half": 2, "third": 3, "thirds": 3, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10}

// multiples are words that multiply what follows or what was.
var multiples = map[string]float64{
	"double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "twice": 2, "twofold": 2, "duplicar": 2,
	"triple": 3, "triples": 3, "tripled": 3, "tripling": 3, "treble": 3, "threefold": 3, "triplicar": 3,
	"quadruple": 4, "quadrupled": 4, "fourfold": 4, "fivefold": 5, "tenfold": 10, "verdoppeln": 2, "verdreifachen": 3,
	"halve": .5, "halves": .5, "halved": .5, "halving": .5, "halbieren": .5,
}
