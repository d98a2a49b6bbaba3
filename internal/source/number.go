package source

import (
	"math/big"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// maxDigits bounds the length and the exponent of a number. Whoever computes
// with a number of unlimited precision (the schema library does) would not
// come back from 1e999999999.
const maxDigits = 400

func numberLike(s string) bool {
	return s != "" && (s[0] >= '0' && s[0] <= '9' || s[0] == '.' || s[0] == '+' || s[0] == '-')
}

// number reads what may be a number. What YAML readers do not agree about,
// and what no JSON number can be, is said.
func (w *walker) number(n *yaml.Node, v *Value, tagged bool) {
	s := n.Value
	if isOrdinary(s) {
		v.Kind, v.Text = Number, s
		return
	}
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

// isOrdinary reports whether a text is a number that needs no second look, as
// nearly all are: a few digits, perhaps with a point between them.
func isOrdinary(s string) bool {
	if len(s) == 0 || len(s) > 15 || len(s) > 1 && s[0] == '0' && s[1] != '.' || s[len(s)-1] == '.' {
		return false
	}
	points := 0
	for i := range len(s) {
		if s[i] == '.' && i > 0 {
			points++
		} else if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return points <= 1
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
	if base := baseOf(plain); base != 0 {
		whole, ok := new(big.Int).SetString(plain[2:], base)
		if !ok || tag != "!!int" && strings.ContainsAny(plain[2:], "+-") { // the library takes 0b+1 for a number
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

// baseOf returns the base that a number's first characters name, or 0.
func baseOf(s string) int {
	if len(s) < 3 || s[0] != '0' {
		return 0
	}
	switch s[1] | 0x20 {
	case 'x':
		return 16
	case 'o':
		return 8
	case 'b':
		return 2
	}
	return 0
}

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
