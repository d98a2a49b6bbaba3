package main

import (
	"bytes"
	"crypto/rand"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/term"

	"github.com/goalpost-dev/goalpost/internal/report"
	"github.com/goalpost-dev/goalpost/internal/suggest"
)

// output is one format and where it goes: a file, or standard output.
type output struct {
	format string
	file   string
}

// parseOutputs reads the values of --format: text, json=out.json.
func parseOutputs(values []string) ([]output, error) {
	var outs []output
	stdout := 0
	for _, v := range values {
		name, file, toFile := strings.Cut(v, "=")
		if report.Formats[name] == nil {
			return nil, usage("--format: there is no format %q: %s", name, suggest.Among(name, report.Names(), ""))
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

// write writes a report in every format that was asked for. shown says how a
// path is called for a person; machines are given the path in the repository.
func (a *app) write(outs []output, machine, person *report.Report) error {
	for _, o := range outs {
		r := machine
		if o.format == "text" {
			r = person
		}
		write := func(w io.Writer) error { return report.Formats[o.format](w, r) }
		var err error
		switch {
		case o.file != "":
			err = writeFile(o.file, write)
		case a.onRunner() && (o.format == "text" || o.format == "markdown"):
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
// into place.
func writeFile(name string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	aside, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(aside.Name()) // fails, as it should, once it is renamed
	_, err = aside.Write(b.Bytes())
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

// splitFormats takes "text,json=out.json" apart, so that -f may be given once
// or several times.
func splitFormats(values []string) []string {
	return slices.Collect(func(yield func(string) bool) {
		for _, v := range values {
			for part := range strings.SplitSeq(v, ",") {
				if part = strings.TrimSpace(part); part != "" && !yield(part) {
					return
				}
			}
		}
	})
}
