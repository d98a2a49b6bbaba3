// Package github keeps one comment on one pull request up to date, whatever
// the API does: it says a thing once, and delivers it or says in one line why
// it could not.
//
// It speaks to GitHub, GitHub Enterprise and whatever answers as they do
// (Gitea, Forgejo), at the address that it is given. It is handed Markdown
// and does not know what the Markdown is about. It reads neither clock nor
// environment: both are the caller's.
package github

import (
	"context"
	"net/http"
	"time"

	api "github.com/google/go-github/v60/github"
)

// Options says where a Client works, as whom and with what.
type Options struct {
	APIURL     string // as in GITHUB_API_URL: https://api.github.com, https://ghe.example.com/api/v3
	GraphQLURL string // as in GITHUB_GRAPHQL_URL, of the same host; empty where there is none
	Token      string
	Repository string // owner/name
	UserAgent  string // may be empty

	// Author is the login whose comments are our own. Empty finds out, for
	// which the tokens of GitHub Apps need GraphQL; without it they are taken
	// for the token of an Actions job.
	Author string

	// PlainHTTP lets the token travel unencrypted to hosts other than this
	// machine. It is for servers that have no https, and never a default:
	// whoever listens on the way has the token.
	PlainHTTP bool

	Now       func() time.Time
	Sleep     func(context.Context, time.Duration) error
	Transport http.RoundTripper // nil is http.DefaultTransport
	Budget    Budget            // zeros are the default
}

// Budget bounds everything that a Client does in its life.
type Budget struct {
	Requests int           // how many are sent, redirects and repeats included
	Time     time.Duration // how long may be spent on requests and on waiting
	Attempt  time.Duration // how long one request may take, its answer's body included
}

// The default budget. Listing the most comments that GitHub allows on a pull
// request (2 500) twice takes 52 requests, and a server that limits its
// callers without saying for how long wants a minute.
var standard = Budget{Requests: 80, Time: 90 * time.Second, Attempt: 10 * time.Second}

// Client works on the pull requests of one repository. It is not safe for
// concurrent use.
type Client struct {
	api         *api.Client
	owner, name string
	graphQL     string // empty if there is none
	author      string // empty until it is known
	token       string
	now         func() time.Time
	sleep       func(context.Context, time.Duration) error
	budget      *Budget // what is left of it
}

// New returns a Client. It sends nothing. An error is an *Error for Invalid.
func New(o Options) (*Client, error) {
	base, err := address(o.APIURL, o.PlainHTTP)
	if err != nil {
		return nil, err
	}
	if o.GraphQLURL != "" {
		u, err := address(o.GraphQLURL, o.PlainHTTP)
		if err != nil || originOf(u) != originOf(base) {
			return nil, invalid("the GraphQL address is no https:// address of the API's own host")
		}
	}
	owner, name, err := repository(o.Repository)
	if err != nil {
		return nil, err
	}
	if err := usable(o.Token); err != nil {
		return nil, err
	}
	if o.Now == nil || o.Sleep == nil {
		return nil, invalid("a clock is missing")
	}
	if o.Transport == nil {
		o.Transport = http.DefaultTransport
	}
	c := &Client{owner: owner, name: name, graphQL: o.GraphQLURL, author: o.Author, token: o.Token, now: o.Now, sleep: o.Sleep}
	c.budget = &Budget{
		Requests: or(o.Budget.Requests, standard.Requests),
		Time:     or(o.Budget.Time, standard.Time),
		Attempt:  or(o.Budget.Attempt, standard.Attempt),
	}
	c.api = api.NewClient(&http.Client{Transport: &transport{
		base: o.Transport, origin: originOf(base), token: o.Token, budget: c.budget, now: o.Now,
	}})
	c.api.BaseURL = base
	if o.UserAgent != "" {
		c.api.UserAgent = o.UserAgent
	}
	return c, nil
}

func or[T int | time.Duration](n, otherwise T) T {
	if n > 0 {
		return n
	}
	return otherwise
}
