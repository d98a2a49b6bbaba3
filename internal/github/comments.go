package github

import (
	"context"
	"errors"

	api "github.com/google/go-github/v60/github"
)

// The pages of a list. GitHub allows 2 500 comments on a pull request.
const (
	perPage  = 100
	maxPages = 40
)

// list returns the comments that carry a marker with our key, whoever wrote
// them.
func (c *Client) list(ctx context.Context, number int, key string) ([]*api.IssueComment, error) {
	var marked []*api.IssueComment
	seen := map[int64]bool{}
	for page := 1; page <= maxPages; page++ {
		comments, more, err := c.page(ctx, number, page)
		if err != nil {
			return nil, err
		}
		known := len(seen)
		for _, one := range comments {
			if m, _, ok := readMarker(one.GetBody()); ok && m.key == key && !seen[one.GetID()] {
				marked = append(marked, one)
			}
			seen[one.GetID()] = true
		}
		// Gitea has one page and gives it for any; a proxy may have dropped the
		// links to the next.
		if len(seen) == known || !more && len(comments) < perPage {
			return marked, nil
		}
	}
	return nil, &Error{Reason: Rejected, Doing: "list the comments", Detail: "there are too many"}
}

// page returns one page of comments, and whether the server speaks of a next.
// Pages are asked for by number: an address to follow is not taken from it.
func (c *Client) page(ctx context.Context, number, page int) (comments []*api.IssueComment, more bool, err error) {
	err = c.try(ctx, "list the comments", repeatable, func(ctx context.Context) error {
		var resp *api.Response
		var err error
		comments, resp, err = c.api.Issues.ListComments(ctx, c.owner, c.name, number, &api.IssueListCommentsOptions{
			ListOptions: api.ListOptions{Page: page, PerPage: perPage},
		})
		if err != nil {
			return err
		}
		more = resp.NextPage != 0
		for _, one := range comments {
			if one.GetID() <= 0 {
				return errNoID
			}
		}
		return nil
	})
	return comments, more, err
}

var errNoID = errors.New("the answer holds a comment without an id")

// get returns one comment.
func (c *Client) get(ctx context.Context, id int64) (one *api.IssueComment, err error) {
	err = c.try(ctx, "read the comment", repeatable, func(ctx context.Context) (err error) {
		one, _, err = c.api.Issues.GetComment(ctx, c.owner, c.name, id)
		return err
	})
	return one, err
}

// create makes a comment. Where it fails and the error does not say that the
// server refused, nobody knows whether the comment is there.
func (c *Client) create(ctx context.Context, number int, body string) (one *api.IssueComment, err error) {
	err = c.try(ctx, "create the comment", once, func(ctx context.Context) (err error) {
		one, _, err = c.api.Issues.CreateComment(ctx, c.owner, c.name, number, &api.IssueComment{Body: &body})
		if err == nil && one.GetID() <= 0 {
			return errNoID
		}
		return err
	})
	return one, err
}

func (c *Client) edit(ctx context.Context, id int64, body string) (one *api.IssueComment, err error) {
	err = c.try(ctx, "edit the comment", repeatable, func(ctx context.Context) (err error) {
		one, _, err = c.api.Issues.EditComment(ctx, c.owner, c.name, id, &api.IssueComment{Body: &body})
		return err
	})
	return one, err
}

func (c *Client) remove(ctx context.Context, id int64) error {
	return c.try(ctx, "remove an older copy of the comment", repeatable, func(ctx context.Context) error {
		_, err := c.api.Issues.DeleteComment(ctx, c.owner, c.name, id)
		return err
	})
}
