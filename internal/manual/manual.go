// Package manual writes the manual page of a command and its subcommands, in
// man(7), from what they say of themselves for --help.
//
// It knows nothing of goals, and writes no date, so that one commit gives one
// page.
package manual

import (
	"bytes"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// columns is how wide the lists of flags are: what is left of a terminal of
// 80 columns beside the margin that man leaves.
const columns = 72

// Write writes the page of a root command. The version stands at its foot.
func Write(w io.Writer, root *cobra.Command, version string) error {
	p := &page{}
	p.macro("TH", strings.ToUpper(root.Name()), "1", "", root.Name()+" "+version, "User Commands")
	p.macro("SH", "NAME")
	p.text(root.Name() + " - " + root.Short)
	p.macro("SH", "SYNOPSIS")
	p.text(root.Name() + " COMMAND [ARGUMENT…] [FLAG…]")
	p.macro("SH", "DESCRIPTION")
	p.text(root.Long)
	p.macro("SH", "COMMANDS")
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			p.command(cmd)
		}
	}
	p.macro("SH", "FLAGS OF ALL COMMANDS")
	p.verbatim(root.PersistentFlags().FlagUsagesWrapped(columns))
	_, err := w.Write(p.Bytes())
	return err
}

// page is the text of a page as far as it is written.
type page struct{ bytes.Buffer }

func (p *page) command(cmd *cobra.Command) {
	p.macro("SS", cmd.UseLine())
	if cmd.Long != "" {
		p.text(cmd.Long)
	} else {
		p.text(cmd.Short + ".")
	}
	if own := cmd.LocalNonPersistentFlags(); own.HasAvailableFlags() {
		p.macro("PP")
		p.verbatim(own.FlagUsagesWrapped(columns))
	}
	if cmd.Example != "" {
		p.macro("PP")
		p.text("Examples:")
		p.verbatim(cmd.Example)
	}
}

// macro writes a request with its arguments.
func (p *page) macro(name string, args ...string) {
	p.WriteString("." + name)
	for _, a := range args {
		p.WriteString(` "` + strings.ReplaceAll(escape(a), `"`, `\(dq`) + `"`)
	}
	p.WriteString("\n")
}

// text writes paragraphs that have an empty line in between. A line that is
// indented begins a new line on the page, too.
func (p *page) text(paragraphs string) {
	for i, text := range strings.Split(strings.TrimSpace(paragraphs), "\n\n") {
		if i > 0 {
			p.macro("PP")
		}
		p.lines(text)
	}
}

// verbatim writes lines that stay as they are.
func (p *page) verbatim(text string) {
	p.macro("nf")
	p.lines(strings.Trim(text, "\n"))
	p.macro("fi")
}

// lines writes text line by line; none of them is taken for a request.
func (p *page) lines(text string) {
	for line := range strings.Lines(text) {
		line = escape(strings.TrimRight(line, "\n"))
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			line = `\&` + line
		}
		p.WriteString(line + "\n")
	}
}

// escape makes a backslash and a hyphen stand for themselves: the hyphen of a
// flag is to be found and copied.
var escape = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace
