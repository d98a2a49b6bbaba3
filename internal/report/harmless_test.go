package report

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// acts is written down here once more, on purpose: C0 but for the line feed,
// DEL, C1, the bidirectional controls and Unicode's two line breaks.
var acts = regexp.MustCompile(`[\x00-\x09\x0b-\x1f\x7f-\x{9f}\x{61c}\x{200e}\x{200f}\x{2028}-\x{202e}\x{2066}-\x{2069}]`)

// harmless sees that nothing in out acts on a terminal or on a runner, but
// for the commands that the github format is made of.
func harmless(t *testing.T, out string, commands bool) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Error("not valid UTF-8")
	}
	if found := acts.FindString(out); found != "" {
		t.Errorf("a character that acts: %q", found)
	}
	if i := strings.Index(out, "##["); i >= 0 {
		t.Errorf("an old command: %q", out[i:min(i+20, len(out))])
	}
	for line := range strings.Lines(out) {
		line = strings.TrimLeftFunc(line, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
		if strings.HasPrefix(line, "::") && !commands {
			t.Errorf("a command: %.60q", line)
		}
	}
}

func readJSON(t *testing.T, out, evil string) {
	var doc jsonReport
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	for _, f := range doc.Findings {
		if utf8.ValidString(evil) && f.Message != evil {
			t.Errorf("the message reads %.60q", f.Message)
		}
	}
}

func readSARIF(t *testing.T, out string) {
	var log sarifLog
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		t.Fatal(err)
	}
	for _, result := range log.Runs[0].Results {
		if n := strings.Count(result.Message.Text, "]("); n != 1 {
			t.Errorf("%d links, want only that to the related place: %.300q", n, result.Message.Text)
		}
	}
}

func readXML(t *testing.T, out string) {
	d := xml.NewDecoder(strings.NewReader(out))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// readCommands reads the lines as the runner does (ActionCommand.cs).
func readCommands(t *testing.T, out string, r *Report) {
	unescape := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")
	commands := 0
	for line := range strings.Lines(out) {
		rest, ok := strings.CutPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::")
		if !ok {
			continue
		}
		commands++
		info, data, _ := strings.Cut(rest, "::")
		name, properties, _ := strings.Cut(info, " ")
		if name != "error" && name != "warning" && name != "notice" {
			t.Errorf("the command is %q", name)
		}
		keys := ""
		for _, property := range strings.Split(properties, ",") {
			key, value, _ := strings.Cut(property, "=")
			keys += key + " "
			if want := Plain(r.Findings[0].Place.Path); key == "file" && unescape.Replace(value) != want {
				t.Errorf("the file is %q, want %q", value, want)
			}
		}
		if keys != "file line endLine col endColumn title " {
			t.Errorf("the properties are %q", keys)
		}
		if n := len(unescape.Replace(strings.TrimSuffix(data, "\n"))); n > githubMessage {
			t.Errorf("the message has %d bytes", n)
		}
	}
	if commands != len(r.Findings) {
		t.Errorf("%d commands for %d findings", commands, len(r.Findings))
	}
}

var (
	ourTags  = regexp.MustCompile(`</?(code|details|summary)>|<br>|<!-- -->`)
	ourCode  = regexp.MustCompile(`<code>(.*?)</code>`)
	ourRefs  = regexp.MustCompile(`&(amp|lt|gt|#[0-9]+);`)
	meaning  = "<>[]|`*_~\\!:#$@\"'&"
	renderer = []string{"--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tasklist"}
)

func readMarkdown(t *testing.T, out string) {
	for _, cell := range ourCode.FindAllStringSubmatch(out, -1) {
		text := ourRefs.ReplaceAllString(ourTags.ReplaceAllString(cell[1], ""), "")
		if strings.ContainsAny(text, meaning) || strings.Contains(text, "www.") {
			t.Errorf("text that means something: %.100q", cell[1])
		}
	}
	if rest := ourTags.ReplaceAllString(out, ""); strings.ContainsAny(rest, "<>") {
		t.Errorf("a tag that is not ours in %.300q", rest)
	}
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, "|") && strings.Count(line, "|") != 5 {
			t.Errorf("a row of %d cells: %.100q", strings.Count(line, "|")-1, line)
		}
	}
}

// rendering asks GitHub's own renderer, where it is installed (Debian:
// cmark-gfm), and sees that no element comes out that would act or that we do
// not write.
func rendering(t *testing.T, out string, elements ...string) (html string, ok bool) {
	t.Helper()
	cmark, err := exec.LookPath("cmark-gfm")
	if err != nil {
		return "", false
	}
	cmd := exec.Command(cmark, renderer...)
	cmd.Stdin = strings.NewReader(out)
	b, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, live := range append(elements, "<a ", "<img", "<script", "<em>", "<h1>", "<blockquote>") {
		if strings.Contains(string(b), live) {
			t.Errorf("%s in the rendered page: %.2000s", live, b)
		}
	}
	return string(b), true
}

func renderMarkdown(t *testing.T, out string) {
	html, ok := rendering(t, out, "<del>", "<pre>", "<li>")
	if !ok {
		return
	}
	if n := strings.Count(html, "<tr>"); n != 1+3 {
		t.Errorf("%d rows in the rendered page, want 4", n)
	}
}
