package source

import (
	"bytes"
	"math/big"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// maxDigits bounds the length and the exponent of a number. Whoever computes
// with a number of unlimited precision (the schema library does) would not
// come back from 1e999999999.
const maxDigits = 400

// scalar reads a node that is neither a list nor a map and returns where it
// ends.
func (w *walker) scalar(n *yaml.Node, v *Value, at mark) (end mark) {
	isText := w.text.has(at.off, "! ") // the tag that makes any text a text; the library forgets it
	at = w.properties(n, at)
	end = at
	if n.Value == "" && n.Style&^yaml.TaggedStyle == 0 {
		v.Span = w.point(at)
	} else {
		end = w.text.advance(at, w.extent(n, at.off))
		v.Span = diag.Span{Start: at.pos, End: end.pos}
	}
	if _, ok := w.broken[at.off]; ok {
		return end
	}
	tagged := n.Style&yaml.TaggedStyle != 0
	switch {
	case tagged:
		if w.tag(n, v.Span) {
			w.resolve(n, v, true)
		}
	case n.Value == "" && n.Style != 0 && w.accident(at, end):
		w.report(v.Span, "%s", starters[w.text.bytes[at.off]]+": put the text in quotes").Remedy = quote(string(w.text.bytes[at.off:end.off]))
	case isText, n.Style != 0, n.Tag == "!!str" && !numberLike(n.Value):
		v.Kind = Text
	default:
		w.resolve(n, v, false)
	}
	if v.Kind == Text {
		v.Text = w.text.clear(n.Value)
	}
	return end
}

// accident reports whether an empty block text was meant as text: ">5" asks
// for lines indented by five, and none follow.
func (w *walker) accident(at, end mark) bool {
	c := w.text.bytes[at.off]
	return (c == '>' || c == '|') && bytes.ContainsAny(w.text.bytes[at.off:end.off], "123456789")
}

func numberLike(s string) bool {
	return s != "" && (s[0] >= '0' && s[0] <= '9' || s[0] == '.' || s[0] == '+' || s[0] == '-')
}

// resolve finds the kind of a scalar, and the text of those that are not
// Text. The tag is the author's, or what the library made of plain text.
func (w *walker) resolve(n *yaml.Node, v *Value, tagged bool) {
	switch {
	case n.Tag == "!!str" && tagged:
		v.Kind = Text
	case n.Tag == "!!null" && isWord(n.Value, "", "~", "null", "Null", "NULL"):
		v.Kind = Null
	case n.Tag == "!!bool" && isWord(n.Value, "true", "True", "TRUE", "false", "False", "FALSE"):
		v.Kind, v.Text = Bool, strings.ToLower(n.Value)
	case n.Tag == "!!timestamp" && numberLike(n.Value):
		v.Kind = Text // a date stays what the author wrote
	case n.Tag == "!!int", n.Tag == "!!float", !tagged && n.Tag == "!!str":
		w.number(n, v, tagged)
	case tagged:
		w.unfit(n, v)
	default:
		v.Kind = Text // a lone << among them
	}
}

// unfit reports a value that is not what its tag says.
func (w *walker) unfit(n *yaml.Node, v *Value) {
	w.report(v.Span, "%q does not fit its tag %s", shorten(n.Value, 40), n.Tag).Remedy = "delete the tag"
}

func isWord(s string, words ...string) bool {
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}

// tag reports a node's tag unless it is one of YAML's own that JSON has a
// type for, or a date's.
func (w *walker) tag(n *yaml.Node, at diag.Span) bool {
	if n.Style&yaml.TaggedStyle == 0 {
		return true
	}
	fits := false
	switch n.Kind {
	case yaml.MappingNode:
		fits = n.Tag == "!!map"
	case yaml.SequenceNode:
		fits = n.Tag == "!!seq"
	default:
		fits = isWord(n.Tag, "!!str", "!!int", "!!float", "!!bool", "!!null", "!!timestamp")
	}
	if !fits {
		name := strings.Trim(strconv.Quote(n.Tag), `"`) // it may hold escapes, of line breaks even
		w.report(at, "the tag %s means nothing here", shorten(name, 40)).Remedy = "delete the tag, or put it in quotes together with what follows if it is text"
	}
	return fits
}

// number reads what may be a number. What YAML readers do not agree about,
// and what no JSON number can be, is said.
func (w *walker) number(n *yaml.Node, v *Value, tagged bool) {
	s := n.Value
	if odd, readings := ambiguous(s, n.Tag); odd != "" {
		w.report(v.Span, "%s is %s: write %s, or put it in quotes", s, readings, odd).Remedy = odd + ", or " + strconv.Quote(s) + " if it is text"
		return
	}
	num, ok := jsonNumber(s)
	switch {
	case tagged && (!ok || n.Tag == "!!int" && strings.ContainsAny(num, ".eE")):
		w.unfit(n, v)
	case !ok && n.Tag == "!!float":
		w.report(v.Span, "%s is no number that can be worked with: write an ordinary number, or put it in quotes", s).Remedy = strconv.Quote(s) + " if it is text"
	case !ok:
		v.Kind = Text
	case !isModest(num):
		w.report(v.Span, "%s is beyond the numbers that can be worked with: at most %d digits, and below 1e308", shorten(s, 40), maxDigits).Remedy = "put it in quotes if it is text"
	default:
		v.Kind, v.Text = Number, num
	}
}

// ambiguous says how the readers of YAML differ about a number, and what to
// write instead. odd is empty for an ordinary number and for text.
func ambiguous(s, tag string) (odd, readings string) {
	sign, digits := "", s
	if digits != "" && (digits[0] == '-' || digits[0] == '+') {
		sign, digits = strings.TrimPrefix(digits[:1], "+"), digits[1:]
	}
	plain := strings.ReplaceAll(digits, "_", "")
	if len(digits) < 2 || plain == "" || len(plain) > maxDigits || plain[0] < '0' || plain[0] > '9' {
		return "", ""
	}
	if base, ok := bases[(plain + "_")[1]|0x20]; ok && plain[0] == '0' {
		whole, ok := new(big.Int).SetString(plain[2:], base)
		if !ok || strings.ContainsAny(plain[2:], "+-") {
			return "", ""
		}
		odd = sign + whole.String()
		return odd, odd + " to some YAML readers and text to others"
	}
	if len(plain) != len(digits) && tag != "!!str" {
		num, ok := jsonNumber(sign + plain)
		if !ok {
			return "", ""
		}
		return num, num + " to some YAML readers and text to others"
	}
	if plain[0] != '0' || strings.Trim(digits, "0123456789") != "" {
		return "", ""
	}
	odd, _ = jsonNumber(sign + plain)
	eight, ok := new(big.Int).SetString(plain, 8)
	switch {
	case !ok:
		return odd, odd + " to some YAML readers and text to others"
	case sign+eight.String() == odd:
		return odd, odd + " to YAML readers, which drop the zeros before it"
	}
	return odd, sign + eight.String() + " to some YAML readers and " + odd + " to others"
}

var bases = map[byte]int{'x': 16, 'o': 8, 'b': 2}

// jsonNumber returns a decimal number the way JSON writes it, every digit
// kept: no plus sign, a digit before and after the point.
func jsonNumber(s string) (string, bool) {
	sign, rest := "", s
	if rest != "" && (rest[0] == '-' || rest[0] == '+') {
		sign, rest = strings.TrimPrefix(rest[:1], "+"), rest[1:]
	}
	whole, rest := digits(rest)
	fraction := ""
	if strings.HasPrefix(rest, ".") {
		fraction, rest = digits(rest[1:])
	}
	if whole == "" && fraction == "" {
		return "", false
	}
	exponent := ""
	if rest != "" && rest[0]|0x20 == 'e' {
		e := rest[1:]
		if e != "" && (e[0] == '-' || e[0] == '+') {
			e = e[1:]
		}
		power, after := digits(e)
		if power == "" || after != "" {
			return "", false
		}
		exponent, rest = rest, ""
	}
	if rest != "" {
		return "", false
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if sign == "" && fraction == "" && len(whole)+len(exponent) == len(s) {
		return s, true
	}
	if fraction != "" {
		fraction = "." + fraction
	}
	return sign + whole + fraction + exponent, true
}

// digits splits a text after the digits it starts with.
func digits(s string) (head, rest string) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return s[:i], s[i:]
}

// isModest reports whether computing with a JSON number is harmless: it is
// finite as a float64, and not so near to zero that it would become zero.
func isModest(num string) bool {
	if len(num) > maxDigits {
		return false
	}
	mantissa := num
	if i := strings.IndexAny(num, "eE"); i >= 0 {
		mantissa = num[:i]
		if e, err := strconv.Atoi(num[i+1:]); err != nil || max(e, -e) > maxDigits {
			return false
		}
	}
	f, err := strconv.ParseFloat(num, 64)
	return err == nil && (f != 0 || strings.Trim(mantissa, "-0.") == "")
}

// shorten cuts a text to at most n characters.
func shorten(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i] + "…"
		}
	}
	return s
}
