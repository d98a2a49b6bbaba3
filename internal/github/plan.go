package github

import (
	"cmp"
	"slices"
)

// standing is one of our comments as the server holds it.
type standing struct {
	marker
	id     int64
	url    string
	intact bool // nobody has changed its text since
}

// says reports whether a standing comment says what c does.
func (s standing) says(c composed) bool { return s.intact && s.digest == c.digest }

// past is what this run has done to the comments so far.
type past struct {
	created int64 // the comment's id; 0 for none
	wrote   bool  // a comment was created or edited, and the server said so
}

// step is what is to be done next. The zero step is to do nothing more.
type step struct {
	create     bool
	edit       *standing  // make this one say what we say
	remove     []standing // these say what others say better
	keep       *standing  // the one that stays; nil for none
	superseded bool       // it is of a newer run
}

// plan decides by the comments as they stand. It is asked after each change,
// until there is nothing more to do, so that whatever other runs do at the
// same time is taken into account.
//
// The newest stays, and only what is older is removed. The server has nothing
// to compare and swap with, so among concurrent runs an edit can undo a newer
// one; creating and removing cannot. Each of several first runs has created
// its comment before it looks: of any two, one at least sees the other, and
// the older is removed by whoever sees both, or by the run that created it.
// The newest is removed by nobody.
func plan(own []standing, mine composed, done past) step {
	if len(own) == 0 {
		// What we have created is either removed by a person or not yet to be
		// seen. To create it again would be wrong in both cases.
		return step{create: done.created == 0}
	}
	keep := slices.MaxFunc(own, func(a, b standing) int {
		return cmp.Or(a.age(b.marker), cmp.Compare(b.id, a.id)) // of equals the first
	})
	s := step{keep: &keep, superseded: keep.age(mine.marker) > 0}
	for _, o := range own {
		if o.id != keep.id && (!s.superseded || o.id == done.created) {
			s.remove = append(s.remove, o)
		}
	}
	same := keep.age(mine.marker) == 0 && done.wrote // another job of this very run came later
	if !s.superseded && !keep.says(mine) && !same {
		s.edit = &keep
	}
	return s
}
