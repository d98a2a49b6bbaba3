package checks

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// This file knows what moved in the promises, for the checks that ask for a
// word of why.

// move is one promise that moved and of which nobody says why: since the base,
// since it was promised, or both.
type move struct {
	*ledger.Change                // since the base, or else since it was promised
	promised       *ledger.Change // since it was promised; nil where nothing moved since then, or all of it was explained
}

// moved returns the changes that a check wants and that the goals do not
// explain, each promise once, in the order of the goals.
func moved(p *Pass, wanted func(*ledger.Change) bool) []move {
	type promise struct {
		goal, measure, field string
		gone                 *goal.Goal // of goals that are gone, several may have had one name
	}
	var all []move
	at := map[promise]int{}
	for i := range p.Changes {
		c := &p.Changes[i]
		if c.Explained() || !wanted(c) {
			continue
		}
		key := promise{c.Goal, c.KeyResult, c.Field, nil}
		if key.gone = c.NowGoal; key.gone == nil {
			key.gone = c.WasGoal
		}
		m := move{Change: c}
		if c.Since == ledger.Promised {
			m.promised = c
		}
		if known, ok := at[key]; ok {
			all[known].promised = c
			continue
		}
		at[key] = len(all)
		all = append(all, m)
	}
	return all
}

// unexplained returns the moves of one of some classes that weaken a promise.
func unexplained(p *Pass, classes ...ledger.Class) []move {
	return moved(p, func(c *ledger.Change) bool {
		for _, class := range classes {
			if c.Class == class {
				return c.Weakens
			}
		}
		return false
	})
}

// report reports a finding about a move: in the goal as it is now, or at the
// file where a goal stood that is gone.
func (m move) report(p *Pass, message, remedy string) *diag.Finding {
	g := m.NowGoal
	if g == nil {
		g = m.WasGoal
	}
	f := p.Goal(g, m.Place.Span, m.Field, message, remedy)
	f.Place, f.Measure = m.Place, m.KeyResult
	return f
}

// entry is what to write under changes: to explain a move, all of the way from
// what was promised. Values that could not stand there as they are may be left
// out.
func (m move) entry(p *Pass, field string) string {
	c := m.Change
	if m.promised != nil {
		c = m.promised
	}
	words := fmt.Sprintf("{date: %s, field: %s", p.Today, field)
	if isSimple(c.From) && isSimple(c.To) {
		words += ", from: " + c.From + ", to: " + c.To
	}
	return words + ", reason: …, approved_by: …}"
}

// field is how an entry under changes: names what moved.
func (m move) field() string {
	return strings.Trim(m.KeyResult+"."+strings.ReplaceAll(m.Field, "/", "."), ".")
}

// explain is the remedy of every move: the entry that explains it.
func (m move) explain(p *Pass, field string) string {
	return "say why, and who approved, under `changes:` of the goal: `- " + m.entry(p, field) + "`"
}

// bare is a value that needs no quotes, neither in YAML nor in a sentence.
var bare = regexp.MustCompile(`^[\pL\pN$€£¥≥≤+.-][\pL\pN$€£¥%.+/-]*( [\pL\pN$€£¥%.+/-]+)*$`)

// mostValue is how long a value may be that is repeated as it is, in bytes.
const mostValue = 40

func isSimple(s string) bool {
	return len(s) <= mostValue && bare.MatchString(s) && !strings.HasPrefix(s, "- ")
}

// value writes a value as it stood, with its unit where it is a plain number.
func value(s, unit string) string {
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return amount(n, unit)
	}
	if isSimple(s) && !strings.Contains(s, " to ") {
		return s
	}
	return quote(s)
}

// unit is the unit of the measure that moved, where it has one.
func (m move) unit() string {
	for _, k := range []*goal.KeyResult{m.NowMeasure, m.WasMeasure} {
		if k != nil {
			return k.Promise.Unit
		}
	}
	return ""
}

// fell words a value that is another than it was: lowered, raised, put in or
// taken out.
func (m move) fell(name, unit string) string {
	from, to := value(m.From, unit), value(m.To, unit)
	a, known := prose.ParseTarget(m.From)
	b, also := prose.ParseTarget(m.To)
	known = known && also && a.Op == b.Op && a.Op != prose.Range && a.Op != prose.FromTo
	switch {
	case m.To == "":
		return fmt.Sprintf("%s %s was taken out", name, from)
	case m.From == "":
		return fmt.Sprintf("%s %s was put in", name, to)
	case known && a.Value.Value > b.Value.Value:
		return fmt.Sprintf("%s lowered from %s to %s", name, from, to)
	case known && a.Value.Value < b.Value.Value:
		return fmt.Sprintf("%s raised from %s to %s", name, from, to)
	}
	return fmt.Sprintf("%s changed from %s to %s", name, from, to)
}

// since says what was promised, where that is not what stood at the base.
func (m move) since(unit string) string {
	switch {
	case m.promised == nil || m.promised.On == 0:
		return ""
	case m.promised == m.Change:
		return fmt.Sprintf(" since %s, when it was promised", m.promised.On)
	case m.promised.From == m.From || m.promised.From == "":
		return ""
	}
	return fmt.Sprintf("; %s was promised on %s", value(m.promised.From, unit), m.promised.On)
}
