package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "no-unit", Severity: diag.Note, Group: Measurable, Profile: Core,
	Run: func(p *Pass) {
		for _, g := range p.Now.Goals {
			if !isOpen(p, g) {
				continue
			}
			for _, k := range g.Measures() {
				m := k.Promise
				done := m.Direction == goal.Milestones || m.Direction == goal.EstablishBaseline
				if !m.Target.Set || m.InTitle || m.Relative || done || unitOf(p, k) != "" || !k.Unit.Absent() {
					continue
				}
				if word, may := ambiguous(k.Title.Value); word != "" {
					p.KeyResult(k, m.Target.Span, "unit",
						fmt.Sprintf("the target %s has no unit, and %q may be %s", plain(m.Target.Value), word, may),
						fmt.Sprintf("add `unit:` beside it, with what the %s counts", plain(m.Target.Value)))
				}
			}
		}
	},
})

// ambiguous returns the word of a title that speaks of a quantity that comes
// in several units, and what these are, where the title names none of them. A
// title that counts things ("Signed contracts") says by itself what its number
// is.
func ambiguous(title string) (word, units string) {
	for _, w := range strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune(" \t\n,;:()/-–—", r) }) {
		low := strings.ToLower(w)
		if measuredIn[prose.Unit(low)] || strings.ContainsAny(w, "%€$£¥") || prose.IsCurrency(prose.Unit(low)) {
			return "", ""
		}
		if may := quantities[low]; may != "" && word == "" {
			word, units = w, may
		}
	}
	return word, units
}

// quantities are nouns of which a bare number says nothing, and the units that
// it is taken for.
var quantities = func() map[string]string {
	all := map[string]string{}
	for words, units := range map[string]string{
		"time duration latency downtime delay":                             "minutes, hours or days",
		"revenue turnover profit arr mrr spend spending budget cost costs": "thousands or millions, dollars or euros",
		"share proportion percentage":                                      "percent or a part of one",
		"size weight length distance":                                      "measured in several units",
	} {
		for word := range strings.FieldsSeq(words) {
			all[word] = units
		}
	}
	return all
}()

// measuredIn are units that a title may name.
var measuredIn = func() map[string]bool {
	all := map[string]bool{prose.Percent: true}
	for unit := range strings.FieldsSeq("ms µs ns seconds minutes hours days weeks months years points people KB MB GB TB PB kg km cm mm pounds pages words lines") {
		all[unit] = true
	}
	return all
}()
