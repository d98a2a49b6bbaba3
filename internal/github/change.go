package github

import (
	"context"

	api "github.com/google/go-github/v60/github"
)

// publish creates the comment.
func (u *upsert) publish(ctx context.Context) error {
	one, err := u.create(ctx, u.comment.Number, u.mine.body())
	if err != nil {
		return err
	}
	if login := one.GetUser().GetLogin(); login != "" {
		u.author = login // whatever we took ourselves for
	}
	u.past.created = one.GetID()
	u.wrote(Created, one)
	return nil
}

// rewrite makes a standing comment say what we say, unless something has
// happened to it since it was listed, which the next round sees.
func (u *upsert) rewrite(ctx context.Context, at standing) error {
	if same, err := u.still(ctx, at); err != nil || !same {
		return err
	}
	one, err := u.edit(ctx, at.id, u.mine.body())
	if err != nil {
		return err
	}
	u.wrote(Edited, one)
	return nil
}

func (u *upsert) wrote(action Action, one *api.IssueComment) {
	u.past.wrote, u.doubt = true, nil
	if u.result.Action == "" {
		u.result.Action = action
	}
	u.result.ID, u.result.URL = one.GetID(), u.link(one.GetHTMLURL())
}

// clear removes a copy that says less than the one that stays, unless
// something has happened to it since.
func (u *upsert) clear(ctx context.Context, extra standing) error {
	same, err := u.still(ctx, extra)
	if err != nil || !same {
		return err
	}
	switch err := u.remove(ctx, extra.id); {
	case err == nil:
		u.result.Removed++
		return nil
	case gone(err):
		return nil
	case doubtful(err):
		u.stuck = err
		return nil
	default:
		return err
	}
}

// still reports whether a comment is as it was when it was listed. Lists take
// time, and other runs change comments in between.
func (u *upsert) still(ctx context.Context, seen standing) (bool, error) {
	one, err := u.get(ctx, seen.id)
	switch {
	case gone(err):
		return false, nil
	case err != nil:
		return false, err
	}
	m, _, ok := readMarker(one.GetBody())
	now := u.standing(one)
	return ok && m == seen.marker && now.intact == seen.intact, nil
}
