package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
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
			t.Chdir(filepath.Dir(file))
			played := 0
			got := console.ReplaceAllFunc(page, func(block []byte) []byte {
				played++
				return []byte("```console\n" + play(t, string(block)) + "```")
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

// play runs the command lines of a block and returns it with what they print.
// A line that is no goalpost command (go run …, go test …) is run as
// goalpost where it is one in other words, and else refused.
func play(t *testing.T, block string) string {
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
		if code := runIn(&b, &b, nil, strings.Fields(args)...); code != 0 {
			fmt.Fprintf(&b, "[exit %d]\n", code)
		}
	}
	return b.String()
}

// runIn runs one command line with nothing in its environment but env, on a
// day on which nobody should depend.
func runIn(stdout, stderr interface{ Write([]byte) (int, error) }, env map[string]string, args ...string) int {
	return run(context.Background(), &app{
		args: args, stdin: strings.NewReader(""), stdout: stdout, stderr: stderr,
		getenv: func(key string) string { return env[key] },
		now:    func() time.Time { return time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC) },
	})
}
