package checks

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "unit-mismatch", Severity: diag.Error, Group: Measurable, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		if !isOpen(p, g) {
			return
		}
		for _, k := range g.Measures() {
			clashingUnits(p, k)
		}
	},
})

// unitSaid is an amount or a unit of a key result, and where it stands.
type unitSaid struct {
	at          diag.Span
	field, text string // as written
	unit        string
	of          float64
}

// clashingUnits compares all that a key result says of its unit with the first
// place that says it, and reports the first that does not fit.
func clashingUnits(p *Pass, k *goal.KeyResult) {
	var all []unitSaid
	add := func(field string, at diag.Span, text, unit string, of float64) {
		if unit != "" && !at.IsZero() {
			all = append(all, unitSaid{at, field, text, unit, of})
		}
	}
	if k.Unit.Set {
		add("unit", k.Unit.Span, k.Unit.Value, prose.Unit(k.Unit.Value), 0)
	}
	if b := k.Baseline; b.Set {
		add("baseline", b.Span, b.Value.Text, b.Value.Quantity.Unit, b.Value.Quantity.Of)
	}
	if t := k.Target; t.Set && t.Value.Readable && !k.Promise.Relative {
		add("target", t.Span, t.Value.Text, t.Value.Parsed.Unit, t.Value.Parsed.Value.Of)
	}
	for _, c := range k.CheckIns {
		if v := c.Value; v.Set && v.Value.Quantity.Unit != "" {
			add("check_ins", v.Span, v.Value.Text, v.Value.Quantity.Unit, v.Value.Quantity.Of)
			break // the others are written like the first
		}
	}
	if len(all) > 0 {
		if m := p.Now.Config.Metrics[k.Metric.Value].Unit; k.Metric.Set && m.Set && unlike(prose.Unit(m.Value), all[0].unit) {
			p.KeyResult(k, all[0].at, all[0].field,
				fmt.Sprintf("%s is counted in %s, not in %s", k.Metric.Value, m.Value, unitWords(all[0])),
				fmt.Sprintf("write the numbers in %s, or name another metric", m.Value))
			return
		}
		for _, s := range all[1:] {
			if first := all[0]; unlike(first.unit, s.unit) || first.of != s.of && first.of != 0 && s.of != 0 {
				p.KeyResult(k, s.at, s.field,
					fmt.Sprintf("%s, but %s: the two cannot be compared", unitClause(s), unitClause(first)),
					"write all numbers of a key result in one unit")
				return
			}
		}
	}
}

func unitClause(s unitSaid) string {
	switch s.field {
	case "unit":
		return "the unit is " + s.text
	case "check_ins":
		return "a check-in says " + s.text
	}
	return "the " + s.field + " is " + s.text
}

func unitWords(s unitSaid) string {
	if s.field == "unit" {
		return s.text
	}
	return s.unit
}

// unlike reports whether amounts in two units surely cannot be compared as
// numbers: percent and a count, hours and days, euros and dollars. People name
// units freely ("csat", "sales"), so what is not certain is let pass.
func unlike(a, b string) bool {
	x, y := sureKind(a), sureKind(b)
	switch {
	case prose.Commensurable(a, b) || x == "" || y == "":
		return false
	case x == y:
		return x == "time" || x == "money"
	}
	return x == "a share" || y == "a share" || x != "a count" && y != "a count"
}

// sureKind is the kind of a unit, where its name leaves no doubt: a single
// unknown word is a count only in the plural.
func sureKind(unit string) string {
	switch k := kind(unit); {
	case unit == prose.Percent:
		return k
	case k == "time" || k == "money":
		return k
	case k == "a count" && (unit == "people" || isPlural(unit)) && !countedOtherwise[unit]:
		return k
	}
	return ""
}

// isPlural reports whether a unit looks like the plural of an English noun,
// and not like an abbreviation ("nps").
func isPlural(unit string) bool {
	const shortest = 5
	for _, singular := range []string{"ss", "is", "us"} {
		if strings.HasSuffix(unit, singular) {
			return false
		}
	}
	return len(unit) >= shortest && strings.HasSuffix(unit, "s")
}

// countedOtherwise are plurals that come in money, in percent or on a scale as
// well.
var countedOtherwise = setOfWords(`sales savings costs earnings bookings revenues returns profits losses expenses margins rates shares
	conversions scores ratings grades marks levels ranks series`)
