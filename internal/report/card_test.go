package report

import (
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// cardOf is a card of a goal, with a finding of each kind.
func cardOf(g *progress.Goal, message string) *Card {
	finding := func(rule string, s diag.Severity) diag.Finding {
		return diag.Finding{
			Rule: rule, Severity: s, Place: diag.Place{Path: g.File.Path, Span: diag.Point(7, 3)}, Message: message, Remedy: "write: " + message, Goal: g.Name,
		}
	}
	return &Card{
		Goal: g, Path: g.File.Path,
		Findings: []diag.Finding{finding("no-actions", diag.Note), finding("past-due-open", diag.Warning), finding("schema", diag.Error)},
		Rules:    []diag.Rule{{ID: "no-actions", Group: "Action-oriented"}, {ID: "past-due-open", Group: "Timely"}, {ID: "schema"}},
	}
}

func card(t *testing.T, c *Card) string {
	t.Helper()
	var b strings.Builder
	if err := WriteCard(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCard(t *testing.T) {
	_, s := statusOf(t, statusYAML)
	c := cardOf(s.Goals[0], "it is late")
	plain := card(t, c)
	golden(t, "card.text", plain)
	c.Color = true
	if got := colors.ReplaceAllString(card(t, c), ""); got != plain {
		t.Errorf("colours change more than the colour:\n%s", got)
	}
}

// TestCardHostile sees that no text of a goal becomes a command, an escape or
// a line of its own.
func TestCardHostile(t *testing.T) {
	for name, evil := range hostile {
		_, s := statusHostile(t, evil)
		for _, g := range s.Goals {
			got := card(t, cardOf(g, "a"))
			if strings.Contains(got, "##[") || strings.ContainsFunc(got, func(r rune) bool { return r != '\n' && hidden(r) }) {
				t.Errorf("%s: %q", name, got)
			}
			for line := range strings.Lines(got) {
				if strings.HasPrefix(strings.TrimSpace(line), "::") {
					t.Errorf("%s: %q", name, line)
				}
			}
		}
	}
}
