package e2e

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// binary is the program under test, and patience how long any run may take.
var binary string

const (
	patience = 10 * time.Second
	today    = "--today=2026-10-20"
)

func TestMain(m *testing.M) { os.Exit(buildAndRun(m)) }

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "goalpost-e2e-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o755); err != nil { // some tests run the program as somebody else
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	binary = filepath.Join(dir, "goalpost")
	build := exec.Command("go", "build", "-buildvcs=false", "-o", binary, "./cmd/goalpost")
	build.Dir = ".."
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "goalpost does not build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// call is one run of the program: where, with what, and under which variables.
// Nothing of the environment of the tests reaches it but the way to programs.
type call struct {
	dir   string
	stdin string
	env   []string
}

// result is all that a user can see of a run.
type result struct {
	stdout, stderr string
	code           int
	peak           int64 // memory, in KiB
}

// run runs goalpost. A run that does not end by itself fails the test.
func (c call) run(t testing.TB, args ...string) result {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	cmd := c.command(ctx, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(c.stdin), &stdout, &stderr
	err := cmd.Run()
	if ctx.Err() != nil {
		t.Fatalf("goalpost %q hangs", args)
	}
	if err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatal(err)
	}
	peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
	return result{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode(), peak}
}

// command prepares a run without starting it.
func (c call) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, binary, args...)
	cmd.Dir = c.dir
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.DevNull, "LC_ALL=C.UTF-8"}, c.env...)
	cmd.WaitDelay = time.Second
	return cmd
}

// expect runs goalpost and fails the test unless it exits with code.
func (c call) expect(t testing.TB, code int, args ...string) result {
	t.Helper()
	r := c.run(t, args...)
	if r.code != code {
		t.Fatalf("goalpost %q exits %d, want %d\n%.2000s%.2000s", args, r.code, code, r.stdout, r.stderr)
	}
	return r
}

// repository writes files into a new folder that looks like the root of a
// repository, and returns it. Names have forward slashes.
func repository(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// examples returns the folders of ../examples that goals are in, by their names.
func examples(t testing.TB) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join("..", "examples"))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, e := range entries {
		if e.IsDir() && e.Name() != "workflows" {
			found[e.Name()] = filepath.Join("..", "examples", e.Name())
		}
	}
	return found
}

// read returns a file's content.
func read(t testing.TB, elem ...string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(elem...))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// gitIn returns a function that runs git in a folder, as somebody of whom the
// machine knows nothing. A day, such as 2026-12-31, is when commits are made;
// it may be empty.
func gitIn(t testing.TB, dir string) func(day string, args ...string) string {
	return func(day string, args ...string) string {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), "git", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1",
			"GIT_AUTHOR_NAME=Dana", "GIT_AUTHOR_EMAIL=dana@example.com", "GIT_COMMITTER_NAME=Dana", "GIT_COMMITTER_EMAIL=dana@example.com")
		if day != "" {
			cmd.Env = append(cmd.Env, "GIT_AUTHOR_DATE="+day+"T12:00:00Z", "GIT_COMMITTER_DATE="+day+"T12:00:00Z")
		}
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
		return strings.TrimSpace(string(out))
	}
}
