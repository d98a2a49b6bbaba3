package github

import (
	"context"
	"time"

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
	if u.budget.Time <= settling {
		return nil
	}
	return u.pause(ctx, settling)
}

// settling is how long is waited after an edit before the comment is looked
// at again. An older run that read it before us may be about to write: the
// server cannot refuse that, but whoever looks later can mend it.
const settling = time.Second

func (u *upsert) wrote(action Action, one *api.IssueComment) {
	u.past.wrote, u.doubt = true, nil
	if u.result.Action == "" {
		u.result.Action = action
	}
	u.result.ID, u.result.URL = one.GetID(), u.link(one.GetHTMLURL())
}

// clear removes the copies that say less than the one that stays, each once.
// One that is listed again after that is an error, unless the server says to
// have removed it: its lists may be late. It is settled when there was
// nothing to do.
func (u *upsert) clear(ctx context.Context, extra []standing) (settled bool, err error) {
	settled = true
	for _, one := range extra {
		was, tried := u.tried[one.id]
		if was != nil {
			return false, was
		}
		if tried {
			continue
		}
		settled = false
		same, err := u.still(ctx, one)
		if err != nil {
			return false, err
		}
		if !same { // something has happened to it, which the next round sees
			continue
		}
		err = u.remove(ctx, one.id)
		if err == nil {
			u.result.Removed++
		} else if !gone(err) && !doubtful(err) {
			return false, err
		}
		u.tried[one.id] = err
	}
	return settled, nil
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
