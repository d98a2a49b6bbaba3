package goal

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// name is what a goal or key result is known by: its id, or else the slug of
// its title. An id that is not well formed (validate says so) is known by its
// slug, so that one mistake does not make every reference to it another.
func name(id, title Field[string]) string {
	switch {
	case id.Set && isID(id.Value):
		return id.Value
	case id.Set:
		return Slug(id.Value)
	}
	return Slug(title.Value)
}

// isID reports whether an id has the form that the schema asks for: small
// letters and digits, with single hyphens between.
func isID(s string) bool {
	gap := true
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			gap = false
		case c == '-' && !gap:
			gap = true
		default:
			return false
		}
	}
	return !gap
}

// MaxSlug keeps names readable in messages, in code points without the
// hyphens.
const MaxSlug = 80

// Slug turns a title into a name: lower-case letters and digits with single
// hyphens between. Letters of every script are kept, and a word with an
// apostrophe stays one word.
func Slug(title string) string { return slug(title, MaxSlug) }

// Words turns a text of any length into its words as Slug writes them, with a
// hyphen before and after each, so that a name that a text may define is found
// in it by a search.
func Words(text string) string {
	if s := slug(text, len(text)); s != "" {
		return "-" + s + "-"
	}
	return ""
}

func slug(text string, limit int) string {
	var b strings.Builder
	b.Grow(min(len(text), 2*limit))
	n, gap := 0, false
	for i, r := range text {
		if !isWord(r) {
			if r != '\'' && r != '’' || !wordAfter(text[i+utf8.RuneLen(r):]) {
				gap = n > 0
			}
			continue
		}
		if n++; n > limit {
			break
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func wordAfter(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return isWord(r)
}
