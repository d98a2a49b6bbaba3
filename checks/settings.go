package checks

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/suggest"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// option returns what holds for one of the running check's options in a file:
// the last override that speaks of it, or else the configuration, or else the
// default.
func (p *Pass) option(name, path string) float64 {
	value := p.check.option(name).Default
	take := func(settings map[string]workspace.CheckSetting) {
		if o, ok := settings[p.check.ID].Options[name]; ok {
			if n := goal.Number(o.Value); n.Set {
				value = n.Value
			}
		}
	}
	cfg := &p.Now.Config
	take(cfg.Checks)
	for _, o := range cfg.Overrides {
		if o.Matches(path) {
			take(o.Checks)
		}
	}
	return value
}

// option returns the option of that name, or nil.
func (c *Check) option(name string) *Option {
	i := slices.IndexFunc(c.Options, func(o Option) bool { return o.Name == name })
	if i < 0 {
		return nil
	}
	return &c.Options[i]
}

// Configuration reports what the configuration says of checks that do not
// exist and of options that they do not have.
func Configuration(cfg *workspace.Config) []diag.Finding {
	var found []diag.Finding
	report := func(at diag.Place, remedy, format string, args ...any) {
		found = append(found, diag.Finding{
			Rule: workspace.ConfigRule.ID, Severity: diag.Error, Place: at,
			Message: fmt.Sprintf(format, args...), Remedy: remedy,
		})
	}
	judge := func(settings map[string]workspace.CheckSetting) {
		for id, s := range settings {
			c := ByID(id)
			if c == nil {
				report(s.At, suggest.Among(id, IDs(), "the checks are listed by goalpost checks"), "there is no check called %s", quote(id))
				continue
			}
			for name, o := range s.Options {
				switch option := c.option(name); {
				case option == nil && len(c.Options) == 0:
					report(o.At, "take this line out", "the check %s has no options beside severity", id)
				case option == nil:
					report(o.At, suggest.Among(name, c.optionNames(), ""), "the check %s has no option %s", id, quote(name))
				case !goal.Number(o.Value).Set || goal.Number(o.Value).Value < 0:
					report(o.At, fmt.Sprintf("write a number; without this line it is %s", plain(option.Default)), "%s of the check %s is not a number from 0 up", name, id)
				}
			}
		}
	}
	judge(cfg.Checks)
	for _, o := range cfg.Overrides {
		judge(o.Checks)
	}
	return diag.Sort(found)
}

func (c *Check) optionNames() []string {
	names := []string{"severity"}
	for _, o := range c.Options {
		names = append(names, o.Name)
	}
	return names
}
