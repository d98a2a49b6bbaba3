// Package suggest finds the word that somebody meant.
//
// It compares letters, and knows neither what words mean nor where they come
// from.
package suggest

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxWord is the longest word, in bytes, that is compared: the time grows
// with the square of the length, and nobody mistypes a longer one by a letter.
const maxWord = 100

// Nearest returns the candidate that is most like word, if one is like it at
// all: at most a third of its letters are wrong, missing, too many or swapped
// with their neighbour, or it begins with the whole word. Case and the
// difference between - _ and space do not count. Between equals the first in
// alphabetical order wins.
func Nearest(word string, candidates []string) (string, bool) {
	w := fold(word)
	if w == "" || len(w) > maxWord {
		return "", false
	}
	best, bestScore, found := "", 0, false
	for _, c := range candidates {
		f := fold(c)
		n := utf8.RuneCountInString(f)
		if len(f) > maxWord {
			continue
		}
		limit := max(utf8.RuneCountInString(w), n) / 3
		d := distance([]rune(w), []rune(f), limit)
		if d > limit && len(w) >= 3 && strings.HasPrefix(f, w) {
			d = limit // "digital" may well mean "digital-transformation"
		} else if d > limit {
			continue
		}
		if !found || d < bestScore || d == bestScore && c < best {
			best, bestScore, found = c, d, true
		}
	}
	return best, found
}

// Among words a remedy: the nearest candidate, or else all of them when they
// are few, or else the given sentence.
func Among(word string, candidates []string, otherwise string) string {
	if near, ok := Nearest(word, candidates); ok {
		return "did you mean " + near + "?"
	}
	if n := len(candidates); n > 0 && n <= 8 {
		sorted := slices.Sorted(slices.Values(candidates))
		return "there is " + join(sorted)
	}
	return otherwise
}

func join(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

var separators = strings.NewReplacer("_", "-", " ", "-")

func fold(s string) string { return separators.Replace(strings.ToLower(strings.TrimSpace(s))) }

// distance counts the letters to change, add, drop or swap with a neighbour
// to make a into b (optimal string alignment, a restricted Damerau–Levenshtein
// distance). It gives up with limit+1 once the answer must exceed limit.
func distance(a, b []rune, limit int) int {
	if abs(len(a)-len(b)) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		lowest := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j], lowest = d, min(lowest, d)
		}
		if lowest > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

func abs(n int) int { return max(n, -n) }
