package report

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain makes any text one line that is harmless on a terminal, in a CI log
// and on a runner: what would act on the screen is made visible, and what a
// runner would execute is broken up. Everything that is printed outside the
// formats of this package (progress, error messages) should pass through it.
func Plain(s string) string { return breakCommands(visible(s)) }

// hidden reports whether r acts on a screen instead of standing on it.
//
// C0, DEL and C1 start the escape sequences of terminals (ECMA-48; C1 alone
// suffices, U+009B is ESC [). The bidirectional controls reorder what stands
// around them, so that a reader sees another text than the one that counts
// (CVE-2021-42574, "Trojan Source"). U+2028 and U+2029 break lines in some
// viewers. The zero-width joiner is not hidden: emoji are made with it.
func hidden(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r <= 0x9f, unicode.Is(unicode.Bidi_Control, r):
		return true
	case r == '\u2028', r == '\u2029':
		return true
	}
	return false
}

// clean reports whether visible would leave s as it is.
func clean(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return hidden(r) || r == utf8.RuneError }) < 0
}

// visible returns s as one line of valid UTF-8, with each hidden character in
// a form that can be seen: ␛, ␀, <U+202E>. Line breaks and tabs become spaces.
func visible(s string) string {
	if clean(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
		case r == '\n', r == '\t':
			b.WriteByte(' ')
		case r < ' ':
			b.WriteRune('␀' + r) // Unicode has a picture of each, in the same order
		case r == 0x7f:
			b.WriteRune('␡')
		case hidden(r):
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r) // a bad byte arrives here as U+FFFD
		}
	}
	return b.String()
}

// breakCommands puts a space into whatever GitHub's runner would execute.
//
// The runner (ActionCommand.cs) knows two forms: "::name …::" after leading
// white space, and the older "##[name …]" anywhere in a line. Its searches
// are aware of culture and so pass over invisible characters, but it then
// cuts at fixed offsets, which leaves such a command without its name; only
// the plain forms need breaking, whatever invisible characters lead them.
func breakCommands(s string) string {
	s = strings.ReplaceAll(s, "##[", "## [")
	rest := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	if strings.HasPrefix(rest, "::") {
		s = s[:len(s)-len(rest)] + ": " + rest[1:]
	}
	return s
}

// quietJSON returns encoded JSON in which hidden characters and the runner's
// "##[" are spelled as \u escapes. A program reads the very same text; a
// terminal or a runner that the bytes are printed to does not act on them.
func quietJSON(encoded []byte) []byte {
	out := make([]byte, 0, len(encoded))
	from := 0
	for i := 0; i < len(encoded); {
		r, n := rune(encoded[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(encoded[i:])
		}
		if r == '#' && bytes.HasPrefix(encoded[i:], []byte("##[")) || r >= 0x7f && hidden(r) {
			out = fmt.Appendf(append(out, encoded[from:i]...), `\u%04x`, r)
			from = i + n
		}
		i += n
	}
	return append(out, encoded[from:]...)
}

// The two escapes of workflow commands. Percent comes first in both, since the
// runner undoes it last. Values of properties end at a comma, and the command
// at the next "::", so there those are escaped too.
var (
	commandData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	commandProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// cellEscape takes from a text everything that Markdown, HTML or GitHub would
// act on. Inside <code> GitHub neither mentions people nor links numbers, but
// Markdown goes on: links, emphasis, autolinks and the table's own bar are
// read there as anywhere, and only a character reference stops them. An
// address like a@b.c becomes a link even so, since that is searched for after
// references are read: an empty comment stands behind the @.
var cellEscape = strings.NewReplacer(
	"&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;",
	"`", "&#96;", "|", "&#124;", "[", "&#91;", "]", "&#93;", "*", "&#42;", "_", "&#95;",
	"~", "&#126;", "\\", "&#92;", "!", "&#33;", ":", "&#58;", "#", "&#35;", "$", "&#36;",
	"@", "&#64;<!-- -->", "www.", "www&#46;",
)

// code returns at most n characters of s as HTML that is safe in a Markdown
// table, in a heading and in a <summary>.
func code(s string, n int) string {
	return "<code>" + cellEscape.Replace(Plain(cut(s, n))) + "</code>"
}
