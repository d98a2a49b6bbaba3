package workspace

import (
	"strings"
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
	for _, c := range f.Comments() {
		body := strings.TrimLeft(c.Text, "# \t")
		rest, ok := strings.CutPrefix(body, IgnoreMark)
		if !ok || rest != "" && !strings.ContainsAny(rest[:1], " \t:-") {
			continue
		}
		ig := Ignore{At: diag.Place{Path: f.Path, Span: c.Span}, Covers: covered(f, c)}
		words, reason, _ := cutReason(rest)
		ig.Reason = strings.TrimSpace(reason)
		column := int(c.Span.Start.Col) + utf8.RuneCountInString(c.Text[:len(c.Text)-len(rest)])
		ig.read(words, int(c.Span.Start.Line), column)
		out = append(out, ig)
	}
	return out
}

// cutReason splits at the first "--" that stands alone, so that a check id or
// a word with hyphens is not cut.
func cutReason(s string) (words, reason string, found bool) {
	for i := 0; i+2 <= len(s); i++ {
		alone := (i == 0 || s[i-1] == ' ' || s[i-1] == '\t') && (i+2 == len(s) || s[i+2] == ' ' || s[i+2] == '\t')
		if s[i:i+2] == "--" && alone {
			return s[:i], s[i+2:], true
		}
	}
	return s, "", false
}

// read takes the check ids and until= from the words before the reason.
func (ig *Ignore) read(words string, line, column int) {
	isGap := func(r rune) bool { return r == ' ' || r == '\t' || r == ',' || r == ':' }
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

// covered returns the node that a comment speaks of. A comment on a line of
// its own speaks of the outermost node that begins on the next line with
// content; one beside a node speaks of the outermost node that begins and
// ends on that line, or else of the last key of the line, which opens a block.
func covered(f *source.File, c source.Comment) diag.Span {
	line := c.Span.Start.Line
	if c.Alone {
		line = nextContent(f, line)
	}
	var best diag.Span
	var visit func(v *source.Value, node diag.Span) bool
	visit = func(v *source.Value, node diag.Span) (done bool) {
		if node.Start.Line == line {
			best = node
			if c.Alone || node.End.Line == line {
				return true
			}
		}
		for i := range v.Items {
			child := v.Items[i].Span
			if v.Kind == source.Map {
				child.Start = v.Keys[i].Span.Start
			}
			if child.Start.Line > line {
				break
			}
			if child.End.Line >= line && visit(&v.Items[i], child) {
				return true
			}
		}
		return false
	}
	for i := range f.Docs {
		if visit(&f.Docs[i].Root, f.Docs[i].Root.Span) {
			break
		}
	}
	return best
}

// nextContent returns the first line after a comment that holds more than
// white space and comments, or a line beyond all documents.
func nextContent(f *source.File, line uint32) uint32 {
	if len(f.Docs) == 0 {
		return line
	}
	last := f.Docs[len(f.Docs)-1].Root.Span.End.Line
	for line++; line <= last; line++ {
		if text := strings.TrimSpace(f.Line(int(line))); text != "" && text[0] != '#' {
			break
		}
	}
	return line
}
