package goal

import (
	"strings"
	"unicode"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/prose"
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
	g := &Goal{File: f, Span: v.Span}
	own := &KeyResult{Goal: g, Span: v.Span}
	measured := false
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "id":
			g.ID = Text(v)
		case "title":
			g.Title = Text(v)
		case "description":
			g.Description = Text(v)
		case "type":
			g.Type = Text(v)
		case "level":
			g.Level = Text(v)
		case "status":
			g.Status = Text(v)
		case "team":
			g.Team = Text(v)
		case "owner":
			g.Owners = list(v).Items
		case "sponsor":
			g.Sponsor = sponsor(v)
		case "stakeholders":
			g.Stakeholders = list(v)
		case "supports":
			g.Supports = list(v)
		case "cycle":
			g.Cycle = cycle(v)
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
			g.Effort = effort(v)
		case "asks":
			g.Asks = asks(v)
		case "key_results":
			g.KeyResults = keyResults(g, v)
		case "changes":
			g.Changes = changes(v)
		case "review":
			g.Review = review(v)
		case "training":
			g.Training = training(v)
		default:
			measured = measure(own, key, v) || measured
		}
	})
	g.Name = name(g.ID, g.Title)
	if measured {
		own.Title = g.Title
		own.read()
		g.Own = own
	}
	return g
}

func keyResults(g *Goal, v *source.Value) []*KeyResult {
	return items(v, func(v *source.Value) *KeyResult {
		k := &KeyResult{Goal: g, Span: v.Span}
		switch v.Kind {
		case source.Text:
			k.Title = Text(v)
		case source.Map:
			Each(v, func(key string, v *source.Value) {
				switch key {
				case "id":
					k.ID = Text(v)
				case "title":
					k.Title = Text(v)
				case "owner":
					k.Owners = list(v).Items
				case "status":
					k.Status = Text(v)
				case "weight":
					k.Weight = Number(v)
				case "start":
					k.Start = Date(v)
				case "due":
					k.Due = Date(v)
				default:
					measure(k, key, v)
				}
			})
		}
		k.Name = name(k.ID, k.Title)
		k.read()
		return k
	})
}

// measure reads one of the keys that a key result and a goal with a single
// measure share. It reports whether the key was one of them.
func measure(k *KeyResult, key string, v *source.Value) bool {
	switch key {
	case "metric":
		k.Metric = Text(v)
	case "direction":
		k.Direction = Text(v)
	case "unit":
		k.Unit = Text(v)
	case "population":
		k.Population = Number(v)
	case "baseline":
		k.Baseline = amount(v)
	case "target":
		k.Target = target(v)
	case "commit":
		k.Commit = amount(v)
	case "stretch":
		k.Stretch = amount(v)
	case "checkpoints":
		k.Checkpoints = items(v, func(v *source.Value) (c Checkpoint) {
			c.Span = v.Span
			Each(v, func(key string, v *source.Value) {
				switch key {
				case "date":
					c.Date = Date(v)
				case "value":
					c.Value = amount(v)
				}
			})
			return c
		})
	case "contributes_to":
		k.ContributesTo = items(v, func(v *source.Value) (c Contribution) {
			c.Span = v.Span
			Each(v, func(key string, v *source.Value) {
				switch key {
				case "key_result":
					c.KeyResult = Text(v)
				case "amount":
					c.Amount = amount(v)
				}
			})
			return c
		})
	case "current":
		k.Current = amount(v)
	case "check_ins":
		k.CheckIns = items(v, checkIn)
	case "check_ins_from":
		k.CheckInsFrom = Text(v)
	default:
		return false
	}
	return true
}

func checkIn(v *source.Value) (c CheckIn) {
	c.Span = v.Span
	Each(v, func(key string, v *source.Value) {
		switch key {
		case "date":
			c.Date = Date(v)
		case "value":
			c.Value = amount(v)
		case "confidence":
			c.Confidence = Number(v)
		case "note":
			c.Note = Text(v)
		case "evidence":
			c.Evidence = Text(v)
		}
	})
	return c
}

// amount reads a number as a person writes it. A truth value is 1 or 0, so
// that a milestone can be checked in as done.
func amount(v *source.Value) Field[Amount] {
	f := Field[Amount]{Value: Amount{Text: v.Text}, Span: v.Span}
	switch v.Kind {
	case source.Number:
		n := Number(v)
		f.Value.Quantity.Value, f.Set = n.Value, n.Set
	case source.Text:
		f.Value.Quantity, f.Set = prose.ParseQuantity(v.Text)
	case source.Bool:
		f.Set = true
		if v.Text == "true" {
			f.Value.Quantity.Value = 1
		}
	}
	return f
}

func target(v *source.Value) Field[Target] {
	f := Field[Target]{Value: Target{Text: v.Text}, Span: v.Span}
	switch {
	case v.Kind == source.Number:
		n := Number(v)
		f.Value.Parsed = prose.Target{Op: "=", Value: prose.Quantity{Value: n.Value}}
		f.Value.Readable, f.Set = n.Set, n.Set
	case v.Kind == source.Text:
		f.Value.Parsed, f.Value.Readable = prose.ParseTarget(v.Text)
		f.Set = v.Text != ""
	case v.Kind == source.List && len(v.Items) == 2:
		low, high := Number(&v.Items[0]), Number(&v.Items[1])
		f.Value.Text = v.Items[0].Text + " to " + v.Items[1].Text
		f.Value.Parsed = prose.Target{Op: "range", Value: prose.Quantity{Value: low.Value}, Value2: prose.Quantity{Value: high.Value}}
		f.Value.Readable = low.Set && high.Set
		f.Set = f.Value.Readable
	}
	return f
}

func list(v *source.Value) List {
	l := List{Span: v.Span}
	switch v.Kind {
	case source.List:
		l.Items = items(v, Text)
	case source.Text, source.Number:
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

// name is what a goal or key result is known by: its id, or else the slug of
// its title. An id that is not well formed (validate says so) is known by its
// slug, so that one mistake does not make every reference to it another.
func name(id, title Field[string]) string {
	if id.Set {
		return Slug(id.Value)
	}
	return Slug(title.Value)
}

// maxSlug keeps names readable in messages, in code points.
const maxSlug = 80

// Slug turns a title into a name: lower-case letters and digits with single
// hyphens between. Letters of every script are kept.
func Slug(title string) string {
	var b strings.Builder
	n, gap := 0, false
	for _, r := range title {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = n > 0
			continue
		}
		if n += 1; n > maxSlug {
			break
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// At returns f's place in the goal's file.
func (g *Goal) At(s diag.Span) diag.Place { return diag.Place{Path: g.File.Path, Span: s} }
