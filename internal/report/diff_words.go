package report

import (
	"math"
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/prose"
	"github.com/goalpost-dev/goalpost/internal/say"
)

const diffValue = 80 // characters of a value: a title is no value to read twice

// classWords are the classes as people say them of what moved.
var classWords = map[ledger.Class]string{
	ledger.Added: "added", ledger.Late: "added late", ledger.Dropped: "dropped", ledger.Weakened: "weakened",
	ledger.Strengthened: "strengthened", ledger.Slipped: "slipped", ledger.BroughtForward: "brought forward",
	ledger.Redefined: "redefined", ledger.Reweighted: "reweighted", ledger.Rebaselined: "rebaselined",
	ledger.Reopened: "reopened", ledger.HistoryEdited: "edited afterwards", ledger.Progress: "progress", ledger.Wording: "wording",
}

// nounPromise is what most moves are moves of; nouns are all of them.
const nounPromise = "promise"

var nouns = []string{nounPromise, "goal", "key result", "milestone", "check-in"}

// noun says of what a move is one.
func noun(c *ledger.Change) string {
	switch c.Class {
	case ledger.HistoryEdited:
		return "check-in"
	case ledger.Dropped, ledger.Added, ledger.Late, ledger.Reopened:
		switch {
		case c.Field == "" && c.KeyResult == "":
			return "goal"
		case c.Field == "":
			return "key result"
		case strings.HasPrefix(c.Field, "milestones/"):
			return "milestone"
		}
	}
	return nounPromise
}

// fieldWords is a field as people say it: "milestone pilot: due",
// "check-in of 2026-10-15".
func fieldWords(field string) string {
	head, rest, _ := strings.Cut(field, "/")
	switch {
	case head == "check_ins" && rest != "":
		return "check-in of " + rest
	case head == "milestones" && rest != "":
		name, inner, deeper := strings.Cut(rest, "/")
		if !deeper {
			return "milestone " + name
		}
		return "milestone " + name + ": " + word(inner)
	}
	return word(field)
}

// wayWords is the way of a value, from what to what, and empty where a whole
// goal or key result came or went. A unit that both share is said once.
func wayWords(c *ledger.Change) string {
	if c.Field == "" || c.From == "" && c.To == "" {
		return ""
	}
	from, to := beside(c.From, c.Field, c.WasMeasure), beside(c.To, c.Field, c.NowMeasure)
	if from.unit == to.unit {
		from.unit = ""
	}
	return from.String() + " → " + to.String()
}

// written is a value as it was written, with its unit where that stands
// elsewhere.
type written struct{ text, unit string }

func (w written) String() string {
	if w.text == "" {
		return "none"
	}
	return say.Amount(w.text, w.unit)
}

// beside is a value of a field of a key result.
func beside(text, field string, k *goal.KeyResult) written {
	w := written{text: cut(text, diffValue)}
	if _, err := strconv.ParseFloat(text, 64); err != nil || k == nil {
		return w
	}
	switch field {
	case "target", "baseline", "commit", "stretch":
		w.unit = k.Promise.Unit
	}
	return w
}

// movedDays is by how many days a date moved to later, or how many days after
// its start a goal was added.
func movedDays(c *ledger.Change) int {
	from, err := calendar.ParseDate(c.From)
	to, wrong := calendar.ParseDate(c.To)
	switch {
	case c.Class == ledger.Late:
		return c.Days
	case err == nil && wrong == nil:
		return int(to - from)
	}
	return 0
}

// levels compares two plain levels: percentages in points, everything else in
// percent of what it was.
func levels(was, now *goal.Promise) (points, percent *float64) {
	if !was.Target.Set || !now.Target.Set || was.Relative || now.Relative || was.Unit != now.Unit || was.Op == prose.Range || now.Op == prose.Range {
		return nil, nil
	}
	from, by := was.Target.Value, now.Target.Value-was.Target.Value
	if now.Unit == prose.Percent {
		return moved(by), nil
	}
	return nil, moved(100 * by / math.Abs(from))
}

// moved is a difference that can be shown, or nothing.
func moved(by float64) *float64 {
	if by == 0 {
		return nil
	}
	return share(forecast.Known(by))
}

// by says by how much a value moved, where that is known.
func (c *PullChange) by() string {
	switch {
	case c.Class == ledger.Late && c.Days > 0:
		return say.Count(c.Days, "day", "days") + " after its start"
	case c.Days < 0:
		return say.Count(-c.Days, "day", "days") + " earlier"
	case c.Days > 0:
		return say.Count(c.Days, "day", "days") + " later"
	case c.Points != nil && math.Abs(*c.Points) == 1:
		return signed(*c.Points) + " point"
	case c.Points != nil:
		return signed(*c.Points) + " points"
	case c.Percent != nil:
		return signed(*c.Percent) + "%"
	}
	return ""
}

// signed writes a difference with its sign.
func signed(by float64) string {
	if by < 0 {
		return "−" + say.Rough(-by)
	}
	return "+" + say.Rough(by)
}

// promisedWords is what was promised at the start, where that is known. No
// reading is ever promised.
func promisedWords(m *move) string {
	switch {
	case m.Field == "" || m.Class == ledger.HistoryEdited:
		return ""
	case m.promised != nil && m.promised.From != "" && m.promised.Class != ledger.Late:
		return beside(m.promised.From, m.Field, m.promised.WasMeasure).String()
	case m.asPromised && m.To != "":
		return beside(m.To, m.Field, m.NowMeasure).String()
	}
	return ""
}
