package goal

import "github.com/goalpost-dev/goalpost/internal/source"

// This file reads what stands around the measures of a goal: people, time,
// the ledger, the review and the training.

func sponsor(v *source.Value) Sponsor {
	s := Sponsor{Span: v.Span}
	if v.Kind == source.Text {
		s.Name = Text(v)
	}
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "name":
			s.Name = Text(v)
		case "approved":
			s.Approved = Date(v)
		}
	})
	return s
}

func milestones(v *source.Value) []Milestone {
	return items(v, func(v *source.Value) Milestone {
		m := Milestone{Span: v.Span}
		if v.Kind == source.Text {
			m.Title = Text(v)
		}
		Each(v, func(key string, v *source.Value) {
			switch key {
			case "title":
				m.Title = Text(v)
			case "due":
				m.Due = Date(v)
			case "done_when":
				m.DoneWhen = Text(v)
			case "done":
				m.Done = Date(v)
			}
		})
		return m
	})
}

func effort(v *source.Value) Effort {
	e := Effort{Span: v.Span}
	Each(v, func(key string, v *source.Value) {
		if key == "hours_per_week" {
			e.HoursPerWeek = Number(v)
		}
	})
	return e
}

func asks(v *source.Value) []Ask {
	return items(v, func(v *source.Value) Ask {
		a := Ask{Span: v.Span}
		Each(v, func(key string, v *source.Value) {
			switch key {
			case "team":
				a.Team = Text(v)
			case "size":
				a.Size = word(v, sizes)
			case "champion":
				a.Champion = Text(v)
			case "need":
				a.Need = Text(v)
			}
		})
		return a
	})
}

func changes(v *source.Value) []Change {
	return items(v, func(v *source.Value) Change {
		c := Change{Span: v.Span}
		Each(v, func(key string, v *source.Value) {
			switch key {
			case "date":
				c.Date = Date(v)
			case "field":
				c.Field = Text(v)
			case "from":
				c.From = Text(v)
			case "to":
				c.To = Text(v)
			case "reason":
				c.Reason = Text(v)
			case "approved_by":
				c.ApprovedBy = Text(v)
			}
		})
		return c
	})
}

func review(v *source.Value) *Review {
	r := &Review{Span: v.Span}
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "score":
			r.Score = Number(v)
		case "cause":
			r.Cause = Text(v)
		case "learning":
			r.Learning = Text(v)
		case "decision":
			r.Decision = word(v, decisions)
		}
	})
	return r
}

func training(v *source.Value) *Training {
	t := &Training{Span: v.Span}
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "audience":
			t.Audience = audience(v)
		case "competency":
			t.Competency = competency(v)
		case "measures":
			t.Measures = items(v, trainingMeasure)
		case "delivery":
			t.Delivery = word(v, deliveries)
		case "assessment":
			t.Assessment = Text(v)
		case "needs_assessment":
			t.NeedsAssessment = Text(v)
		case "materials":
			t.Materials = items(v, material)
		case "mentoring":
			t.Mentoring = Text(v)
		case "sessions":
			t.Sessions = items(v, session)
		case "inclusion":
			t.Inclusion = Text(v)
		}
	})
	return t
}

func audience(v *source.Value) Audience {
	a := Audience{Span: v.Span}
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "size":
			a.Size = Number(v)
		case "segments":
			a.Segments = items(v, func(v *source.Value) Segment {
				s := Segment{Span: v.Span}
				Each(v, func(key string, v *source.Value) {
					switch key {
					case "name":
						s.Name = Text(v)
					case "size":
						s.Size = Number(v)
					case "value":
						s.Value = amount(v)
					}
				})
				return s
			})
		}
	})
	return a
}

func competency(v *source.Value) Competency {
	c := Competency{Span: v.Span}
	if v.Kind == source.Text {
		c.Name = Text(v)
	}
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "name":
			c.Name = Text(v)
		case "level":
			c.Level = Text(v)
		}
	})
	return c
}

func trainingMeasure(v *source.Value) TrainingMeasure {
	m := TrainingMeasure{Span: v.Span}
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "level":
			m.Level = Integer(v)
		case "title":
			m.Title = Text(v)
		case "measured_at":
			m.MeasuredAt = Date(v)
		}
	})
	return m
}

func material(v *source.Value) Material {
	m := Material{Span: v.Span}
	if v.Kind == source.Text {
		m.Title = Text(v)
	}
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "title":
			m.Title = Text(v)
		case "format":
			m.Format = Text(v)
		}
	})
	return m
}

func session(v *source.Value) Session {
	s := Session{Span: v.Span}
	if v.Kind == source.Text {
		s.Date = Date(v)
	}
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "date":
			s.Date = Date(v)
		case "seats":
			s.Seats = Number(v)
		case "follow_up":
			s.FollowUp = Date(v)
		}
	})
	return s
}
