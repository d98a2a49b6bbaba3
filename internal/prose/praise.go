package prose

import "strings"

// praises reports whether a word from i on says that something is good, better
// or less, and leaves open who decides.
func (s *sentence) praises(i int) bool {
	for ; i < len(s.toks); i++ {
		if t := &s.toks[i]; t.tags.has(praising) && !which[t.low] && !at(s.toks, i-1).tags.has(universal) || isAdverb(t.low) && soundAdverbs[t.low] {
			return true
		}
	}
	return false
}

// praisesSubject reports whether the title promises that what it is about is
// good, before it says what becomes of it: "robust practices are established".
func (s *sentence) praisesSubject() bool {
	for i := s.first; i < s.predicateAt-1; i++ {
		if t := &s.toks[i]; t.tags.has(preposition | universal) {
			return false
		} else if t.tags.has(praising) && !t.tags.has(verbs) && !kinds[t.low] && at(s.toks, i+1).low != "practices" && !s.namesRelease(i) && at(s.toks, i+1).low != "-" && at(s.toks, i-1).low != "-" {
			return true
		}
	}
	return false
}

// namesRelease reports whether the word at i only says which kind of release
// is meant: "stable 1.0 version".
func (s *sentence) namesRelease(i int) bool {
	next := at(s.toks, i+1)
	return s.toks[i].low == "stable" && (next.skip || versionNouns[next.low])
}

// hasSuperlative reports whether one of the next words claims a first place.
func (s *sentence) hasSuperlative(i int) bool {
	for _, t := range s.toks[i:min(i+5, len(s.toks))] {
		if t.kind == word && len(t.low) > 4 && strings.HasSuffix(t.low, "est") || t.low == "most" || t.low == "best" || t.low == "only" {
			return true
		}
	}
	return false
}

// hasComparative reports whether one of the words before end says more or less.
func (s *sentence) hasComparative(end int) bool {
	for i := s.first; i < end; i++ {
		if low := s.toks[i].low; compared[low] && low != "enough" && low != "sufficient" {
			return true
		}
	}
	return false
}

var soundAdverbs = wordSet(`consistently seamlessly smoothly easily quickly efficiently effectively properly significantly continually continuously regularly better`)
