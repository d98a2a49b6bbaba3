package report

import (
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// hostile are texts that a stranger's pull request may hold, each meant to
// act on something that shows them.
var hostile = map[string]string{
	"workflow command":       "::error ::x",
	"after blanks":           " \u00a0\u3000::add-mask::x",
	"behind the invisible":   "\u200b\u2060::stop-commands::x",
	"after a line break":     "title\n::set-env name=PATH::x\r\n::error::y",
	"stop token":             "::stop-commands::aaaaaaaaaaaaaaaa",
	"old command":            "##[error]x",
	"old command, inside":    "reduce ##[add-path]/tmp to 5%",
	"old command, doubled":   "####[[group]x##[endgroup]",
	"end of properties":      "x,title=y::z%0A::error::w",
	"percent escapes":        "100%25 %0A::error::x %3A%3A",
	"colours":                "\x1b[31mred\x1b[0m \x1b]8;;http://evil.example\x07link\x1b]8;;\x07",
	"C1 colours":             "\u009b31mred \u0085next",
	"backspaces":             "good\b\b\b\bevil \x7f",
	"carriage return":        "goals/x.yaml: all fine\rgoals/x.yaml",
	"tabs and form feed":     "a\tb\fc\vd",
	"NUL":                    "a\x00b",
	"bad UTF-8":              "a\xff\xfe\xc3(b\xed\xa0\x80",
	"noncharacters":          "a\ufffe\uffffb",
	"bidi override":          "user\u202e\u2066// admin\u2069\u2066 x\u202c\u200e\u200f\u061c",
	"line separators":        "a\u2028::error::x\u2029##[error]y",
	"CDATA end":              "]]> <![CDATA[ <!-- --> ]]>",
	"entities":               "&lt;script&gt; &#60;b&#62; &amp;amp; &xxe;",
	"script":                 "<script>alert(1)</script><img src=x onerror=alert(1)>",
	"details":                "</code></summary></details><h1>fine</h1>",
	"comment":                "<!-- goalpost --> -->",
	"mention":                "@team @org/team, mail a@evil.example",
	"references":             "#1 GH-1 owner/repo#1 a5c3785ed8d6a35868bc169f07e40e889087fd2e",
	"addresses":              "http://evil.example www.evil.example https://evil.example/x mailto:a@evil.example ftp://evil.example",
	"links":                  "[click](http://evil.example) ![x](http://evil.example/x.png) [a][b] [^1] <http://evil.example>",
	"emphasis":               "**bold** __bold__ *em* _em_ ~~gone~~ ~gone~ $x^2$ :tada:",
	"table":                  "a|b || \\| \\\\| c |---|",
	"backticks":              "` `` ``` ~~~ ```sh",
	"heading and quote":      "# h1\n> quote\n- list\n\n---\n| a | b |",
	"SARIF link":             "[see](1) [x](http://evil.example) {0} {{1}}",
	"JSON":                   `"}],"findings":[{"check":"x` + "\\",
	"CRLF":                   "one\r\ntwo\r\n",
	"a very long title":      strings.Repeat("Größe 日本 ", 9_000),
	"many marks":             "e" + strings.Repeat("\u0301", 5_000),
	"a very long command":    strings.Repeat(" ", 5_000) + "::error::x",
	"bars beyond the cut":    strings.Repeat("|", 2_000),
	"command at a cut":       strings.Repeat("a", 298) + "##[error]",
	"one character too much": strings.Repeat("é", 4_097),
}

// hostileReport says a text in every field that can come from a file.
func hostileReport(evil string) *Report {
	place := diag.Place{Path: "goals/" + evil, Span: diag.Span{Start: diag.Pos{Line: 1, Col: 1}, End: diag.Pos{Line: 1, Col: 9}}}
	if strings.HasPrefix(evil, ":") || len(evil) > 255 {
		place.Path = evil[:min(len(evil), 255)]
	}
	r := cleanRun()
	r.Line = func(string, int) (string, bool) { return evil, true }
	r.Files = append(r.Files, evil)
	for _, s := range []diag.Severity{diag.Error, diag.Warning, diag.Note} {
		r.Findings = append(r.Findings, diag.Finding{
			Rule: "no-owner", Severity: s, Place: place, Message: evil, Remedy: evil, Goal: evil, Measure: evil, Field: evil,
			Related: []diag.Related{{Place: place, Message: evil}},
		})
	}
	r.Findings = diag.Sort(r.Findings)
	r.Counts.Tally(r.Findings)
	return r
}

func TestHostile(t *testing.T) {
	for title, evil := range hostile {
		for _, format := range Names() {
			t.Run(title+"/"+format, func(t *testing.T) {
				out := judge(t, format, evil)
				if format == "markdown" {
					renderMarkdown(t, out)
				}
			})
		}
	}
}

// judge shows a text in a format and reads it again as its readers do.
func judge(t *testing.T, format, evil string) (out string) {
	r := hostileReport(evil)
	out = render(t, format, r)
	harmless(t, out, format == "github")
	switch format {
	case "json":
		readJSON(t, out, evil)
	case "sarif":
		readSARIF(t, out)
	case "junit":
		readXML(t, out)
	case "github":
		readCommands(t, out, r)
	case "markdown":
		readMarkdown(t, out)
	}
	return out
}

// addSeeds leaves out the long ones: they would be all that the fuzzer does.
func addSeeds(f *testing.F) {
	for _, evil := range hostile {
		if len(evil) < 200 {
			f.Add(evil)
		}
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"":                      "",
		"Größe 日本語 👩‍🚀 e\u0301": "Größe 日本語 👩‍🚀 e\u0301",
		"::error ::x":           ": :error ::x",
		"\n ::error ::x":        "  : :error ::x",
		"a ::error ::x":         "a ::error ::x",
		"a ##[error]x":          "a ## [error]x",
		"\x1b[31m\x00\x7f":      "␛[31m␀␡",
		"a\u202eb\u009b":        "a<U+202E>b<U+009B>",
		"a\r\nb\rc\td":          "a b␍c d",
		"a\xffb":                "a\ufffdb",
	} {
		if got := Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzPlain(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		out := Plain(s)
		if strings.Contains(out, "\n") {
			t.Error("more than one line")
		}
		harmless(t, out, false)
		if Plain(out) != out {
			t.Errorf("not settled: %q", Plain(out))
		}
	})
}

func FuzzFormats(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, evil string) {
		for _, format := range Names() {
			judge(t, format, evil)
		}
	})
}
