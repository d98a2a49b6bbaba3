package report

import (
	"cmp"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
)

// move is one value that moved, with both of its pasts side by side.
type move struct {
	*ledger.Change                // since the base, or else since the promise
	promised       *ledger.Change // since the promise; nil where it stands as promised, or nothing is known
	asPromised     bool           // it stands as it was promised
}

// earlier reports whether the base holds the move already: it was made after
// the promise, but not in what is compared.
func (m *move) earlier() bool { return m.Since == ledger.Promised }

// promises reports whether something was promised by what moved. Readings and
// words promise nothing.
func (m *move) promises() bool { return m.Class != ledger.Progress && m.Class != ledger.Wording }

// moves lays the changes since the base and those since the promise beside
// each other, what weakens first, and then by class, in the ledger's order.
func moves(changes []ledger.Change, promised map[*goal.Goal]ledger.Promise) []move {
	type value struct{ goal, keyResult, field string }
	valueOf := func(c *ledger.Change) value { return value{c.Goal, c.KeyResult, c.Field} }
	since := map[value]*ledger.Change{}
	inBase := map[value]bool{}
	for i := range changes {
		c := &changes[i]
		switch c.Since {
		case ledger.Promised:
			since[valueOf(c)] = c
		case ledger.Base:
			inBase[valueOf(c)] = true
		}
	}
	var all []move
	for i := range changes {
		c := &changes[i]
		m := move{Change: c, promised: since[valueOf(c)]}
		if c.Since == ledger.Promised && inBase[valueOf(c)] {
			continue
		}
		if p := m.promised; p != nil && p != c && p.Class == ledger.Late {
			late := *c
			late.Class, late.Days = p.Class, p.Days
			m.Change = &late
		}
		_, known := promised[c.NowGoal]
		m.asPromised = known && m.promised == nil
		all = append(all, m)
	}
	slices.SortStableFunc(all, func(a, b move) int { return cmp.Compare(a.rank(), b.rank()) })
	return all
}

// gravity ranks the classes by how much a reader wants to hear of them.
var gravity = []ledger.Class{
	ledger.Weakened, ledger.Slipped, ledger.Dropped, ledger.HistoryEdited, ledger.Redefined, ledger.Rebaselined, ledger.Reopened,
	ledger.Reweighted, ledger.Late, ledger.Strengthened, ledger.BroughtForward, ledger.Added, ledger.Progress, ledger.Wording,
}

// rank orders moves: what weakens without a reason, what weakens with one,
// the other promises, and then what promises nothing.
func (m *move) rank() int {
	rank := slices.Index(gravity, m.Class)
	switch {
	case m.Weakens && !m.Explained():
		return rank
	case m.Weakens:
		return rank + len(gravity)
	case m.promises():
		return rank + 2*len(gravity)
	}
	return rank + 3*len(gravity)
}

// movedGoal is a goal and what moved in it.
type movedGoal struct {
	name, title, path string
	moves, earlier    []move
}

// byGoal groups moves by their goal, the goals in the order of their gravest
// move since the base. Goals of which nothing has moved since then come last.
func byGoal(all []move) []movedGoal {
	var goals []movedGoal
	at := map[string]int{}
	for _, earlier := range []bool{false, true} {
		for _, m := range all {
			if m.earlier() != earlier {
				continue
			}
			i, ok := at[m.Goal]
			if !ok {
				i = len(goals)
				at[m.Goal] = i
				goals = append(goals, movedGoal{name: m.Goal, title: movedTitle(m.Change), path: m.Place.Path})
			}
			if earlier {
				goals[i].earlier = append(goals[i].earlier, m)
			} else {
				goals[i].moves = append(goals[i].moves, m)
			}
		}
	}
	return goals
}

// movedTitle is what the goal of a change is called, now or before.
func movedTitle(c *ledger.Change) string {
	for _, g := range []*goal.Goal{c.NowGoal, c.WasGoal} {
		if g != nil && g.Title.Value != "" {
			return g.Title.Value
		}
	}
	return cmp.Or(c.Goal, "(no title)")
}
