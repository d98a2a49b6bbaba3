package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// Card is one goal held against the letters of SMART and alignment: for each
// letter what proves it, with its line, and what is missing.
type Card struct {
	Goal     *progress.Goal
	Path     string         // of the goal's file, as a person sees it
	Findings []diag.Finding // about the goal
	Rules    []diag.Rule    // of the findings
	Color    bool
}

// letter is one letter of a card.
type letter struct {
	sign, name string
	proofs     func(*progress.Goal) []proof
}

// letters are the letters of the card. A rule of the group of that name speaks
// against one.
var letters = []letter{
	{"S", "Specific", specific},
	{"M", "Measurable", measurable},
	{"A", "Action-oriented", active},
	{"R", "Realistic", realistic},
	{"T", "Timely", timely},
	{"+A", "Aligned", aligned},
}

// WriteCard writes a card as text. There is no score: what is proved and what
// is not stands there, and the reader judges.
func WriteCard(w io.Writer, c *Card) error {
	var b strings.Builder
	p := paint{c.Color}
	fmt.Fprintf(&b, "%s\n%s · %s\n", p.bold(Plain(titleOf(c.Goal))), Plain(c.Goal.Name), Plain(fmt.Sprintf("%s:%d", c.Path, c.Goal.Span.Start.Line)))
	groups := map[string]string{}
	for _, r := range c.Rules {
		groups[r.ID] = r.Group
	}
	against := func(in func(group string) bool) (found []diag.Finding) {
		return slices.DeleteFunc(slices.Clone(c.Findings), func(f diag.Finding) bool { return !in(groups[f.Rule]) })
	}
	known := func(group string) bool {
		return slices.ContainsFunc(letters, func(l letter) bool { return l.name == group })
	}
	for _, l := range letters {
		fmt.Fprintf(&b, "\n%s\n", p.bold(fmt.Sprintf("%-3s %s", l.sign, l.name)))
		proofs, missing := l.proofs(c.Goal), against(func(group string) bool { return group == l.name })
		for _, proof := range proofs {
			fmt.Fprintf(&b, "    ✓ %s%s\n", Plain(proof.words), p.dim(place(proof.line)))
		}
		c.missing(&b, missing)
		if len(proofs)+len(missing) == 0 {
			b.WriteString("    – nothing speaks for it, and no check against it\n")
		}
	}
	if rest := against(func(group string) bool { return !known(group) }); len(rest) > 0 {
		fmt.Fprintf(&b, "\n%s\n", p.bold("Beside the letters"))
		c.missing(&b, rest)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// missing writes what speaks against a letter, and how to mend it.
func (c *Card) missing(b *strings.Builder, found []diag.Finding) {
	p := paint{c.Color}
	for _, f := range found {
		fmt.Fprintf(b, "    %s %s [%s]%s\n", p.severity(f.Severity, "✗"), Plain(f.Message), f.Rule, p.dim(place(f.Place.Span.Start.Line)))
		if f.Remedy != "" {
			fmt.Fprintf(b, "      fix: %s\n", Plain(f.Remedy))
		}
	}
}

func place(line uint32) string {
	if line == 0 {
		return ""
	}
	return fmt.Sprintf("  (line %d)", line)
}

// subjectOf names a key result in a proof, or nothing where the measure is
// the goal's own.
func subjectOf(k *progress.KeyResult) string {
	if k.Name == "" {
		return ""
	}
	return cmp.Or(k.Title.Value, k.Name) + ": "
}
