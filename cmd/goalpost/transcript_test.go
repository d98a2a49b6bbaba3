package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
)

var update = flag.Bool("update", false, "rewrite the transcripts in Markdown files")

var console = regexp.MustCompile("(?ms)^```console\n(.*?)^```$")

// TestTranscripts runs every console block of README.md and of the examples'
// READMEs, in the folder of the file that shows it, and compares what is
// printed. -update writes it instead.
func TestTranscripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(root, "examples/*/README.md"))
	if err != nil || len(files) == 0 {
		t.Fatal("no examples", err)
	}
	for _, file := range append(files, filepath.Join(root, "README.md")) {
		name, _ := filepath.Rel(root, file)
		t.Run(filepath.ToSlash(name), func(t *testing.T) {
			page, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			folder := filepath.Dir(file)
			t.Chdir(stage(t, folder))
			played := 0
			got := console.ReplaceAllFunc(page, func(block []byte) []byte {
				played++
				return []byte("```console\n" + play(t, folder, string(block)) + "```")
			})
			if played == 0 {
				t.Error("there is no console block")
			}
			switch {
			case bytes.Equal(got, page):
			case *update:
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			default:
				t.Errorf("the transcript is stale: go test ./cmd/goalpost -run Transcripts -update\n%s", got)
			}
		})
	}
}

var quotation = regexp.MustCompile("(?ms)^<!-- from (\\S+) -->\n```\\w*\n(.*?)^```$")

// TestQuotations makes sure that what README.md quotes of other pages stands
// there, so that it is as true as they are.
func TestQuotations(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	all := quotation.FindAllSubmatch(page, -1)
	for _, q := range all {
		source, err := os.ReadFile(filepath.Join("../..", string(q[1])))
		if err != nil || !bytes.Contains(source, q[2]) {
			t.Errorf("%s does not say %s %v", q[1], q[2], err)
		}
	}
	if len(all) == 0 {
		t.Error("README.md quotes nothing")
	}
}

// stage returns the folder that an example is played in: its own, or, where it
// has a history, a repository of that history. Each folder of the history is a
// commit, named by its day, with the files that it brought; the last one is the
// head of a branch of its own.
func stage(t *testing.T, folder string) string {
	commits, err := filepath.Glob(filepath.Join(folder, "history", "*", "goals"))
	if err != nil || len(commits) == 0 {
		return folder
	}
	r := gitfstest.New(t)
	for i, goals := range commits {
		dir := filepath.Dir(goals)
		if i == len(commits)-1 {
			r.Branch("pull-request", gitfstest.Mark(i))
		}
		files := map[string]string{}
		tree := os.DirFS(dir)
		err := fs.WalkDir(tree, ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			text, err := fs.ReadFile(tree, name)
			files[name] = string(text)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		day := filepath.Base(dir)
		r.Commit(day[:len(time.DateOnly)], files, day[len(time.DateOnly)+1:])
	}
	r.Checkout("pull-request")
	return r.Dir()
}

// play runs the command lines of a block and returns it with what they print.
// A line that is no goalpost command (go run …, go test …) is run as
// goalpost where it is one in other words, and else refused. What goes to a
// file is compared with the file of that name in the example's folder.
func play(t *testing.T, folder, block string) string {
	var b strings.Builder
	for line := range strings.Lines(block) {
		command, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), "$ ")
		if !ok {
			continue
		}
		fmt.Fprintf(&b, "$ %s\n", command)
		args, ok := strings.CutPrefix(command, "goalpost ")
		if !ok {
			if args, ok = strings.CutPrefix(command, "go run ./cmd/goalpost "); !ok {
				t.Errorf("%q is no goalpost command", command)
				continue
			}
		}
		args, file, toFile := strings.Cut(args, " > ")
		var out bytes.Buffer
		stdout := io.Writer(&b)
		if toFile {
			stdout = &out
		}
		if code := runIn(stdout, &b, nil, strings.Fields(args)...); code != 0 {
			fmt.Fprintf(&b, "[exit %d]\n", code)
		}
		if toFile {
			compareFile(t, filepath.Join(folder, file), out.Bytes())
		}
	}
	return b.String()
}

// compareFile makes sure that a file holds what a command prints.
func compareFile(t *testing.T, name string, got []byte) {
	want, err := os.ReadFile(name)
	switch {
	case err == nil && bytes.Equal(want, got):
	case *update:
		err = os.WriteFile(name, got, 0o644)
	default:
		t.Errorf("%s is stale: go test ./cmd/goalpost -run Transcripts -update\n%s", name, got)
	}
	if err != nil {
		t.Error(err)
	}
}

// runIn runs one command line with nothing in its environment but env, on a
// day on which nobody should depend.
func runIn(stdout, stderr io.Writer, env map[string]string, args ...string) int {
	return run(context.Background(), &app{
		args: args, stdin: strings.NewReader(""), stdout: stdout, stderr: stderr,
		getenv: func(key string) string { return env[key] },
		now:    func() time.Time { return time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC) },
	})
}
