package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind says what a token is.
type kind uint8

const (
	symbol kind = iota // one sign, or a compound operator such as <=
	word               // letters
	number             // a numeric literal, its value read
	name               // letters and digits together, a version, an address: Q1, v1.0, 10.0.1
	tag                // an HTML tag
)

// token is one piece of a text. Its places count code points, because that is
// how people and editors count columns; an invalid byte counts as one.
type token struct {
	kind       kind
	glued      bool // no white space before it
	skip       bool // part of a date or a name: never an amount
	text       string
	low        string // lower-cased; for symbols the plain form: ≤ is <=, – is -
	value      float64
	tags       tags // of a word: what it may be
	start, end int
}

// at returns the token at i, or a blank symbol beyond either end, so that
// readers may look around without asking first.
func at(toks []token, i int) *token {
	if uint(i) >= uint(len(toks)) {
		return &blank
	}
	return &toks[i]
}

// blank is what stands around a text. Nobody writes to it.
var blank token

// scanner cuts a text into tokens, one pass, never back by more than a
// literal's last separator.
type scanner struct {
	text string
	pos  int // bytes
	col  int // code points
	last token
}

// scan appends the text's tokens to buf, which callers keep on their stack:
// most sentences fit.
func scan(text string, buf []token) []token {
	s := scanner{text: text}
	space := true
	for s.pos < len(text) {
		r, size := utf8.DecodeRuneInString(text[s.pos:])
		if isSpace(r) {
			space = true
			s.pos += size
			s.col++
			continue
		}
		s.last = s.token(r, size, !space)
		space = false
		buf = append(buf, s.last)
	}
	return buf
}

// token reads the token that begins with r.
func (s *scanner) token(r rune, size int, glued bool) token {
	tok := token{kind: symbol, glued: glued, start: s.col}
	begin := s.pos
	switch {
	case digitOf(r) >= 0 || r == '.' && s.leadsDecimal(glued):
		lit := readLiteral(s.text[s.pos:])
		size = lit.size
		tok.kind, tok.value = number, lit.value
		if !lit.ok {
			tok.kind = name
		}
	case fractionOf(r) != 0:
		tok.kind, tok.value = number, fractionOf(r)
	case isLetter(r):
		tok.kind, size = s.wordEnd(r)
	case r == '<' && tagEnd(s.text[s.pos:]) > 0:
		tok.kind, size = tag, tagEnd(s.text[s.pos:])
	default:
		tok.low, size = plainSymbol(s.text[s.pos:], r, size)
	}
	tok.text = s.text[begin : begin+size]
	switch {
	case tok.low != "":
	case tok.kind == word:
		tok.low, tok.tags = lookUp(tok.text)
		if tok.tags == 0 && isQuality(tok.low) {
			tok.tags = quality | mass | inEnglish
		}
	default:
		tok.low = strings.ToLower(tok.text)
	}
	s.pos += size
	s.col += utf8.RuneCountInString(tok.text)
	tok.end = s.col
	return tok
}

// leadsDecimal reports whether the dot at the scanner's place opens a number
// written without its zero, as in "< .58".
func (s *scanner) leadsDecimal(glued bool) bool {
	next, _ := utf8.DecodeRuneInString(s.text[s.pos+1:])
	if digitOf(next) < 0 {
		return false
	}
	return !glued || s.last.kind == symbol && s.last.low != "." && s.last.low != "/"
}

// wordEnd returns the kind and byte length of the word at the scanner's place.
// Letters run on over digits, underscores and apostrophes that stand between
// letters or digits; a URL is one name.
func (s *scanner) wordEnd(first rune) (kind, int) {
	rest, k := s.text[s.pos:], word
	if isEastAsian(first) {
		return k, s.eastAsianEnd(rest)
	}
	for i := 0; i < len(rest); {
		r, size := utf8.DecodeRuneInString(rest[i:])
		next, _ := utf8.DecodeRuneInString(rest[i+size:])
		switch {
		case isLetter(r) && !isEastAsian(r) || unicode.Is(unicode.M, r):
		case digitOf(r) >= 0:
			k = name
		case (r == '\'' || r == '’') && k == word && isLetter(next):
		case r == '_' && (isLetter(next) || digitOf(next) >= 0):
			k = name
		case r == '.' && k == name && digitOf(next) >= 0:
		case r == ':' && strings.HasPrefix(rest[i:], "://"):
			end := strings.IndexFunc(rest, isSpace)
			if end < 0 {
				end = len(rest)
			}
			return name, end
		default:
			return k, i
		}
		i += size
	}
	return k, len(rest)
}

// tagEnd returns the length of the HTML tag that opens s, or 0: a name, and
// attributes if they have values, so that "<b of 5>" is no tag. The length is
// bounded so that a text of many < stays linear.
func tagEnd(s string) int {
	const longest = 64
	s = s[:min(len(s), longest)]
	i := strings.IndexByte(s, '>')
	if i < 2 {
		return 0
	}
	inside, attributes, _ := strings.Cut(strings.Trim(s[1:i], "/ "), " ")
	if inside == "" || !isASCIILetter(inside[0]) || attributes != "" && !strings.Contains(attributes, "=") {
		return 0
	}
	for j := range len(inside) {
		if c := inside[j]; !isASCIILetter(c) && (c < '0' || c > '9') {
			return 0
		}
	}
	return i + 1
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(byte(r))
	}
	return unicode.IsLetter(r)
}

// isSpace includes the marks that are written but never seen.
func isSpace(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad':
		return true
	}
	return unicode.IsSpace(r)
}

// isEastAsian reports whether r belongs to a script that is written without
// spaces between a number and its neighbours.
func isEastAsian(r rune) bool {
	if r == 'ー' || r == '々' { // shared by scripts, so in none
		return true
	}
	return r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}
