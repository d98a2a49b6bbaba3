package source

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// want is a file, the outline of what is read of it and what is said.
type want struct {
	name, src, docs string
	found           []string
}

func run(t *testing.T, tests []want) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			docs, found := parse(t, tt.src)
			if docs != tt.docs {
				t.Errorf("%q\n got %s\nwant %s", tt.src, docs, tt.docs)
			}
			if !slices.Equal(found, tt.found) {
				t.Errorf("%q\n got %s\nwant %s", tt.src, strings.Join(found, "\n     "), strings.Join(tt.found, "\n     "))
			}
		})
	}
}

// The rows about yaml.v3 in the notes that the work began with, in their order.

func TestTrapColumnsAreCodePoints(t *testing.T) {
	for _, src := range []string{"é: ü # ß\nö: [ä, ß]\n", "\xEF\xBB\xBFé: ü # ß\r\nö: [ä, ß]\r\n", "é: ü # ß\rö: [ä, ß]\r"} {
		f, found := Parse("x", []byte(src))
		root := &f.Docs[0].Root
		if found != nil || root.Keys[1].Span != span(2, 1, 2, 2) || root.Items[1].Items[1].Span != span(2, 8, 2, 9) || root.Span != span(1, 1, 2, 10) {
			t.Errorf("%q: %+v", src, root)
		}
		if c := f.Comments(); len(c) != 1 || c[0].Span != span(1, 6, 1, 9) || c[0].Text != "# ß" || c[0].Alone {
			t.Errorf("%q: comments %+v", src, c)
		}
	}
}

func span(a, b, c, d uint32) diag.Span {
	return diag.Span{Start: diag.Pos{Line: a, Col: b}, End: diag.Pos{Line: c, Col: d}}
}

func TestTrapDatesAndNumbersStayExact(t *testing.T) {
	run(t, []want{
		{"date", "a: 2026-01-02\nb: 2026-1-2T10:00:00Z\n", `{a: "2026-01-02", b: "2026-1-2T10:00:00Z"}`, nil},
		{"digits", "[99999999999999999999999, 0.1000, 1.00e+3, -0, 0]", "[99999999999999999999999, 0.1000, 1.00e+3, -0, 0]", nil},
		{"spelling", "[+5, .5, 5., -.5, +.5e3, 01.5]", "[5, 0.5, 5, -0.5, 0.5e3, 1.5]", nil},
		{"text", "['5', 1:30, 10:1, 3/5, 90%, 1., -, '', 1.2.3, 5e, v1]", `["5", "1:30", "10:1", "3/5", "90%", 1, "-", "", "1.2.3", "5e", "v1"]`, nil},
	})
}

func TestTrapDocumentsAndRepeatedKeys(t *testing.T) {
	run(t, []want{
		{"documents", "--- # c\na: 1\n---\n# empty\n---\nb: 2\n...\n# bare\nc: 3\n", "{a: 1} --- {b: 2} --- {c: 3}", nil},
		{"nothing", "", "", nil},
		{"comments alone", "---\n# a\n", "", nil},
		{"null", "---\n~\n", "null", nil},
		{"repeated", "a: 1\nb: {c: 1, c: 2}\na: 3\n", "{a: 1, b: {c: 1}}", []string{
			`2:11-2:12 key "c" is given twice; it was first given at line 2 => keep one of the two`,
			`3:1-3:2 key "a" is given twice; it was first given at line 1 => keep one of the two`,
		}},
		{"repeated as number", "1: a\n'1': b\n", `{1: "a"}`, []string{`2:1-2:4 key "1" is given twice; it was first given at line 1 => keep one of the two`}},
	})
	f, found := Parse("x", []byte("a: 1\na: 3\n"))
	if len(found[0].Related) != 1 || found[0].Related[0].Place.Span != span(1, 1, 1, 2) || len(f.Docs) != 1 {
		t.Errorf("related: %+v", found[0].Related)
	}
}

func TestTrapRepeatedKeysAreLinear(t *testing.T) {
	var b bytes.Buffer
	for i := range 20_000 {
		fmt.Fprintf(&b, "k%d: 1\n", i)
	}
	b.WriteString("k19999: 2\n")
	quick(t, func() {
		if _, found := Parse("x", b.Bytes()); len(found) != 1 {
			t.Error(found)
		}
	})
}

// quick fails a test whose work takes what only worse than linear work does.
func quick(t *testing.T, f func()) {
	t.Helper()
	start := time.Now()
	if f(); time.Since(start) > time.Minute {
		t.Errorf("took %v", time.Since(start))
	}
}

func TestTrapAliasBombs(t *testing.T) {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 9; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9), ", "))
	}
	quick(t, func() {
		_, found := Parse("x", []byte(b.String()))
		if len(found) != 1 || found[0].Message != "the aliases up to this one stand for more than 500000 values, which is the limit" {
			t.Error(messages(found))
		}
	})
	deep := "a: " + strings.Repeat("[", 99) + strings.Repeat("]", 99) + "\n"
	run(t, []want{
		{"self", "a: &x [1, *x]\nb: &y {<<: *y, c: 1}\n", "{a: [1, ✗], b: {c: 1}}", []string{
			"1:11-1:13 *x stands inside &x: a value cannot contain itself", "2:12-2:14 *y stands inside &y: a value cannot contain itself",
		}},
		{"deep enough", deep, "{a: " + strings.Repeat("[", 99) + strings.Repeat("]", 99) + "}", nil},
		{"too deep", "b: [\n  " + strings.Repeat("[", 99) + strings.Repeat("]", 99) + "]\n", "{b: " + strings.Repeat("[", 99) + "✗" + strings.Repeat("]", 99) + "}",
			[]string{"2:101-2:102 more than 100 lists and maps inside one another, which is the limit"}},
		{"too deep by alias", "a: &x {b: {c: [1]}}\nb: " + strings.Repeat("[", 97) + "*x" + strings.Repeat("]", 97) + "\n",
			"{a: {b: {c: [1]}}, b: " + strings.Repeat("[", 97) + "✗" + strings.Repeat("]", 97) + "}",
			[]string{"2:101-2:103 with *x in this place, more than 100 lists and maps are inside one another, which is the limit"}},
		{"brackets", strings.Repeat("[", 20_000), "", []string{"1:10001-1:10002 more than 100 lists and maps inside one another, which is the limit"}},
	})
}

func TestTrapDirectives(t *testing.T) {
	run(t, []want{
		{"1.2", "# c\n%YAML 1.2\n---\na: 1\n", "{a: 1}", nil},
		{"1.1 after a document", "a: 1\n...\n%YAML 1.1 # c\n---\nb: 1\n", "{a: 1} --- {b: 1}", nil},
		{"tag", "%TAG !e! tag:e,2000:\n---\na: 1\n", "{a: 1}", []string{"1:1-1:21 this % line gives an instruction to the YAML reader, which is not followed here => delete the line"}},
		{"not at the start", "a: 1\n%b\n", "{a: 1}", []string{`2:1-2:3 text cannot start with % in YAML: put the text in quotes => "%b"`}},
	})
}

func TestTrapAmbiguousNumbers(t *testing.T) {
	say := func(s, readings, write string) want {
		return want{s, "a: " + s + "\n", "{a: ✗}", []string{fmt.Sprintf("1:4-1:%d %s is %s: write %s, or put it in quotes => %s, or %q if it is text", 4+len(s), s, readings, write, write, s)}}
	}
	text := func(n string) string { return n + " to some YAML readers and text to others" }
	run(t, []want{
		say("010", "8 to some YAML readers and 10 to others", "10"),
		say("-010", "-8 to some YAML readers and -10 to others", "-10"),
		say("007", "7 to YAML readers, which drop the zeros before it", "7"),
		say("08", text("8"), "8"),
		say("0b11", text("3"), "3"),
		say("0x1F", text("31"), "31"),
		say("0xFFFFFFFFFFFFFFFFFFFF", text("1208925819614629174706175"), "1208925819614629174706175"),
		say("0o17", text("15"), "15"),
		say("1_000", text("1000"), "1000"),
		say("-1_000.5", text("-1000.5"), "-1000.5"),
		{"in quotes", "a: ['010', \"0x1F\", !!str 1_000]", `{a: ["010", "0x1F", "1_000"]}`, nil},
		{"keys", "010: a\n0x1F: b\n", `{010: "a", 0x1F: "b"}`, nil},
	})
}

func TestTrapNumbersBeyondReason(t *testing.T) {
	long := strings.Repeat("9", 500)
	beyond := " is beyond the numbers that can be worked with: at most 400 digits, and below 1e308 => put it in quotes if it is text"
	none := " is no number that can be worked with: write an ordinary number, or put it in quotes => "
	run(t, []want{
		{"infinite", "a: .inf\nb: -.INF\nc: .NaN\n", "{a: ✗, b: ✗, c: ✗}", []string{
			`1:4-1:8 .inf` + none + `".inf" if it is text`, `2:4-2:9 -.INF` + none + `"-.INF" if it is text`, `3:4-3:8 .NaN` + none + `".NaN" if it is text`,
		}},
		{"exponents", "[1e308, 1e-300, 1e400, 1e999999999, 1e-999999999, 0e999999999, 1e-350]", "[1e308, 1e-300, ✗, ✗, ✗, ✗, ✗]", []string{
			"1:17-1:22 1e400" + beyond, "1:24-1:35 1e999999999" + beyond, "1:37-1:49 1e-999999999" + beyond, "1:51-1:62 0e999999999" + beyond, "1:64-1:70 1e-350" + beyond,
		}},
		{"digits", "a: " + long + "\n", "{a: ✗}", []string{"1:4-1:504 " + long[:40] + "…" + beyond}},
	})
}

func TestTrapWordsAndTags(t *testing.T) {
	run(t, []want{
		{"words", "[yes, no, on, off, y, True, FALSE, null, ~, Null, '', nUll, <<]", `["yes", "no", "on", "off", "y", true, false, null, null, null, "", "nUll", "<<"]`, nil},
		{"core tags", "[!!str 1, !!int 5, !!float 1.5, !!bool 'true', !!null '', !!map {a: 1}, !!seq [1], !!timestamp 2026-01-02, ! 12, !!str , !!int '7']",
			`["1", 5, 1.5, true, null, {a: 1}, [1], "2026-01-02", "12", "", 7]`, nil},
		{"core tags that lie", "[!!int x, !!bool 5]", "[✗, ✗]", []string{
			`1:8-1:9 "x" does not fit its tag !!int => delete the tag`, `1:18-1:19 "5" does not fit its tag !!bool => delete the tag`,
		}},
		{"other tags", "a: !important now\nb: !goal {c: 1}\nd: !!set [x]\ne: !!binary aGk=\n", "{a: ✗, b: {c: 1}, d: [\"x\"], e: ✗}", []string{
			"1:15-1:18 the tag !important means nothing here => delete the tag, or put it in quotes together with what follows if it is text",
			"2:10-2:11 the tag !goal means nothing here => delete the tag, or put it in quotes together with what follows if it is text",
			"3:10-3:11 the tag !!set means nothing here => delete the tag, or put it in quotes together with what follows if it is text",
			"4:13-4:17 the tag !!binary means nothing here => delete the tag, or put it in quotes together with what follows if it is text",
		}},
	})
}

func TestTrapKeysThatAreNoText(t *testing.T) {
	run(t, []want{
		{"scalars", "1: a\ntrue: b\n2026-01-02: c\n~: d\n? x\n? 'y'\n: z\n", `{1: "a", true: "b", 2026-01-02: "c", ~: "d", x: null, y: "z"}`, nil},
		{"complex", "? [a]\n: b\nc: d\n", `{c: "d"}`, []string{"1:3-1:6 a list or a map stands where the name of a key is expected: put it in quotes if it is text"}},
		{"bracket", "- [URGENT]: text\n- b\n", `[✗, "b"]`, []string{"1:3-1:11 a list or a map stands where the name of a key is expected: put it in quotes if it is text"}},
		{"template", "a: {{ name }}\nb: 1\n", "{a: ✗, b: 1}", []string{"1:5-1:13 {{ before text begins a map inside a map in YAML: put the text in quotes"}},
		{"missing", ": b\n", "", []string{"1:1-1:2 the name of a key is missing before the colon"}},
	})
}

func TestMergeKeys(t *testing.T) {
	run(t, []want{
		{"explicit wins", "x: &x {a: 1, b: 2}\ny:\n  b: 3\n  <<: *x\n  c: 4\n", "{x: {a: 1, b: 2}, y: {b: 3, c: 4, a: 1}}", nil},
		{"earlier wins", "- &x {a: 1}\n- &y {a: 2, b: 2}\n- {<<: [*x, *y, {c: 3}]}\n", "[{a: 1}, {a: 2, b: 2}, {a: 1, b: 2, c: 3}]", nil},
		{"of a merge", "- &x {a: 1}\n- &y {<<: *x, b: 2}\n- {<<: *y}\n", "[{a: 1}, {b: 2, a: 1}, {b: 2, a: 1}]", nil},
		{"in quotes", "a: 1\n'<<': b\n", `{a: 1, <<: "b"}`, nil},
		{"no map", "a: 1\n<<: b\n", "{a: 1}", []string{"2:5-2:6 << takes over the keys of a map, or of several in a list, and this is neither => put << in quotes if it is meant as text, or name a map: <<: *name"}},
		{"twice", "- &x {a: 1}\n- {<<: *x, <<: *x}\n", "[{a: 1}, {a: 1}]", []string{`2:12-2:14 key "<<" is given twice; it was first given at line 2 => keep one of the two`}},
	})
}
