package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// link makes a symbolic link below dir.
func link(t *testing.T, dir, target, name string) {
	t.Helper()
	if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
}

// pipe makes a FIFO that nobody writes to.
func pipe(t *testing.T, dir, name string) {
	t.Helper()
	if err := syscall.Mkfifo(filepath.Join(dir, name), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestNoFiles reads what looks like a goal file and is none. Each run must
// end, and say what it could not read.
func TestNoFiles(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(t *testing.T, dir string)
		args []string
		code int
	}{
		{"a pipe in the folder", func(t *testing.T, dir string) { pipe(t, dir, "goals/b.yaml") }, nil, 3},
		{"a pipe by its name", func(t *testing.T, dir string) { pipe(t, dir, "b.yaml") }, []string{"b.yaml"}, 3},
		{"a pipe as configuration", func(t *testing.T, dir string) { pipe(t, dir, ".goalpost.yaml") }, nil, 3},
		{"an endless device", nil, []string{"/dev/zero"}, 3},
		{"a link to an endless device", func(t *testing.T, dir string) { link(t, dir, "/dev/zero", "goals/b.yaml") }, nil, 3},
		{"a folder like a file", func(t *testing.T, dir string) { mkdir(t, dir, "goals/b.yaml") }, nil, 0},
		{"a link to the folder above", func(t *testing.T, dir string) { link(t, dir, "..", "goals/up") }, nil, 0},
		{"a link to itself", func(t *testing.T, dir string) { link(t, dir, "self", "goals/self") }, nil, 0},
		{"a link to itself, as a file", func(t *testing.T, dir string) { link(t, dir, "b.yaml", "goals/b.yaml") }, nil, 3},
		{"a link to itself, by its name", func(t *testing.T, dir string) { link(t, dir, "b.yaml", "b.yaml") }, []string{"b.yaml"}, 3},
		{"a link to nowhere", func(t *testing.T, dir string) { link(t, dir, "nowhere", "goals/b.yaml") }, nil, 3},
		{"a link inside the repository", func(t *testing.T, dir string) { link(t, dir, "goals/a.yaml", "b.yaml") }, []string{"b.yaml"}, 0},
		{"too large", func(t *testing.T, dir string) { grow(t, dir, "goals/b.yaml") }, nil, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := repository(t, map[string]string{"goals/a.yaml": sound})
			if c.make != nil {
				c.make(t, dir)
			}
			r := call{dir: dir}.expect(t, c.code, append([]string{"check", today}, c.args...)...)
			if r.peak > 300<<10 {
				t.Errorf("it takes %d MiB of memory", r.peak>>10)
			}
			if c.code > 0 && !strings.Contains(r.stdout+r.stderr, "b.yaml") && !strings.Contains(r.stdout+r.stderr, "/dev/zero") &&
				!strings.Contains(r.stdout+r.stderr, ".goalpost.yaml") {
				t.Errorf("it does not say what: %s%s", r.stdout, r.stderr)
			}
		})
	}
}

func mkdir(t *testing.T, dir, name string) {
	t.Helper()
	if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
		t.Fatal(err)
	}
}

// grow makes a file of a gigabyte that takes no room.
func grow(t *testing.T, dir, name string) {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.WriteFile(file, []byte(sound), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(file, 1<<30); err != nil {
		t.Fatal(err)
	}
}

// TestUnreadable sees that one file that may not be read hides no other
// file's findings, and is no pass.
func TestUnreadable(t *testing.T) {
	dir := repository(t, map[string]string{"goals/a.yaml": sound, "goals/b.yaml": unknown, "goals/secret.yaml": sound})
	if err := os.Chmod(filepath.Join(dir, "goals", "secret.yaml"), 0); err != nil {
		t.Fatal(err)
	}
	cmd := call{dir: dir}.command(t.Context(), "check", today)
	if os.Geteuid() == 0 { // who may read everything: let somebody else try
		if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil {
			t.Fatal(err)
		}
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, _ := cmd.CombinedOutput()
	if code := cmd.ProcessState.ExitCode(); code != 3 {
		t.Errorf("exit %d, want 3", code)
	}
	for _, want := range []string{"secret.yaml", "goals/b.yaml:3:"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("it does not say %s:\n%s", want, out)
		}
	}
}

// TestOutside sees that a repository cannot make goalpost show what lies
// outside of it, however it points there.
func TestOutside(t *testing.T) {
	const secret = "hunter2-swordfish"
	home := t.TempDir()
	outside := filepath.Join(home, "secret.yaml")
	if err := os.WriteFile(outside, []byte("version: 1\n"+secret+": "+secret+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		files map[string]string
		links map[string]string // name to target
		args  []string
	}{
		{"a goal file", nil, map[string]string{"goals/b.yaml": outside}, nil},
		{"a goal file by its name", nil, map[string]string{"goals/b.yaml": outside}, []string{"goals/b.yaml"}},
		{"a folder", nil, map[string]string{"goals/b": home}, nil},
		{"a file in a folder, by its name", nil, map[string]string{"goals/b": home}, []string{"goals/b/secret.yaml"}},
		{"the configuration", nil, map[string]string{".goalpost.yaml": outside}, nil},
		{"extends", map[string]string{".goalpost.yaml": "version: 1\nextends: " + outside + "\n"}, nil, nil},
		{"extends a link", map[string]string{".goalpost.yaml": "version: 1\nextends: base.yaml\n"}, map[string]string{"base.yaml": outside}, nil},
		{"globs", map[string]string{".goalpost.yaml": "version: 1\ngoals: ['" + home + "/*.yaml', '../**/*.yaml', 'goals/*.yaml']\n"}, nil, nil},
		{"history", map[string]string{".goalpost.yaml": "version: 1\nmetrics: {m: {history: " + outside + "}}\n"}, nil, nil},
		{"check-ins", map[string]string{"goals/b.yaml": "version: 1\ngoals: [{title: B, key_results: [{title: C, check_ins_from: " + outside + "}]}]\n"}, nil, nil},
		{"check-ins, linked", map[string]string{"goals/b.yaml": "version: 1\ngoals: [{title: B, key_results: [{title: C, check_ins_from: c.csv}]}]\n"}, map[string]string{"goals/c.csv": outside}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := repository(t, map[string]string{"goals/a.yaml": unowned})
			if err := os.CopyFS(dir, os.DirFS(repository(t, c.files))); err != nil {
				t.Fatal(err)
			}
			for name, target := range c.links {
				link(t, dir, target, name)
			}
			for _, format := range formats {
				r := call{dir: dir}.run(t, append([]string{"check", today, "-f", format}, c.args...)...)
				if strings.Contains(r.stdout+r.stderr, secret) {
					t.Fatalf("%s shows it: %.600s%s", format, r.stdout, r.stderr)
				}
			}
		})
	}
}

// TestInterrupt sees that goalpost stops when it is told to, even while it
// waits for its input.
func TestInterrupt(t *testing.T) {
	cmd := call{dir: t.TempDir()}.command(t.Context(), "check", "-")
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(200 * time.Millisecond) // long enough to have begun to wait
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case <-ended:
		if cmd.ProcessState.Success() {
			t.Error("an interrupted run passes")
		}
	case <-time.After(3 * time.Second):
		t.Error("it does not stop")
		cmd.Process.Kill()
		<-ended
	}
}
