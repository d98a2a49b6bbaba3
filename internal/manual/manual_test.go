package manual_test

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/internal/manual"
)

// TestWrite holds the whole page of a small program, whose texts have in them
// what a page could be broken by.
func TestWrite(t *testing.T) {
	run := func(*cobra.Command, []string) {}
	root := &cobra.Command{Use: "tool", Short: "does \"things\"", Long: "Tool does:\n  one\n\n.hidden is no request\n'neither\nC:\\path"}
	root.PersistentFlags().String("today", "", "the day")
	check := &cobra.Command{Use: `check "PATH"`, Short: "Check", Example: "  tool check -q", Run: run}
	check.Flags().Bool("all", false, "everything")
	root.AddCommand(check, &cobra.Command{Use: "secret", Hidden: true, Run: run})

	var b strings.Builder
	if err := manual.Write(&b, root, "v1.2.3"); err != nil {
		t.Fatal(err)
	}
	const want = `.TH "TOOL" "1" "" "tool v1.2.3" "User Commands"
.SH "NAME"
tool \- does "things"
.SH "SYNOPSIS"
tool COMMAND [ARGUMENT…] [FLAG…]
.SH "DESCRIPTION"
Tool does:
  one
.PP
\&.hidden is no request
\&'neither
C:\epath
.SH "COMMANDS"
.SS "tool check \(dqPATH\(dq [flags]"
Check.
.PP
.nf
      \-\-all   everything
.fi
.PP
Examples:
.nf
  tool check \-q
.fi
.SH "FLAGS OF ALL COMMANDS"
.nf
      \-\-today string   the day
.fi
`
	if got := b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
