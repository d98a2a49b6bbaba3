// Command goalpost checks goals that are kept as YAML in a repository.
//
// The package wires: flags, files, the clock, the environment and exit codes.
// What a goal is and what is wrong with it is known on the floors below.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/report"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	tuneMemory(os.Getenv)
	os.Exit(run(ctx, &app{args: os.Args[1:], stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv, now: time.Now}))
}

// app is everything outside the program that a command may touch, and the
// flags that all commands share.
type app struct {
	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time

	today   string
	config  string
	noColor bool
	quiet   bool
}

// run executes one command line and returns the exit code. Every error that
// is not a finding is said here, in one line that is harmless on a terminal
// and in a runner's log.
func run(ctx context.Context, a *app) int {
	cmd := a.root()
	cmd.SetArgs(a.args)
	cmd.SetIn(a.stdin)
	cmd.SetOut(a.stdout)
	cmd.SetErr(a.stderr)
	err := cmd.ExecuteContext(ctx)
	if message := explanation(err); message != "" {
		io.WriteString(a.stderr, report.Plain("goalpost: "+message)+"\n")
	}
	return exitCode(err)
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "goalpost",
		Short: "Checks goals that are kept as YAML in a repository",
		Long: `goalpost reads the goals that a team keeps as YAML in its repository, and says
what is wrong with them, each mistake at its line with the fix beside it.

Exit codes: 0 clean, 1 findings, 2 wrong usage or configuration, 3 could not run.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return usageError{err, cmd.CommandPath()} })
	flags := root.PersistentFlags()
	flags.StringVar(&a.today, "today", "", "judge as if this were the day, such as 2026-12-31")
	flags.StringVar(&a.config, "config", "", "read this configuration instead of the nearest .goalpost.yaml")
	flags.BoolVar(&a.noColor, "no-color", false, "print no colours (also: NO_COLOR)")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "print findings and nothing else")
	for _, cmd := range []*cobra.Command{a.checkCommand(), a.statusCommand(), a.diffCommand(), a.prCommand(), a.graphCommand(), a.explainCommand(), a.checksCommand(), a.schemaCommand(), a.versionCommand(), a.manCommand()} {
		root.AddCommand(cmd)
	}
	for _, cmd := range root.Commands() {
		args := cmd.Args
		cmd.Args = func(cmd *cobra.Command, given []string) error {
			if err := args(cmd, given); err != nil {
				return usageError{err, cmd.CommandPath()}
			}
			return nil
		}
	}
	return root
}

// day returns the day to judge for.
func (a *app) day() (calendar.Date, error) {
	if a.today == "" {
		return calendar.Of(a.now()), nil
	}
	d, err := calendar.ParseDate(a.today)
	if err != nil {
		return 0, usage("--today: %w", err)
	}
	return d, nil
}
