package workspace

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/internal/validate"
)

// configLoader reads a configuration and those that it extends.
type configLoader struct {
	fsys   fs.FS
	dir    string // of the configuration that was asked for: globs start there
	config Config
	found  []diag.Finding
	chain  []string // the file being read and those that extend it
	lost   bool     // a part could not be read
}

// loadConfig reads the configuration at name. Mistakes are findings; an error
// means that the file itself cannot be read.
func loadConfig(fsys fs.FS, name string) (Config, []diag.Finding, error) {
	l := configLoader{fsys: fsys, dir: path.Dir(name), config: Config{FiscalYearStart: time.January}}
	if err := l.load(name); err != nil {
		return Config{}, nil, fmt.Errorf("%s: %w", name, err)
	}
	if c := &l.config; l.lost {
		// Whatever is not in a registry that was read in part may well be in
		// the other part.
		c.Teams, c.People, c.Metrics = nil, nil, nil
	}
	return l.config, l.found, nil
}

func (l *configLoader) load(name string) error {
	b, err := readCapped(l.fsys, name)
	if err != nil {
		return err
	}
	l.config.Files = append(l.config.Files, name)
	l.chain = append(l.chain, name)
	f, found := source.Parse(name, b)
	l.found = append(l.found, found...)
	l.lost = l.lost || len(f.Lost) > 0
	for i := range f.Docs {
		l.found = append(l.found, validate.Config(&f.Docs[i])...)
		root := &f.Docs[i].Root
		l.extend(name, root.Get("extends"))
		l.apply(name, root)
	}
	l.chain = l.chain[:len(l.chain)-1]
	return nil
}

// extend reads the configuration that another one builds on.
func (l *configLoader) extend(name string, v *source.Value) {
	if v == nil || v.Kind != source.Text || v.Text == "" {
		return
	}
	at := diag.Place{Path: name, Span: v.Span}
	base, inside := local(name, v.Text)
	switch {
	case !inside:
		l.report(at, "name a file of this repository, relative to this one", "extends %q leads outside the repository", v.Text)
	case slices.Contains(l.chain, base):
		l.report(at, "remove one of the extends lines", "extends %q leads back to a file that extends it", v.Text)
	case slices.Contains(l.config.Files, base): // by another document: it is laid below already
	default:
		if err := l.load(base); err != nil {
			l.report(at, "name a file that exists, relative to this one", "extends %q cannot be read: %s", v.Text, err)
		}
	}
}

// local returns the path that a text means that stands in a file and names
// another, and whether it is one of the repository.
func local(file, text string) (name string, inside bool) {
	name = path.Join(path.Dir(file), text)
	return name, !path.IsAbs(text) && !strings.ContainsAny(text, `:\`) && fs.ValidPath(name)
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
	c := &l.config
	goal.Each(root, func(key string, v *source.Value) {
		switch key {
		case "goals":
			if v.Kind == source.List {
				c.Goals = l.globs(name, v)
			}
		case "profiles":
			if all := texts(v); len(all) > 0 {
				c.Profiles = all
			}
		case "calendar":
			goal.Each(v, l.calendar)
		case "teams":
			c.Teams = parties(c.Teams, v)
		case "people":
			c.People = parties(c.People, v)
		case "metrics":
			if c.Metrics == nil && v.Kind == source.Map {
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
				c.Overrides = append(c.Overrides, l.override(name, &v.Items[i]))
			}
		case "promise_tag":
			c.PromiseTag = v.Text
		case "roll_up":
			c.RollUp = v.Text
		case "ratchet":
			if at := (diag.Place{Path: name, Span: v.Span}); v.Kind == source.Text && v.Text != "" {
				var inside bool
				if c.Ratchet, inside = local(name, v.Text); !inside {
					c.Ratchet = ""
					l.report(at, "name a file of this repository, relative to this one", "ratchet %q lies outside the repository", v.Text)
				}
			}
		}
	})
}

func (l *configLoader) calendar(key string, v *source.Value) {
	switch key {
	case "fiscal_year_start":
		if m := goal.Integer(v); m.Set && m.Value >= 1 && m.Value <= 12 {
			l.config.FiscalYearStart = time.Month(m.Value)
		}
	case "holidays":
		l.config.Holidays = nil
		for i := range v.Items {
			if d := goal.Date(&v.Items[i]); d.Set {
				l.config.Holidays = append(l.config.Holidays, d.Value)
			}
		}
	}
}

func (l *configLoader) override(name string, v *source.Value) Override {
	o := Override{Dir: l.dir}
	goal.Each(v, func(key string, v *source.Value) {
		switch key {
		case "paths":
			o.Paths = l.globs(name, v)
		case "checks":
			o.Checks = settings(name, v)
		}
	})
	return o
}

// globs reads a list of globs and reports those that cannot be understood.
// They start from the folder of the configuration that was asked for, also
// where a file elsewhere that it extends names them: what is shared is the
// layout of the folders.
func (l *configLoader) globs(name string, v *source.Value) []string {
	out := []string{}
	for i := range v.Items {
		g := goal.Text(&v.Items[i])
		at := diag.Place{Path: name, Span: g.Span}
		clean := strings.TrimPrefix(g.Value, "./")
		switch {
		case !g.Set || clean == "":
		case !doublestar.ValidatePattern(clean):
			l.report(at, `write it like "goals/**/*.yaml"`, "%q is not a pattern for paths", g.Value)
		case strings.HasPrefix(clean, "!"):
			l.report(at, "name what is to be read and leave this line out", "%q: a pattern cannot leave files out again", g.Value)
		case path.IsAbs(clean) || slices.Contains(strings.Split(clean, "/"), ".."):
			l.report(at, `write it relative to the folder of the configuration, like "goals/**/*.yaml"`, "%q leads outside the folder of the configuration", g.Value)
		default:
			out = append(out, clean)
		}
	}
	return out
}
