package github

import (
	"context"
	"errors"

	api "github.com/google/go-github/v60/github"
)

// PullRequest is what the server says about a pull request. Its texts come
// from strangers.
type PullRequest struct {
	Number   int
	State    string // open or closed
	Locked   bool
	Head     string // commit
	HeadRepo string // owner/name; empty if the fork is deleted
	Base     string // commit that the base branch was at
	BaseRef  string // branch
}

// PullRequest asks for a pull request.
func (c *Client) PullRequest(ctx context.Context, number int) (PullRequest, error) {
	var p PullRequest
	if number <= 0 {
		return p, invalid("a pull request has a number above 0")
	}
	err := c.try(ctx, "read the pull request", repeatable, func(ctx context.Context) error {
		pr, _, err := c.api.PullRequests.Get(ctx, c.owner, c.name, number)
		if err != nil {
			return err
		}
		p = known(pr)
		if p.Number != number || !headForm.MatchString(p.Head) || !headForm.MatchString(p.Base) {
			return errors.New("the answer describes no pull request of that number")
		}
		return nil
	})
	return p, err
}

// known is what is kept of a pull request.
func known(pr *api.PullRequest) PullRequest {
	return PullRequest{
		Number: pr.GetNumber(), State: pr.GetState(), Locked: pr.GetLocked(),
		Head: pr.GetHead().GetSHA(), HeadRepo: pr.GetHead().GetRepo().GetFullName(),
		Base: pr.GetBase().GetSHA(), BaseRef: pr.GetBase().GetRef(),
	}
}
