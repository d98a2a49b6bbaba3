package main

import (
	"context"
	"io"
	"slices"

	"github.com/goalpost-dev/goalpost/checks"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/report"
	"github.com/goalpost-dev/goalpost/internal/suggest"
)

// card shows one goal, held against the letters of SMART.
func (a *app) card(ctx context.Context, id string, paths []string) error {
	var missing error
	err := a.show(ctx, []string{"text"}, []string{"text"}, paths, func(w io.Writer, _ string, p *progressRun) error {
		i := slices.IndexFunc(p.goals, func(g *progress.Goal) bool { return g.Name == id })
		if i < 0 {
			var ids []string
			for _, g := range p.goals {
				ids = append(ids, g.Name)
			}
			missing = usage("--card: there is no goal %q: %s", id, suggest.Among(id, ids, "see goalpost status"))
			return nil
		}
		g := p.goals[i]
		in := p.projects[slices.IndexFunc(p.projects, func(in *loaded) bool { return slices.Contains(in.w.Goals, g.Goal) })]
		found := append(in.found, checks.Run(checks.Pass{Now: in.w, Today: p.today}).Findings...)
		about := diag.Sort(slices.DeleteFunc(found, func(f diag.Finding) bool {
			return f.Goal != id || f.Place.Path != g.File.Path
		}))
		return report.WriteCard(w, &report.Card{
			Goal: g, Path: in.shown(g.File.Path), Findings: about, Rules: rules(), Color: a.color(),
		})
	})
	if err == nil {
		err = missing
	}
	return err
}
