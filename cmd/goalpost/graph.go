package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/report"
)

func (a *app) graphCommand() *cobra.Command {
	var formats []string
	cmd := &cobra.Command{
		Use:   "graph [PATH…]",
		Short: "Draw which goal supports which, coloured by status",
		Long: `Graph draws the goals of PATH, and everything that they support, as a diagram
in which the goals of the company stand at the top. Mermaid is drawn by GitHub,
GitLab and most wikis when it stands in a block of Markdown; dot is for Graphviz
and knows no limit of size.`,
		Example: `  goalpost graph
  goalpost graph goals/2026-Q4 -f dot | dot -Tsvg > goals.svg`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, paths []string) error { return a.graph(cmd.Context(), formats, paths) },
	}
	addFormat(cmd, &formats, "mermaid", report.GraphNames())
	return cmd
}

func (a *app) graph(ctx context.Context, formats, paths []string) error {
	return a.show(ctx, formats, report.GraphNames(), paths, func(w io.Writer, format string, r *progressRun) error {
		g := report.Graph{Today: r.today, Goals: r.all, Asked: map[*progress.Goal]bool{}, Supports: map[*goal.Goal][]*goal.Goal{}}
		for _, p := range r.goals {
			g.Asked[p] = true
		}
		for _, w := range r.workspaces {
			for _, child := range w.Goals {
				g.Supports[child] = w.Parents(child)
			}
		}
		return report.GraphFormats[format](w, &g)
	})
}
