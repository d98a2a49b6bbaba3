package github

import (
	"context"

	api "github.com/google/go-github/v60/github"
)

// FindPullRequest returns the open pull request of a branch, which may be a
// fork's, at a commit. That is how a run finds the pull request whose events
// do not name it, as those of workflow_run for forks do not. Where there is
// none the error is an *Error for NotFound.
func (c *Client) FindPullRequest(ctx context.Context, owner, branch, head string) (PullRequest, error) {
	if owner == "" || branch == "" || !headForm.MatchString(head) {
		return PullRequest{}, invalid("a pull request is found by the owner, the branch and the commit that it comes from")
	}
	var all []*api.PullRequest
	err := c.try(ctx, "find the pull request", repeatable, func(ctx context.Context) (err error) {
		all, _, err = c.api.PullRequests.List(ctx, c.owner, c.name, &api.PullRequestListOptions{
			State: "open", Head: owner + ":" + branch, ListOptions: api.ListOptions{PerPage: perPage},
		})
		return err
	})
	if err != nil {
		return PullRequest{}, err
	}
	for _, pr := range all {
		if pr.GetHead().GetSHA() == head && pr.GetNumber() > 0 {
			return known(pr), nil
		}
	}
	return PullRequest{}, &Error{Reason: NotFound, Doing: "find the pull request", Detail: "no open one comes from that branch and is at that commit; it may have moved on"}
}
