package ledger

import (
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/goal"
)

// This file tells what a reworded title promises from what it merely says.

// covered reports whether a title differs in its numbers alone, and they have
// been spoken of.
func (p *pair) covered(from int, m measured) bool {
	for _, c := range p.out[from:] {
		if c.Class != Wording && c.Class != Progress {
			return sameWords(m.was.Title.Value, m.is.Title.Value)
		}
	}
	return false
}

// isNoted reports whether a key result that is a sentence alone differs in a note
// at its end: "Raise NPS to 40 => 35 so far". What the note counts is no target.
func isNoted(a, b *goal.KeyResult) bool {
	rest, ok := strings.CutPrefix(b.Title.Value, a.Title.Value)
	rest = strings.TrimSpace(rest)
	marked := slices.ContainsFunc([]string{"=>", "->", "→", "("}, func(mark string) bool { return strings.HasPrefix(rest, mark) })
	return ok && marked && isSentence(a) && isSentence(b)
}

// isSentence reports whether nothing but its title says what a key result
// promises.
func isSentence(k *goal.KeyResult) bool {
	return k.Promise.InTitle && k.Direction.Absent() && k.Unit.Absent() && k.Baseline.Absent() &&
		!k.Population.Set && !k.Commit.Set && !k.Stretch.Set && len(k.Checkpoints) == 0
}
