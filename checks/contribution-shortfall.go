package checks

import (
	"fmt"
	"math"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "contribution-shortfall", Severity: diag.Warning, Group: Aligned, Profile: OKR,
	Options: []Option{{Name: "tolerance", Default: 5}, {Name: "likely", Default: 25}},
	Run: func(p *Pass) {
		all := pledges(p)
		for _, g := range p.Now.Goals {
			for _, k := range g.Measures() {
				helpers := all[k]
				if len(helpers) == 0 || !isOpen(p, g) || !addable(p, k, helpers) {
					continue
				}
				mute := unsaid(p, all, k)
				if from, to, since, ok := toGo(p, k, helpers); ok && len(mute) <= len(helpers) {
					shortfall(p, k, helpers, mute, from, to, since)
				}
			}
		}
	},
})

// shortfall compares what is promised to a key result with what it wants:
// first in full, and if that is enough, weighted by the chance of each.
func shortfall(p *Pass, k *goal.KeyResult, helpers []pledge, mute []string, from, to float64, since calendar.Date) {
	wanted := math.Abs(to - from)
	if k.Promise.Direction == goal.Increase && from >= to || k.Promise.Direction == goal.Decrease && from <= to {
		return // it was beyond its target before they began
	}
	sum, total := added(sizes(helpers))
	start, silent := "", ""
	if since != 0 {
		start = fmt.Sprintf(" since %s", since)
	}
	if len(mute) > 0 {
		silent = "; no amount from " + names(mute)
	}
	wants := fmt.Sprintf("wants %s%s, from %s to %s", signed(to-from), start, amount(rounded(from), unitOf(p, k)), amount(rounded(to), unitOf(p, k)))
	missing := rounded(wanted - total)
	if missing > wanted*p.option("tolerance", k.Goal.File.Path)/100 {
		f := p.KeyResult(k, k.Promise.Target.Span, "target",
			fmt.Sprintf("%s: %s promised, %s short%s", wants, sum, plain(missing), silent),
			fmt.Sprintf("find who brings the other %s and let that goal say so: `contributes_to: [{key_result: %s, amount: %s}]`", plain(missing), fullName(k), plain(missing)))
		relate(f, helpers)
		return
	}
	text, likely, known := weighted(p, helpers)
	if known && likely < wanted*p.option("likely", k.Goal.File.Path)/100 {
		f := p.KeyResult(k, k.Promise.Target.Span, "target",
			fmt.Sprintf("%s: %s promised, but weighted by chance only %s", wants, sum, text),
			"help the goals that are unlikely to bring their part, or find others that do")
		relate(f, helpers)
	}
}

// weighted adds up what is promised, each amount times the chance that the
// key result behind it is reached. A goal that is over counts in full, and so
// does one of whose chance nobody can tell; where that is so of all, nothing
// is known.
func weighted(p *Pass, helpers []pledge) (text string, total float64, known bool) {
	var parts []string
	for _, h := range helpers {
		part := plain(h.size)
		if chance := p.state(h.from).Forecast.Probability; chance.Known && isOpen(p, h.from.Goal) {
			// In whole percent, so that the reader can add it up again; nothing
			// that is still open is certain, one way or the other.
			percent := min(max(math.Round(100*chance.Value), 1), 99)
			h.size, known = h.size*percent/100, true
			part += fmt.Sprintf(" × %.0f%%", percent)
		}
		parts, total = append(parts, part), total+h.size
	}
	if len(parts) > mostTerms {
		return say.Number(total), total, known
	}
	return strings.Join(parts, " + ") + " = " + say.Number(total), total, known
}
