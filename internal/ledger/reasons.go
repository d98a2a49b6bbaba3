package ledger

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// This file lays what changes: says beside what changed.
//
// An entry explains a move where it names the field, gives a reason of at
// least a few letters and who approved, and, as far as it says from what to
// what, says the same as the move. Several entries are read as steps, in the
// order of their dates: each must begin where the last one ended, and the last
// must end where the value stands now. A move since the base may also be
// explained as a part of the whole way from what was promised. An entry that stood there before the
// move does not explain it, unless it names the very value that came.

// explain finds the reason of each change among the entries of the goal now.
// Beside changes since the base stand those since the promise.
func explain(all []Change, was, is *goal.Goal, promised []Change) {
	if len(is.Changes) == 0 || len(all) == 0 {
		return
	}
	starts := map[string]string{}
	for _, c := range promised {
		starts[c.KeyResult+"/"+c.Field] = c.From
	}
	steps := stepsTo(was, is)
	by := map[string][]int{}
	for i, s := range steps {
		by[s.field] = append(by[s.field], i)
	}
	for i := range all {
		c := &all[i]
		if c.Class == Wording || c.Class == Progress {
			continue
		}
		var at []int
		for _, name := range fieldNames(c) {
			at = append(at, by[name]...)
		}
		slices.Sort(at)
		var about []step
		for _, i := range slices.Compact(at) {
			about = append(about, steps[i])
		}
		c.Reason, c.ApprovedBy = reasonOf(c, about, starts[c.KeyResult+"/"+c.Field])
	}
}

// mostSteps is how many entries of a goal are looked at: the latest.
const mostSteps = 1000

// step is an entry of the ledger that may explain something.
type step struct {
	*goal.Change
	field string // as path gives it
	known bool   // whether it stood there before
}

// stepsTo returns the entries of a goal that may explain something, in the
// order of their dates.
func stepsTo(was, is *goal.Goal) []step {
	old := map[string]int{}
	for i := range was.Changes {
		old[identity(&was.Changes[i])]++
	}
	var steps []step
	for i := range is.Changes {
		e := &is.Changes[i]
		if !isSound(e) {
			continue
		}
		known := old[identity(e)] > 0
		if known {
			old[identity(e)]--
		}
		steps = append(steps, step{e, path(e.Field.Value), known})
	}
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Compare(a.Date.Value, b.Date.Value) })
	return steps[max(0, len(steps)-mostSteps):]
}

func identity(e *goal.Change) string {
	return strings.Join([]string{path(e.Field.Value), e.From.Value, e.To.Value, e.Date.Value.String()}, "\n")
}

// fewLetters is how many letters a reason has at least, counted in bytes: a mark
// is none, and two signs of Chinese are a word.
const fewLetters = 4

// isSound reports whether an entry gives a reason and an approver that are
// words.
func isSound(e *goal.Change) bool {
	return letters(e.Reason.Value) >= fewLetters && !prose.IsPlaceholder(e.Reason.Value) &&
		letters(e.ApprovedBy.Value) > 0 && !prose.IsPlaceholder(e.ApprovedBy.Value)
}

func letters(text string) (n int) {
	for _, r := range text {
		if unicode.IsLetter(r) {
			n += utf8.RuneLen(r)
		}
	}
	return n
}

// path writes the name of a field in one way: certified.target and
// certified/target are the same.
func path(field string) string {
	var parts []string
	for _, part := range strings.FieldsFunc(field, func(r rune) bool { return r == '.' || r == '/' }) {
		if s := goal.Slug(part); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "/")
}

// reasonOf returns the words of the last of the steps about a change that leads
// to where it ended, or nothing. The first step may begin at another value instead.
func reasonOf(c *Change, steps []step, other string) (reason, approvedBy string) {
	at, anywhere := c.From, false
	valued := c.Field != "" && c.Class != Dropped && c.Class != Added
	arrived := false
	for _, s := range steps {
		ends := s.To.Set && sameValue(s.To.Value, c.To)
		switch {
		case !valued:
			if s.known {
				continue
			}
			arrived = true
		case s.known && !(c.Since == Base && ends),
			s.From.Set && !anywhere && !sameValue(s.From.Value, at) && !sameValue(s.From.Value, other):
			continue
		default:
			at, anywhere = s.To.Value, !s.To.Set
			arrived = anywhere || ends
		}
		if arrived {
			reason, approvedBy = s.Reason.Value, s.ApprovedBy.Value
		}
	}
	if !arrived {
		return "", ""
	}
	return reason, approvedBy
}

// fieldNames returns how an entry may call what changed.
func fieldNames(c *Change) []string {
	fields := []string{path(c.Field)}
	switch rest, inside := strings.CutPrefix(c.Field, "milestones/"); {
	case inside:
		fields = append(fields, path(rest))
	case c.Class == Late:
		fields = []string{"added"}
	case c.Field == "due":
		fields = append(fields, "cycle")
	case c.Field == "weight":
		fields = append(fields, "weights")
	case strings.HasPrefix(c.Field, "training/"):
		fields = append(fields, path(strings.TrimPrefix(c.Field, "training/")))
	case c.Class == Dropped:
		fields = append(fields, "", "status")
	}
	owners := map[string]bool{}
	for _, k := range []*goal.KeyResult{c.WasMeasure, c.NowMeasure} {
		if k == nil {
			continue
		}
		if isSelf(k) || len(k.Goal.KeyResults) == 1 || c.Field == "weight" || c.Field == "due" {
			owners[""] = true
		}
		if !isSelf(k) {
			owners[goal.Slug(k.Name)], owners[goal.Slug(k.Title.Value)] = true, true
		}
	}
	if c.WasMeasure == nil && c.NowMeasure == nil {
		owners[""] = true
	}
	var out []string
	for owner := range owners {
		for _, f := range fields {
			name := strings.Trim(owner+"/"+f, "/")
			out = append(out, name, strings.Trim("key-results/"+name, "/"))
		}
	}
	return out
}

// sameValue reports whether two texts say the same value.
func sameValue(a, b string) bool {
	if sameText(a, b) {
		return true
	}
	if a == "" || b == "" {
		return false
	}
	if x, err := calendar.ParseDate(strings.TrimSpace(a)); err == nil {
		y, err := calendar.ParseDate(strings.TrimSpace(b))
		return err == nil && x == y
	}
	x, ok := prose.ParseTarget(a)
	y, also := prose.ParseTarget(b)
	if ok && also {
		return difference(x.Value.Value, y.Value.Value) == 0 && difference(x.Value2.Value, y.Value2.Value) == 0 && prose.Commensurable(x.Unit, y.Unit)
	}
	return !ok && !also && goal.Slug(a) == goal.Slug(b) && goal.Slug(a) != ""
}
