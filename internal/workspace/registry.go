package workspace

import (
	"path"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// This file reads the parts of a configuration: lists of names, the
// registries, and what is said of checks.

func texts(v *source.Value) (out []string) {
	for i := range v.Items {
		if t := goal.Text(&v.Items[i]); t.Set {
			out = append(out, t.Value)
		}
	}
	return out
}

// parties reads a registry: a list of names, or a map from names to what is
// known of each.
func parties(known map[string]Party, v *source.Value) map[string]Party {
	if known == nil && (v.Kind == source.Map || v.Kind == source.List) {
		known = map[string]Party{}
	}
	if v.Kind == source.List {
		for _, id := range texts(v) {
			known[id] = Party{}
		}
	}
	goal.Each(v, func(id string, v *source.Value) {
		var p Party
		goal.Each(v, func(key string, v *source.Value) {
			switch key {
			case "name":
				p.Name = goal.Text(v)
			case "hours_per_week":
				p.HoursPerWeek = goal.Number(v)
			case "manager":
				p.Manager = goal.Text(v)
			case "team":
				p.Team = goal.Text(v)
			case "members":
				for i := range v.Items {
					p.Members = append(p.Members, goal.Text(&v.Items[i]))
				}
			}
		})
		known[id] = p
	})
	return known
}

func metric(file string, v *source.Value) Metric {
	var m Metric
	goal.Each(v, func(key string, v *source.Value) {
		switch key {
		case "title":
			m.Title = goal.Text(v)
		case "unit":
			m.Unit = goal.Text(v)
		case "min":
			m.Min = goal.Number(v)
		case "max":
			m.Max = goal.Number(v)
		case "aggregate":
			m.Aggregate = goal.Text(v)
		case "cadence":
			m.Cadence = goal.Cadence(v)
		case "source":
			m.Source = goal.Text(v)
		case "history":
			if v.Kind != source.Text || v.Text == "" {
				return
			}
			m.History = path.Join(path.Dir(file), v.Text)
			m.HistoryAt = Written{Text: v.Text, Place: diag.Place{Path: file, Span: v.Span}}
		}
	})
	return m
}

// settings reads what is said of checks: a severity alone, or a severity and
// options.
func settings(name string, v *source.Value) map[string]CheckSetting {
	out := map[string]CheckSetting{}
	for i, key := range v.Keys {
		s := CheckSetting{At: diag.Place{Path: name, Span: key.Span}}
		severity := &v.Items[i]
		if severity.Kind == source.Map {
			goal.Each(severity, func(option string, v *source.Value) {
				if option == "severity" {
					return
				}
				if s.Options == nil {
					s.Options = map[string]Option{}
				}
				s.Options[option] = Option{At: diag.Place{Path: name, Span: severity.KeySpan(option)}, Value: v}
			})
			severity = severity.Get("severity")
		}
		if severity != nil {
			s.Severity, s.Set = diag.ParseSeverity(severity.Text)
		}
		out[key.Name] = s
	}
	return out
}
