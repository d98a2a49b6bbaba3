package main

import (
	"context"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/checks"
	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/report"
	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/internal/validate"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

type checkFlags struct {
	formats []string
	failOn  string
	base    string
	changed bool
	past    bool // --base is given or --changed is
}

func (a *app) checkCommand() *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   "check [PATH…]",
		Short: "Validate and judge goals",
		Long: `Check reads the goals of a repository, a folder or single files, and says what
is wrong with them. PATH is the current folder if none is given; - reads one
file from standard input.

With --base it also judges what changed in the promises since the goals parted
from that revision, and since their time began. With --changed it says nothing
of goals that neither changed nor stand next to one that did.

Without a configuration the goal files are
  ` + strings.Join(workspace.DefaultGlobs, "\n  "),
		Example: `  goalpost check
  goalpost check goals/2026-Q4 --fail-on warning
  goalpost check --base main --changed
  goalpost check -f text,json=goalpost.json,sarif=goalpost.sarif`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, paths []string) error {
			f.past = f.changed || cmd.Flags().Changed("base")
			return a.check(cmd.Context(), f, paths)
		},
	}
	addFormat(cmd, &f.formats, "text", report.Names())
	addFailOn(cmd, &f.failOn)
	cmd.Flags().StringVar(&f.base, "base", "", "judge also what changed since this branch, tag or commit")
	cmd.Flags().BoolVar(&f.changed, "changed", false, "report only goals that changed, or that a change affects (since --base, or else the main branch)")
	return cmd
}

// addFailOn gives a command the flag --fail-on.
func addFailOn(cmd *cobra.Command, word *string) {
	cmd.Flags().StringVar(word, "fail-on", "error", "exit with 1 on findings from here up: error, warning, note or never")
}

// parseFailOn reads the value of --fail-on.
func parseFailOn(word string) (diag.Severity, error) {
	failOn, ok := diag.ParseSeverity(word)
	switch {
	case word == "never":
		return diag.Off, nil
	case !ok || failOn == diag.Off:
		return diag.Off, usage("--fail-on: there is no severity %q: there is error, warning, note and never", word)
	}
	return failOn, nil
}

func (a *app) check(ctx context.Context, f checkFlags, paths []string) error {
	outs, err := parseOutputs(f.formats, report.Names())
	if err != nil {
		return err
	}
	run, err := a.newCheckRun(f.failOn)
	if err != nil {
		return err
	}
	defer run.close()
	run.withPast = f.past
	err = run.each(ctx, paths, func(in *loaded) error {
		if f.past {
			if _, err := run.against(ctx, in, "--base", f.base, run.today); err != nil {
				return err
			}
		}
		found, err := run.judge(in), error(nil)
		if f.changed && in.earlier != nil {
			found, err = in.near(ctx, found, run.today)
		}
		run.take(in, found)
		return err
	})
	if err != nil {
		return err
	}
	run.sayUnjudged(run.unjudged)
	return run.finish(outs)
}

// checkRun gathers what the projects of one command line give.
type checkRun struct {
	loader
	today         calendar.Date
	failOn        diag.Severity
	found         []diag.Finding
	counts        report.Counts
	files         []string
	shown         map[string]string // how a person sees a path
	origin        map[string]origin // where the file is that a person sees under a path
	unjudged      []string
	misconfigured bool
	unread        int
}

func (a *app) newCheckRun(failOn string) (*checkRun, error) {
	r := &checkRun{loader: loader{app: a}, shown: map[string]string{}, origin: map[string]origin{}}
	var err error
	if r.failOn, err = parseFailOn(failOn); err != nil {
		return nil, err
	}
	r.today, err = a.day()
	return r, err
}

// judge judges one project and returns what is found in what was asked about.
func (r *checkRun) judge(in *loaded) []diag.Finding {
	pass := checks.Pass{Now: in.w, Today: r.today}
	if in.earlier != nil {
		pass.Changes = in.earlier.changes
	}
	result := checks.Run(pass)
	r.counts.Ignored += result.Ignored
	found := slices.Concat(in.found, checks.Configuration(&in.w.Config), result.Findings)
	return slices.DeleteFunc(found, func(f diag.Finding) bool {
		_, isGoals := slices.BinarySearch(in.w.Paths, f.Place.Path)
		r.misconfigured = r.misconfigured || in.misconfigures(f)
		return isGoals && !in.asked(f.Place.Path)
	})
}

// take takes in what was found in one project.
func (r *checkRun) take(in *loaded, found []diag.Finding) {
	for _, f := range found {
		r.found = append(r.found, f)
		r.note(in, f.Place.Path)
		for _, related := range f.Related {
			r.note(in, related.Place.Path)
		}
	}
	r.unjudged = append(r.unjudged, in.unjudged...)
	r.files = append(r.files, in.paths...)
	r.unread += in.w.Unread
	r.counts.Files += len(in.paths)
	for _, g := range in.w.Goals {
		if in.asked(g.File.Path) {
			r.counts.Goals++
			r.counts.KeyResults += len(g.Measures())
		}
	}
}

// sayUnjudged says on standard error what could not be judged and why.
func (a *app) sayUnjudged(lines []string) {
	for _, line := range lines {
		io.WriteString(a.stderr, report.Plain("goalpost: not judged: "+line)+"\n")
	}
}

// origin is a file in a file system.
type origin struct {
	fs.FS
	name string
}

// note remembers how a path is shown and where it is read from.
func (r *checkRun) note(in *loaded, name string) {
	if _, known := r.shown[name]; known {
		return
	}
	shown := in.shown(name)
	r.shown[name], r.origin[shown] = shown, origin{in.fsys, name}
}

// finish writes the report and gives the verdict.
func (r *checkRun) finish(outs []output) error {
	r.found = diag.Sort(r.found)
	machine, person := r.machine(), r.person(r.found)
	err := r.write(outs, func(w io.Writer, format string) error {
		if format == "text" {
			return report.Formats[format](w, person)
		}
		return report.Formats[format](w, machine)
	})
	if err != nil {
		return err
	}
	return r.verdict()
}

// verdict is the error that a run ends with because of what it found.
func (r *checkRun) verdict() error {
	switch {
	case r.unread > 0:
		return errUnread
	case r.misconfigured:
		return errConfiguration
	case r.machine().Failed():
		return errFindings
	}
	return nil
}

// machine is the report as programs read it, with paths from the root.
func (r *checkRun) machine() *report.Report {
	r.counts.Tally(r.found)
	return &report.Report{
		Version: version(), Today: r.today, Counts: r.counts, Files: r.files, FailOn: r.failOn,
		Findings: r.found, Rules: rules(), Color: r.color(),
	}
}

// person is the report of some findings as a person reads it, with paths as
// seen from the working folder, and snippets.
func (r *checkRun) person(found []diag.Finding) *report.Report {
	person := r.machine()
	person.Findings = slices.Clone(found)
	for i := range person.Findings {
		f := &person.Findings[i]
		f.Place.Path = r.shown[f.Place.Path]
		f.Related = slices.Clone(f.Related)
		for j := range f.Related {
			f.Related[j].Place.Path = r.shown[f.Related[j].Place.Path]
		}
	}
	person.Line = r.snippets()
	return person
}

// snippets returns a reader of single lines for a report. Findings come in
// the order of files, so that only the last file need be kept.
func (r *checkRun) snippets() func(shown string, n int) (string, bool) {
	var last string
	var file *source.File
	return func(shown string, n int) (string, bool) {
		if o, ok := r.origin[shown]; ok && shown != last {
			last, file = shown, nil
			if info, err := fs.Stat(o.FS, o.name); err == nil && info.Mode().IsRegular() && info.Size() <= source.MaxBytes {
				if b, err := fs.ReadFile(o.FS, o.name); err == nil {
					file = source.Lines(o.name, b)
				}
			}
		}
		if shown != last || file == nil {
			return "", false
		}
		return file.Line(n), true
	}
}

// rules are all rules that a run may report by.
func rules() []diag.Rule {
	all := []diag.Rule{source.Rule, validate.Rule, workspace.ConfigRule}
	for _, c := range checks.All() {
		all = append(all, c.Rule())
	}
	slices.SortFunc(all, func(a, b diag.Rule) int { return strings.Compare(a.ID, b.ID) })
	return all
}
