package workspace

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// IgnoreMark begins a comment that silences findings:
//
//	# goalpost:ignore no-baseline, no-owner until=2026-12-31 -- agreed with the sponsor
const IgnoreMark = "goalpost:ignore"

// Ignore is one comment that silences findings.
type Ignore struct {
	At     diag.Place // the comment
	Covers diag.Span  // the node above or beside which it stands, with all that is in it
	Checks []goal.Field[string]
	Until  goal.Field[calendar.Date] // given but not Set where it is no date
	Reason string
}

// ignores reads the ignoring comments of a file.
func ignores(f *source.File) []Ignore {
	var out []Ignore
	covered := newCovers(f)
	for _, c := range f.Comments() {
		rest, ok := marked(c.Text)
		if !ok {
			continue
		}
		ig := Ignore{At: diag.Place{Path: f.Path, Span: c.Span}}
		words, reason, _ := cutReason(rest)
		ig.Reason = strings.TrimSpace(reason)
		column := int(c.Span.Start.Col) + utf8.RuneCountInString(c.Text[:len(c.Text)-len(rest)])
		ig.read(words, int(c.Span.Start.Line), column)
		covered.want(c)
		out = append(out, ig)
	}
	for i, span := range covered.spans() {
		out[i].Covers = span
	}
	return out
}

// marked returns what follows the mark of an ignoring comment. A longer word
// is another mark.
func marked(comment string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(strings.TrimLeft(comment, "# \t"), IgnoreMark)
	next, _ := utf8.DecodeRuneInString(rest)
	return rest, ok && !unicode.IsLetter(next) && !unicode.IsDigit(next) && next != '_'
}

// cutReason splits at the first "--" that stands alone, so that a check id or
// a word with hyphens is not cut.
func cutReason(s string) (words, reason string, found bool) {
	for at := 0; ; {
		i := strings.Index(s[at:], "--")
		if i < 0 {
			return s, "", false
		}
		i += at
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+2:])
		if (i == 0 || unicode.IsSpace(before)) && (i+2 == len(s) || unicode.IsSpace(after)) {
			return s[:i], s[i+2:], true
		}
		for at = i + 2; at < len(s) && s[at] == '-'; at++ {
		}
	}
}

// read takes the check ids and until= from the words before the reason.
func (ig *Ignore) read(words string, line, column int) {
	isGap := func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ':' }
	for len(words) > 0 {
		trimmed := strings.TrimLeftFunc(words, isGap)
		column += utf8.RuneCountInString(words[:len(words)-len(trimmed)])
		words = trimmed
		end := strings.IndexFunc(words, isGap)
		if end < 0 {
			end = len(words)
		}
		word := words[:end]
		if word == "" {
			return
		}
		width := utf8.RuneCountInString(word)
		at := diag.Point(line, column)
		at.End.Col += uint32(width) - 1
		if date, ok := strings.CutPrefix(word, "until="); ok {
			d, err := calendar.ParseDate(date)
			ig.Until = goal.Field[calendar.Date]{Value: d, Set: err == nil, Span: at}
		} else {
			ig.Checks = append(ig.Checks, goal.Field[string]{Value: word, Set: true, Span: at})
		}
		words, column = words[end:], column+width
	}
}
