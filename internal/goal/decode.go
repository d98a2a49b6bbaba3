package goal

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// Decode reads a document of goals. Where the document does not satisfy the
// schema, the field is given but not set; validate says why. It returns nil
// where the document holds no map at all.
func Decode(d *source.Doc) *File {
	if d.Root.Kind != source.Map {
		return nil
	}
	f := &File{Path: d.Path, Span: d.Root.Span}
	Each(&d.Root, func(key string, v *source.Value) {
		switch key {
		case "version":
			f.Version = Integer(v)
		case "team":
			f.Team = Text(v)
		case "cycle":
			f.Cycle = cycle(v)
		case "goals":
			f.Goals = make([]*Goal, 0, len(v.Items))
			for i := range v.Items {
				if v.Kind == source.List && v.Items[i].Kind == source.Map {
					f.Goals = append(f.Goals, decodeGoal(f, &v.Items[i]))
				}
			}
		}
	})
	return f
}

func decodeGoal(f *File, v *source.Value) *Goal {
	g := &Goal{File: f, Span: v.Span, GoalExtras: &noGoalExtras}
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "id":
			g.ID = Text(v)
		case "title":
			g.Title = Text(v)
		case "description":
			g.extras().Description = Text(v)
		case "type":
			g.extras().Type = word(v, types)
		case "level":
			g.Level = word(v, levels)
		case "status":
			g.extras().Status = word(v, statuses)
		case "team":
			g.Team = Text(v)
		case "owner":
			g.Owners = list(v).Items
		case "sponsor":
			g.extras().Sponsor = sponsor(v)
		case "stakeholders":
			g.Stakeholders = list(v)
		case "supports":
			g.Supports = list(v)
		case "cycle":
			g.extras().Cycle = cycle(v)
		case "start":
			g.Start = Date(v)
		case "due":
			g.Due = Date(v)
		case "cadence":
			g.Cadence = Cadence(v)
		case "actions":
			g.Actions = list(v)
		case "milestones":
			g.Milestones = milestones(v)
		case "effort":
			g.extras().Effort = effort(v)
		case "asks":
			g.extras().Asks = asks(v)
		case "key_results":
			g.KeyResults = keyResults(g, v)
		case "changes":
			g.extras().Changes = changes(v)
		case "review":
			g.extras().Review = review(v)
		case "training":
			g.extras().Training = training(v)
		default:
			own := g.Own
			if own == nil {
				own = newKeyResult(new(KeyResult), g, v)
			}
			if measure(own, key, v) {
				g.Own = own
			}
		}
	})
	g.Name = name(g.ID, g.Title)
	if g.Own != nil {
		g.Own.Span, g.Own.Title = g.Span, g.Title
		g.Own.read()
	}
	return g
}

// noGoalExtras and noKeyResultExtras are those of everything that has none.
var (
	noGoalExtras      GoalExtras
	noKeyResultExtras KeyResultExtras
)

// extras returns the goal's own extras, to be written to.
func (g *Goal) extras() *GoalExtras {
	if g.GoalExtras == &noGoalExtras {
		g.GoalExtras = new(GoalExtras)
	}
	return g.GoalExtras
}

// extras returns the key result's own extras, to be written to.
func (k *KeyResult) extras() *KeyResultExtras {
	if k.KeyResultExtras == &noKeyResultExtras {
		k.KeyResultExtras = new(KeyResultExtras)
	}
	return k.KeyResultExtras
}

func newKeyResult(k *KeyResult, g *Goal, v *source.Value) *KeyResult {
	k.Goal, k.Span, k.KeyResultExtras = g, v.Span, &noKeyResultExtras
	k.Target.Value.Reading = &unread
	return k
}

func keyResults(g *Goal, v *source.Value) []*KeyResult {
	slab := make([]KeyResult, max(1, len(v.Items))) // they live and die together
	return items(v, func(v *source.Value) *KeyResult {
		k := newKeyResult(&slab[0], g, v)
		slab = slab[1:]
		if v.Kind == source.Text {
			k.Title = Text(v)
		}
		Each(v, func(key string, v *source.Value) {
			switch key {
			case "id":
				k.ID = Text(v)
			case "title":
				k.Title = Text(v)
			case "owner":
				k.extras().Owners = list(v).Items
			case "status":
				k.extras().Status = word(v, statuses)
			case "weight":
				k.extras().Weight = Number(v)
			case "start":
				k.extras().Start = Date(v)
			case "due":
				k.extras().Due = Date(v)
			default:
				measure(k, key, v)
			}
		})
		k.Name = name(k.ID, k.Title)
		k.read()
		return k
	})
}

// list reads a list of short texts, or a single one. What is neither was
// given, and a finding has been said about it: it counts as one that says
// nothing.
func list(v *source.Value) List {
	l := List{Span: v.Span}
	if v.Kind == source.List {
		l.Items = items(v, Text)
	} else {
		l.Items = []Field[string]{Text(v)}
	}
	return l
}

func cycle(v *source.Value) Field[Cycle] {
	f := Field[Cycle]{Span: v.Span}
	if v.Kind == source.Map {
		Each(v, func(key string, v *source.Value) {
			switch key {
			case "start":
				f.Value.Start = Date(v)
			case "end":
				f.Value.End = Date(v)
			}
		})
		f.Set = f.Value.Start.Set && f.Value.End.Set
		return f
	}
	f.Value.Name = Text(v)
	f.Set = f.Value.Name.Set
	return f
}

// At returns a place in the goal's file.
func (g *Goal) At(s diag.Span) diag.Place { return diag.Place{Path: g.File.Path, Span: s} }
