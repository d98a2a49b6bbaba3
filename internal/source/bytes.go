package source

import (
	"bytes"
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
		for i < len(b) && b[i]-' ' < 0x7F-' ' {
			i++ // nearly all there is
		}
		if i == len(b) {
			break
		}
		switch c := b[i]; {
		case c == '\t':
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
