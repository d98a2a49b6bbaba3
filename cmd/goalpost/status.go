package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/goalpost-dev/goalpost/checks"
	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/report"
	"github.com/goalpost-dev/goalpost/internal/say"
	"github.com/goalpost-dev/goalpost/internal/suggest"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

type statusFlags struct {
	formats []string
	sort    string
	card    string
}

func (a *app) statusCommand() *cobra.Command {
	var f statusFlags
	cmd := &cobra.Command{
		Use:   "status [PATH…]",
		Short: "Show how far along every goal is, and how likely",
		Long: `Status shows of every goal its progress beside what was expected by today, where
each key result will probably end, and what that makes of the goal. PATH is the
current folder if none is given; - reads one file from standard input.`,
		Example: `  goalpost status
  goalpost status goals/2026-Q4 --sort risk
  goalpost status --card crm-proficiency
  goalpost status -f markdown=status.md,json=status.json`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, paths []string) error { return a.status(cmd.Context(), f, paths) },
	}
	addFormat(cmd, &f.formats, "text", report.StatusNames())
	cmd.Flags().StringVar(&f.card, "card", "", "show one goal, by its id, held against the letters of SMART")
	cmd.Flags().StringVar(&f.sort, "sort", sortPath, "order of the goals: path, or risk for those most in danger first")
	return cmd
}

// The orders of --sort.
const (
	sortPath = "path"
	sortRisk = "risk"
)

func (a *app) status(ctx context.Context, f statusFlags, paths []string) error {
	if f.sort != sortPath && f.sort != sortRisk {
		return usage("--sort: there is no order %q: %s", f.sort, suggest.Among(f.sort, []string{sortPath, sortRisk}, ""))
	}
	if f.card != "" {
		if !slices.Equal(f.formats, []string{"text"}) {
			return usage("--card is shown as text only, without --format")
		}
		return a.card(ctx, f.card, paths)
	}
	return a.show(ctx, f.formats, report.StatusNames(), paths, func(w io.Writer, format string, p *progressRun) error {
		return report.StatusFormats[format](w, &report.Status{
			Version: version(), Today: p.today, Goals: p.goals, Width: a.columns(), Color: a.color(), ByRisk: f.sort == sortRisk,
		})
	})
}

// progressRun gathers how far the goals of one command line are.
type progressRun struct {
	loader
	today      calendar.Date
	workspaces []*workspace.Workspace
	projects   []*loaded
	all, goals []*progress.Goal // in the projects, and asked about
	unread     int
	broken     []string // files with errors, as a person sees them
	wrong      error    // the first mistake in a configuration
	unjudged   []string // what could not be judged and why
}

// show reads the goals and writes what is asked for. Files with mistakes are
// no reason to show nothing, but are never passed over in silence.
func (a *app) show(ctx context.Context, formats, names, paths []string, format func(io.Writer, string, *progressRun) error) error {
	outs, err := parseOutputs(formats, names)
	if err != nil {
		return err
	}
	today, err := a.day()
	if err != nil {
		return err
	}
	run := progressRun{loader: loader{app: a}, today: today}
	defer run.close()
	if err := run.each(ctx, paths, func(in *loaded) error { run.add(in); return nil }); err != nil {
		return err
	}
	if run.wrong != nil {
		return run.wrong
	}
	if n := len(run.broken); n > 0 {
		warning := fmt.Sprintf("goalpost: %s with errors, and goals may be missing here: %s; see goalpost check",
			say.Count(n, "file", "files"), say.Names(run.broken))
		io.WriteString(a.stderr, report.Plain(warning)+"\n")
	}
	a.sayUnjudged(run.unjudged)
	if err := a.write(outs, func(w io.Writer, name string) error { return format(w, name, &run) }); err != nil {
		return err
	}
	if run.unread > 0 {
		return errUnread
	}
	return nil
}

// add works out one project.
func (r *progressRun) add(in *loaded) {
	known := map[string]bool{}
	for _, f := range append(in.found, checks.Configuration(&in.w.Config)...) {
		name := f.Place.Path
		switch {
		case r.wrong == nil && in.misconfigures(f):
			f.Place.Path = in.shown(name)
			r.wrong = usage("%s: %s; see goalpost check", f.Place, f.Message)
		case f.Severity == diag.Error && !known[name] && in.asked(name):
			known[name] = true
			r.broken = append(r.broken, in.shown(name))
		}
	}
	r.unread += in.w.Unread
	r.unjudged = append(r.unjudged, in.unjudged...)
	r.workspaces = append(r.workspaces, in.w)
	r.projects = append(r.projects, in)
	for _, g := range progress.Of(in.w, r.today).Goals {
		r.all = append(r.all, g)
		if in.asked(g.File.Path) {
			r.goals = append(r.goals, g)
		}
	}
}

// usualColumns is the width of a terminal that does not say how wide it is.
const usualColumns = 80

// columns returns how wide the output may be.
func (a *app) columns() int {
	if f, ok := a.stdout.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return n
		}
	}
	if n, err := strconv.Atoi(a.getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return usualColumns
}
