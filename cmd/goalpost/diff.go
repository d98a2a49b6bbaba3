package main

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/internal/gitfs"
	"github.com/goalpost-dev/goalpost/internal/report"
)

func (a *app) diffCommand() *cobra.Command {
	var formats []string
	cmd := &cobra.Command{
		Use:   "diff [BASE] [HEAD]",
		Short: "Show what changed in the promises",
		Long: `Diff shows what changed in what was promised: targets weakened, deadlines
slipped, goals dropped or added late, and what stayed a matter of wording. It
compares values and not text, so that moving and reformatting show nothing.

The goals are held against the point at which they parted from BASE (the main
branch if none is given), and against what was promised when their time began.
HEAD is the working tree, with what is not committed yet, if none is given.`,
		Example: `  goalpost diff
  goalpost diff main
  goalpost diff v2026-Q3 v2026-Q4 -f markdown`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(cmd *cobra.Command, revs []string) error {
			return a.diff(cmd.Context(), formats, append(revs, "", "")[:2])
		},
	}
	addFormat(cmd, &formats, "text", report.DiffNames())
	return cmd
}

func (a *app) diff(ctx context.Context, formats, revs []string) error {
	outs, err := parseOutputs(formats, report.DiffNames())
	if err != nil {
		return err
	}
	today, err := a.day()
	if err != nil {
		return err
	}
	l := loader{app: a, withPast: true}
	defer l.close()
	in, err := l.present(ctx, revs[1])
	if err != nil {
		return err
	}
	d := report.Diff{Version: version(), Today: today, Head: "the working tree", Width: a.columns(), Color: a.color()}
	if revs[1] != "" {
		d.Head = called(revs[1], in.past.head)
	}
	d.Base, err = l.against(ctx, in, "BASE", revs[0], today)
	if err != nil {
		return err
	}
	if in.earlier != nil {
		d.Changes, d.Promised = in.earlier.changes, in.earlier.promised
	}
	d.Unjudged = in.unjudged
	return a.write(outs, func(w io.Writer, format string) error { return report.DiffFormats[format](w, &d) })
}

// present reads the goals around the working folder, as they are in the
// working tree or at a commit.
func (l *loader) present(ctx context.Context, rev string) (*loaded, error) {
	projects, err := locate([]string{"."}, l.config)
	if err != nil {
		return nil, err
	}
	if rev == "" {
		return l.read(ctx, projects[0], false)
	}
	in := &loaded{project: projects[0]}
	if in.past, err = l.openPast(ctx, in.project); err != nil {
		return nil, err
	}
	if in.past.head, err = in.past.repo.Resolve(ctx, rev); errors.As(err, new(*gitfs.UnknownRevision)) {
		return nil, usage("HEAD: %w", err)
	} else if err != nil {
		return nil, err
	}
	in.w, in.found, err = in.past.At(ctx, in.past.head)
	return in, err
}

// called is a revision as a person would say it, with the short hash of its
// commit.
func called(rev, commit string) string {
	short := commit[:min(len(commit), shortHash)]
	if rev == commit {
		return short
	}
	return gitfs.Short(rev) + " (" + short + ")"
}

// shortHash is how many digits of a hash people read.
const shortHash = 7
