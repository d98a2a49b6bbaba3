package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/checks"
	"github.com/goalpost-dev/goalpost/internal/manual"
	"github.com/goalpost-dev/goalpost/internal/suggest"
	"github.com/goalpost-dev/goalpost/schema"
)

func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "explain CHECK",
		Short:     "Show a check's page: why it matters, what it finds and what not",
		Example:   "  goalpost explain no-baseline",
		Args:      cobra.ExactArgs(1),
		ValidArgs: checks.IDs(),
		RunE: func(_ *cobra.Command, args []string) error {
			c := checks.ByID(args[0])
			if c == nil {
				return usage("there is no check called %q: %s", args[0], suggest.Among(args[0], checks.IDs(), "see goalpost checks"))
			}
			_, err := io.WriteString(a.stdout, c.Page())
			return err
		},
	}
}

func (a *app) checksCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "checks",
		Short: "List the checks",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			w := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
			for _, group := range checks.Groups {
				heading := string(group) + "\n"
				for _, c := range checks.All() {
					if c.Group == group {
						fmt.Fprintf(w, "%s  %s\t%s\t%s\t%s\n", heading, c.ID, c.Severity, c.Profile, c.Rule().Title)
						heading = ""
					}
				}
			}
			return w.Flush()
		},
	}
}

func (a *app) schemaCommand() *cobra.Command {
	schemas := map[string]string{
		"goals": schema.Goals, "config": schema.Config, "report": schema.Report, "status": schema.Status,
		"diff": schema.Diff, "pull-request": schema.PullRequest,
	}
	names := []string{"goals", "config", "report", "status", "diff", "pull-request"}
	return &cobra.Command{
		Use:       "schema [goals|config|report|status|diff|pull-request]",
		Short:     "Print a JSON Schema: of goal files, of the configuration, or of the JSON that the other commands write",
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: names,
		RunE: func(_ *cobra.Command, args []string) error {
			name := append(args, "goals")[0]
			text, ok := schemas[name]
			if !ok {
				return usage("there is no schema %q: there is %s", name, strings.Join(names, ", "))
			}
			_, err := io.WriteString(a.stdout, text)
			return err
		},
	}
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(a.stdout, "goalpost %s (%s %s/%s)\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

// manCommand is for those who pack the program, as completion is for shells.
func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "man",
		Short:  "Print the manual page",
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE:   func(cmd *cobra.Command, _ []string) error { return manual.Write(a.stdout, cmd.Root(), version()) },
	}
}

// version returns the module version that the program was built as, or else
// the commit, or else "devel".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "devel-" + s.Value[:12]
		}
	}
	return "devel"
}
