package prose

// finiteAt returns the class of the finite verb at i, or 0: "works" after a
// singular, "enable" after a plural.
func finiteAt(toks []token, i int) tags {
	t, prev, next := at(toks, i), at(toks, i-1), at(toks, i+1)
	if prev.kind != word && prev.kind != name && prev.low != ")" || t.glued || next.low == "-" && next.glued || prev.tags.has(determiner|preposition|conjunction|praising) {
		return 0
	}
	if isPlural(prev.low) || collective[prev.low] || prev.low == "we" || prev.low == "they" {
		if t.tags.has(verbs) && next.text != "" && !t.tags.has(mostlyNoun|finalWord) && (!t.tags.has(nounToo) || next.tags.has(determiner|preposition|pronoun) || plainFinites[t.low] || joinsVerb(toks, i)) {
			return t.tags
		}
		return 0
	}
	if n := len(t.low); n > 3 && t.low[n-1] == 's' && t.low[n-2] != 's' {
		if finites[t.low] {
			return attains
		}
		if causes[t.low] {
			return effects
		}
		base := vocabulary[t.low[:n-1]].tags
		if !base.has(verbs) && n > 4 && t.low[n-2] == 'e' {
			base = vocabulary[t.low[:n-2]].tags
		}
		if base.has(verbs) && (!base.has(nounToo) || teams[prev.low] || next.tags.has(determiner) && !next.tags.has(universal)) {
			return base
		}
	}
	return 0
}

// isFarFinite reports whether the word at i is the verb of a plural that stands
// some words before it: "partners in the north use the portal".
func isFarFinite(toks []token, i int) bool {
	t, prev, next := at(toks, i), at(toks, i-1), at(toks, i+1)
	if !t.tags.has(verbs) || t.tags.has(mostlyNoun|finalWord|preposition) || prev.kind != word && prev.kind != name || prev.tags.has(determiner|preposition|conjunction|praising) {
		return false
	}
	return next.tags.has(determiner|pronoun) || !t.tags.has(nounToo) && next.kind == name
}

// joinsVerb reports whether another verb is joined to the word at i: "sort and
// weigh the returns".
func joinsVerb(toks []token, i int) bool {
	class, _ := verbAt(toks, i+2)
	return at(toks, i+1).low == "and" && class != 0 && !class.has(nounToo)
}

var (
	// finites say that something does what it is for, and are seldom nouns.
	finites = wordSet(`works runs passes succeeds functions responds loads completes matches exists boots compiles scales converges syncs opens behaves renders holds`)
	// causes say that something acts on something else.
	causes       = wordSet(`feeds supports drives powers enables covers fuels shapes leads helps meets`)
	plainFinites = wordSet(`run work pass succeed function respond use`)
)
