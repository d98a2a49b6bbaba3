package ledger

import (
	"strings"
	"unicode"

	"github.com/goalpost-dev/goalpost/internal/goal"
)

// This file tells a title that was reworded from another title.

// likeness is the share of words that two reworded titles must have in common.
const likeness = 0.5

// wordsOf returns the words of a title without its numbers, which are what
// moves while the words stay. Scripts that put no space between words are
// compared letter by letter.
func wordsOf(title string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(goal.Slug(title), "-") {
		if strings.ContainsFunc(word, unicode.IsDigit) {
			continue
		}
		for _, r := range word {
			if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
				set[string(r)] = true
			}
		}
		if word != "" {
			set[word] = true
		}
	}
	return set
}

// alike returns the share of all words of two titles that stand in both, 0 to
// 1. Titles without a word are like nothing.
func alike(a, b map[string]bool) float64 {
	shared := 0
	for word := range a {
		if b[word] {
			shared++
		}
	}
	if shared == 0 {
		return 0
	}
	return float64(shared) / float64(len(a)+len(b)-shared)
}

// sameWords reports whether two titles differ in nothing but their numbers.
func sameWords(a, b string) bool {
	x, y := wordsOf(a), wordsOf(b)
	return len(x) == len(y) && alike(x, y) == 1
}

// candidates are pairs of a thing before and a thing now, by index, that may
// be the same, with how much speaks for it.
type candidates struct {
	score      map[[2]int]float64
	best, next map[int]float64 // by what was: how much speaks for its best and second best
	bestNow    map[int]float64 // by what is
	nextNow    map[int]float64
}

func newCandidates() *candidates {
	return &candidates{map[[2]int]float64{}, map[int]float64{}, map[int]float64{}, map[int]float64{}, map[int]float64{}}
}

// add takes in a pair. One that was taken in before counts once.
func (c *candidates) add(was, is int, score float64) {
	key := [2]int{was, is}
	if _, known := c.score[key]; known || score < likeness {
		return
	}
	c.score[key] = score
	raise(c.best, c.next, was, score)
	raise(c.bestNow, c.nextNow, is, score)
}

func raise(best, next map[int]float64, i int, score float64) {
	if score > best[i] {
		best[i], next[i] = score, best[i]
	} else if score > next[i] {
		next[i] = score
	}
}

// sure returns, by what was, the pairs that are the one best choice on both
// sides.
func (c *candidates) sure() map[int]int {
	out := map[int]int{}
	for key, score := range c.score {
		was, is := key[0], key[1]
		if score == c.best[was] && score > c.next[was] && score == c.bestNow[is] && score > c.nextNow[is] {
			out[was] = is
		}
	}
	return out
}
