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
	Goal: func(p *Pass, g *goal.Goal) {
		if !isOpen(p, g) {
			return
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
	},
})

// ambiguous returns the word of a title that speaks of a quantity that comes
// in several units, and what these are, where the title names none of them. A
// title that counts things ("Signed contracts") says by itself what its number
// is.
func ambiguous(title string) (word, units string) {
	words := strings.Fields(strings.ToLower(title))
	for i, raw := range words {
		w := strings.Trim(raw, ",;:()–—")
		unit := prose.Unit(w)
		if unitNames[unit] || strings.ContainsAny(raw, "%€$£¥") || prose.IsCurrency(unit) || w == "number" || w == "count" {
			return "", ""
		}
		if may := quantities[w]; may != "" && word == "" && isItself(words, i) {
			word, units = w, may
		}
	}
	return word, units
}

// isItself reports whether a noun stands for its quantity: "time to hire" and
// "response time" do, "on time", "time sheets" and "teams within budget" do
// not.
func isItself(words []string, i int) bool {
	if i > 0 && changers[words[i-1]] {
		return false
	}
	return words[i] != strings.TrimRight(words[i], ",;:)") || i+1 == len(words) || followers[words[i+1]]
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

// The words that a title may name a unit with, that change what a noun before
// them stands for, and that leave it what it is.
var (
	unitNames = setOfWords(prose.Percent + " ms µs ns seconds minutes hours days weeks months years points people KB MB GB TB PB kg km cm mm pounds pages words lines")
	changers  = setOfWords("on in by over at within under full part first second one real all same any every each long short their a")
	followers = setOfWords("to from for of per between until till spent with after before by in on (")
)

func setOfWords(text string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		all[word] = true
	}
	return all
}
