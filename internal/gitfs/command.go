package gitfs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
	"unicode"
)

// settings overrule the configuration where it could run a program or change
// what a command prints.
var settings = []string{
	"--no-pager",
	"-c", "core.fsmonitor=false",
	"-c", "core.hooksPath=" + os.DevNull,
	"-c", "log.showSignature=false",
	"-c", "log.follow=false",
}

// foreign are the variables that describe another repository than that of the
// folder, or change how paths are matched. Inside a hook git sets the first
// ones, relative to a folder that need not be ours.
var foreign = []string{
	"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_IMPLICIT_WORK_TREE",
	"GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE",
	"GIT_REPLACE_REF_BASE", "GIT_NAMESPACE", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS",
	"GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
	"LC_ALL", "LANGUAGE", "GIT_OPTIONAL_LOCKS", "GIT_TERMINAL_PROMPT", "GIT_NO_REPLACE_OBJECTS",
}

// environment is the caller's, without what is foreign and without traces,
// which would be taken for errors. What a user configures for git by
// environment stays.
func environment() []string {
	env := slices.DeleteFunc(os.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(foreign, name) || strings.HasPrefix(name, "GIT_TRACE")
	})
	return append(env, "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_REPLACE_OBJECTS=1")
}

// patience is how long a process that was ended may keep its pipes open. One
// that it started itself, to fetch what a partial clone lacks, may hold them.
const patience = 500 * time.Millisecond

// command prepares git in the folder that was opened: there, and nowhere
// else, it is sure to find the same repository.
func (r *Repo) command(ctx context.Context, args ...string) (*exec.Cmd, *head) {
	cmd := exec.CommandContext(ctx, r.git, slices.Concat(settings, args)...)
	said := new(head)
	cmd.Dir, cmd.Env, cmd.Stderr, cmd.WaitDelay = r.dir, environment(), said, patience
	return cmd, said
}

// run returns what git prints. It is returned beside an error too.
func (r *Repo) run(ctx context.Context, args ...string) ([]byte, error) {
	cmd, said := r.command(ctx, args...)
	var out bytes.Buffer
	cmd.Stdout = &out
	err := cmd.Run()
	return out.Bytes(), explain(ctx, args[0], err, said)
}

// stream hands what git prints to read, and ends git where that fails.
func (r *Repo) stream(ctx context.Context, read func(io.Reader) error, args ...string) error {
	life, end := context.WithCancel(ctx)
	defer end()
	cmd, said := r.command(life, args...)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return explain(ctx, args[0], err, said)
	}
	// What git itself started may hold the pipe open.
	defer context.AfterFunc(life, func() { out.Close() })()
	broken := read(out)
	if broken != nil {
		end()
	}
	if err = cmd.Wait(); broken != nil {
		err = broken
	}
	return explain(ctx, args[0], err, said)
}

// explain turns the end of a process into an error of one line.
func explain(ctx context.Context, verb string, err error, said *head) error {
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	text := said.String()
	if _, advice, ok := strings.Cut(text, "git config --global --add safe.directory "); ok {
		return fmt.Errorf("git does not trust this repository because somebody else owns it; if you do: git config --global --add safe.directory %s", oneLine(advice))
	}
	if strings.Contains(text, "not a git repository") {
		return ErrNoRepository
	}
	if text = oneLine(strings.TrimPrefix(strings.TrimPrefix(text, "fatal: "), "error: ")); text == "" {
		return &failed{verb, err.Error(), false, err}
	}
	return &failed{verb, text, true, err}
}

// failed is a git command that went wrong.
type failed struct {
	verb, text string
	heard      bool // git itself said the text
	cause      error
}

func (f *failed) Error() string { return "git " + f.verb + ": " + f.text }
func (f *failed) Unwrap() error { return f.cause }

// exitCode returns what git exited with, or -1.
func exitCode(err error) int {
	var e *exec.ExitError
	if errors.As(err, &e) {
		return e.ExitCode()
	}
	return -1
}

// maxSaid is how much of an error of git is repeated, in code points.
const maxSaid = 200

// oneLine makes the first line of a stranger's text harmless: git repeats the
// names of branches and files in its errors.
func oneLine(text string) string {
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	text = strings.Map(func(c rune) rune {
		if !unicode.IsPrint(c) {
			return -1
		}
		return c
	}, strings.ToValidUTF8(text, "\uFFFD"))
	if runes := []rune(text); len(runes) > maxSaid {
		text = string(runes[:maxSaid-1]) + "…"
	}
	return strings.TrimSpace(text)
}
