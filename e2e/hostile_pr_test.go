package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
)

// hostileProposal is a repository in which a pull request changes hostile
// goals: it brings some, takes others out, and moves numbers in all.
func hostileProposal(t *testing.T, evil string) (dir, base, head string) {
	t.Helper()
	dir = hostileRepository(t, evil)
	git := gitIn(t, dir)
	git("", "init", "--quiet", "--initial-branch=main")
	git("", "add", ".")
	git("", "commit", "--quiet", "-m", "Promise")
	base = git("", "rev-parse", "HEAD")
	file := filepath.Join(dir, "goals", "fields.yaml")
	if text, err := os.ReadFile(file); err == nil {
		changed := strings.NewReplacer("baseline: 5, target: 5", "baseline: 5, target: 4", "due: 2026-02-01", "due: 2026-12-01", "id: a\n", "id: b\n").Replace(string(text))
		if err := os.WriteFile(file, []byte(changed), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	second := hostileRepository(t, evil)
	for _, name := range []string{"plain.yaml", "long.yaml"} {
		if text, err := os.ReadFile(filepath.Join(second, "goals", name)); err == nil {
			if err := os.WriteFile(filepath.Join(dir, "goals", "new-"+name), text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	git("", "add", ".")
	git("", "commit", "--quiet", "-m", "Change")
	return dir, base, git("", "rev-parse", "HEAD")
}

// tags are the HTML tags that a comment of ours is made of, as a renderer of
// GitHub's Markdown writes them.
var (
	tags = regexp.MustCompile(`<!-- -->|</?(?:h3|h4|p|table|thead|tbody|tr|code|strong|br|ul|li|details|summary|sub|pre)(?: /)?>|<t[hd](?: align="(?:left|right|center)")?>|</t[hd]>|<pre lang="mermaid">|<code class="language-mermaid">`)
	row  = regexp.MustCompile(`(?s)<tr>(.*?)</tr>`)
)

// TestHostilePullRequest runs pr about pull requests of strangers, and sees
// that what it prints, posts and adds to the step's summary does nothing.
func TestHostilePullRequest(t *testing.T) {
	cmark, err := exec.LookPath("cmark-gfm")
	if err != nil {
		t.Log("cmark-gfm is not installed: comments are not rendered")
	}
	for name, evil := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, base, head := hostileProposal(t, evil)
			s := githubtest.Start(t, githubtest.Scenario{Base: base, Head: head})
			r, files := step(t, s, dir, githubtest.Job{Run: 5, Attempt: 1})
			if r.code == 0 || r.code == 3 || len(s.Own(own)) != 1 {
				t.Fatalf("exit %d, %d comments: %s", r.code, len(s.Own(own)), r.stderr)
			}
			harmless(t, "pr", r, true)
			diffed := call{dir: dir, env: []string{"GITHUB_ACTIONS=true"}}.run(t, "diff", base, today)
			harmless(t, "diff", diffed, true)
			for where, text := range map[string]string{"comment": s.Own(own)[0], "summary": read(t, files, "summary.md"), "outputs": read(t, files, "output")} {
				harmless(t, where, result{stdout: text}, false)
				if len(text) > 65_536 && where == "comment" {
					t.Errorf("the comment has %d bytes", len(text))
				}
				if where != "outputs" && cmark != "" {
					rendered(t, cmark, where, text)
				}
			}
		})
	}
}

// rendered renders Markdown as GitHub does, and sees that nothing but our own
// HTML comes out, no link, no mention, and no row of another width.
func rendered(t *testing.T, cmark, where, text string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), cmark, "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink")
	cmd.Stdin = strings.NewReader(text)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	html := strings.TrimSpace(regexp.MustCompile(`^<!-- goalpost:[^>]*-->`).ReplaceAllString(strings.TrimSpace(string(out)), ""))
	if rest := tags.ReplaceAllString(html, ""); strings.ContainsAny(rest, "<>") {
		t.Errorf("%s: HTML that is not ours: %q", where, around(rest, strings.IndexAny(rest, "<>")))
	}
	outside := regexp.MustCompile(`(?s)<code[^>]*>.*?</code>`).ReplaceAllString(html, "")
	for _, bad := range []string{"@", "http:", "www.", "#1"} {
		if at := strings.Index(outside, bad); at >= 0 {
			t.Errorf("%s: %q stands outside code: %q", where, bad, around(outside, at))
		}
	}
	for _, table := range strings.Split(html, "<table>")[1:] {
		table, _, _ = strings.Cut(table, "</table>")
		width := 0
		for _, r := range row.FindAllString(table, -1) {
			n := strings.Count(r, "</td>") + strings.Count(r, "</th>")
			if width == 0 {
				width = n
			}
			if n != width {
				t.Errorf("%s: a row of %d cells in a table of %d: %q", where, n, width, r)
			}
		}
	}
}
