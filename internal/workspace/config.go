package workspace

import (
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/source"
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
	PromiseTag      string // name of the git tag that marks a cycle's promises, with {cycle} for the cycle
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
	Dir    string // the folder of the configuration, which Paths start from
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
