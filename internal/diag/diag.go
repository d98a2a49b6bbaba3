// Package diag defines the one noun that every other package speaks: the
// finding, something said by a rule about a place in a file.
//
// Parsing, schema validation and checks all return findings of this one type,
// so that nothing is converted on the road from bytes to report. The package
// does not know YAML, goals, colour or any output format.
package diag

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Severity orders findings by how much they should trouble a reader. The
// three levels are those of SARIF and of GitHub's annotations.
type Severity uint8

// The severities. Off is never carried by a finding: it is what a
// configuration says of a check that is not to run.
const (
	Off Severity = iota
	Note
	Warning
	Error
)

var severities = [...]string{Off: "off", Note: "note", Warning: "warning", Error: "error"}

// String returns the word that configurations and reports use.
func (s Severity) String() string { return severities[s] }

// ParseSeverity reads a word that String writes.
func ParseSeverity(word string) (Severity, bool) {
	i := slices.Index(severities[:], word)
	return Severity(max(i, 0)), i >= 0
}

// Pos is a place in a file. Both numbers start at 1; Col counts Unicode code
// points, which is what SARIF calls unicodeCodePoints. The zero Pos is no
// place at all.
type Pos struct{ Line, Col uint32 }

// Before reports whether p stands before q.
func (p Pos) Before(q Pos) bool { return p.compare(q) < 0 }

// Span is a stretch of one file; End is exclusive. The file is named by
// whoever holds the span. The zero Span is no place at all.
type Span struct{ Start, End Pos }

// IsZero reports whether s is no place at all.
func (s Span) IsZero() bool { return s.Start.Line == 0 }

// Contains reports whether p stands inside s.
func (s Span) Contains(p Pos) bool { return !p.Before(s.Start) && p.Before(s.End) }

// Point returns a span one code point wide.
func Point(line, col int) Span {
	p := Pos{Line: uint32(line), Col: uint32(col)}
	return Span{Start: p, End: Pos{Line: p.Line, Col: p.Col + 1}}
}

// Place is a span of a named file. Path is relative to the root of what was
// read, with forward slashes.
type Place struct {
	Path string
	Span Span
}

// String returns path:line:column, the form that editors and terminals link.
func (p Place) String() string {
	if p.Span.IsZero() {
		return p.Path
	}
	return fmt.Sprintf("%s:%d:%d", p.Path, p.Span.Start.Line, p.Span.Start.Col)
}

// Rule describes what can be found. There is one for each check, and one for
// each earlier step of the road (see the packages source and validate).
type Rule struct {
	ID       string   // kebab-case, never reused
	Title    string   // one line, no full stop
	Doc      string   // Markdown: the page a person is sent to
	Severity Severity // unless a configuration says otherwise
	Group    string   // the letter of SMART it belongs to, as a word: "Measurable"
	Profiles []string // the profiles that run it; empty for the rules that always run
}

// Finding is one thing said about one place.
type Finding struct {
	Rule     string
	Severity Severity
	Place    Place
	Message  string // one line: what is wrong
	Remedy   string // one line: what to write instead; may be empty
	Goal     string // id of the goal it is about, if any
	Measure  string // id of the key result it is about, if any
	Field    string // the key it is about, as a path below the goal or key result
	Related  []Related
}

// Related is a second place that explains the first.
type Related struct {
	Place   Place
	Message string
}

// Fingerprint identifies a finding from one run to the next: by rule, goal,
// key result, field and the shape of its message (the message with every
// number replaced). Lines and columns do not enter, and the path enters only
// where no goal is named, so that a finding keeps its identity when lines
// above it or whole files move.
func (f Finding) Fingerprint() string {
	where := f.Goal
	if where == "" {
		where = "file " + f.Place.Path
	}
	h := sha256.New()
	for _, part := range []string{f.Rule, where, f.Measure, f.Field, shape(f.Message)} {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// shape replaces each number, with its sign and the separators inside it, by
// one #.
func shape(message string) string {
	var b strings.Builder
	var last rune // before the one that is looked at
	number := false
	for i, r := range message {
		switch {
		case unicode.IsDigit(r):
			if !number {
				b.WriteByte('#')
			}
			number = true
		case number && (r == '.' || r == ',' || r == '-'):
		case isSign(r) && !unicode.IsLetter(last) && startsNumber(message[i+utf8.RuneLen(r):]):
			number = false // -5 and 5 are two values of one message
		default:
			number = false
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

func isSign(r rune) bool { return r == '-' || r == '+' || r == '−' }

func startsNumber(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r)
}

// Sort puts findings in the one order that every report uses (path, place,
// severity, rule, and then whatever tells two of them apart) and drops
// repeats.
func Sort(found []Finding) []Finding {
	slices.SortFunc(found, compare)
	return slices.CompactFunc(found, func(a, b Finding) bool { return compare(a, b) == 0 })
}

func compare(a, b Finding) int {
	if c := a.Place.compare(b.Place); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(b.Severity, a.Severity),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Goal, b.Goal),
		cmp.Compare(a.Measure, b.Measure),
		cmp.Compare(a.Message, b.Message),
		cmp.Compare(a.Field, b.Field),
		cmp.Compare(a.Remedy, b.Remedy),
		slices.CompareFunc(a.Related, b.Related, func(a, b Related) int {
			return cmp.Or(a.Place.compare(b.Place), cmp.Compare(a.Message, b.Message))
		}),
	)
}

// compare orders places by path, then where they start, then where they end.
func (p Place) compare(q Place) int {
	return cmp.Or(
		cmp.Compare(p.Path, q.Path),
		p.Span.Start.compare(q.Span.Start),
		p.Span.End.compare(q.Span.End),
	)
}

func (p Pos) compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col))
}
