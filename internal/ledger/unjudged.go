package ledger

import (
	"fmt"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/say"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Unjudged says what Between could not compare, and why: one line for each
// file, sorted. Nothing of it is called added, dropped or changed.
func Unjudged(past Past, now *workspace.Workspace) []string {
	if past.Base == nil {
		return nil
	}
	type reason struct{ path, why string }
	count := map[reason]int{}
	was := Match(past.Base, now)
	for is, g := range was {
		switch {
		case now.Broken(is.File.Path):
			count[reason{is.File.Path, "a part of the file cannot be read"}]++
		case past.Base.Broken(g.File.Path):
			count[reason{is.File.Path, "a part of " + g.File.Path + " could not be read before"}]++
		}
	}
	for _, g := range gone(past.Base, was) {
		if unjudged(past.Base, g, now) {
			count[reason{g.File.Path, "they may stand in what cannot be read now"}]++
		}
	}
	for _, g := range now.Goals {
		if was[g] == nil && unjudged(now, g, past.Base) {
			count[reason{g.File.Path, "they may have stood in what could not be read before"}]++
		}
	}
	var out []string
	for r, n := range count {
		out = append(out, fmt.Sprintf("%s: %s not compared: %s", r.path, say.Count(n, "goal was", "goals were"), r.why))
	}
	slices.Sort(out)
	return out
}

// unjudged reports whether a goal that the other revision does not seem to have
// may stand there in what cannot be read. Of one that has neither an id nor a
// title nobody can tell.
func unjudged(w *workspace.Workspace, g *goal.Goal, other *workspace.Workspace) bool {
	return g.Name == "" || w.Broken(g.File.Path) || other.Broken(g.File.Path) || other.MayDefine(g.Name)
}
