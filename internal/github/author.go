package github

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"

	api "github.com/google/go-github/v60/github"
)

// actions is the author of what is written with the token of an Actions job.
const actions = "github-actions[bot]"

// own picks those comments that we wrote ourselves. A marker can be copied by
// anybody; who wrote a comment cannot.
func (c *Client) own(ctx context.Context, marked []*api.IssueComment) ([]standing, error) {
	if len(marked) > 0 && c.author == "" {
		login, err := c.whoami(ctx)
		if err != nil {
			return nil, err
		}
		c.author = login
	}
	var own []standing
	for _, one := range marked {
		if strings.EqualFold(one.GetUser().GetLogin(), c.author) {
			own = append(own, c.standing(one))
		}
	}
	return own, nil
}

// whoami finds out whose token it is. GET /user refuses the tokens of all
// GitHub Apps, that of Actions jobs among them; GraphQL tells them too.
func (c *Client) whoami(ctx context.Context) (string, error) {
	if c.graphQL != "" {
		if login, err := c.viewer(ctx); err == nil || ctx.Err() != nil {
			return login, err
		}
	}
	var login string
	err := c.try(ctx, asking, repeatable, func(ctx context.Context) error {
		user, _, err := c.api.Users.Get(ctx, "")
		login = user.GetLogin()
		return named(login, err)
	})
	if is(err, Denied) || is(err, NotFound) {
		return actions, nil
	}
	return login, err
}

// viewer asks GraphQL.
func (c *Client) viewer(ctx context.Context) (string, error) {
	var said struct {
		Data struct {
			Viewer struct{ Login string }
		}
	}
	err := c.try(ctx, asking, repeatable, func(ctx context.Context) error {
		req, err := c.api.NewRequest(http.MethodPost, c.graphQL, map[string]string{"query": "query { viewer { login } }"})
		if err != nil {
			return err
		}
		_, err = c.api.Do(ctx, req, &said)
		return named(said.Data.Viewer.Login, err)
	})
	return said.Data.Viewer.Login, err
}

const asking = "find out whose token this is"

func named(login string, err error) error {
	if err == nil && login == "" {
		return errors.New("the answer names nobody")
	}
	return err
}

// standing reads a comment that has a marker.
func (c *Client) standing(one *api.IssueComment) standing {
	m, text, _ := readMarker(one.GetBody())
	return standing{marker: m, id: one.GetID(), url: c.link(one.GetHTMLURL()), intact: digest(text) == m.digest}
}

// link returns an address that the server gave if it is one that can be
// shown, and else nothing.
func (c *Client) link(given string) string {
	u, err := url.Parse(given)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || plain(given, c.token) != given {
		return ""
	}
	return given
}
