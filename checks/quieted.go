package checks

import (
	"fmt"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Quieted says how a configuration lets goalpost say less than another one
// did: checks that are switched off or matter less, whose options are others,
// and what else keeps goals from being judged. One line for each, sorted.
func Quieted(before, now *workspace.Config) (lines []string) {
	for _, c := range All() {
		was, is := before.Checks[c.ID], now.Checks[c.ID]
		from, to := severity(&workspace.Config{Checks: before.Checks}, c.ID, "", c.Severity), severity(&workspace.Config{Checks: now.Checks}, c.ID, "", c.Severity)
		switch {
		case inProfile(before, c) && !inProfile(now, c) && from != diag.Off:
			lines = append(lines, c.ID+" is no longer run, by its profile")
		case to < from:
			lines = append(lines, fmt.Sprintf("%s is %s, was %s", c.ID, to, from))
		case !maps.EqualFunc(was.Options, is.Options, func(a, b workspace.Option) bool { return a.Value.Text == b.Value.Text }):
			lines = append(lines, "the options of "+c.ID+" are others")
		}
	}
	if !slices.Equal(overridden(before), overridden(now)) {
		lines = append(lines, "the overrides are others")
	}
	if !slices.Equal(before.Goals, now.Goals) {
		lines = append(lines, "the files that are read are others")
	}
	if before.Ratchet != now.Ratchet {
		lines = append(lines, "the file of known findings is another")
	}
	return lines
}

// setting is what an override says of one check.
type setting struct {
	paths    string
	check    string
	set      bool
	severity diag.Severity
	options  string
}

// overridden is what overrides say, without where they say it.
func overridden(cfg *workspace.Config) []setting {
	var all []setting
	for _, o := range cfg.Overrides {
		for _, id := range slices.Sorted(maps.Keys(o.Checks)) {
			s := o.Checks[id]
			options := ""
			for _, name := range slices.Sorted(maps.Keys(s.Options)) {
				options += name + "=" + s.Options[name].Value.Text + " "
			}
			all = append(all, setting{fmt.Sprint(o.Paths), id, s.Set, s.Severity, options})
		}
	}
	return all
}
