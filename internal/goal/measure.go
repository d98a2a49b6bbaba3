package goal

import (
	"github.com/goalpost-dev/goalpost/internal/prose"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// measure reads one of the keys that a key result and a goal with a single
// measure share. It reports whether the key was one of them.
func measure(k *KeyResult, key string, v *source.Value) bool {
	switch key {
	case "metric":
		k.Metric = Text(v)
	case "direction":
		k.Direction = word(v, directions)
	case "unit":
		k.Unit = Text(v)
	case "population":
		k.extras().Population = Number(v)
	case "baseline":
		k.Baseline = amount(v)
	case "target":
		k.Target = target(v)
	case "commit":
		k.extras().Commit = amount(v)
	case "stretch":
		k.extras().Stretch = amount(v)
	case "checkpoints":
		k.extras().Checkpoints = items(v, func(v *source.Value) (c Checkpoint) {
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
		k.extras().ContributesTo = items(v, func(v *source.Value) (c Contribution) {
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
		k.extras().Current = amount(v)
	case "check_ins":
		k.CheckIns = items(v, checkIn)
	case "check_ins_from":
		k.extras().CheckInsFrom = Text(v)
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
	f := Field[Amount]{Value: Amount{Text: Text(v).Value}, Span: v.Span}
	switch v.Kind {
	case source.Number:
		n := Number(v)
		f.Value.Quantity.Value, f.Set = n.Value, n.Set
	case source.Text:
		var q prose.Quantity
		q, f.Set = prose.ParseQuantity(v.Text)
		f.Value.Quantity = Quantity{Value: q.Value, Of: q.Of, Unit: q.Unit}
	case source.Bool:
		f.Set = true
		if v.Text == "true" {
			f.Value.Quantity.Value = 1
		}
	}
	return f
}

// The two readings that nearly all targets share.
var (
	unread = Reading{}
	plain  = Reading{Parsed: prose.Target{Op: prose.Equal}, Readable: true}
)

// target reads what is to be reached. Two numbers are the ends of a range;
// the larger one first is no range that one could be sure of.
func target(v *source.Value) Field[Target] {
	f := Field[Target]{Value: Target{Text: Text(v).Value, Reading: &unread}, Span: v.Span}
	switch {
	case v.Kind == source.Number:
		if n := Number(v); n.Set {
			f.Value.number, f.Value.Reading, f.Set = n.Value, &plain, true
		}
	case v.Kind == source.Text:
		if parsed, ok := prose.ParseTarget(v.Text); ok {
			f.Value.Reading = &Reading{Parsed: parsed, Readable: true}
		}
		f.Set = v.Text != ""
	case v.Kind == source.List && len(v.Items) == 2:
		low, high := Number(&v.Items[0]), Number(&v.Items[1])
		f.Value.Text = v.Items[0].Text + " to " + v.Items[1].Text
		if f.Set = low.Set && high.Set; f.Set && low.Value <= high.Value {
			f.Value.Reading = &Reading{Readable: true, Parsed: prose.Target{
				Op: prose.Range, Value: prose.Quantity{Value: low.Value}, Value2: prose.Quantity{Value: high.Value},
			}}
		}
	}
	return f
}

// said returns what the target promises, a plain number like any other.
func (t Target) said() prose.Target {
	said := t.Parsed
	if t.Reading == &plain {
		said.Value.Value = t.number
	}
	return said
}
