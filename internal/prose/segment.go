package prose

import (
	"strings"
	"unicode/utf8"
)

// eastAsianEnd returns the byte length of the Chinese, Japanese or Korean word
// that opens rest. These scripts put no space between words, so the known ones
// are cut out by longest match. A single character is a word of its own only
// in the company of a number: 天 is a day in 3天, but not in 今天.
func (s *scanner) eastAsianEnd(rest string) int {
	last := s.last
	counted := last.end == s.col && (last.kind == number || last.low == "%" || eastAsianWords[last.low])
	end := 0
	for end < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[end:])
		if !isEastAsian(r) {
			break
		}
		if known := knownPrefix(rest[end:], counted && end == 0); known > 0 {
			if end == 0 {
				return known
			}
			break
		}
		end += size
	}
	return end
}

// knownPrefix returns the byte length of the longest known word that opens s.
func knownPrefix(s string, counted bool) int {
	const longest = 4 // characters
	known, end := 0, 0
	for n := 1; n <= longest && end < len(s); n++ {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !isEastAsian(r) {
			break
		}
		end += size
		if (n > 1 || counted) && eastAsianWords[s[:end]] {
			known = end
		}
	}
	return known
}

// eastAsianWords are all words of that table.
var eastAsianWords = func() map[string]bool {
	l, all := &eastAsian, map[string]bool{}
	for w := range l.scales {
		all[w] = true
	}
	for w := range l.units {
		all[w] = true
	}
	for w := range l.periods {
		all[w] = true
	}
	for w := range l.compare {
		all[w] = true
	}
	for w := range l.changes {
		all[w] = true
	}
	for _, list := range [][]string{l.about, l.orMore, l.orLess} {
		for _, w := range list {
			for part := range strings.FieldsSeq(w) {
				all[part] = true
			}
		}
	}
	return all
}()
