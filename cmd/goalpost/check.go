package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
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
}

func (a *app) checkCommand() *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   "check [PATH…]",
		Short: "Validate and judge goals",
		Long: `Check reads the goals of a repository, a folder or single files, and says what
is wrong with them. PATH is the current folder if none is given; - reads one
file from standard input.

Without a configuration the goal files are
  ` + strings.Join(workspace.DefaultGlobs, "\n  "),
		Example: `  goalpost check
  goalpost check goals/2026-Q4 --fail-on warning
  goalpost check -f text,json=goalpost.json,sarif=goalpost.sarif`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, paths []string) error { return a.check(cmd.Context(), f, paths) },
	}
	cmd.Flags().StringSliceVarP(&f.formats, "format", "f", []string{"text"},
		"what to print: "+strings.Join(report.Names(), ", ")+"; FORMAT=FILE writes to a file")
	cmd.Flags().StringVar(&f.failOn, "fail-on", "error", "exit with 1 on findings from here up: error, warning, note or never")
	return cmd
}

func (a *app) check(ctx context.Context, f checkFlags, paths []string) error {
	outs, err := parseOutputs(f.formats)
	if err != nil {
		return err
	}
	failOn, ok := diag.ParseSeverity(f.failOn)
	if f.failOn == "never" {
		failOn, ok = diag.Off, true
	} else if failOn == diag.Off {
		ok = false
	}
	if !ok {
		return usage("--fail-on: there is no severity %q: there is error, warning, note and never", f.failOn)
	}
	today, err := a.day()
	if err != nil {
		return err
	}
	run := checkRun{app: a, today: today, failOn: failOn}
	defer run.close()
	if err := run.read(ctx, paths); err != nil {
		return err
	}
	return run.finish(outs)
}

// checkRun gathers what the projects of one command line give.
type checkRun struct {
	*app
	today         calendar.Date
	failOn        diag.Severity
	found         []diag.Finding
	counts        report.Counts
	files         []string
	shown         map[string]string // how a person sees a path
	origin        map[string]origin // where the file is that a person sees under a path
	open          []io.Closer
	misconfigured bool
	unread        int
}

// read loads and judges every project that the paths belong to.
func (r *checkRun) read(ctx context.Context, paths []string) error {
	r.shown, r.origin = map[string]string{}, map[string]origin{}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	fromStdin := slices.Contains(paths, "-")
	if fromStdin {
		if len(paths) > 1 {
			return usage("- stands for standard input and cannot be given together with other paths")
		}
		paths = []string{"."}
	}
	projects, err := locate(paths, r.config)
	if err != nil {
		return err
	}
	for _, p := range projects {
		if err := r.project(ctx, p, fromStdin); err != nil {
			return err
		}
	}
	return nil
}

func (r *checkRun) project(ctx context.Context, p *project, fromStdin bool) error {
	root, err := os.OpenRoot(p.root)
	if err != nil {
		return fmt.Errorf("%s: %w", p.root, reason(err))
	}
	r.open = append(r.open, root)
	fsys := root.FS()
	if fromStdin {
		b, err := io.ReadAll(io.LimitReader(r.stdin, source.MaxBytes+1))
		if err != nil {
			return fmt.Errorf("standard input: %w", err)
		}
		name := path.Join(p.dir, stdinName)
		fsys = overlay{fsys, name, b}
		p.scopes, p.files = []string{name}, []string{name}
	}
	progress, done := r.progress()
	w, found, err := workspace.Load(ctx, fsys, workspace.Options{Dir: p.dir, Config: p.config, Files: p.files, Progress: progress})
	done()
	if err != nil {
		return err
	}
	asked := slices.DeleteFunc(slices.Clone(w.Paths), func(name string) bool { return !p.asked(name) })
	if len(asked) == 0 {
		return fmt.Errorf("no goal files below %s: goalpost reads %s", p.shown(p.scopes[0]), looksFor(w))
	}
	found = append(found, checks.Configuration(&w.Config)...)
	result := checks.Run(checks.Pass{Now: w, Today: r.today})
	for _, f := range append(found, result.Findings...) {
		_, isGoals := slices.BinarySearch(w.Paths, f.Place.Path)
		if slices.Contains(w.Config.Files, f.Place.Path) && f.Severity == diag.Error {
			r.misconfigured = true
		}
		if !isGoals || p.asked(f.Place.Path) {
			r.found = append(r.found, f)
			r.note(p, fsys, f.Place.Path)
			for _, related := range f.Related {
				r.note(p, fsys, related.Place.Path)
			}
		}
	}
	r.files = append(r.files, asked...)
	r.unread += w.Unread
	r.counts.Ignored += result.Ignored
	r.counts.Files += len(asked)
	for _, g := range w.Goals {
		if p.asked(g.File.Path) {
			r.counts.Goals++
			r.counts.KeyResults += len(g.Measures())
		}
	}
	return nil
}

func looksFor(w *workspace.Workspace) string {
	if w.Config.Goals != nil {
		return strings.Join(w.Config.Goals, ", ") + ", as goals: in the configuration says"
	}
	return "goals/**/*.yaml, **/goals.yaml and **/*.goals.yaml; say under goals: in " + workspace.ConfigName + " where yours are"
}

// origin is a file in a file system.
type origin struct {
	fs.FS
	name string
}

// note remembers how a path is shown and where it is read from.
func (r *checkRun) note(p *project, fsys fs.FS, name string) {
	if _, known := r.shown[name]; known {
		return
	}
	shown := p.shown(name)
	if path.Base(name) == stdinName && slices.Contains(p.files, name) {
		shown = "<stdin>"
	}
	r.shown[name], r.origin[shown] = shown, origin{fsys, name}
}

func (r *checkRun) close() {
	for _, c := range r.open {
		c.Close()
	}
}

// finish writes the report and gives the verdict.
func (r *checkRun) finish(outs []output) error {
	r.found = diag.Sort(r.found)
	r.counts.Tally(r.found)
	machine := &report.Report{
		Version: version(), Today: r.today, Counts: r.counts, Files: r.files, FailOn: r.failOn,
		Findings: r.found, Rules: rules(), Color: r.color(),
	}
	person := *machine
	person.Findings = r.forPerson()
	person.Line = r.snippets()
	if err := r.write(outs, machine, &person); err != nil {
		return err
	}
	switch {
	case r.unread > 0:
		return errUnread
	case r.misconfigured:
		return errConfiguration
	case machine.Failed():
		return errFindings
	}
	return nil
}

// forPerson returns the findings with paths as seen from the working folder.
func (r *checkRun) forPerson() []diag.Finding {
	found := slices.Clone(r.found)
	for i := range found {
		found[i].Place.Path = r.shown[found[i].Place.Path]
		found[i].Related = slices.Clone(found[i].Related)
		for j := range found[i].Related {
			found[i].Related[j].Place.Path = r.shown[found[i].Related[j].Place.Path]
		}
	}
	return found
}

// snippets returns a reader of single lines for a report. Findings come in
// the order of files, so that only the last file need be kept.
func (r *checkRun) snippets() func(shown string, n int) (string, bool) {
	var last string
	var file *source.File
	return func(shown string, n int) (string, bool) {
		if o, ok := r.origin[shown]; ok && shown != last {
			last, file = shown, nil
			if b, err := fs.ReadFile(o.FS, o.name); err == nil && len(b) <= source.MaxBytes {
				file = source.Lines(o.name, b)
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
