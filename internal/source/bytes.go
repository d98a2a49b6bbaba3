package source

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// maxBroken is how many broken characters of a file are named one by one.
const maxBroken = 20

// readText turns the bytes of a file into text that the YAML library can
// read: UTF-8, no byte order mark, no character that it refuses. A character
// that had to go is said and stands as U+FFFD, one for one, so that the rest
// of the file is still read and every place stays true.
func (p *parser) readText(b []byte) text {
	b, wide := p.toUTF8(b)
	t, broken := scan(b)
	t = p.mask(t)
	if broken == 0 {
		return t
	}
	out := make([]byte, 0, len(b)+2*broken)
	said := 0
	for off, line, col := 0, 1, 1; off < len(t.bytes); {
		if line < len(t.lines) && int(t.lines[line]) == off {
			line, col = line+1, 1
		}
		r, size := utf8.DecodeRune(t.bytes[off:])
		if isBroken(r, size) {
			if said++; said <= maxBroken {
				p.report(diag.Point(line, col), "%s", brokenMessage(r, t.bytes[off], wide)).Remedy = brokenRemedy(r, wide)
			} else if said == maxBroken+1 {
				p.report(diag.Point(line, col), "%s", plural(broken-maxBroken, "more broken character", "more broken characters")+" from here on")
			}
			out = append(out, "\uFFFD"...)
		} else {
			out = append(out, t.bytes[off:off+size]...)
		}
		off, col = off+size, col+1
	}
	clean, _ := scan(out)
	clean.unmask = t.unmask
	return clean
}

// scan finds the lines of a text and counts the characters that cannot stay.
func scan(b []byte) (t text, broken int) {
	t = text{bytes: b, ascii: true, lines: make([]int32, 1, bytes.Count(b, []byte{'\n'})+2)}
	for i := 0; i < len(b); {
		c := b[i]
		switch {
		case c >= ' ' && c < 0x7f || c == '\t':
			i++
		case c == '\n' || c == '\r' && (i+1 == len(b) || b[i+1] != '\n'):
			i++
			t.lines = append(t.lines, int32(i))
		case c == '\r':
			i++
		default:
			r, size := utf8.DecodeRune(b[i:])
			t.ascii = t.ascii && size == 1 && r != utf8.RuneError
			if isBroken(r, size) {
				t.ascii = false
				broken++
			}
			i += size
		}
	}
	return t, broken
}

// isBroken reports whether a character cannot stand in a YAML file. A byte
// order mark inside the text is legal there, and invisible in every editor:
// an id or a key with one in it is not the one that people see.
func isBroken(r rune, size int) bool {
	switch {
	case r == utf8.RuneError:
		return size == 1
	case r < ' ':
		return r != '\t' && r != '\n' && r != '\r'
	case r < 0xA0:
		return r >= 0x7F && r != nel
	}
	return r == 0xFEFF || r == 0xFFFE || r == 0xFFFF
}

func brokenMessage(r rune, first byte, wide bool) string {
	switch {
	case r == utf8.RuneError && wide:
		return "broken UTF-16 character: half of it is missing"
	case r == utf8.RuneError:
		return fmt.Sprintf("byte 0x%02X is not part of any UTF-8 character", first)
	case r == 0xFEFF:
		return "invisible byte order mark (U+FEFF) inside the text"
	}
	return fmt.Sprintf("control character U+%04X, which YAML does not allow", r)
}

func brokenRemedy(r rune, wide bool) string {
	if r == utf8.RuneError && !wide {
		return "save the file as UTF-8"
	}
	return "delete it"
}

// Line breaks to the YAML library, plain characters to editors, to GitHub
// and to YAML 1.2.
const (
	nel = 0x85
	ls  = 0x2028
	ps  = 0x2029
)

// mask replaces NEL, LS and PS by characters that the file does not hold and
// that take as many bytes, so that the library counts lines as people do;
// text.clear gives them back. Where a file leaves no such character free the
// lines are counted as the library does.
func (p *parser) mask(t text) text {
	if t.ascii {
		return t
	}
	var pairs []string
	b := t.bytes
	next := map[int]rune{2: 0x07B2, 3: 0xE0F0} // never assigned; private use
	for _, r := range []rune{nel, ls, ps} {
		old := []byte(string(r))
		if !bytes.Contains(b, old) {
			continue
		}
		for range 12 {
			stand := []byte(string(next[len(old)]))
			next[len(old)]++
			if !bytes.Contains(b, stand) {
				b = bytes.ReplaceAll(b, old, stand)
				pairs = append(pairs, string(stand), string(old))
				break
			}
		}
	}
	if pairs != nil {
		t.bytes, t.unmask = b, strings.NewReplacer(pairs...)
	}
	return t
}

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
