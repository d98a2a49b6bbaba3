package github

import (
	"strings"
	"testing"
)

var (
	anyHead = strings.Repeat("0a", 20)
	written = marker{version: 1, key: "goalpost", head: anyHead, run: 42, attempt: 2, digest: digest("text")}
)

func TestMarker(t *testing.T) {
	for _, m := range []marker{
		written,
		{version: 1, key: "a/b-c.d_e", digest: digest("")},
		{version: 1, key: "k", head: strings.Repeat("0", 64), run: 1<<63 - 1, attempt: 1<<31 - 1, digest: digest("")},
	} {
		got, text, ok := readMarker(m.String() + "\ntext\nmore")
		if !ok || got != m || text != "text\nmore" {
			t.Errorf("%v is read as %v above %q", m, got, text)
		}
	}
}

// TestMarkerTolerates reads what other versions and other servers make of a
// marker.
func TestMarkerTolerates(t *testing.T) {
	for name, body := range map[string]string{
		"line ends of the web":   strings.ReplaceAll(written.String()+"\ntext", "\n", "\r\n"),
		"a later version":        strings.Replace(written.String(), " v1 ", " v7 ", 1),
		"fields to come":         strings.Replace(written.String(), " run=", " mood=good flag run=", 1),
		"another order":          "<!-- goalpost:comment v1 attempt=2 run=42 key=goalpost sha256=" + written.digest + " -->",
		"white space":            "<!-- goalpost:comment v1  key=goalpost   run=42 attempt=2  -->",
		"an earlier version":     "<!-- goalpost:comment v0 key=goalpost run=42 attempt=2 -->",
		"nothing below the line": written.String(),
	} {
		if m, _, ok := readMarker(body); !ok || m.key != "goalpost" || m.run != 42 || m.attempt != 2 {
			t.Errorf("%s: %+v, %t", name, m, ok)
		}
	}
}

func TestNoMarker(t *testing.T) {
	line := written.String()
	for name, body := range map[string]string{
		"nothing":             "",
		"text":                "text",
		"further down":        "text\n" + line,
		"indented":            " " + line,
		"quoted":              "> " + line,
		"after a mark":        "\ufeff" + line,
		"in code":             "```\n" + line + "\n```",
		"unfinished":          strings.TrimSuffix(line, "-->"),
		"finished later":      strings.Replace(line, " run=", "\nrun=", 1),
		"text behind it":      line + " text",
		"no version":          strings.Replace(line, " v1 ", " v ", 1),
		"a negative version":  strings.Replace(line, " v1 ", " v-1 ", 1),
		"no key":              strings.Replace(line, "key=goalpost ", "", 1),
		"a key twice":         strings.Replace(line, "key=goalpost", "key=goalpost key=goalpost", 1),
		"two fields":          strings.Replace(line, "run=42", "run=42 run=43", 1),
		"a key of dashes":     strings.Replace(line, "key=goalpost", "key=goal--post", 1),
		"a long key":          strings.Replace(line, "key=goalpost", "key="+strings.Repeat("k", 65), 1),
		"a negative run":      strings.Replace(line, "run=42", "run=-1", 1),
		"a run past numbers":  strings.Replace(line, "run=42", "run=9223372036854775808", 1),
		"an attempt in words": strings.Replace(line, "attempt=2", "attempt=two", 1),
		"a short head":        strings.Replace(line, anyHead, "0a0a", 1),
		"half a digest":       strings.Replace(line, written.digest, written.digest[:32], 1),
		"endless":             strings.Replace(line, " run=", " x="+strings.Repeat("x", maxMarker)+" run=", 1),
	} {
		if m, _, ok := readMarker(body); ok {
			t.Errorf("%s is read as %+v", name, m)
		}
	}
}

// FuzzMarker reads whatever people write into comments. What is taken for a
// marker must be one that we could have written, but for its version.
func FuzzMarker(f *testing.F) {
	f.Add(written.String() + "\ntext")
	f.Add("<!-- goalpost:comment v0 key=k -->")
	f.Add("<!-- goalpost:comment v1 key=k mood= run=0 -->\r\n")
	f.Add("> " + written.String())
	f.Fuzz(func(t *testing.T, body string) {
		m, text, ok := readMarker(body)
		if !ok {
			return
		}
		if !strings.HasSuffix(body, text) || !validKey(m.key) || m.run < 0 || m.attempt < 0 {
			t.Errorf("%q is read as %+v above %q", body, m, text)
		}
		if m.digest == "" {
			m.digest = digest(text)
		}
		line := m.String()
		if strings.Count(line, "--") != 2 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%q would be written as %q", body, line)
		}
		if again, _, ok := readMarker(line); !ok || again != m {
			t.Errorf("%q is read as %+v, and then as %+v", body, m, again)
		}
	})
}
