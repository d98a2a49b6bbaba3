package source

import (
	"fmt"
	"strings"
	"testing"
)

// TestSyntaxMessages is the table of the mistakes that people make: what is
// said, where, and what to write instead. One message each, and the rest of
// the file is read.
func TestSyntaxMessages(t *testing.T) {
	const start = "goals:\n- id: a\n  "
	quoted := ": put the text in quotes => "
	for _, tt := range []struct{ line, found string }{
		{"title: Foo: bar", `3:10-3:18 ": " inside a text starts a new key in YAML` + quoted + `title: "Foo: bar"`},
		{"title: say \"a\": b # c", `3:10-3:20 ": " inside a text starts a new key in YAML` + quoted + `title: 'say "a": b'`},
		{"title: [URGENT]: fix", `3:10-3:23 ": " inside a text starts a new key in YAML` + quoted + `title: "[URGENT]: fix"`},
		{"title: @dana", "3:10-3:15 text cannot start with @ in YAML" + quoted + `title: "@dana"`},
		{"title: `x` y", "3:10-3:15 text cannot start with ` in YAML" + quoted + "title: \"`x` y\""},
		{"title: %x", "3:10-3:12 text cannot start with % in YAML" + quoted + `title: "%x"`},
		{"title: , x", "3:10-3:13 text cannot start with a comma in YAML" + quoted + `title: ", x"`},
		{"title: ] x", "3:10-3:13 text cannot start with ] in YAML" + quoted + `title: "] x"`},
		{"title: [URGENT] fix é", "3:10-3:24 [ before text begins a list in YAML" + quoted + `title: "[URGENT] fix é"`},
		{"title: {x} y", "3:10-3:15 { before text begins a map in YAML" + quoted + `title: "{x} y"`},
		{"title: *bold*", "3:10-3:16 * before text stands for a value named elsewhere in YAML" + quoted + `title: "*bold*"`},
		{"title: *bold", "3:10-3:15 * before text stands for a value named elsewhere in YAML" + quoted + `title: "*bold"`},
		{"title: & x", "3:10-3:13 & before text gives the value a name in YAML" + quoted + `title: "& x"`},
		{"title: !{x", "3:10-3:13 ! before text gives the value a type in YAML" + quoted + `title: "!{x"`},
		{"target: >= 95%", "3:11-3:17 > before text begins a block of lines in YAML" + quoted + `target: ">= 95%"`},
		{"target: > 95", "3:11-3:15 > before text begins a block of lines in YAML" + quoted + `target: "> 95"`},
		{"target: >95 # x", "3:11-3:14 > before text begins a block of lines in YAML" + quoted + `target: ">95"`},
		{"target: >5", "3:11-3:13 > before text begins a block of lines in YAML" + quoted + `">5"`},
		{"target: >0", "3:11-3:13 > before text begins a block of lines in YAML" + quoted + `target: ">0"`},
		{"target: | x", "3:11-3:14 | before text begins a block of lines in YAML" + quoted + `target: "| x"`},
		{"title: - x", "3:10-3:13 - before text begins a list in YAML, which starts on a line of its own" + quoted + `title: "- x"`},
		{"title: ? x", "3:10-3:13 ? before text begins a key in YAML" + quoted + `title: "? x"`},
		{"title: 'It's done'", `3:13-3:14 this apostrophe ends the text, which started with one: put the text in double quotes => title: "It's done"`},
		{"title: \"a\" rest", `3:10-3:18 the text goes on after its closing quote: put all of it in quotes => title: '"a" rest'`},
		{"title: \"Say \"hi\" now\"", `3:10-3:24 the text goes on after its closing quote: put all of it in quotes => title: 'Say "hi" now'`},
		{"title: \"x", `3:10-3:11 this " opens a text that is never closed => title: "x"`},
		{"title: 'x", `3:10-3:11 this ' opens a text that is never closed => title: 'x'`},
		{"title: \"C:\\path\"", `3:13-3:15 \p means nothing inside double quotes: use single quotes, or write the backslash twice => title: 'C:\path'`},
		{"title: \"\\xZZ\"", `3:11-3:13 \x inside double quotes needs the hexadecimal number of a character: use single quotes, or write the backslash twice => title: '\xZZ'`},
		{"title: {x", `3:10-3:11 this { is never closed => title: {x}, or title: "{x" if it is text`},
		{"tags: [x, y", `3:9-3:10 this [ is never closed => tags: [x, y], or tags: "[x, y" if it is text`},
		{"tags: [x, y}", "3:14-3:15 [ is closed by } => write ] instead"},
		{"tags: [x, , y]", "3:13-3:14 nothing stands before this comma => delete the comma, or write the missing item"},
		{"tags: ['x' 'y']", "3:14-3:15 a comma is missing before this"},
		{"tags: [x, @dana]", "3:13-3:18 text cannot start with @ in YAML" + quoted + `"@dana"`},
		{"tags: {t: > 5}", "3:13-3:16 > before text begins a block of lines in YAML" + quoted + `"> 5"`},
		{"title:Foo", "3:3-3:12 a space is missing after the colon => title: Foo"},
		{"title：Foo", "3:3-3:12 the colon after a key is a plain : in YAML, followed by a space => title: Foo"},
		{"title", `3:3-3:8 "title" stands where a key is expected => write a colon and a value after it, or indent it if it continues the line above`},
		{": x", "3:3-3:4 the name of a key is missing before the colon"},
		{"@x: y", `3:3-3:5 text cannot start with @ in YAML` + quoted + `"@x":`},
		{"-\tx: y", "3:4-3:5 tab after a dash or a colon: YAML allows only spaces here => write a space instead"},
		{"title: b\n    owner: x", "4:5-4:13 this line is indented as a part of line 3, which is complete: title: b => indent it by 2 spaces"},
		{"title: 'b'\n    owner: x", "4:5-4:13 this line is indented as a part of line 3, which is complete: title: 'b' => indent it by 2 spaces"},
		{"title: b\n owner: x", `4:2-4:10 "owner" is indented by 1, which fits nothing above it => indent it by 2 like "title", or by 0 like "goals"`},
		{"note: one line\n    and one more: x", `4:5-4:18 ": " inside a text of several lines starts a new key in YAML: put the text in quotes, or a > after its key and the text below`},
	} {
		docs, found := parse(t, start+tt.line+"\n- id: b\n  owner: dana\n")
		if len(found) != 1 || found[0] != tt.found {
			t.Errorf("%s\n got %s\nwant %s", tt.line, strings.Join(found, "\n     "), tt.found)
		}
		if !strings.HasSuffix(docs, `{id: "b", owner: "dana"}]}`) {
			t.Errorf("%s: the next goal is lost: %s", tt.line, docs)
		}
	}
}

func TestSyntaxOfWholeLines(t *testing.T) {
	run(t, []want{
		{"list item too deep", "goals:\n  - id: a\n   - id: b\n", `{goals: [{id: "a"}]}`, []string{"3:4-3:11 this list item is indented by 3, the one of line 2 by 2 => indent it by 2 spaces"}},
		{"list item not deep enough", "goals:\n  - id: a\n - id: b\nx: 1\n", `{goals: [{id: "a"}], x: 1}`, []string{"3:2-3:9 this list item is indented by 1, the one of line 2 by 2 => indent it by 2 spaces"}},
		{"key beside the dash", "goals:\n  - id: a\n  owner: x\n  - id: b\n", `{goals: [✗, {id: "b"}]}`, []string{`3:3-3:11 "owner" is indented by 2, what belongs to the list item of line 2 by 4 => indent it by 4 spaces`}},
		{"key after a list", "goals:\n- id: a\nx: 1\n- id: b\n", `{goals: [{id: "a"}], x: 1}`, []string{"4:1-4:8 a list item stands where a key is expected => indent it deeper than the key that it belongs to"}},
		{"dash without space", "a:\n- b\n-c\nd: 1\n", `{a: ["b"], d: 1}`, []string{"3:1-3:3 a space is missing after the dash => - c"}},
		{"first line indented", " a: 1\nb: 2\n", "{b: 2}", []string{"2:1-2:5 this line is indented by 0, the first one by 1: what belongs together starts in one column => indent both by the same number of spaces"}},
		{"after the end", "[a]\nb: 1\n", `["a"]`, []string{"2:1-2:5 the document is complete before this line: nothing can follow"}},
		{"first line has no colon", "title Foo\nb: 1\n", "{b: 1}", []string{`1:1-1:10 "title Foo" stands where a key is expected => write a colon and a value after it, or indent it if it continues the line above`}},
		{"quote closed by the next", "a:\n- t: \"x\n  u: \"y\"\n- t: z\n", `{a: [{t: ✗, u: "y"}, {t: "z"}]}`, []string{`2:6-2:7 this " opens a text that is never closed => t: "x"`}},
		{"quote closed by an apostrophe", "a: 'it''s\nb: don't\n", "{a: ✗, b: \"don't\"}", []string{"1:4-1:5 this ' opens a text that is never closed => a: 'it''s'"}},
		{"bracket over several lines", "a: [x,\n  y\nb: 1\n", "{a: ✗, b: 1}", []string{`1:4-1:5 this [ is never closed => a: [x,], or a: "[x," if it is text`}},
		{"conflict", "a: 1\n<<<<<<< HEAD\nb: 1\n||||||| base\nb: 0\n=======\nb: 2\n>>>>>>> branch\nc: @x\n", "{a: 1, b: 1, c: ✗}", []string{
			"2:1-2:13 a merge conflict was left in the file, lines 2 to 8 => choose what to keep and delete the three marker lines",
			`9:4-9:6 text cannot start with @ in YAML: put the text in quotes => c: "@x"`,
		}},
		{"template", "a: {{ x }}\nb: 1\n", "{a: ✗, b: 1}", []string{"1:5-1:10 {{ before text begins a map inside a map in YAML: put the text in quotes"}},
	})
}

func TestTrapTabs(t *testing.T) {
	tab := " tab in the indentation: YAML allows only spaces here => indent with spaces"
	run(t, []want{
		{"harmless", "a:\tb\t# c\nc: [1,\n\t2]\n", `{a: "b", c: [1, 2]}`, nil},
		{"empty line", "a: 1\n\t\nb: 2\n", "{a: 1, b: 2}", nil},
		{"everywhere", "a:\n\tb: 1\n\tc:\n\t\td: 2\ne: 3\n", "{a: {b: 1, c: {d: 2}}, e: 3}", []string{"2:1-2:2" + tab, "3:1-3:2" + tab, "4:1-4:3" + tab}},
		{"after spaces", "a:\n  b: 1\n  \tc: 2\nd: 3\n", "{a: ✗, d: 3}", []string{"3:3-3:4" + tab}},
		{"block text", "a: |\n\tb\nc: 1\n", `{a: "b\n", c: 1}`, []string{"2:1-2:2" + tab}},
	})
	_, found := parse(t, "a:\n"+strings.Repeat("\t- b\n", 30))
	if len(found) != 21 || !strings.HasPrefix(found[0], "2:1-2:2 10 more lines are indented with tabs below this one") {
		t.Error(found)
	}
}

// TestAllErrorsOfAFile: every mistake of a file is said in one run, each once,
// and what is not wrong is read.
func TestAllErrorsOfAFile(t *testing.T) {
	docs, found := parse(t, `version: 1
goals:
  - id: a
    title: First: goal
    owner: @dana
    key_results:
      - {title: One, target: 010}
      - title: Two
        target: >= 95%
       unit: percent
      - title: Three
  - id: b
    title: 'It's b'
    owner: lee
    owner: kim
  - id: c
  owner: sam
  - id: d
---
version: 1
goals: [{id: e, x: *none}]
---
goals:
  - id: f
`)
	want := []string{
		`4:12-4:23 ": " inside a text starts a new key in YAML: put the text in quotes => title: "First: goal"`,
		`5:12-5:17 text cannot start with @ in YAML: put the text in quotes => owner: "@dana"`,
		`7:30-7:33 010 is 8 to some YAML readers and 10 to others: write 10, or put it in quotes => 10, or "010" if it is text`,
		`9:17-9:23 > before text begins a block of lines in YAML: put the text in quotes => target: ">= 95%"`,
		`10:8-10:21 "unit" is indented by 7, what belongs to the list item of line 8 by 8 => indent it by 8 spaces`,
		`13:15-13:16 this apostrophe ends the text, which started with one: put the text in double quotes => title: "It's b"`,
		`15:5-15:10 key "owner" is given twice; it was first given at line 14 => keep one of the two`,
		`17:3-17:13 "owner" is indented by 2, what belongs to the list item of line 16 by 4 => indent it by 4 spaces`,
		`21:20-21:25 * before text stands for a value named elsewhere in YAML: put the text in quotes => "*none"`,
	}
	if strings.Join(found, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(found, "\n"), strings.Join(want, "\n"))
	}
	if want := `{version: 1, goals: [{id: "a", title: ✗, owner: ✗, key_results: [{title: "One", target: ✗}, ✗, {title: "Three"}]}, ` +
		`{id: "b", title: ✗, owner: "lee"}, ✗, {id: "d"}]} --- {version: 1, goals: [{id: "e", x: ✗}]} --- {goals: [{id: "f"}]}`; docs != want {
		t.Errorf("got\n%s\nwant\n%s", docs, want)
	}
}

func TestTooManyMistakes(t *testing.T) {
	docs, found := parse(t, strings.Repeat("- @x\n", 19)+"- a\n- @x\n- @y\n- @z\n---\na: @z\n")
	if len(found) != 22 || !strings.HasPrefix(found[20], "22:3-22:4 too many mistakes: the document is read no further than here") {
		t.Error(strings.Join(found, "\n"))
	}
	if !strings.Contains(docs, `"a", ✗`) || !strings.HasSuffix(docs, " --- {a: ✗}") {
		t.Error(docs)
	}
}

func TestLost(t *testing.T) {
	for src, want := range map[string]string{
		"a: 1\nb: @x\n":                     `["@x"]`,
		"a:\n- id: x\n owner: y\n- id: z\n": `["id: x\n owner: y"]`,
		"a: 1\n":                            `[]`,
		"a:b\nc: 1\n":                       `["b"]`,
		"a: 1\nb\n":                         `["b"]`,
		strings.Repeat("[", 20_000) + "\n":  fmt.Sprintf("%q", []string{strings.Repeat("[", 20_000)}),
		"a: \"x\n---\nb: 1\n":               `["\"x"]`,
		"<<<<<<< a\nb: 1\n=======\nc: 1\n>>>>>>> d\n": `["=======\nc: 1\n>>>>>>> d"]`,
	} {
		if f, _ := Parse("x", []byte(src)); fmt.Sprintf("%q", f.Lost) != want {
			t.Errorf("%.40q: lost %.80q, want %.80s", src, f.Lost, want)
		}
	}
}
