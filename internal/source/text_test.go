package source

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

func TestSpans(t *testing.T) {
	for _, tt := range []struct {
		src, pointer string
		want         diag.Span
	}{
		{"a: bc  # x\n", "/a", span(1, 4, 1, 6)},
		{"a: \"b\\\"c\" # x\n", "/a", span(1, 4, 1, 10)},
		{"a: 'b''c'\n", "/a", span(1, 4, 1, 10)},
		{"a: \"b\n\n  c\"\nd: 1\n", "/a", span(1, 4, 3, 5)},
		{"a: b\n  c # x\nd: 1\n", "/a", span(1, 4, 2, 4)},
		{"a: |\n  b\n  c\n\n\nd: 1\n", "/a", span(1, 4, 3, 4)},
		{"a: >- # x\n  b\n\n   c\n# y\nd: 1\n", "/a", span(1, 4, 4, 5)},
		{"a: |+\n  b\n\n\nd: 1\n", "/a", span(1, 4, 2, 4)},
		{"a: |\nd: 1\n", "/a", span(1, 4, 1, 5)},
		{"a: |\n  b\n     \n", "/a", span(1, 4, 3, 6)},
		{"a: [b, {c: d} ] # x\n", "/a", span(1, 4, 1, 16)},
		{"a: [b, {c: d} ] # x\n", "/a/1", span(1, 8, 1, 14)},
		{"a: [\n  b, # ]\n  ]\n", "/a", span(1, 4, 3, 4)},
		{"a: []\n", "/a", span(1, 4, 1, 6)},
		{"a: { }\n", "/a", span(1, 4, 1, 7)},
		{"a: [b: c, d]\n", "/a/0", span(1, 5, 1, 9)},
		{"a:\n  - b\n  - c: d\n\ne: 1\n", "/a", span(2, 3, 3, 9)},
		{"a:\n  - b\n  - c: d\n\ne: 1\n", "/a/1", span(3, 5, 3, 9)},
		{"a:\nb: 1\n", "/a", span(1, 3, 1, 4)},
		{"a: # x\nb: 1\n", "/a", span(1, 3, 1, 4)},
		{"- \n- a\n", "/0", span(1, 2, 1, 3)},
		{"{a: , b}\n", "/a", span(1, 4, 1, 5)},
		{"{a: , b}\n", "/b", span(1, 8, 1, 9)},
		{"? a\n: b\n", "/a", span(2, 3, 2, 4)},
		{"a: &x b\n", "/a", span(1, 7, 1, 8)},
		{"a: !!str &x\n  b\n", "/a", span(2, 3, 2, 4)},
		{"a: &x\n  # y\n  b: 1\n", "/a", span(3, 3, 3, 7)},
		{"a: &x\nb: 1\n", "/a", span(1, 6, 1, 7)},
		{"a: &x {c: 1}\nb: *x\n", "/b", span(2, 4, 2, 6)},
		{"a: &x {c: 1}\nb: *x\n", "/b/c", span(1, 11, 1, 12)},
		{"é: \"日本\" # x\n", "/é", span(1, 4, 1, 8)},
		{"a: x\u2028y\nb: z\n", "/b", span(2, 4, 2, 5)},
		{"a: x\u0085y\u2029\nb: z\n", "/a", span(1, 4, 1, 8)},
		{"a: 1\r\nb: |\r\n  x\r\n  y\r\nc: 2\r\n", "/b", span(2, 4, 4, 4)},
		{"a: 1\rb: [x,\r  y]\r", "/b", span(2, 4, 3, 5)},
	} {
		f, found := Parse("x", []byte(tt.src))
		inspect(t, f, found)
		if len(found) > 0 || len(f.Docs) != 1 {
			t.Errorf("%q: %v", tt.src, messages(found))
			continue
		}
		if got := f.Docs[0].Root.Resolve(tt.pointer).Span; got != tt.want {
			t.Errorf("%q %s: %v, want %v", tt.src, tt.pointer, got, tt.want)
		}
	}
}

func TestTrapBytes(t *testing.T) {
	utf16le := func(s string) string { return wide16(s, binary.LittleEndian) }
	utf16be := func(s string) string { return wide16(s, binary.BigEndian) }
	run(t, []want{
		{"UTF-8 mark", "\xEF\xBB\xBFa: é\n", `{a: "é"}`, nil},
		{"UTF-16 little", utf16le("\uFEFFa: é𝛼\n"), `{a: "é𝛼"}`, nil},
		{"UTF-16 big", utf16be("\uFEFFa: é𝛼\n"), `{a: "é𝛼"}`, nil},
		{"UTF-16 unmarked", utf16le("a: @x # comment\n"), `{a: ✗}`, []string{
			"1:1-1:2 the file is UTF-16 without a byte order mark, which YAML readers do not take => save the file as UTF-8",
			`1:4-1:6 text cannot start with @ in YAML: put the text in quotes => a: "@x"`,
		}},
		{"UTF-16 unmarked big", utf16be("a: b # comment\n"), `{a: "b"}`, []string{"1:1-1:2 the file is UTF-16 without a byte order mark, which YAML readers do not take => save the file as UTF-8"}},
		{"UTF-16 cut", utf16le("\uFEFFa: b") + "\x3D\xD8", "{a: \"b\uFFFD\"}", []string{"1:5-1:6 broken UTF-16 character: half of it is missing => delete it"}},
		{"UTF-32", wide32("a: é\n", binary.LittleEndian), `{a: "é"}`, []string{"1:1-1:2 the file is UTF-32, which YAML readers do not take => save the file as UTF-8"}},
		{"UTF-32 marked", wide32("\uFEFFa: é\n", binary.BigEndian), `{a: "é"}`, []string{"1:1-1:2 the file is UTF-32, which YAML readers do not take => save the file as UTF-8"}},
		{"Latin-1", "a: caf\xE9 x\nb: @y\n", "{a: \"caf\uFFFD x\", b: ✗}", []string{
			"1:7-1:8 byte 0xE9 is not part of any UTF-8 character => save the file as UTF-8",
			`2:4-2:6 text cannot start with @ in YAML: put the text in quotes => b: "@y"`,
		}},
		{"control", "a: é\x07 \x00\nb: \u0091\n", "{a: \"é\uFFFD \uFFFD\", b: \"\uFFFD\"}", []string{
			"1:5-1:6 control character U+0007, which YAML does not allow => delete it",
			"1:7-1:8 control character U+0000, which YAML does not allow => delete it",
			"2:4-2:5 control character U+0091, which YAML does not allow => delete it",
		}},
		{"mark inside", "a: 1\n\uFEFFb: 2\n", "{a: 1, \uFFFDb: 2}", []string{"2:1-2:2 invisible byte order mark (U+FEFF) inside the text => delete it"}},
		{"line separators are text", "a: x\u2028 y\u0085z # c\nb: 'x\u2029 '\n", "{a: \"x\\u2028 y\\u0085z\", b: \"x\\u2029 \"}", nil},
	})
	_, found := parse(t, "a: "+strings.Repeat("\x01", 30)+"\n")
	if len(found) != 21 || found[20] != "1:24-1:25 10 more broken characters from here on" {
		t.Error(found)
	}
}

func wide16(s string, order binary.AppendByteOrder) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

func wide32(s string, order binary.AppendByteOrder) string {
	var b []byte
	for _, r := range s {
		b = order.AppendUint32(b, uint32(r))
	}
	return string(b)
}

func TestComments(t *testing.T) {
	src := "# one\r\na: b # two\r\nc: 'd # no' #three\r\ne: |  # four\r\n  # no\r\n  x\r\n # five\r\nf: g#no\r\nh: [1, # six é\r\n  \"#no\"] #\r\n? k # seven\r\n: >\r\n\r\n  # no\r\nl: x \\# y\r\n--- # eight\r\n'm # no': 1\r\n"
	f, found := Parse("x", []byte(src))
	inspect(t, f, found)
	var got []string
	for _, c := range f.Comments() {
		got = append(got, fmt.Sprintf("%d:%d %s %v", c.Span.Start.Line, c.Span.Start.Col, c.Text, c.Alone))
	}
	want := "1:1 # one true|2:6 # two false|3:13 #three false|4:7 # four false|7:2 # five true|9:8 # six é false|10:10 # false|11:5 # seven false|16:5 # eight false"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
	if !f.Has("four") || f.Has("nine") || f.Line(2) != "a: b # two" || f.Line(0) != "" || f.Line(99) != "" {
		t.Error("Has or Line")
	}
}

func TestTooLarge(t *testing.T) {
	f, found := Parse("x", make([]byte, 7_549_747))
	if got := messages(found); len(got) != 1 || got[0] != "1:1-1:2 the file is 7.2 MiB, the limit is 5 MiB => split it into several files" || len(f.Docs) != 0 {
		t.Error(got)
	}
	if f.Comments() != nil || f.Has("x") || f.Line(1) != "" {
		t.Error("text of a file that was not read")
	}
}

// TestLargeFiles: nothing that fits in a file takes more than linear time.
func TestLargeFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("some seconds")
	}
	for _, part := range []string{
		"- a\n", "a: 1\n", "# a\n", "a: b: c\n", "- @a\n", "\ta: b\n", "- 'a\n", "a:\n  b: 1\n c: 2\n", "---\na: @x\n", "%TAG !a! b\n",
		"[", "{a: ", "- ", "? ", "\x01", "\xFF\n", "é, ", "\u2028a", "\uFEFF", "- &a b\n", "a: \"\\q\"\n", "foo\n", "<<<<<<< a\n", "a: |\n  # x\n", "\r", " ",
	} {
		for _, frame := range []string{"%s", "[%s]", "a: '%s'"} {
			src := fmt.Appendf(nil, frame, strings.Repeat(part, 100_000/len(part)))
			quick(t, func() {
				f, found := Parse("x", src)
				f.Comments()
				if len(found) > maxFound+1 {
					t.Errorf("%q: %d findings", part, len(found))
				}
			})
		}
	}
}
