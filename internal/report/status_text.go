package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// pastShown is how many goals of the past are listed one by one.
const pastShown = 8

// statusText is the status for people at a terminal:
//
//	● Sell the service plan to customers we already have                    on track
//	  sales · ben · due 2026-12-31, 39 days left · service-plans
//	  ██████████████┃█░░░░░░░░  63% done, 57% expected
//	  (69% + 58%) / 2 = 63%; no part is at risk
//
//	  ● Service plans in force                                310 → 407 → 450 plans
//	    █████████┃█░░░░░  69% done, 57% expected    ▁·▃··▄··▇··█  ends at 382–503
//	    on track, achievable: needs +7.7 plans a week; so far +13 a week; 50% likely
//
// What is over stands behind that in a line each, and at the end a table of
// teams and a line that sums up.
func statusText(w io.Writer, s *Status) error {
	p := newPage(w, s)
	present, past := s.split()
	for _, g := range present {
		p.goal(s, g)
		fmt.Fprintln(p)
	}
	if len(past) > 0 {
		p.past(past)
		fmt.Fprintln(p)
	}
	if all := progress.Teams(present); len(all) > 1 {
		p.teams(all)
		fmt.Fprintln(p)
	}
	p.paragraph(0, summary(s, present, past), plain)
	return p.Flush()
}

// goal writes one goal and its key results.
func (p *page) goal(s *Status, g *progress.Goal) {
	p.ends(0, looks[g.Status].sign, titleOf(g), statusWords(g.Status, g.Reported), p.bold, p.status(g.Status))
	p.paragraph(2, aboutWords(g, s.Today), p.dim)
	only := single(g)
	if only == nil {
		p.bar(2, p.goalBar(), g.Status, g.Ratio, g.Expected, figures(g.Ratio, g.Expected))
		why := g.Why
		if how := howWords(g); how != "" {
			why = how + "; " + why
		}
		p.paragraph(2, why, p.dim)
	}
	for _, k := range g.KeyResults {
		if only == nil {
			fmt.Fprintln(p)
		}
		p.keyResult(s, k)
	}
}

// goalBar is how many characters the bar of a goal has.
func (p *page) goalBar() int { return p.columns * 3 / 10 }

// bar writes a bar and what stands beside it; nothing where nothing is known.
func (p *page) bar(indent, cells int, status progress.Status, ratio, expected forecast.Number, beside string) {
	switch {
	case ratio.Known:
		done, open := bar(ratio, expected, cells)
		p.line(indent, p.status(status)(done)+p.dim(open)+"  "+beside)
	case beside != "":
		p.line(indent, beside)
	}
}

// keyResult writes one key result.
func (p *page) keyResult(s *Status, k *progress.KeyResult) {
	const indent = 4
	way := pathWords(k)
	if k.Name == "" {
		p.paragraph(indent, way, plain)
	} else {
		p.ends(indent-2, looks[k.Status].sign, cmp.Or(k.Title.Value, k.Name), way, plain, p.status(k.Status))
	}
	beside, taken := clip(doneWords(k), p.columns)
	spark := sparkline(k, forecast.Day(s.Today))
	cells := p.columns / 5
	if spark != "" {
		const usual = len("100% done, 100% expected")
		beside += strings.Repeat(" ", max(0, usual-taken)) + "  " + spark
		taken = max(taken, usual) + 2 + sparkPoints
	}
	end := endWords(k)
	room := p.columns - indent - cells - 2 - taken - 2
	for _, words := range []string{end, endShort(k)} {
		if text, n := clip(words, p.columns); n > 0 && n <= room {
			beside, end = beside+"  "+text, ""
			break
		}
	}
	p.bar(indent, cells, k.Status, ratioOf(k), k.Expected, beside)
	why := whyWords(k)
	if end != "" {
		why += "; " + end
	}
	p.paragraph(indent, why, p.dim)
}

// past writes goals whose time is over, the latest first.
func (p *page) past(past []*progress.Goal) {
	p.line(0, p.bold("Over"))
	for i, g := range past {
		if i == pastShown {
			p.line(2, fmt.Sprintf("and %s: %s", say.Count(len(past)-i, "earlier goal", "earlier goals"), tallyStatuses(past[i:])))
			break
		}
		right := word(g.Status)
		if g.Ratio.Known {
			right += ", " + say.Share(g.Ratio.Value)
		}
		if g.Status != progress.Dropped {
			right += ", due " + g.Period.Due.String()
		}
		p.ends(2, looks[g.Status].sign, titleOf(g), right, plain, p.status(g.Status))
	}
}

// tallyStatuses returns "3 on track, 1 at risk", the gravest first.
func tallyStatuses(goals []*progress.Goal) string {
	count := map[progress.Status]int{}
	for _, g := range goals {
		count[g.Status]++
	}
	var parts []string
	for _, s := range byUrgency {
		if count[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count[s], word(s)))
		}
	}
	return strings.Join(parts, ", ")
}

// summary is the line that closes a status.
func summary(s *Status, present, past []*progress.Goal) string {
	if len(present)+len(past) == 0 {
		return s.Today.String() + ": no goals"
	}
	return fmt.Sprintf("%s: %s%s", s.Today, running(present), aside(present, past))
}

// running says how many goals are to be looked at, and how they stand.
func running(present []*progress.Goal) string {
	if len(present) == 0 {
		return "no goal is running"
	}
	return say.Count(len(present), "goal", "goals") + ", " + tallyStatuses(present)
}

// aside says what is over and what cannot be judged.
func aside(present, past []*progress.Goal) (words string) {
	if len(past) > 0 {
		words = fmt.Sprintf("; %d over: %s", len(past), tallyStatuses(past))
	}
	all, unknown := 0, 0
	for _, g := range present {
		for _, k := range g.KeyResults {
			if all++; k.Status.Open() && k.Forecast.Verdict == forecast.CannotJudge {
				unknown++
			}
		}
	}
	if unknown > 0 {
		words += fmt.Sprintf("; %d of %s cannot be judged", unknown, say.Count(all, "key result", "key results"))
	}
	return words
}
