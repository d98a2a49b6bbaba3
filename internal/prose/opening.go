package prose

// sentence is a title on the way to its reading.
type sentence struct {
	toks      []token
	amounts   []amount
	objective bool
	measured  bool
	deadline  bool
	masked    bool // a number is there, and not shown

	first  int  // the word that opens the promise, past list marks and names of owners
	verb   tags // the class of the verb that opens it, or 0
	verbAt int
	object int  // the word after the verbs
	more   tags // the classes of further verbs joined to it

	predicate   predicate // what is said about a subject, where no verb opens
	predicateAt int
	predVerb    tags
}

// readOpening finds the opening verb, or else the predicate.
func (s *sentence) readOpening(l Language) {
	s.first = promiseStart(s.toks)
	switch l {
	case English, Unknown:
	default:
		if isInfinitive(at(s.toks, s.first), l) {
			s.verb, s.verbAt = deals, s.first
		}
		return
	}
	i := s.first
	for n := 0; n < 2 && at(s.toks, i).kind == word && isAdverb(at(s.toks, i).low); n++ {
		i++ // successfully launch
	}
	if class, _ := verbAt(s.toks, i+1); class != 0 && at(s.toks, i).low == "to" {
		i++ // to reduce …
	}
	class, next := verbHere(s.toks, i)
	if class == 0 {
		i = s.pastAdverbial()
		class, next = verbHere(s.toks, i)
	}
	if class == 0 {
		s.predicate, s.predicateAt, s.predVerb = predicateOf(s.toks, s.first)
		return
	}
	s.verb, s.verbAt, s.object = class, i, next
	for n := 0; n < 4; n++ { // plan, build and launch
		j := s.object
		for at(s.toks, j).tags.has(conjunction) || isOneOf(at(s.toks, j).low, ",", "/", "&", "+", "and", "or") {
			j++
		}
		other, after := verbAt(s.toks, j)
		if j == s.object || other == 0 || at(s.toks, after).low == "of" {
			break
		}
		s.more, s.object = s.more|other, after
	}
}

// verbText returns the verb that opens the promise as it stands in the title,
// with the part that a hyphen joins to it: "Re-activate", "stand-up".
func (s *sentence) verbText() string {
	t, dash, rest := at(s.toks, s.verbAt), at(s.toks, s.verbAt+1), at(s.toks, s.verbAt+2)
	if dash.low == "-" && dash.glued && rest.glued && rest.kind == word {
		return t.text + "-" + rest.text
	}
	return t.text
}

// promiseStart returns the place of the word that opens the promise, past list
// marks, priorities such as [P0], labels such as "KR 1:", and the name of an
// owner before a colon.
func promiseStart(toks []token) int {
	i := 0
	for n := 0; n < 8 && i < len(toks); n++ {
		t := at(toks, i)
		switch {
		case t.low == "[" || t.low == "(":
			end := i + 1
			for end < min(i+6, len(toks)) && toks[end].low != "]" && toks[end].low != ")" {
				end++
			}
			if low := at(toks, end).low; low != "]" && low != ")" {
				return i
			}
			i = end + 1
		case t.kind == number && t.skip:
			i++
		case t.kind == symbol && !isComparisonSign(t.low) && currencySigns[t.low] == "" && t.low != "~" && t.low != "+":
			i++
		default:
			if next := labelEnd(toks, i); next > i {
				i = next
				continue
			}
			return i
		}
	}
	return i
}

// labelEnd returns the place after a label or an owner's name that ends in a
// colon, or i. A name is one only where a verb follows: what stands before the
// colon may be the subject as well.
func labelEnd(toks []token, i int) int {
	const reach = 8
	tagged := false
	if next := at(toks, i+1); next.low == "-" && !next.glued && !at(toks, i+2).tags.has(preposition) && !isProperName(at(toks, i), false, false) || next.low == "-" && !next.glued && isUpper(at(toks, i).text) {
		j := i + 2
		for isOneOf(at(toks, j).low, "-", "\"", "“") {
			j++
		}
		if class, _ := verbHere(toks, j); class != 0 && j > i+2 {
			return j // Support -- "optimize …"
		}
	}
	for j := i; j < min(i+reach, len(toks)); j++ {
		t := &toks[j]
		if t.low == ":" {
			if j == i {
				return i
			}
			if templateNouns[toks[i].low] || toks[i].kind == name {
				return j + 1
			}
			class, _ := verbHere(toks, j+1)
			if _, gerund := gerundOf(at(toks, j+1)); gerund && class == 0 && j-i <= 2 {
				return j + 1 // Vision: being …
			}
			if far := j-i > 3; far && (class.has(nounToo) || !isTitleWord(at(toks, j+1))) {
				return i // a sentence, and not a name
			}
			first, _ := verbHere(toks, i)
			if class != 0 && (first == 0 || tagged) && !toks[i].tags.has(conjunction) {
				return j + 1
			}
			return i
		}
		tagged = tagged || t.low == "["
		if t.kind == symbol && t.low != "-" && t.low != "@" && t.low != "/" && t.low != "&" && t.low != "." && t.low != "[" && t.low != "]" {
			return i
		}
	}
	return i
}

// isInfinitive reports whether a word is an infinitive of a language whose
// titles open with one.
func isInfinitive(t *token, l Language) bool {
	n := len(t.low)
	if t.kind != word || n < 4 && l != Vietnamese {
		return false
	}
	switch end := t.low[max(0, n-2):]; l {
	case Spanish, Portuguese:
		return (end == "ar" || end == "er" || end == "ir") && !nounsInR[t.low]
	case French:
		return (end == "er" || end == "ir" || end == "re") && !nounsInR[t.low]
	case Vietnamese:
		return vietnameseVerbs[t.low]
	}
	return false
}

var (
	nounsInR        = wordSet(`mujer taller alquiler lugar hogar pilar premier dernier chantier atelier métier papier nombre chiffre notre centre cadre offre titre ordre mesure lugar valor primer tercer popular familiar`)
	vietnameseVerbs = wordSet(`tăng giảm đạt trở xây hoàn ra phát cải triển duy nâng tạo mở thu giữ bán đưa hỗ thiết tối mở chuyển kết ký tuyển viết học gửi làm có`)
)

// pastAdverbial returns the place after the comma of an opening such as "for
// two regions, …", or the opening word's.
func (s *sentence) pastAdverbial() int {
	const reach = 8
	if !at(s.toks, s.first).tags.has(preposition) {
		return s.first
	}
	for i := s.first + 1; i < min(s.first+reach, len(s.toks)); i++ {
		if s.toks[i].low == "," {
			return i + 1
		}
	}
	return s.first
}
