package prose

import (
	"strings"
	"unicode"
)

// isProper reports whether one of the words from i to before end has a name
// of its own, or a determiner that picks one out.
func (s *sentence) isProper(i, end int) bool {
	title := s.isTitleCase()
	for j := i; j < min(end, len(s.toks)); j++ {
		t := &s.toks[j]
		if isProperName(t, j > s.first, title) || t.tags.has(determiner) && j > i {
			return true
		}
	}
	return false
}

// isProperName reports whether a word is a name: letters with digits, an
// abbreviation, or capitalised where the title does not capitalise every
// word.
func isProperName(t *token, inside, titleCase bool) bool {
	switch t.kind {
	case name:
		return true
	case word:
		if len(t.text) >= 2 && isUpper(t.text) {
			return true
		}
		return inside && !titleCase && isTitleWord(t)
	}
	return t.low == "#" || t.low == "`"
}

// isUpper reports whether a word has no small letters, but for a plural s.
func isUpper(s string) bool {
	s = strings.TrimSuffix(s, "s")
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
	}
	return len(s) >= 2
}

// isTitleCase reports whether every word of the title is Written Like This,
// so that capitals say nothing.
func (s *sentence) isTitleCase() bool {
	words, small := 0, 0
	for i := range s.toks {
		if t := &s.toks[i]; t.kind == word && !t.tags.has(preposition|conjunction|determiner) {
			words++
			if t.text == t.low {
				small++
			}
		}
	}
	return words >= 2 && small == 0
}
