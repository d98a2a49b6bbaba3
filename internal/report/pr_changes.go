package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// pullText is how many characters of a text are kept: a title may be 100 KB.
const pullText = 300

func kept(s string) string { return cut(s, pullText) }

// pullChange puts a move into words.
func pullChange(m *move) PullChange {
	c := PullChange{
		Class: m.Class, Weakens: m.Weakens, Goal: kept(m.Goal), KeyResult: kept(m.KeyResult), Title: kept(movedTitle(m.Change)),
		Field: kept(fieldWords(m.Field)), Way: kept(wayWords(m.Change)), Days: movedDays(m.Change), Promised: kept(promisedWords(m)),
		Reason: kept(m.Reason), ApprovedBy: kept(m.ApprovedBy), Path: kept(m.Place.Path), Line: int(m.Place.Span.Start.Line),
	}
	if m.Field == "target" && m.WasMeasure != nil && m.NowMeasure != nil {
		c.Points, c.Percent = levels(&m.WasMeasure.Promise, &m.NowMeasure.Promise)
	}
	return c
}

// subject names what moved below its goal: "certified, target".
func (c *PullChange) subject() string {
	return strings.Join(slices.DeleteFunc([]string{c.KeyResult, c.Field}, func(s string) bool { return s == "" }), ", ")
}

// countMoves counts moves.
func countMoves(all []move) (counted PullMoved) {
	counts := map[PullCount]int{}
	counted.Classes = []PullCount{}
	for i := range all {
		m := &all[i]
		switch {
		case m.earlier():
			if m.promises() {
				counted.Earlier++
			}
			continue
		case m.Class == ledger.Progress:
			counted.Readings++
			continue
		case m.Class == ledger.Wording:
			counted.Wording++
			continue
		}
		counts[PullCount{Class: m.Class, Noun: noun(m.Change)}]++
		if !m.Weakens {
			continue
		}
		counted.Weakened++
		switch {
		case m.Reason == "":
			counted.NoReason++
		case m.ApprovedBy == "":
			counted.NoApprover++
		}
	}
	for c, n := range counts {
		counted.Classes = append(counted.Classes, PullCount{c.Class, c.Noun, n})
	}
	slices.SortFunc(counted.Classes, func(a, b PullCount) int {
		return cmp.Or(
			cmp.Compare(slices.Index(gravity, a.Class), slices.Index(gravity, b.Class)),
			cmp.Compare(slices.Index(nouns, a.Noun), slices.Index(nouns, b.Noun)),
		)
	})
	return counted
}

// verdict says what moved: "2 promises weakened, 1 goal dropped, 3
// strengthened; 1 without a reason". It is empty where no promise moved.
func (m *PullMoved) verdict() string {
	var parts []string
	said := false // that promises are meant
	for _, c := range m.Classes {
		if classWords[c.Class] == "" || !slices.Contains(nouns, c.Noun) {
			continue // a stranger's words
		}
		words := fmt.Sprint(c.Count)
		if c.Noun != nounPromise || !said {
			words = say.Count(c.Count, c.Noun, c.Noun+"s")
		}
		said = said || c.Noun == nounPromise
		parts = append(parts, words+" "+classWords[c.Class])
	}
	words := strings.Join(parts, ", ")
	if lacking := m.lacking(); lacking != "" {
		words += "; " + lacking
	}
	return words
}

// lacking says how many of the weakened promises are not explained.
func (m *PullMoved) lacking() string {
	var parts []string
	if m.NoReason > 0 {
		parts = append(parts, fmt.Sprintf("%d without a reason", m.NoReason))
	}
	if m.NoApprover > 0 {
		parts = append(parts, fmt.Sprintf("%d without an approver", m.NoApprover))
	}
	return strings.Join(parts, ", ")
}

// terse says what moved and promises nothing: "2 new readings; 3 changes of
// wording".
func (m *PullMoved) terse() string {
	var parts []string
	if m.Readings > 0 {
		parts = append(parts, say.Count(m.Readings, "new reading", "new readings"))
	}
	if m.Wording > 0 {
		parts = append(parts, say.Count(m.Wording, "change of wording", "changes of wording"))
	}
	if m.Earlier > 0 {
		parts = append(parts, say.Count(m.Earlier, "promise", "promises")+" of these goals moved earlier")
	}
	return strings.Join(parts, "; ")
}
