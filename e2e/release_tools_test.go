package e2e

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// needs returns the path of somebody else's program, or leaves the test out
// and says what is not seen for want of it.
func needs(t testing.TB, program, unseen string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Skipf("%s: there is no %s on the PATH (.ci/run installs it)", unseen, program)
	}
	return path
}

// published returns the text of a schema of somebody else's, or leaves the
// test out.
func published(t testing.TB, name, unseen string) string {
	t.Helper()
	dir := os.Getenv("GOALPOST_SCHEMAS")
	if dir == "" {
		t.Skipf("%s: set GOALPOST_SCHEMAS to a folder with %s", unseen, name)
	}
	return read(t, dir, name)
}

// clone returns a clone of this repository: what is committed, and nothing else.
func clone(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "goalpost")
	if out, err := exec.Command("git", "clone", "--quiet", "--no-hardlinks", "..", dir).CombinedOutput(); err != nil {
		t.Skipf("this is no git repository to clone: %v %s", err, out)
	}
	return dir
}

// shell runs other people's programs in a folder, with a home of its own.
type shell struct {
	dir string
	env []string
}

// run runs a program and returns what it prints on both streams and its exit
// code. It fails the test if the program does not end in two minutes.
func (s shell) run(t testing.TB, name string, args ...string) (string, int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir, cmd.Env = s.dir, s.env
	cmd.WaitDelay = time.Second
	out, err := cmd.CombinedOutput()
	if ctx.Err() != nil || err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
	return string(out), cmd.ProcessState.ExitCode()
}

// must runs a program that has to succeed and returns what it prints.
func (s shell) must(t testing.TB, name string, args ...string) string {
	t.Helper()
	out, code := s.run(t, name, args...)
	if code != 0 {
		t.Fatalf("%s %q exits %d\n%s", name, args, code, out)
	}
	return out
}

// goEnv returns a setting of the Go that runs the tests.
func goEnv(t testing.TB, key string) string {
	t.Helper()
	return strings.TrimSpace(shell{env: os.Environ()}.must(t, "go", "env", key))
}
