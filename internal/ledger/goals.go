package ledger

import (
	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// This file compares what goals say of themselves.

// compare takes in all changes of the goal, its fields in the order of the
// format.
func (p *pair) compare() {
	was, is := p.was, p.is
	if was.ID.Set != is.ID.Set || was.ID.Value != is.ID.Value {
		p.say(wording, "id", was.ID.Value, is.ID.Value, is.ID.Span)
	}
	title := len(p.out)
	p.text("description", was.Description, is.Description)
	p.kind()
	p.text("level", was.Level, is.Level)
	p.status()
	if a, b := was.TeamName(), is.TeamName(); a.Value != b.Value {
		p.text("team", a, b)
	}
	p.texts("owner", was.Owners, is.Owners, spanOf(is.Owners))
	p.text("sponsor", was.Sponsor.Name, is.Sponsor.Name)
	p.texts("stakeholders", was.Stakeholders.Items, is.Stakeholders.Items, is.Stakeholders.Span)
	p.texts("supports", was.Supports.Items, is.Supports.Items, is.Supports.Span)
	p.texts("actions", was.Actions.Items, is.Actions.Items, is.Actions.Span)
	p.period()
	if was.Cadence.Value != is.Cadence.Value {
		p.say(wording, "cadence", cadence(was), cadence(is), is.Cadence.Span)
	}
	p.milestones()
	if a, b := was.Effort.HoursPerWeek, is.Effort.HoursPerWeek; a.Value != b.Value {
		p.say(wording, "effort/hours_per_week", number(a), number(b), b.Span)
	}
	p.list("asks", asks(was), asks(is), is.Effort.Span)
	p.measures()
	p.review()
	p.training()
	p.title(title)
}

// title takes in a reworded title, in its place among the changes. Where
// nothing but its numbers moved, what they promise has been said.
func (p *pair) title(at int) {
	was, is := p.was.Title, p.is.Title
	if sameText(was.Value, is.Value) {
		return
	}
	for _, c := range p.out[at:] {
		if c.Class != Wording && c.Class != Progress && sameWords(was.Value, is.Value) {
			return
		}
	}
	p.say(wording, "title", was.Value, is.Value, is.Span)
	last := p.out[len(p.out)-1]
	copy(p.out[at+1:], p.out[at:])
	p.out[at] = last
}

// firm reports whether a type of goal is one that will be reached, and soft
// whether it is one that may be missed.
func firm(kind string) bool { return kind == "committed" || kind == "compliance" || kind == "health" }
func soft(kind string) bool { return kind == "aspirational" || kind == "learning" }

func (p *pair) kind() {
	was, is := p.was.Type, p.is.Type
	v := wording
	switch {
	case was.Value == is.Value:
		return
	case firm(was.Value) && soft(is.Value):
		v = verdict{Weakened, true}
	case soft(was.Value) && firm(is.Value):
		v = verdict{class: Strengthened}
	}
	p.say(v, "type", was.Value, is.Value, is.Span)
}

// isClosed reports whether somebody has said how a goal ended.
func isClosed(g *goal.Goal) bool {
	return closing(g.Status.Value) || g.Review != nil && g.Review.Decision.Set
}

func closing(status string) bool {
	return status == "achieved" || status == "missed" || status == "dropped"
}

func (p *pair) status() {
	was, is := p.was.Status, p.is.Status
	v := marked(was.Value, is.Value, isClosed(p.was), isClosed(p.is))
	if v.class == Dropped {
		v.weakens = !p.over()
	}
	// Of a goal that is given up, nothing else is asked for.
	defer func() { p.free = p.free || is.Value == "dropped" }()
	switch {
	case !v.none():
		p.say(v, "status", was.Value, is.Value, is.Span)
	case isClosed(p.was) && !isClosed(p.is):
		p.say(verdict{class: Reopened}, "review/decision", p.was.Review.Decision.Value, "", is.Span)
	}
}

// marked classes another status. To call a goal a draft that was none takes
// back what it promises.
func marked(was, is string, wasClosed, isClosed bool) verdict {
	switch {
	case was == is:
		return verdict{}
	case is == "dropped":
		return verdict{Dropped, !wasClosed}
	case wasClosed && !isClosed:
		return verdict{class: Reopened}
	case is == "draft":
		return verdict{Weakened, true}
	}
	return verdict{class: Progress}
}

// over reports whether the goal had ended before, so that nobody relies on it
// any more.
func (p *pair) over() bool { return isOver(p.before, p.was, p.today) }

func isOver(w *workspace.Workspace, g *goal.Goal, today calendar.Date) bool {
	due := w.Period(g).Due
	return isClosed(g) || due != 0 && due < today
}

func cadence(g *goal.Goal) string {
	if !g.Cadence.Set {
		return ""
	}
	return g.Cadence.Value.String()
}

func asks(g *goal.Goal) (out []string) {
	for _, a := range g.Asks {
		out = append(out, spaced(a.Team.Value, a.Size.Value, a.Need.Value, a.Champion.Value))
	}
	return out
}

func (p *pair) review() {
	var was, is goal.Review
	if p.was.Review != nil {
		was = *p.was.Review
	}
	if p.is.Review != nil {
		is = *p.is.Review
	}
	if was.Score.Value != is.Score.Value || was.Score.Set != is.Score.Set {
		p.say(verdict{class: Progress}, "review/score", number(was.Score), number(is.Score), is.Score.Span)
	}
	p.text("review/cause", was.Cause, is.Cause)
	p.text("review/learning", was.Learning, is.Learning)
	if is.Decision.Set && was.Decision.Value != is.Decision.Value {
		p.say(verdict{class: Progress}, "review/decision", was.Decision.Value, is.Decision.Value, is.Decision.Span)
	}
}
