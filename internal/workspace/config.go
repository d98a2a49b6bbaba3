package workspace

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/internal/validate"
)

// ConfigName is the name that a configuration is looked for by.
const ConfigName = ".goalpost.yaml"

// ConfigRule is the rule for what a configuration gets wrong beyond its
// schema.
var ConfigRule = diag.Rule{ID: "config", Title: "The configuration must make sense", Severity: diag.Error}

// Config is what a team has decided about its goals. The zero Config decides
// nothing.
type Config struct {
	Files           []string // the configuration and what it extends, by path
	Goals           []string // globs; DefaultGlobs where none are given
	Profiles        []string // all where none are given
	FiscalYearStart time.Month
	Holidays        []calendar.Date
	Teams           map[string]Party  // nil: there is no registry, and any name goes
	People          map[string]Party  // likewise
	Metrics         map[string]Metric // likewise
	Checks          map[string]CheckSetting
	Overrides       []Override
	RollUp          string // how a goal follows from its parts: mean, worst or contributions; "" is mean
	Ratchet         string // path from the root of what is read
}

// Party is a team or a person, as the registries know them.
type Party struct {
	Name         goal.Field[string]
	HoursPerWeek goal.Field[float64]
	Manager      goal.Field[string]
	Team         goal.Field[string]   // of a person
	Members      []goal.Field[string] // of a team
}

// Metric is a number that is read again and again, as the registry knows it.
type Metric struct {
	Title     goal.Field[string]
	Unit      goal.Field[string]
	Min, Max  goal.Field[float64]
	Aggregate goal.Field[string] // last, sum or average
	Cadence   goal.Field[calendar.Cadence]
	Source    goal.Field[string]
	History   string // path of a CSV file from the root of what is read
	HistoryAt Written
}

// Written is a text of the configuration and where it stands.
type Written struct {
	Text  string
	Place diag.Place
}

// CheckSetting is what a configuration says of one check.
type CheckSetting struct {
	At       diag.Place
	Severity diag.Severity
	Set      bool // whether a severity is given
	Options  map[string]Option
}

// Option is one setting of a check beside its severity.
type Option struct {
	At    diag.Place
	Value *source.Value
}

// Override changes checks for the goal files that match.
type Override struct {
	Dir    string // the folder that Paths start from
	Paths  []string
	Checks map[string]CheckSetting
}

// Matches reports whether the override speaks of a file.
func (o Override) Matches(name string) bool {
	return within(o.Dir, name) && matches(o.Paths, below(o.Dir, name))
}

func (c Config) globs() []string {
	if c.Goals == nil {
		return DefaultGlobs
	}
	return c.Goals
}

// configLoader reads a configuration and those that it extends.
type configLoader struct {
	fsys   fs.FS
	config Config
	found  []diag.Finding
}

// loadConfig reads the configuration at name. Mistakes are findings; an error
// means that the file itself cannot be read.
func loadConfig(fsys fs.FS, name string) (Config, []diag.Finding, error) {
	l := configLoader{fsys: fsys, config: Config{FiscalYearStart: time.January}}
	if err := l.load(name); err != nil {
		return Config{}, nil, fmt.Errorf("%s: %w", name, err)
	}
	return l.config, l.found, nil
}

func (l *configLoader) load(name string) error {
	b, err := readCapped(l.fsys, name)
	if err != nil {
		return err
	}
	l.config.Files = append(l.config.Files, name)
	f, found := source.Parse(name, b)
	l.found = append(l.found, found...)
	for i := range f.Docs {
		l.found = append(l.found, validate.Config(&f.Docs[i])...)
		root := &f.Docs[i].Root
		l.extend(name, root.Get("extends"))
		l.apply(name, root)
	}
	return nil
}

// extend reads the configuration that another one builds on.
func (l *configLoader) extend(name string, v *source.Value) {
	if v == nil || v.Kind != source.Text {
		return
	}
	at := diag.Place{Path: name, Span: v.Span}
	base := path.Join(path.Dir(name), v.Text)
	switch {
	case path.IsAbs(v.Text) || strings.Contains(v.Text, ":") || !fs.ValidPath(base):
		l.report(at, "name a file of this repository, relative to this one", "extends %q leads outside the repository", v.Text)
	case slices.Contains(l.config.Files, base):
		l.report(at, "remove one of the extends lines", "extends %q leads back to a file that extends it", v.Text)
	default:
		if err := l.load(base); err != nil {
			l.report(at, "name a file that exists, relative to this one", "extends %q cannot be read: %s", v.Text, err)
		}
	}
}

func (l *configLoader) report(at diag.Place, remedy, format string, args ...any) {
	l.found = append(l.found, diag.Finding{
		Rule: ConfigRule.ID, Severity: ConfigRule.Severity, Place: at,
		Message: fmt.Sprintf(format, args...), Remedy: remedy,
	})
}

// apply lays one file over what is known: a list replaces a list, and the
// entries of a registry replace those of the same name.
func (l *configLoader) apply(name string, root *source.Value) {
	c, dir := &l.config, path.Dir(name)
	goal.Each(root, func(key string, v *source.Value) {
		switch key {
		case "goals":
			c.Goals = l.globs(name, v)
		case "profiles":
			c.Profiles = texts(v)
		case "calendar":
			goal.Each(v, func(key string, v *source.Value) {
				switch key {
				case "fiscal_year_start":
					if m := goal.Integer(v); m.Set && m.Value >= 1 && m.Value <= 12 {
						c.FiscalYearStart = time.Month(m.Value)
					}
				case "holidays":
					c.Holidays = nil
					for i := range v.Items {
						if d := goal.Date(&v.Items[i]); d.Set {
							c.Holidays = append(c.Holidays, d.Value)
						}
					}
				}
			})
		case "teams":
			c.Teams = parties(c.Teams, v)
		case "people":
			c.People = parties(c.People, v)
		case "metrics":
			if c.Metrics == nil {
				c.Metrics = map[string]Metric{}
			}
			goal.Each(v, func(id string, v *source.Value) { c.Metrics[id] = metric(name, v) })
		case "checks":
			if c.Checks == nil {
				c.Checks = map[string]CheckSetting{}
			}
			for id, s := range settings(name, v) {
				c.Checks[id] = s
			}
		case "overrides":
			c.Overrides = nil
			for i := range v.Items {
				o := Override{Dir: dir}
				goal.Each(&v.Items[i], func(key string, v *source.Value) {
					switch key {
					case "paths":
						o.Paths = l.globs(name, v)
					case "checks":
						o.Checks = settings(name, v)
					}
				})
				c.Overrides = append(c.Overrides, o)
			}
		case "roll_up":
			c.RollUp = v.Text
		case "ratchet":
			c.Ratchet = path.Join(dir, v.Text)
		}
	})
}

// globs reads a list of globs and reports those that cannot be understood.
func (l *configLoader) globs(name string, v *source.Value) []string {
	out := []string{}
	for i := range v.Items {
		g := goal.Text(&v.Items[i])
		at := diag.Place{Path: name, Span: g.Span}
		clean := strings.TrimPrefix(g.Value, "./")
		switch {
		case !g.Set:
		case !doublestar.ValidatePattern(clean):
			l.report(at, `write it like "goals/**/*.yaml"`, "%q is not a pattern for paths", g.Value)
		case path.IsAbs(clean) || slices.Contains(strings.Split(clean, "/"), ".."):
			l.report(at, `write it relative to this file, like "goals/**/*.yaml"`, "%q leads outside the folder of this file", g.Value)
		default:
			out = append(out, clean)
		}
	}
	return out
}

func texts(v *source.Value) []string {
	out := []string{}
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
	if known == nil {
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
