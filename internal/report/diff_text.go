package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/ledger"
)

// diffText is the diff for people at a terminal:
//
//	1 promise weakened, 1 slipped; 1 without a reason
//	between main (1a2b3c4) and the working tree
//
//	Equip 90% of staff with advanced proficiency in the CRM    crm-proficiency
//	▼ certified, target: 90 → 85%, −5 points; promised 95%
//	    two sites left the programme · approved by coo
//	▼ due: 2026-12-31 → 2027-01-14, 14 days later
//	    no reason given
//	· 2 new readings; 1 change of wording
func diffText(w io.Writer, d *Diff) error {
	p := newPage(w, &Status{Width: d.Width, Color: d.Color})
	all := moves(d.Changes, d.Promised)
	p.paragraph(0, diffVerdict(d, all), p.bold)
	if len(all) > 0 {
		p.paragraph(0, "between "+d.Base+" and "+d.Head, p.dim)
	}
	for _, g := range byGoal(all) {
		fmt.Fprintln(p)
		p.movedGoal(&g)
	}
	if len(d.Unjudged) > 0 {
		fmt.Fprintln(p)
	}
	for _, line := range d.Unjudged {
		p.paragraph(0, "Not compared: "+line, plain)
	}
	return p.Flush()
}

// diffVerdict is the one line that says what moved.
func diffVerdict(d *Diff, all []move) string {
	counted := countMoves(all)
	words := counted.verdict()
	switch {
	case len(all) == 0:
		return "No promise moved between " + d.Base + " and " + d.Head + "."
	case words == "":
		return "No promise moved: " + counted.terse()
	}
	return words
}

// movedGoal writes what moved in one goal.
func (p *page) movedGoal(g *movedGoal) {
	right, taken := clip(g.name, p.columns/3)
	p.line(0, p.bold(pad(g.title, p.columns-taken-2))+"  "+p.dim(right))
	for i := range g.moves {
		if m := &g.moves[i]; m.promises() {
			p.move(m)
		}
	}
	counted := countMoves(g.moves)
	if words := counted.terse(); words != "" {
		p.paragraph(0, "· "+words, p.dim)
	}
	for i := range g.earlier {
		if m := &g.earlier[i]; m.promises() {
			p.paragraph(0, "· since the start: "+moveWords(m), p.dim)
		}
	}
}

// move writes one move and why it was made.
func (p *page) move(m *move) {
	sign, codes := moveSign(m.Class, m.Weakens)
	for i, line := range wrap(moveWords(m), p.columns-2) {
		if i > 0 {
			sign = " "
		}
		p.line(0, p.with(codes, sign)+" "+line)
	}
	c := pullChange(m)
	why, lacking := c.why()
	if why != "" {
		p.paragraph(4, why, p.dim)
	}
	if lacking != "" {
		p.paragraph(4, lacking, func(s string) string { return p.with("31", s) })
	}
}

// moveSign is the sign of a move, which can be told from the others without
// colour, and its colour.
func moveSign(class ledger.Class, weakens bool) (sign, codes string) {
	switch {
	case class == ledger.Dropped:
		return "✗", "31"
	case weakens:
		return "▼", "31"
	case class == ledger.Strengthened, class == ledger.BroughtForward:
		return "▲", "32"
	case class == ledger.Added, class == ledger.Late:
		return "+", "32"
	}
	return "~", "33"
}

// moveWords is a move in a line: "certified, target: 90 → 85%, −5 points;
// promised 95%".
func moveWords(m *move) string {
	c := pullChange(m)
	words := c.subject()
	switch {
	case words == "":
		words = noun(m.Change)
	case c.Field == "":
		words = noun(m.Change) + " " + words
	}
	if c.Way == "" {
		words += " " + classWords[c.Class]
	} else {
		words += ": " + c.Way
	}
	if by := c.by(); by != "" {
		words += ", " + by
	}
	if c.Promised != "" && !m.earlier() {
		words += "; promised " + c.Promised
	}
	return words
}

// why is what the ledger says of a change, and what it lacks where it should
// say something.
func (c *PullChange) why() (words, lacking string) {
	var parts []string
	if c.Reason != "" {
		parts = append(parts, c.Reason)
	}
	if c.ApprovedBy != "" {
		parts = append(parts, "approved by "+c.ApprovedBy)
	}
	switch {
	case !c.Weakens:
	case c.Reason == "":
		lacking = "no reason given"
	case c.ApprovedBy == "":
		lacking = "nobody has approved it"
	}
	return strings.Join(parts, " · "), lacking
}
