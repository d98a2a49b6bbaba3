package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "duplicate-goal", Severity: diag.Warning, Group: Specific, Profile: Core,
	Run: func(p *Pass) {
		copies := sameNames(p)
		sameTexts(p, copies)
		for _, t := range p.twins() {
			if !t.agrees() || copies[t.second.Goal] {
				continue
			}
			f := sameNumber(p, t)
			t.beside(f, "promised here first")
		}
	},
})

// sameNumber reports a key result that promises what another one does.
func sameNumber(p *Pass, t twin) *diag.Finding {
	if t.first.Goal == t.second.Goal {
		return p.KeyResult(t.second, wholeOrTitle(t.second), "title", "another key result of this goal promises the same",
			"keep one of the two; if they differ, say in their titles by what")
	}
	low, high, _ := levelOf(t.second)
	return p.KeyResult(t.second, wholeOrTitle(t.second), "title",
		fmt.Sprintf("%s, %s, is promised here and in %s for the same day", t.name, levelWords(low, high, unitOf(p, t.second)), fullName(t.first)),
		fmt.Sprintf("keep it in one place; if this goal serves the other, write `supports: [%s]`", t.first.Goal.Name))
}

// sameNames reports goals with an id that another goal has. Two goals of one
// name are never both meant, not even when one of them is closed: whatever
// supports the name leads to the first alone.
func sameNames(p *Pass) (copies map[*goal.Goal]bool) {
	copies = map[*goal.Goal]bool{}
	first := map[string]*goal.Goal{}
	for _, g := range p.Now.Goals {
		if !g.ID.Set || g.Name == "" {
			continue
		}
		other := first[g.Name]
		if other == nil {
			first[g.Name] = g
			continue
		}
		if !isOpen(p, g) && !isOpen(p, other) {
			continue
		}
		copies[g] = true
		f := p.Goal(g, g.ID.Span, "id",
			fmt.Sprintf("another goal has the id %s, and what supports it leads there", quote(g.Name)),
			fmt.Sprintf("give this one an id of its own, for example %s", ownName(p, g)))
		f.Related = append(f.Related, diag.Related{Place: other.At(other.ID.Span), Message: "the other goal"})
	}
	return copies
}

// ownName proposes an id that tells a goal from its namesake: with its cycle,
// as far as that has a name.
func ownName(p *Pass, g *goal.Goal) string {
	cycle := goal.Slug(p.Now.Period(g).Cycle.Name)
	if cycle == "" || p.Now.Goal(g.Name+"-"+cycle) != nil {
		cycle = "2"
	}
	return g.Name + "-" + cycle
}

// sameTexts reports open goals that say the same as another one of the same
// team and owner at the same time.
func sameTexts(p *Pass, copies map[*goal.Goal]bool) {
	type text struct{ words, whose string }
	seen := map[text][]*goal.Goal{}
	for _, g := range p.Now.Goals {
		words := goal.Words(g.Title.Value)
		if words == "" || copies[g] || !isOpen(p, g) {
			continue
		}
		key := text{words, theirs(g)}
		others := seen[key]
		for _, other := range others {
			if overlap(p, g, other) && !inLine(p, g, other) && !prose.IsPlaceholder(g.Title.Value) {
				copies[g] = true
				f := p.Goal(g, g.Title.Span, "title", "another goal says the same for the same time",
					"keep one of the two; if they differ, say in their titles by what")
				f.Related = append(f.Related, diag.Related{Place: other.At(head(other)), Message: "the other goal"})
				break
			}
		}
		if len(others) < mostCompared {
			seen[key] = append(others, g)
		}
	}
}

// overlap reports whether two goals run at the same time. A goal whose days
// nobody gave runs all the time.
func overlap(p *Pass, a, b *goal.Goal) bool {
	x, y := p.Now.Period(a), p.Now.Period(b)
	return (x.Due == 0 || x.Due >= y.Start) && (y.Due == 0 || y.Due >= x.Start)
}
