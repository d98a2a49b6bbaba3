package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/gitfs"
	"github.com/goalpost-dev/goalpost/internal/report"
)

type prFlags struct {
	base, head, repository, apiURL string
	number                         int
	key, author, comment           string
	failOn                         string
	files                          []string // FORMAT=FILE
	report, from                   string
	dryRun                         bool
}

// The values of --comment.
const (
	commentAuto   = "auto"
	commentAlways = "always"
	commentNever  = "never"
)

func (a *app) prCommand() *cobra.Command {
	var f prFlags
	cmd := &cobra.Command{
		Use:   "pr",
		Short: "Judge a pull request and keep one comment on it up to date",
		Long: `Pr reads the goals once and gives everything that a pull request needs: what
changed in the promises, what is newly wrong, and how progress moved, as one
comment that is kept up to date, as a step summary, as annotations and as
outputs of a workflow's step.

In a workflow it knows from the environment which pull request it is about, and
takes the token from GITHUB_TOKEN; flags win. The exit code is that of check,
whatever becomes of the comment. Elsewhere, and with --dry-run, it prints the
comment and posts nothing.`,
		Example: `  goalpost pr --dry-run
  goalpost pr --base origin/main --dry-run
  goalpost pr --report goalpost-pr.json -f sarif=goalpost.sarif
  goalpost pr --from goalpost-pr.json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.pr(cmd.Context(), &f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.base, "base", "", "compare with where the branch parted from this branch, tag or commit")
	flags.StringVar(&f.head, "head", "", "the commit that the comment is about")
	flags.StringVar(&f.repository, "repo", "", "the repository of the pull request, as owner/name")
	flags.IntVar(&f.number, "pr", 0, "the number of the pull request")
	flags.StringVar(&f.apiURL, "api-url", "", "the address of the API (https://api.github.com)")
	flags.StringVar(&f.key, "key", "goalpost", "which comment to keep up to date, where several runs keep one each")
	flags.StringVar(&f.author, "author", "", "login that comments are posted as, where the token cannot tell: my-app[bot]")
	flags.StringVar(&f.comment, "comment", commentAuto, "auto creates no comment where there is nothing to say; always; never")
	addFailOn(cmd, &f.failOn)
	flags.StringSliceVarP(&f.files, "format", "f", nil, "write all findings to a file as well: FORMAT=FILE")
	flags.StringVar(&f.report, "report", "", "write what the comment says to this file, for --from")
	flags.StringVar(&f.from, "from", "", "judge nothing and post what another job has written with --report")
	flags.BoolVar(&f.dryRun, "dry-run", false, "print the comment and do nothing else")
	return cmd
}

func (a *app) pr(ctx context.Context, f *prFlags) error {
	if !slices.Contains([]string{commentAuto, commentAlways, commentNever}, f.comment) {
		return usage("--comment: there is auto, always and never, not %q", f.comment)
	}
	if f.number < 0 {
		return usage("--pr: a pull request has a number above 0")
	}
	about, err := a.occasion(f)
	if err != nil {
		return err
	}
	if f.from != "" {
		return a.postReport(ctx, f, about)
	}
	files, err := parseOutputs(f.files, report.Names())
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(files, func(o output) bool { return o.file == "" }); i >= 0 {
		return usage("--format: pr writes formats to files, as in %s=goalpost.%[1]s", files[i].format)
	}
	run, err := a.newCheckRun(f.failOn)
	if err != nil {
		return err
	}
	defer run.close()
	run.withPast, run.orWithout = true, true
	p := prRun{checkRun: run, flags: f, about: about}
	if err := run.each(ctx, nil, func(in *loaded) error { return p.read(ctx, in) }); err != nil {
		return err
	}
	if err := p.tell(ctx, files); err != nil {
		return err
	}
	return run.verdict()
}

// prRun is one run about a pull request.
type prRun struct {
	*checkRun
	flags *prFlags
	about occasion
	in    *loaded
	fresh []diag.Finding // that the pull request brings
	view  *report.PullRequest
}

// read judges the project, holds it against its base, and works out what the
// comment says.
func (p *prRun) read(ctx context.Context, in *loaded) error {
	p.in = in
	base := ""
	if in.past != nil {
		commit, err := p.start(ctx)
		switch {
		case err == nil:
			base = commit[:shortHash]
			if err := in.compare(ctx, commit, p.today); err != nil {
				return err
			}
		case p.flags.base != "" && !in.past.cut(ctx, err):
			return usage("--base: %w", err)
		case errors.As(err, new(*gitfs.UnknownRevision)), errors.Is(err, gitfs.ErrNoMergeBase):
			in.unjudged = append(in.unjudged, "what changed since the base: "+err.Error()+"; in a workflow, give actions/checkout `fetch-depth: 0`")
		default:
			return err
		}
	}
	p.take(in, p.judge(in))
	p.found = diag.Sort(p.found)
	source := &report.PullSource{Run: p.machine(), Base: base, New: p.found}
	if err := p.compareWith(ctx, source); err != nil {
		return err
	}
	p.fresh, p.view = source.New, report.NewPullRequest(source)
	return nil
}

// start returns the commit that the pull request starts from. What a workflow
// checks out is usually the merge of the branch into its base: then it is that
// base, for only then is the difference the pull request's own.
func (p *prRun) start(ctx context.Context) (string, error) {
	h := p.in.past
	if p.flags.base == "" && h.head != "" {
		parents, err := h.repo.Parents(ctx, h.head)
		if err != nil {
			return "", err
		}
		if len(parents) == 2 && parents[1] == p.about.Head {
			return h.repo.Resolve(ctx, parents[0])
		}
	}
	rev := p.flags.base
	if rev == "" {
		rev = p.about.Base
	}
	if rev == "" {
		rev = h.main(ctx)
	}
	return h.repo.MergeBase(ctx, rev, h.head)
}

// tell says everything in every place that there is: files, the log, the step
// summary, outputs, and the comment.
func (p *prRun) tell(ctx context.Context, files []output) error {
	if p.flags.dryRun {
		return p.printComment(p.view)
	}
	if err := p.writeFiles(files); err != nil {
		return err
	}
	if p.flags.report != "" {
		files = append(files, output{reportFormat, p.flags.report})
	}
	if p.about.Number == 0 && !p.onRunner() {
		p.say("no pull request is known, so that nothing is posted: this is what the comment would say")
		return p.printComment(p.view)
	}
	if err := p.log(); err != nil {
		return err
	}
	p.sayUnjudged(p.unjudged)
	summed := p.summarise(p.view)
	var body bytes.Buffer
	if err := report.PullRequestWithin(commentBytes, summed)(&body, p.view); err != nil {
		return err
	}
	url := p.deliver(ctx, p.flags, p.about, body.String(), p.view)
	p.setOutputs(p.view, files, url)
	return nil
}

// writeFiles writes what was asked for to files: all findings in formats, and
// the report for another job.
func (p *prRun) writeFiles(files []output) error {
	machine := p.machine()
	if err := p.write(files, func(w io.Writer, format string) error { return report.Formats[format](w, machine) }); err != nil {
		return err
	}
	if p.flags.report == "" {
		return nil
	}
	return writeFile(p.flags.report, func(w io.Writer) error { return report.EncodePullRequest(w, p.view) })
}

// log prints what the pull request brings, and on a runner annotates it.
func (p *prRun) log() error {
	outs := []output{{format: "text"}}
	if p.onRunner() {
		outs = append(outs, output{format: "github"})
	}
	machine := p.machine()
	machine.Findings = p.fresh
	return p.write(outs, func(w io.Writer, format string) error {
		if format == "text" {
			return report.Formats[format](w, p.person(p.fresh))
		}
		return report.Formats[format](w, machine)
	})
}
