package e2e

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var formats = []string{"text", "json", "sarif", "junit", "markdown", "github"}

// shows are the command lines that show what stands in goal files.
var shows = []string{
	"check -f text", "check -f json", "check -f sarif", "check -f junit", "check -f markdown", "check -f github",
	"check -f github,text", "check -f github,markdown",
	"status -f text", "status -f json", "status -f markdown", "graph -f mermaid", "graph -f dot",
}

// hostile are texts that a stranger's pull request may hold, each meant to
// act on something that shows them.
var hostile = map[string]string{
	"command":            "::error ::x",
	"command after room": " \u00a0\u3000\t::add-mask::x",
	"command next line":  "a\n::set-env name=PATH::/tmp\r\n::add-path::/tmp\rb\r::debug::x",
	"unseen before it":   "\u200b\ufeff::stop-commands::aaaaaaaaaaaaaaaa",
	"old command":        "##[error]x",
	"old command inside": "reduce ##[add-path]/tmp to 5% ####[[group]x##[endgroup]",
	"escaped":            "100%25 %0A::error::w %3A%3A x,title=y::z",
	"colours":            "\x1b[31mred\x1b[0m \x1b]8;;http://evil.example\x07link\x1b]8;;\x07 \u009b2J",
	"movement":           "good\b\b\b\bevil\x7f\rgood \x0c\x0b",
	"NUL":                "a\x00b",
	"bidi":               "user\u202e\u2066// admin\u2069\u2066 x\u202c\u200e\u200f\u061c",
	"line separators":    "a\u2028::error::x\u2029##[error]y\u0085::error::z",
	"CDATA":              "]]> <![CDATA[ <!-- --> ]]> &xxe; &#0; <?x?>",
	"HTML":               "</code></summary></details><script>alert(1)</script><img src=x onerror=x>",
	"Markdown":           "@team #1 | a `b` ```c [x](http://evil.example) ![](http://evil.example/x.png) **b** www.evil.example",
	"rows":               "a\n|---|\n| b | c |\n# h\n",
	"noncharacters":      "a\ufffe\uffff\U0001ffffb",
	"quotes":             `"}],"findings":[{"check":"x` + "\\",
	"templates":          "${{ secrets.X }} $(id) `id` {0} %s%n",
	"long":               strings.Repeat("Größe 日本 ", 7_000), // 100 KB
	"long command":       strings.Repeat(" ", 5_000) + "::error::x",
}

// acts are the characters that act on a screen instead of standing on it: C0
// but for the line feed, DEL, C1, the bidirectional controls and Unicode's
// two line breaks.
var acts = regexp.MustCompile(`[\x00-\x09\x0b-\x1f\x7f-\x{9f}\x{61c}\x{200e}\x{200f}\x{2028}-\x{202e}\x{2066}-\x{2069}]`)

// hostileRepository holds a text wherever a repository may hold one: in
// every field that is shown, in the comments, in the configuration, and plain
// in a block and in a line that is no YAML at all.
func hostileRepository(t testing.TB, evil string) string {
	quoted := strconv.QuoteToASCII(evil) // which YAML reads as Go does
	if len(evil) > 50_000 {              // once is enough
		return repository(t, map[string]string{"goals/long.yaml": "version: 1\ngoals:\n  - title: " + quoted + "\n    supports: [x]\n"})
	}
	key := quoted
	if len(key) > 1_000 {
		key = "key" // YAML's limit is 1024
	}
	block := "        " + strings.NewReplacer("\r", "\n", "\n", "\n        ").Replace(evil)
	fields := strings.NewReplacer("Q", quoted, "K", key).Replace(`version: 1
team: Q
cycle: Q
goals:
  - {id: Q, title: Q, owner: Q, sponsor: Q, supports: [Q], due: Q, type: Q, K: Q}
  - id: a
    title: Q
    supports: [Q, Q/Q, b]
    start: 2026-03-01
    due: 2026-02-01
    actions: [Q]
    key_results:
      - Q
      - {id: Q, title: Q, unit: Q, direction: Q, baseline: Q, target: Q, metric: Q, contributes_to: [{key_result: Q, amount: 1}]}
      - {title: Q, baseline: 5, target: 5, direction: increase, check_ins: [{date: 2026-10-01, value: Q, note: Q, evidence: Q}]}
      - {title: Q, check_ins_from: Q}
  - id: a
    title: Q
    changes: [{date: 2026-10-02, field: Q, from: Q, to: Q, reason: Q, approved_by: Q}]
`)
	comment := strings.NewReplacer("\n", " ", "\r", " ").Replace(evil)
	return repository(t, map[string]string{
		"goals/fields.yaml": fields,
		"goals/plain.yaml": "version: 1\ngoals:\n  - title: |-\n" + block + "\n    owner: nobody\n    supports:\n      - |-\n" + block +
			"\n    # goalpost:ignore no-such-check until=2020-01-01 -- " + comment + "\n    # goalpost:ignore " + comment + "\n",
		"goals/noise.yaml":  "version: 1\ngoals:\n  - title: [\n" + evil + "\n",
		".goalpost.yaml":    "version: 1\npeople: {dana: {name: " + quoted + "}}\nmetrics: {" + key + ": {title: " + quoted + ", unit: " + quoted + "}}\n",
		"goals/teams/x.yml": "version: 1\nteam: x\n" + key + ": " + quoted + "\ngoals: [{title: x}]\n",
	})
}

// TestHostile shows every hostile text in every format, at home and on a
// runner, and sees that the runner would execute nothing but our own
// annotations and shield, and that no terminal would be moved.
func TestHostile(t *testing.T) {
	for name, evil := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := hostileRepository(t, evil)
			for _, line := range shows {
				for _, env := range [][]string{nil, {"GITHUB_ACTIONS=true", "CI=true"}} {
					r := call{dir: dir, env: env}.run(t, append(strings.Fields(line), today)...)
					if r.code > 2 || strings.HasPrefix(line, "check") && r.code == 0 || len(r.stdout) < 20 {
						t.Fatalf("%s: exit %d with %q and %q", line, r.code, r.stdout, r.stderr)
					}
					harmless(t, fmt.Sprintf("%s %s", line, env), r, len(env) > 0)
				}
			}
		})
	}
}

// TestHostileArguments says the same of what is shown of a command line,
// which a script may have made of file names.
func TestHostileArguments(t *testing.T) {
	dir := repository(t, nil)
	for name, evil := range hostile {
		if strings.Contains(evil, "\x00") || len(evil) > 10_000 {
			continue // the operating system takes no such argument
		}
		t.Run(name, func(t *testing.T) {
			for _, args := range [][]string{
				{"check", "./" + evil}, {"check", evil}, {evil}, {"explain", "--", evil}, {"schema", "--", evil},
				{"check", "--today=" + evil}, {"check", "--fail-on=" + evil}, {"check", "--format=" + evil},
				{"check", "--config=" + evil}, {"--" + evil}, {"check", "-f", "json=" + evil + "/x"},
			} {
				r := call{dir: dir}.run(t, args...)
				if r.code < 2 {
					t.Errorf("%q: exit %d", args, r.code)
				}
				if strings.Count(r.stderr, "\n") != 1 {
					t.Errorf("%q: not one line: %q", args, r.stderr)
				}
				harmless(t, fmt.Sprintf("%q", args), r, false)
			}
		})
	}
}

// TestHostileNames reads files whose names are commands.
func TestHostileNames(t *testing.T) {
	for name, evil := range hostile {
		if strings.ContainsAny(evil, "\x00/") || len(evil) > 200 {
			continue
		}
		t.Run(name, func(t *testing.T) {
			dir := repository(t, map[string]string{
				"goals/" + evil + ".yaml":             "version: 1\ngoals:\n  - title: x\n    titel: y\n",
				"goals/" + evil + "/" + evil + ".yml": "version: 1\ngoals: [",
			})
			for _, format := range formats {
				r := call{dir: dir}.expect(t, 1, "check", today, "-f", format)
				harmless(t, format, r, false)
			}
		})
	}
}

// harmless fails the test for everything in a run's output that would act.
func harmless(t *testing.T, what string, r result, onRunner bool) {
	t.Helper()
	for stream, out := range map[string]string{"stdout": r.stdout, "stderr": r.stderr} {
		if at := acts.FindStringIndex(out); at != nil {
			t.Errorf("%s: %s has %q", what, stream, around(out, at[0]))
		}
		var log runner
		for _, executed := range log.read(out) {
			if !executed.ours(onRunner) {
				t.Errorf("%s: the runner executes %+v from %s", what, executed, stream)
			}
		}
		if log.stopped != "" {
			t.Errorf("%s: the runner is not told to listen again", what)
		}
	}
}

func around(s string, at int) string { return s[max(0, at-30):min(len(s), at+30)] }
