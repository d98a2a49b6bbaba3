package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// This file knows what the measures of a training tell: who took part, how
// they liked it, or more than that.

// telling is what a measure tells of the people who were trained.
type telling string

// The tellings. "" is every other: what people can do, do, or bring about.
const (
	tellsPresence telling = "counts who took part"
	tellsReaction telling = "says how people liked it"
)

// The words below decide. Where a title holds one of the words of more, it
// tells more than presence whatever else it says: "staff who attended and
// passed the exam".
var (
	ofTraining = wordSet("course courses training trainings module modules workshop workshops webinar webinars bootcamp bootcamps curriculum elearning lesson lessons seminar seminars")
	ofMeeting  = wordSet("session sessions programme programmes program programs class classes cohort cohorts") // not only of trainings
	ofPresence = wordSet("attend attends attended attending attendance attendances attendee attendees participation participate participated enrol enrols enroll enrolled enrolment enrolments enrollment enrollments")
	ofFinish   = wordSet("complete completes completed completing completion completions finish finishes finished")
	ofHolding  = wordSet("delivered held offered run")
	ofReaction = wordSet("satisfaction satisfied feedback liked enjoyed recommend recommends nps")
	ofMore     = wordSet("rated use uses used using usage without error errors after later pass passed passes passing unaided able exam exams test tests tested quiz customer customers client clients user users patient patients revenue quality ticket tickets incident incidents productivity turnover weeks months model models data")
	moreBegins = []string{"assess", "certif", "score", "competen", "profic", "skill", "appl", "solv", "behavio", "demonstrat", "practi", "perform"}
	farBetween = wordSet("by in of who that at during given") // what stands on both sides is not one thing
	besideThat = wordSet("by in who that at during given")
)

func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(text) {
		set[w] = true
	}
	return set
}

// tells returns what a title tells. Only what is surely no more than presence
// or reaction is called so.
func tells(title string) telling {
	words := strings.Split(strings.Trim(goal.Words(title), "-"), "-")
	came := false
	for i, w := range words {
		if ofMore[w] || slices.ContainsFunc(moreBegins, func(begin string) bool { return strings.HasPrefix(w, begin) }) {
			return ""
		}
		came = came || ofPresence[w] && !(strings.HasPrefix(w, "attend") && i+1 < len(words) && words[i+1] == "to")
	}
	isLiked := func(w string) bool { return ofReaction[w] || w == "rating" || w == "ratings" }
	training := func(w string) bool { return ofTraining[w] || ofMeeting[w] }
	finish := func(w string) bool { return ofFinish[w] }
	switch {
	case rightAfter(words, training, isLiked, 1), soonAfter(words, func(w string) bool { return ofReaction[w] }, training, besideThat),
		came && slices.ContainsFunc(words, func(w string) bool { return ofReaction[w] }):
		return tellsReaction
	case came, words[0] == "train", words[len(words)-1] == "trained",
		rightAfter(words, training, finish, 1), soonAfter(words, finish, training, farBetween),
		rightAfter(words, func(w string) bool { return ofTraining[w] }, func(w string) bool { return ofHolding[w] }, 2),
		rightAfter(words, finish, func(w string) bool { return w == "rate" || w == "rates" }, 1):
		return tellsPresence
	}
	return ""
}

// rightAfter reports whether a second word stands at most so many words after a
// first one: "course completion".
func rightAfter(words []string, first, second func(string) bool, within int) bool {
	for i, w := range words {
		if first(w) && slices.ContainsFunc(words[i+1:min(i+1+within, len(words))], second) {
			return true
		}
	}
	return false
}

// soonAfter reports whether a second word soon follows a first one, with nothing
// between that parts them: "complete the new onboarding course".
func soonAfter(words []string, first, second func(string) bool, parting map[string]bool) bool {
	for i, w := range words {
		if !first(w) {
			continue
		}
		for _, next := range words[i+1 : min(i+6, len(words))] {
			if parting[next] {
				break
			}
			if second(next) {
				return true
			}
		}
	}
	return false
}

// shallow is a measure that tells no more than presence or reaction.
type shallow struct {
	title goal.Field[string]
	says  telling
}

// evidence returns the shallow measures of a training goal, and whether there
// is anything that tells more: a test, a measure of a higher level, or a key
// result that is no list of what will be done.
func evidence(g *goal.Goal) (all []shallow, more bool) {
	t := g.Training
	more = isPlanned(t.Assessment)
	for _, m := range t.Measures {
		says := tells(m.Title.Value)
		if m.Level.Value == 1 && says == "" {
			says = tellsReaction
		}
		if m.Level.Value > 1 || says == "" {
			more = true
			continue
		}
		at := m.Title
		if at.Absent() {
			at.Span = m.Span
		}
		all = append(all, shallow{at, says})
	}
	for _, k := range g.Measures() {
		if says := tells(k.Title.Value); says != "" {
			all = append(all, shallow{k.Title, says})
			continue
		}
		more = more || isMeasured(k) || !isPlan(k)
	}
	if says := tells(g.Title.Value); len(t.Measures)+len(g.Measures()) == 0 && says != "" {
		all = append(all, shallow{g.Title, says})
	}
	return all, more
}

// isPlan reports whether a key result only says what will be done: "Run four
// courses".
func isPlan(k *goal.KeyResult) bool {
	r := prose.Read(k.Title.Value, prose.Result)
	return r.ActionVerbFirst && isActivity(&r)
}

// testWords are words by which a title says that somebody tests or rates what
// people can do, or on which level.
var testWords = []string{"-assess", "-test", "-exam", "-quiz", "-certif", "-rated-", "-rating-", "-score", "-pass-", "-passed-", "-level-", "-levels-", "-profic", "-advanced-", "-unaided-"}

// isTested reports whether a goal or one of its key results says that what
// people can do is tested or rated.
func isTested(g *goal.Goal) bool {
	says := func(title string) bool {
		words := goal.Words(title)
		return slices.ContainsFunc(testWords, func(w string) bool { return strings.Contains(words, w) })
	}
	return says(g.Title.Value) || slices.ContainsFunc(g.Measures(), func(k *goal.KeyResult) bool { return says(k.Title.Value) })
}

// lastSession returns the day of a training's last session; ok is false where
// there is none, or where one has no day.
func lastSession(t *goal.Training) (last calendar.Date, ok bool) {
	for _, s := range t.Sessions {
		if !s.Date.Set {
			return 0, false
		}
		last = max(last, s.Date.Value)
	}
	return last, last != 0
}

// laterMeasure is what to write to measure what a training has changed: thirty
// days after its last session, or else after the goal is due.
func laterMeasure(p *Pass, g *goal.Goal) string {
	day, ok := lastSession(g.Training)
	if !ok {
		day = p.Now.Period(g).Due
	}
	if day == 0 {
		return "`measures: [{level: 3, title: …}]`"
	}
	return fmt.Sprintf("`measures: [{level: 3, title: …, measured_at: %s}]`", max(day, p.Today)+30)
}
