package github

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCompose(t *testing.T) {
	comment := Comment{Number: 1, Key: "goalpost", Head: anyHead, Run: 7, Attempt: 1}
	for name, c := range map[string]struct{ body, want string }{
		"plain":              {"text", "text"},
		"line ends":          {"a\r\nb\rc\n", "a\nb\nc"},
		"what no text holds": {"a\x00b\xff", "ab\uFFFD"},
		"just fits":          {strings.Repeat("x", 65000), strings.Repeat("x", 65000)},
	} {
		comment.Body = c.body
		got, err := compose(comment, maxBody)
		if err != nil || got.text != c.want {
			t.Errorf("%s: %.50q, %v", name, got.text, err)
		}
		m, text, ok := readMarker(got.body())
		if !ok || m != got.marker || digest(text) != m.digest || digest("\n"+strings.ReplaceAll(text, "\n", "\r\n")+" ") != m.digest {
			t.Errorf("%s is not read back: %+v", name, m)
		}
	}
	for name, c := range map[string]Comment{
		"no number":    {Key: "k", Body: "text"},
		"no key":       {Number: 1, Body: "text"},
		"a wrong key":  {Number: 1, Key: "a--b", Body: "text"},
		"a short head": {Number: 1, Key: "k", Head: "abc", Body: "text"},
		"no run":       {Number: 1, Key: "k", Run: -1, Body: "text"},
		"no attempt":   {Number: 1, Key: "k", Attempt: -1, Body: "text"},
		"no body":      {Number: 1, Key: "k", Body: " \r\n\x00"},
	} {
		if _, err := compose(c, maxBody); !is(err, Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestCut(t *testing.T) {
	for _, unit := range []string{"x", "é", "目", "🎯", "a line of a table | b |\n", "\n"} {
		for _, limit := range []int{100, 101, 102, 103, 1000, smallBody, maxBody} {
			long := strings.Repeat(unit, 3*maxBody/len(unit))
			got := cut(long, limit)
			if len(got) > limit || !utf8.ValidString(got) || !strings.HasPrefix(got, "> **Cut to fit**") {
				t.Errorf("%q, cut to %d bytes, is %d bytes: %.80q", unit, limit, len(got), got)
			}
			if short := long[:limit/len(unit)*len(unit)]; cut(short, limit) != short {
				t.Errorf("%q is cut though it fits into %d bytes", unit, limit)
			}
		}
	}
}
