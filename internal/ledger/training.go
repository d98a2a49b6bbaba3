package ledger

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

// training compares for whom a training is, and how it is described.
func (p *pair) training() {
	if p.was.Training == nil && p.is.Training == nil {
		return
	}
	var was, is goal.Training
	if p.was.Training != nil {
		was = *p.was.Training
	}
	if p.is.Training != nil {
		is = *p.is.Training
	}
	at := is.Span
	if v := bySize(was.Audience.Size, is.Audience.Size); !v.none() {
		p.say(v, "training/audience/size", number(was.Audience.Size), number(is.Audience.Size), cmp.Or(is.Audience.Size.Span, at))
	}
	p.segments(was.Audience.Segments, is.Audience.Segments, cmp.Or(is.Audience.Size.Span, is.Audience.Span, at))
	p.text("training/competency", was.Competency.Name, is.Competency.Name)
	p.text("training/competency/level", was.Competency.Level, is.Competency.Level)
	p.list("training/measures", trainingMeasures(was), trainingMeasures(is), at)
	p.text("training/delivery", was.Delivery, is.Delivery)
	p.text("training/assessment", was.Assessment, is.Assessment)
	p.text("training/needs_assessment", was.NeedsAssessment, is.NeedsAssessment)
	p.list("training/materials", materials(was), materials(is), at)
	p.text("training/mentoring", was.Mentoring, is.Mentoring)
	p.list("training/sessions", sessions(was), sessions(is), at)
	p.text("training/inclusion", was.Inclusion, is.Inclusion)
}

// segments compares the parts of the audience. One that is left out was meant
// before, unless its size says that there were nobody.
func (p *pair) segments(was, is []goal.Segment, at diag.Span) {
	old := map[string]*goal.Segment{}
	for i := range was {
		old[goal.Slug(was[i].Name.Value)] = &was[i]
	}
	for i := range is {
		name := goal.Slug(is[i].Name.Value)
		field, before := "training/audience/segments/"+name, old[name]
		if delete(old, name); before == nil {
			p.say(verdict{class: Strengthened}, field, "", is[i].Name.Value, is[i].Span)
			continue
		}
		if v := bySize(before.Size, is[i].Size); !v.none() {
			p.say(v, field+"/size", number(before.Size), number(is[i].Size), cmp.Or(is[i].Size.Span, is[i].Span))
		}
		if a, b := before.Value, is[i].Value; a.Set != b.Set || difference(a.Value.Quantity.Value, b.Value.Quantity.Value) != 0 {
			p.say(verdict{class: Progress}, field+"/value", a.Value.Text, b.Value.Text, b.Span)
		}
	}
	for i := range was {
		if name := goal.Slug(was[i].Name.Value); old[name] == &was[i] {
			p.say(verdict{Weakened, true}, "training/audience/segments/"+name, was[i].Name.Value, "", at)
		}
	}
}

func trainingMeasures(t goal.Training) (out []string) {
	for _, m := range t.Measures {
		out = append(out, spaced(m.Level.Value, m.Title.Value, dateText(m.MeasuredAt.Value)))
	}
	return out
}

func materials(t goal.Training) (out []string) {
	for _, m := range t.Materials {
		out = append(out, spaced(m.Title.Value, m.Format.Value))
	}
	return out
}

func sessions(t goal.Training) (out []string) {
	for _, s := range t.Sessions {
		out = append(out, spaced(dateText(s.Date.Value), number(s.Seats), dateText(s.FollowUp.Value)))
	}
	return out
}

// spaced writes what an item of a list says, on one line.
func spaced(parts ...any) string { return strings.Join(strings.Fields(fmt.Sprintln(parts...)), " ") }
