package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/progress"
)

// The whole grammar of what the two formats may write, line by line.
var graphLines = map[string]*regexp.Regexp{
	"mermaid": regexp.MustCompile(`^(flowchart BT|  n\d+\["LABEL<br/>LABEL"\]|  class n\d+ [a-z_]+|  n\d+ --> n\d+|  [a-z]+\[/"LABEL"/\]|  classDef [a-z_]+ fill:#\w{6},stroke:#\w{6},color:#\w{6})$`),
	"dot":     regexp.MustCompile(`^(digraph goals \{|  rankdir=BT;|  node \[.*\];|  n\d+ \[label=STRING, tooltip=STRING, fillcolor="#\w{6}", color="#\w{6}", fontcolor="#\w{6}"\];|  n\d+ -> n\d+;|\})$`),
}

func init() {
	for name, parts := range map[string][]string{
		"mermaid": {"LABEL", `(?:[\p{L}\p{Nd} ,%-]|#\d+;)*`},
		"dot":     {"STRING", `"(?:[^"\\]|\\["\\n])*"`},
	} {
		graphLines[name] = regexp.MustCompile(strings.ReplaceAll(graphLines[name].String(), parts[0], parts[1]))
	}
}

// readGraph sees that a graph holds nothing but what graphs are made of.
func readGraph(t *testing.T, format, out string) {
	for line := range strings.Lines(out) {
		if line = strings.TrimSuffix(line, "\n"); !graphLines[format].MatchString(line) {
			t.Errorf("%s: the line %.300q", format, line)
		}
	}
}

// TestMermaidText sees what must not be left as it is, because mermaid or its
// Markdown would read something in it.
func TestMermaidText(t *testing.T) {
	for in, want := range map[string]string{
		"crm-proficiency": "crm-proficiency", "顧客 管理": "顧客 管理", "85%, at risk": "85%, at risk",
		`"`: "#34;", "`a`": "#96;a#96;", "a--b": "a#45;#45;b", "- a": "#45; a", "1. a": "1#46; a",
		"%%{init": "#37;#37;#123;init", "#35;": "#35;35#59;", "fa:fa-ban": "fa#58;fa-ban", "<b>": "#60;b#62;",
		"ﬂ°°60¶ß": "ﬂ#176;#176;60#182;ß", "a\nb": "a b", "style a:b#c;": "style a#58;b#35;c#59;",
	} {
		if got := mermaidText(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// TestGraphLimit sees that a diagram too large to be read keeps the top, and
// says what it leaves out.
func TestGraphLimit(t *testing.T) {
	w, s := statusCrowd(t, 1000)
	g := graphOf(w, s)
	out := renderGraph(t, "mermaid", g)
	readGraph(t, "mermaid", out)
	for _, want := range []string{`n0["goal-0<br/>`, "850 more goals are not drawn"} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %s", want)
		}
	}
	if n := strings.Count(renderGraph(t, "dot", g), "label="); n != 1000 {
		t.Errorf("dot draws %d goals", n)
	}
}

// TestGraphArrows sees that a goal that supports hundreds does not make a
// diagram that mermaid refuses.
func TestGraphArrows(t *testing.T) {
	w, s := statusCrowd(t, 100)
	g := graphOf(w, s)
	for _, p := range s.Goals {
		for _, other := range s.Goals[:60] {
			g.Supports[p.Goal] = append(g.Supports[p.Goal], other.Goal, other.Goal)
		}
	}
	out := renderGraph(t, "mermaid", g)
	if n := strings.Count(out, "-->"); n != mermaidArrows || !strings.Contains(out, fmt.Sprintf("%d more arrows", 6000-mermaidArrows)) {
		t.Errorf("%d arrows in %s", n, out[:200])
	}
}

// TestGraphAsked sees that what was asked about stands with all that it
// supports, and without the rest.
func TestGraphAsked(t *testing.T) {
	w, s := statusCrowd(t, 100)
	g := graphOf(w, s)
	g.Asked = map[*progress.Goal]bool{s.Goals[99]: true}
	var names []string
	for _, p := range g.tree(10).goals {
		names = append(names, p.Name)
	}
	if want := []string{"goal-0", "goal-2", "goal-14", "goal-99"}; !slices.Equal(names, want) {
		t.Errorf("it shows %v, want %v", names, want)
	}
}

// TestGraphCircle sees that goals which support one another are drawn.
func TestGraphCircle(t *testing.T) {
	w, s := statusOf(t, "version: 1\ncycle: 2026-Q4\ngoals: [{id: a, title: A, supports: [b]}, {id: b, title: B, supports: [a]}, {id: c, title: C, supports: [a]}]\n")
	if out := renderGraph(t, "mermaid", graphOf(w, s)); strings.Count(out, "-->") != 3 {
		t.Errorf("it draws %s", out)
	}
}
