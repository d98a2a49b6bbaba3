package checks

import (
	"cmp"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// covers finds the comment that silences a finding, in a time that does not
// grow with the number of comments in a file.
type covers struct {
	by   map[coverKey][]cover
	tops map[string]diag.Pos // by path: where the first of its documents begins
}

type coverKey struct{ path, check string }

// cover is one comment among those of a file that name the same check. What
// comments cover are nodes of one tree, so that two of them lie inside one
// another or apart.
type cover struct {
	*comment
	outer int // the next cover that this one lies inside, or -1
}

// newCovers indexes the comments that are still good on the day.
func newCovers(p *Pass, comments []*comment) covers {
	all, tops := map[coverKey][]cover{}, map[string]diag.Pos{}
	for _, f := range p.Now.Files {
		if _, known := tops[f.Path]; !known {
			tops[f.Path] = f.Span.Start
		}
	}
	for _, c := range comments {
		for _, id := range c.Checks {
			if !c.expired(p) {
				key := coverKey{c.At.Path, id.Value}
				all[key] = append(all[key], cover{comment: c})
			}
		}
	}
	for _, list := range all {
		slices.SortStableFunc(list, func(a, b cover) int {
			x, y := a.Covers, b.Covers
			return cmp.Or(comparePos(x.Start, y.Start), comparePos(y.End, x.End))
		})
		inside := []int{} // the covers that the present one may lie inside
		for i := range list {
			for len(inside) > 0 && !list[inside[len(inside)-1]].Covers.Contains(list[i].Covers.Start) {
				inside = inside[:len(inside)-1]
			}
			list[i].outer = -1
			if len(inside) > 0 {
				list[i].outer = inside[len(inside)-1]
			}
			inside = append(inside, i)
		}
	}
	return covers{all, tops}
}

// of returns the innermost comment that silences a finding, or nil. A finding
// without a line, about what is gone from a file, is silenced where the file
// begins.
func (all covers) of(f diag.Finding) *comment {
	at, list := f.Place.Span.Start, all.by[coverKey{f.Place.Path, f.Rule}]
	if f.Place.Span.IsZero() {
		at = all.tops[f.Place.Path]
	}
	i, _ := slices.BinarySearchFunc(list, at, func(c cover, at diag.Pos) int {
		if at.Before(c.Covers.Start) {
			return 1
		}
		return -1
	})
	for i--; i >= 0; i = list[i].outer {
		if list[i].Covers.Contains(at) {
			return list[i].comment
		}
	}
	return nil
}

func comparePos(a, b diag.Pos) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
}
