package progress

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// Status is the state of a goal or key result in one word. The empty Status
// is none.
type Status string

// The statuses.
const (
	Draft      Status = "draft"
	NotStarted Status = "not_started"
	OnTrack    Status = "on_track"
	AtRisk     Status = "at_risk"
	OffTrack   Status = "off_track"
	Blocked    Status = "blocked"
	Achieved   Status = "achieved"
	Missed     Status = "missed"
	Dropped    Status = "dropped"
)

// decided reports whether a status is the owner's decision, which no
// arithmetic can know better.
func (s Status) decided() bool { return s == Draft || s == Blocked || s == Dropped }

// Open reports whether there is still something to do.
func (s Status) Open() bool { return s != Achieved && s != Missed && s != Dropped }

// The chances from which a promise is called on track and at risk. On track
// is what will more likely be met than not; one chance in five is where
// FORECAST's verdicts begin to speak of a wish.
const (
	onTrackFrom = .50
	atRiskFrom  = .20
)

// silenceAfter is the share of the time that may pass without any reading
// before silence itself is a risk.
const silenceAfter = .25

// behindBy is how far progress may lie behind the schedule, as a share of the
// whole, where there is no chance to go by. OKR tools use the same ten points.
const behindBy = .10

// judge derives the status, and says in a few words from what.
func (k *KeyResult) judge() (Status, string) {
	c := &k.Case
	due := calendar.Date(c.Due)
	switch {
	case due != 0 && c.Today > c.Due+c.Grace, due != 0 && c.Today > c.Due && k.Progress.Met:
		return k.final()
	case c.Start != 0 && c.Today < c.Start:
		return NotStarted, fmt.Sprintf("starts on %s", calendar.Date(c.Start))
	case k.Progress.Met && settles(c.Direction):
		return Achieved, "the target is reached"
	case !k.Progress.Read:
		return k.silent()
	case k.Forecast.Probability.Known:
		s := byChance(k.Forecast.Probability.Value)
		if s == OffTrack && k.Ahead() {
			s = AtRisk // what is ahead of its schedule may be doubted, but is not off its track
		}
		return s, k.chanceWords()
	case k.Progress.OK() && k.Expected.Known:
		words := fmt.Sprintf("%s done where %s was expected", say.Share(k.Progress.Ratio), say.Share(k.Expected.Value))
		if k.Progress.Ratio >= k.Expected.Value-behindBy {
			return OnTrack, words
		}
		return AtRisk, words
	}
	return AtRisk, k.whyUnknown()
}

// settles reports whether reaching the target once is the end of it. A level
// that is to be held can be lost again until the due date.
func settles(d forecast.Direction) bool {
	switch d {
	case forecast.AtLeast, forecast.AtMost, forecast.Between:
		return false
	}
	return true
}

// final judges a promise whose time is over.
func (k *KeyResult) final() (Status, string) {
	switch {
	case k.Progress.Met:
		return Achieved, "the target was reached"
	case !k.Progress.Read:
		return Missed, "the time is over and nothing was ever reported"
	case k.Progress.OK():
		return Missed, fmt.Sprintf("ended at %s of the way", say.Share(k.Progress.Ratio))
	}
	return Missed, "ended short of the target"
}

// Ahead reports whether the key result has come at least as far as its
// schedule asks. A chance may be small all the same, since metrics like to
// fall back; but then its arithmetic does not speak against the target.
func (k *KeyResult) Ahead() bool {
	return k.Progress.OK() && k.Expected.Known && k.Progress.Ratio >= k.Expected.Value
}

// silent judges a promise that runs and of which nothing has been reported.
func (k *KeyResult) silent() (Status, string) {
	elapsed, ok := k.elapsed()
	if !ok {
		return NotStarted, "no check-in yet"
	}
	words := fmt.Sprintf("no check-in yet, with %s of the time over", say.Share(elapsed))
	if elapsed < silenceAfter {
		return NotStarted, words
	}
	return AtRisk, words
}

// elapsed returns the share of the time that is over, 0 to 1.
func (k *KeyResult) elapsed() (float64, bool) {
	c := &k.Case
	if c.Start == 0 || c.Due <= c.Start {
		return 0, false
	}
	return min(max(float64(c.Today-c.Start)/float64(c.Due-c.Start), 0), 1), true
}

func byChance(p float64) Status {
	switch {
	case p >= onTrackFrom:
		return OnTrack
	case p >= atRiskFrom:
		return AtRisk
	}
	return OffTrack
}

// whyUnknown says what is missing for a judgement.
func (k *KeyResult) whyUnknown() string {
	switch {
	case k.Case.Due == 0:
		return "cannot be judged: nothing says when it is due"
	case k.Promise.Target.Set && k.Promise.Relative && !k.Promise.Baseline.Set:
		return "cannot be judged: a change is promised, and nothing says from what"
	case k.Progress.Why == forecast.NoTarget:
		return "cannot be judged: there is no target to compare with"
	case k.Progress.Why == forecast.NoBaseline:
		return "cannot be judged: there is no baseline"
	case k.Progress.Why == forecast.Contradiction, k.Progress.Why == forecast.NoChange:
		return "cannot be judged: baseline and target contradict each other"
	}
	return "cannot be judged: too little is known"
}
