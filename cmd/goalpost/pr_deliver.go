package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/goalpost-dev/goalpost/internal/github"
	"github.com/goalpost-dev/goalpost/internal/report"
)

// commentBytes is how large a comment may be without the marker that goes
// before it. GitHub takes 65 536 characters.
const commentBytes = 64_000

// say says one line on standard error.
func (a *app) say(line string) { io.WriteString(a.stderr, report.Plain("goalpost: "+line)+"\n") }

// printComment prints what the comment would say.
func (a *app) printComment(view *report.PullRequest) error {
	return a.write([]output{{format: "markdown"}}, func(w io.Writer, _ string) error {
		return report.PullRequestWithin(commentBytes, false)(w, view)
	})
}

// deliver sees to it that the pull request has the comment, and returns its
// address. Whatever hinders that is said in one line and changes no verdict.
func (a *app) deliver(ctx context.Context, f *prFlags, about occasion, body string, view *report.PullRequest) (url string) {
	if f.comment == commentNever || about.Number == 0 {
		return ""
	}
	if a.getenv("GITHUB_TOKEN") == "" {
		a.say("no comment was posted: there is no token in GITHUB_TOKEN")
		return ""
	}
	client, err := a.client(f, about)
	var result github.Result
	if err == nil {
		result, err = client.Upsert(ctx, comment(f, about, body, view))
	}
	if err != nil {
		a.say("the comment may not be up to date: " + err.Error())
	} else {
		a.say(outcome(result, about))
	}
	return result.URL
}

// client returns a client of the API.
func (a *app) client(f *prFlags, about occasion) (*github.Client, error) {
	return github.New(github.Options{
		APIURL: about.APIURL, GraphQLURL: about.GraphQLURL, PlainHTTP: about.PlainHTTP,
		Token: a.getenv("GITHUB_TOKEN"), Repository: about.Repository, Author: f.author,
		UserAgent: "goalpost/" + version(), Now: a.now, Sleep: sleep,
	})
}

// comment is the comment to be. Creating one tells people, so that none is
// created where there is nothing to tell them.
func comment(f *prFlags, about occasion, body string, view *report.PullRequest) github.Comment {
	silent := view.Touched == 0 && view.New == (report.PullTally{}) && !view.Failed
	return github.Comment{
		Number: about.Number, Key: f.key, Head: about.Head, Run: about.Run, Attempt: about.Attempt, Body: body,
		OnlyEdit: silent && f.comment == commentAuto,
	}
}

// outcome says what became of a comment.
func outcome(r github.Result, about occasion) string {
	where := cmp.Or(r.URL, fmt.Sprintf("pull request %d", about.Number))
	switch r.Action {
	case github.Withheld:
		return "no comment was posted, for this pull request touches no goal"
	case github.Unchanged:
		return "the comment is up to date: " + where
	case github.Superseded:
		return "the comment is of a newer run and stays: " + where
	}
	return "the comment was " + string(r.Action) + ": " + where
}

// sleep waits, unless the context ends before.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// postReport posts what another job has found. That job ran a stranger's
// code, so that nothing of what it wrote is believed but what is shown: which
// pull request it is about the event says, and the server.
func (a *app) postReport(ctx context.Context, f *prFlags, about occasion) error {
	file, err := os.Open(f.from)
	if err != nil {
		return fmt.Errorf("%s: %w", f.from, reason(err))
	}
	defer file.Close()
	view, err := report.DecodePullRequest(file)
	if err != nil {
		return fmt.Errorf("%s: %w", f.from, err)
	}
	if f.dryRun {
		return a.printComment(view)
	}
	return a.postView(ctx, f, about, view)
}

// postView finds the pull request that a report of another job is about, and
// posts the report there if the pull request is still at the commit of that
// job.
func (a *app) postView(ctx context.Context, f *prFlags, about occasion, view *report.PullRequest) error {
	if a.getenv("GITHUB_TOKEN") == "" {
		return errors.New("there is no token in GITHUB_TOKEN, which --from needs to post")
	}
	client, err := a.client(f, about)
	if err != nil {
		return err
	}
	switch {
	case about.Head == "":
		return usage("--from: say with --head which commit the report is about, unless the event says it")
	case about.Number == 0:
		pr, err := client.FindPullRequest(ctx, about.HeadOwner, about.HeadBranch, about.Head)
		if err != nil {
			return err
		}
		about.Number = pr.Number
	default:
		pr, err := client.PullRequest(ctx, about.Number)
		if err != nil {
			return err
		}
		if pr.Head != about.Head {
			return fmt.Errorf("pull request %d has moved on from the commit that the report is about; the run for its new one will post", pr.Number)
		}
	}
	a.summarise(view)
	var body bytes.Buffer
	if err := report.PullRequestWithin(commentBytes, false)(&body, view); err != nil {
		return err
	}
	result, err := client.Upsert(ctx, comment(f, about, body.String(), view))
	if err == nil {
		a.say(outcome(result, about))
		a.setOutputs(view, []output{{reportFormat, f.from}}, result.URL)
	}
	return err
}
