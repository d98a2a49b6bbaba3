package checks

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

// This file knows what is missing from the reviews of goals whose time is
// over. Of the checks that look at reviews one speaks about a goal, and says
// all that is missing.

// closingOptions are those of every check that looks at reviews: how many days
// after a goal's end the review may take, and after how many days a goal is
// left in peace.
var closingOptions = []Option{{Name: "grace_days", Default: 14}, {Name: "archive_days", Default: 180}}

// passedScore is the score from which a goal counts as reached: 0.7, as those
// who score their key results commonly have it.
const passedScore = 0.7

// awaitsReview reports whether a goal has been over for long enough to have
// been reviewed, and not for so long that nobody would remember.
func awaitsReview(p *Pass, g *goal.Goal) bool {
	end := p.Now.Period(g).Due
	grace, archive := calendar.Date(p.limit("grace_days", g.File.Path)), calendar.Date(p.limit("archive_days", g.File.Path))
	return end != 0 && end+grace < p.Today && p.Today <= end+archive && g.Status.Value != "draft"
}

// isReviewed reports whether anything was written in a goal's review.
func isReviewed(g *goal.Goal) bool {
	r := g.Review
	return r != nil && (!r.Score.Absent() || !r.Cause.Absent() || !r.Learning.Absent() || !r.Decision.Absent())
}

// isClosed reports whether its owner or its review has closed a goal. Of one
// that nobody has closed, past-due-open speaks.
func isClosed(g *goal.Goal) bool {
	switch g.Status.Value {
	case "achieved", "missed", "dropped":
		return true
	}
	return g.Review != nil && (g.Review.Score.Set || g.Review.Decision.Set)
}

// howEnded returns how a reviewed goal ended, in the words of a message, and
// whether that is a miss: by what
// its owner says, or else the score, or else the last numbers, where a review
// has closed it at all.
func howEnded(p *Pass, g *goal.Goal) (words string, is bool) {
	state := p.Progress().Goals[g.Index]
	score := g.Review.Score
	words = "missed"
	switch {
	case score.Set:
		words = fmt.Sprintf("scored %s", plain(score.Value))
	case state.Ratio.Known && state.Ratio.Value < 1:
		words = fmt.Sprintf("missed at %s", say.Share(state.Ratio.Value))
	}
	switch {
	case g.Status.Value == "achieved", g.Status.Value == "dropped":
		return words, false
	case g.Status.Value == "missed":
		return words, true
	case score.Set:
		return words, score.Value < passedScore
	}
	return words, g.Review.Decision.Set && state.Status == progress.Missed
}

// reviewGap is what a review leaves out.
type reviewGap struct{ cause, decision, learning bool }

// reviewGapOf returns how a goal that was reviewed ended, and what its review
// leaves out. A cause and a decision are asked for where the goal was missed; a
// dropped goal only for what was learned.
func reviewGapOf(p *Pass, g *goal.Goal) (ended string, missing reviewGap) {
	if !isReviewed(g) || !isClosed(g) || !awaitsReview(p, g) {
		return "", reviewGap{}
	}
	r := g.Review
	ended, is := howEnded(p, g)
	return ended, reviewGap{cause: is && r.Cause.Absent(), decision: is && r.Decision.Absent(), learning: r.Learning.Absent()}
}

// left says in a sentence what a review leaves out.
func (m reviewGap) left() string {
	var all []string
	if m.cause {
		all = append(all, "why")
	}
	if m.learning {
		all = append(all, "what was learned")
	}
	if m.decision {
		all = append(all, "what becomes of the rest")
	}
	if n := len(all); n > 1 {
		return strings.Join(all[:n-1], ", ") + " or " + all[n-1]
	}
	return all[0]
}

// reviewAt is where a finding about a goal's review is placed.
func reviewAt(g *goal.Goal) diag.Span {
	return cmp.Or(g.Review.Score.Span, head(g))
}
