package ledger

import (
	"slices"
	"strings"
	"unicode"

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
	return ok && marked && a.Promise.InTitle && isSentence(a) && isSentence(b)
}

// isSentence reports whether nothing but its title says what a key result
// promises.
func isSentence(k *goal.KeyResult) bool {
	return k.Target.Absent() && k.Direction.Absent() && k.Unit.Absent() && k.Baseline.Absent() &&
		!k.Population.Set && !k.Commit.Set && !k.Stretch.Set && len(k.Checkpoints) == 0
}

// parted splits a title into what it promises and a note behind an arrow of
// how that went: "Hire 2 designers => hired 1". An arrow between two numbers of
// one sentence leads from the one to the other, and to no note.
func parted(title string) (promise, note string) {
	promise, note, _ = strings.Cut(title, "=>")
	promise, note = strings.TrimRight(promise, "= "), strings.TrimLeft(note, " .:")
	before, after := strings.Fields(promise), strings.Fields(note)
	counts := func(word string) bool { return strings.ContainsFunc(word, unicode.IsDigit) }
	if len(before) == 0 || len(after) == 0 {
		return title, ""
	}
	if last := before[len(before)-1]; counts(last) && counts(after[0]) && !strings.HasSuffix(last, ".") {
		return title, ""
	}
	return promise, note
}

// bare returns what a key result promises without the note in its title: what
// the note counts is no target, and two notes promise nothing different.
func bare(k *goal.KeyResult) *goal.KeyResult {
	promise, note := parted(k.Title.Value)
	if note == "" || !isSentence(k) {
		return k
	}
	said := *k
	said.Promise = sentence(promise, k.Title.Span).Promise
	return &said
}

// bareSlug names a title without its note.
func bareSlug(title string) string {
	promise, _ := parted(title)
	return goal.Slug(promise)
}
