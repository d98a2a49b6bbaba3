package github

import (
	"context"
	"errors"
	"fmt"
)

// Action is what became of a comment.
type Action string

// The actions.
const (
	Created    Action = "created"
	Edited     Action = "edited"
	Unchanged  Action = "unchanged"  // it said so already
	Superseded Action = "superseded" // a newer run has spoken
	Withheld   Action = "withheld"   // there is none, and none was wanted
)

// Result says what Upsert did.
type Result struct {
	Action  Action
	ID      int64
	URL     string // for people; empty if the server gave none that can be shown
	Removed int    // older copies
	Cut     bool   // the body was too long and is not there in full
}

// maxRounds is how often the comments are looked at; three times are usual.
// maxDoubts is how often the comment is created anew because nobody knew
// whether it had been, and was not to be seen.
const (
	maxRounds = 8
	maxDoubts = 3
)

// Upsert sees to it that the pull request has one comment of ours under the
// key, and that it says what the newest run has to say. The error is an
// *Error or the context's own. A Result with an Action comes with an error
// too: the comment then says what it should, but something is left to do.
func (c *Client) Upsert(ctx context.Context, comment Comment) (Result, error) {
	mine, err := compose(comment, maxBody)
	if err != nil {
		return Result{}, err
	}
	u := upsert{Client: c, comment: comment, mine: mine, tried: map[int64]error{}}
	u.result.Cut = mine.text != normal(comment.Body)
	for range maxRounds {
		settled, err := u.round(ctx)
		if settled || err != nil {
			return u.result, err
		}
	}
	return u.result, &Error{Reason: Unsettled, Doing: "keep one comment", Detail: fmt.Sprintf("it is not settled after %d rounds", maxRounds)}
}

// upsert is one Upsert under way.
type upsert struct {
	*Client
	comment Comment
	mine    composed
	past    past
	result  Result

	doubt  error  // of the last write, whose outcome is unknown; nil if it is known
	meant  Action // by it
	doubts int
	final  bool            // it was tried often enough
	missed bool            // a comment was gone when it was to be edited
	tried  map[int64]error // what removing came to, by id
}

// round looks at the comments and does the next thing. It is settled when
// there was nothing to do.
func (u *upsert) round(ctx context.Context) (settled bool, err error) {
	own, err := u.look(ctx)
	if err != nil {
		return u.unseen(ctx, err)
	}
	s := plan(own, u.mine, u.past)
	switch writes := s.create || s.edit != nil; {
	case s.create && u.comment.OnlyEdit:
		u.result.Action = Withheld
		return true, nil
	case writes && u.final:
		return false, u.doubt
	case writes:
		return false, u.write(ctx, s.edit)
	}
	u.report(s)
	return u.clear(ctx, s.remove)
}

func (u *upsert) look(ctx context.Context) ([]standing, error) {
	marked, err := u.list(ctx, u.comment.Number, u.comment.Key)
	if err != nil {
		return nil, err
	}
	return u.own(ctx, marked)
}

// unseen is for when the comments cannot be listed. What is in doubt stays
// so, and says more; what the server said to have written stands.
func (u *upsert) unseen(ctx context.Context, err error) (settled bool, _ error) {
	switch {
	case ctx.Err() != nil:
		return false, err
	case u.doubt != nil:
		return false, u.doubt
	case u.past.wrote:
		return true, nil
	}
	return false, err
}

// report says what stands, once nothing is left to be written.
func (u *upsert) report(s step) {
	switch {
	case s.superseded:
		u.result.Action = Superseded
	case u.doubt != nil:
		u.result.Action = u.meant // it did arrive
	case u.result.Action == "":
		u.result.Action = Unchanged
	}
	u.doubt, u.final = nil, false
	if s.keep != nil {
		u.result.ID, u.result.URL = s.keep.id, s.keep.url
	}
}

// write creates the comment, or edits the one that stands. Where the outcome
// is unknown the next round sees it.
func (u *upsert) write(ctx context.Context, at *standing) error {
	var action Action
	var err error
	if at == nil {
		action, err = Created, u.publish(ctx)
	} else {
		action, err = Edited, u.rewrite(ctx, *at)
	}
	var e *Error
	switch {
	case errors.As(err, &e) && e.tooLong && len(u.mine.text) > smallBody:
		u.result.Cut = true
		u.mine, err = compose(u.comment, smallBody)
		return err
	case at != nil && gone(err) && !u.missed:
		u.missed = true
		return nil
	case !doubtful(err):
		return err
	}
	u.doubts++
	u.doubt, u.meant, u.final = err, action, at != nil || u.doubts == maxDoubts
	return u.pause(ctx, firstPause)
}
