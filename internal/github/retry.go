package github

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// maxAttempts is how often one thing is tried, and firstPause how long is
// waited before the second time; it doubles.
const (
	maxAttempts = 4
	firstPause  = time.Second
)

// method says whether a request may be sent again when nobody knows whether
// the server acted on it. Creating may not: the comments are listed first.
type method bool

const (
	repeatable method = true
	once       method = false
)

// try does something until it works, cannot work, or the budget is used up.
// What it returns is an *Error, or else the context's own error.
func (c *Client) try(ctx context.Context, doing string, how method, do func(context.Context) error) error {
	for attempt := 1; ; attempt++ {
		e := c.attempt(ctx, do)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if e == nil {
			return nil
		}
		e.Doing = doing
		if !e.again(attempt, how) {
			return e
		}
		wait := max(e.wait, firstPause<<(attempt-1))
		if wait >= c.budget.Time {
			e.Detail += asks(e.wait)
			return e
		}
		if err := c.pause(ctx, wait); err != nil {
			return err
		}
	}
}

// asks says for how long the server wants us to wait.
func asks(wait time.Duration) string {
	switch {
	case wait >= forever:
		return "; it asks to wait for months"
	case wait > 0:
		return fmt.Sprintf("; it asks to wait %v", wait)
	}
	return ""
}

// again reports whether what failed is worth another attempt.
func (e *Error) again(attempt int, how method) bool {
	return e.transient && attempt < or(e.attempts, maxAttempts) && (how == repeatable || e.refused)
}

// attempt does something once, in bounded time.
func (c *Client) attempt(ctx context.Context, do func(context.Context) error) *Error {
	if c.budget.Time <= 0 {
		return &Error{Reason: Unreachable, Detail: "gave up after too long a time", refused: true}
	}
	began := c.now()
	limited, cancel := context.WithTimeout(ctx, min(c.budget.Attempt, c.budget.Time))
	defer cancel()
	err := do(limited)
	c.budget.Time -= c.now().Sub(began)
	var e *Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &e):
		return e
	case limited.Err() != nil: // go-github returns this in place of what the transport said
		return &Error{Reason: Unreachable, Detail: "the server did not answer in time", transient: true}
	}
	return &Error{Reason: Broken, Detail: plain(err.Error(), c.token), transient: true}
}

// pause waits, which the budget pays.
func (c *Client) pause(ctx context.Context, d time.Duration) error {
	c.budget.Time -= d
	return c.sleep(ctx, d)
}
