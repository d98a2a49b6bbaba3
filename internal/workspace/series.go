package workspace

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/readings"
)

// Series returns the readings of a key result's check_ins_from file, or nil.
func (w *Workspace) Series(k *goal.KeyResult) []readings.Reading {
	if !k.CheckInsFrom.Set {
		return nil
	}
	return w.series[seriesPath(k)]
}

// History returns the readings of a metric's history file, or nil.
func (w *Workspace) History(metric string) []readings.Reading {
	return w.series[w.Config.Metrics[metric].History]
}

// seriesPath is where a key result's check_ins_from leads: a path relative to
// the goal file that names it.
func seriesPath(k *goal.KeyResult) string {
	return path.Join(path.Dir(k.Goal.File.Path), k.CheckInsFrom.Value)
}

// readSeries reads every file of readings that goals and metrics name, each
// once.
func (w *Workspace) readSeries(fsys fs.FS) (found []diag.Finding) {
	w.series = map[string][]readings.Reading{}
	read := func(name, written string, at diag.Place, goal, measure string) {
		if _, done := w.series[name]; done {
			return
		}
		w.series[name] = nil
		lost := diag.Finding{
			Rule: readings.Rule.ID, Severity: readings.Rule.Severity, Place: at, Goal: goal, Measure: measure,
			Message: "the file of readings cannot be read", Remedy: "name a CSV file of this repository, relative to this file",
		}
		if !fs.ValidPath(name) || path.IsAbs(written) || strings.Contains(written, `\`) {
			lost.Message = "the file of readings lies outside the repository"
			found = append(found, lost)
			return
		}
		b, err := readCapped(fsys, name)
		if err != nil {
			lost.Message += ": " + err.Error()
			found = append(found, lost)
			return
		}
		var problems []diag.Finding
		w.series[name], problems = readings.Parse(name, b)
		found = append(found, problems...)
	}
	for _, id := range slices.Sorted(maps.Keys(w.Config.Metrics)) {
		if m := w.Config.Metrics[id]; m.History != "" {
			read(m.History, m.HistoryAt.Text, m.HistoryAt.Place, "", "")
		}
	}
	for _, g := range w.Goals {
		for _, k := range g.Measures() {
			if k.CheckInsFrom.Set {
				read(seriesPath(k), k.CheckInsFrom.Value, g.At(k.CheckInsFrom.Span), g.Name, k.Name)
			}
		}
	}
	return found
}
