package source

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// toUTF8 removes byte order marks and transcodes what is not UTF-8 but says
// so, or shows it by its zero bytes: text has none. wide says that the bytes
// were UTF-16 or UTF-32; what could not be transcoded is then a 0xFF.
func (p *parser) toUTF8(b []byte) (utf8Bytes []byte, wide bool) {
	le, be := binary.LittleEndian, binary.BigEndian
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return b[3:], false
	case bytes.HasPrefix(b, []byte("\xFF\xFE\x00\x00")), looksWide(b, "x000"):
		p.foreign("UTF-32")
		return fromUTF32(b, le), true
	case bytes.HasPrefix(b, []byte("\x00\x00\xFE\xFF")), looksWide(b, "000x"):
		p.foreign("UTF-32")
		return fromUTF32(b, be), true
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return fromUTF16(b[2:], le), true
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return fromUTF16(b[2:], be), true
	case looksWide(b, "x0"):
		p.foreign("UTF-16 without a byte order mark")
		return fromUTF16(b, le), true
	case looksWide(b, "0x"):
		p.foreign("UTF-16 without a byte order mark")
		return fromUTF16(b, be), true
	}
	return b, false
}

func (p *parser) foreign(name string) {
	p.report(diag.Point(1, 1), "the file is %s, which YAML readers do not take", name).Remedy = "save the file as UTF-8"
}

// looksWide reports whether zero bytes stand where pattern has a 0 and only
// there, in the first characters of a file. YAML begins with a few characters
// of ASCII, whatever language the rest is in.
func looksWide(b []byte, pattern string) bool {
	n := min(len(b), 4*len(pattern))
	if n < 2*len(pattern) || b[0] != 0 && b[1] != 0 {
		return false
	}
	for i := range n - n%len(pattern) {
		if (b[i] == 0) != (pattern[i%len(pattern)] == '0') {
			return false
		}
	}
	return true
}

func fromUTF16(b []byte, order binary.ByteOrder) []byte {
	out := make([]byte, 0, len(b))
	for ; len(b) >= 2; b = b[2:] {
		r := rune(order.Uint16(b))
		if r >= 0xD800 && r < 0xE000 {
			low := rune(0)
			if len(b) >= 4 {
				low = rune(order.Uint16(b[2:]))
			}
			if r >= 0xDC00 || low < 0xDC00 || low >= 0xE000 {
				out = append(out, 0xFF)
				continue
			}
			r = 0x10000 + (r-0xD800)<<10 + (low - 0xDC00)
			b = b[2:]
		}
		out = utf8.AppendRune(out, r)
	}
	if len(b) > 0 {
		out = append(out, 0xFF)
	}
	return out
}

func fromUTF32(b []byte, order binary.ByteOrder) []byte {
	out := make([]byte, 0, len(b)/2)
	for ; len(b) >= 4; b = b[4:] {
		switch u := order.Uint32(b); {
		case u == 0xFEFF && len(out) == 0:
		case u <= utf8.MaxRune && utf8.ValidRune(rune(u)):
			out = utf8.AppendRune(out, rune(u))
		default:
			out = append(out, 0xFF)
		}
	}
	if len(b) > 0 {
		out = append(out, 0xFF)
	}
	return out
}
