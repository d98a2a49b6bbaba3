package main

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/goalpost-dev/goalpost/internal/report"
	"github.com/goalpost-dev/goalpost/internal/suggest"
)

// output is one format and where it goes: a file, or standard output.
type output struct {
	format string
	file   string
}

// addFormat gives a command the flag --format.
func addFormat(cmd *cobra.Command, formats *[]string, usual string, names []string) {
	cmd.Flags().StringSliceVarP(formats, "format", "f", []string{usual},
		"what to print: "+strings.Join(names, ", ")+"; FORMAT=FILE writes to a file")
}

// parseOutputs reads the values of --format: text, json=out.json. Names are
// the formats that there are.
func parseOutputs(values, names []string) ([]output, error) {
	var outs []output
	stdout := 0
	for _, v := range values {
		name, file, toFile := strings.Cut(v, "=")
		if !slices.Contains(names, name) {
			return nil, usage("--format: there is no format %q: %s", name, suggest.Among(name, names, ""))
		}
		if toFile && file == "" {
			return nil, usage("--format: %s= is followed by no file name", name)
		}
		if !toFile && name != "github" {
			stdout++
		}
		outs = append(outs, output{name, file})
	}
	if stdout > 1 {
		return nil, usage("--format: only one format can go to standard output; send the others to files, as in json=goalpost.json")
	}
	return outs, nil
}

// shielded are the formats for people, in which a runner might find commands
// when they are printed to its log.
var shielded = []string{"text", "markdown", "mermaid", "dot"}

// write writes in every format that was asked for, each to its place.
func (a *app) write(outs []output, format func(w io.Writer, name string) error) error {
	for _, o := range outs {
		write := func(w io.Writer) error { return format(w, o.format) }
		var err error
		switch {
		case o.file != "":
			err = writeFile(o.file, write)
		case a.onRunner() && slices.Contains(shielded, o.format):
			err = report.Shield(a.stdout, rand.Text(), write)
		default:
			err = write(a.stdout)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// writeFile writes a file as a whole or not at all: aside first, then renamed
// into place. What is there and is no plain file (a pipe, a device) is written
// to as it is.
func writeFile(name string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target // a link stays a link
	}
	put := replaceFile
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		put = fillFile
	}
	if err := put(name, b.Bytes()); err != nil {
		return fmt.Errorf("%s: cannot be written: %w", name, reason(err))
	}
	return nil
}

func replaceFile(name string, b []byte) error {
	aside, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(aside.Name()) // fails, as it should, once it is renamed
	_, err = aside.Write(b)
	if err == nil {
		err = aside.Chmod(0o644)
	}
	if closed := aside.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(aside.Name(), name)
}

func fillFile(name string, b []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// onRunner reports whether standard output is the log of a GitHub runner,
// which executes commands that it finds in it.
func (a *app) onRunner() bool { return a.getenv("GITHUB_ACTIONS") == "true" }

// color reports whether to print colours: on a terminal that shows them, and
// never where somebody has said not to.
func (a *app) color() bool {
	if a.noColor || a.getenv("NO_COLOR") != "" || a.getenv("CI") != "" || a.getenv("TERM") == "dumb" {
		return false
	}
	return isTerminal(a.stdout)
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
