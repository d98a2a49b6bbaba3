package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestOutputs writes every format at once, and compares each with what a run
// of its own prints.
func TestOutputs(t *testing.T) {
	dir := repository(t, map[string]string{"goals/a.yaml": unknown, "out/old.json": "old"})
	args := []string{"check", today, "-f", "text"}
	for _, format := range formats[1:] {
		args = append(args, "-f", format+"=out/all."+format)
	}
	all := call{dir: dir}.expect(t, 1, args...)
	for _, format := range formats {
		alone := call{dir: dir}.expect(t, 1, "check", today, "-f", format).stdout
		got := all.stdout
		if format != "text" {
			got = read(t, dir, "out", "all."+format)
		}
		if got != alone {
			t.Errorf("%s is %q, and alone %q", format, got, alone)
		}
	}
	call{dir: dir}.expect(t, 1, "check", today, "-f", "json=out/old.json,sarif=out/new.sarif,text")
	if !strings.HasPrefix(read(t, dir, "out", "old.json"), "{") {
		t.Error("an old file is not replaced")
	}
	alone(t, filepath.Join(dir, "out"), 2+len(formats)-1)
}

// alone sees that a folder holds n files and none that was left behind.
func alone(t *testing.T, dir string, n int) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != n {
		t.Errorf("there are %d files, want %d: %v", len(entries), n, entries)
	}
}

// TestThrough writes to names that are no plain files, as pipes and devices
// are. They are written to and not replaced: whoever is root would else lose
// /dev/null.
func TestThrough(t *testing.T) {
	dir := repository(t, map[string]string{"goals/a.yaml": sound})
	mkdir(t, dir, "out")
	link(t, dir, "/proc/self/fd/1", "out/stdout")
	pipe(t, dir, "out/pipe")
	reader, err := os.OpenFile(filepath.Join(dir, "out", "pipe"), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	for _, name := range []string{"stdout", "pipe"} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(dir, "out", name)
			before, err := os.Lstat(file)
			if err != nil {
				t.Fatal(err)
			}
			r := call{dir: dir}.expect(t, 0, "check", today, "-q", "-f", "json=out/"+name)
			if after, err := os.Lstat(file); err != nil || after.Mode().Type() != before.Mode().Type() {
				t.Errorf("%s was %v and is %v", name, before.Mode(), after.Mode())
			}
			if name == "stdout" && !strings.HasPrefix(r.stdout, "{") {
				t.Errorf("nothing is written: %q", r.stdout)
			}
		})
	}
}

// TestUnwritable writes where nothing can be written: one line names the file
// that was asked for, and what was there before is still there.
func TestUnwritable(t *testing.T) {
	for name, target := range map[string]string{
		"a folder that is not there": "missing/out.json",
		"a folder":                   "out",
		"below a file":               "goals/a.yaml/out.json",
		"below a device":             "/dev/null/out.json",
	} {
		t.Run(name, func(t *testing.T) {
			dir := repository(t, map[string]string{"goals/a.yaml": sound, "out/keep": "kept"})
			r := call{dir: dir}.expect(t, 3, "check", today, "-f", "json="+target)
			if strings.Count(r.stderr, "\n") != 1 || !strings.Contains(r.stderr, target+":") {
				t.Errorf("it says %q", r.stderr)
			}
			if read(t, dir, "out", "keep") != "kept" {
				t.Error("something is lost")
			}
			alone(t, dir, 3)
			alone(t, filepath.Join(dir, "out"), 1)
		})
	}
}

// TestStandardOutputFull sees that a report that could not be printed is not
// taken for a good one.
func TestStandardOutputFull(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skipf("this system has no device that is always full: %v", err)
	}
	defer full.Close()
	for _, format := range formats {
		cmd := call{dir: examples(t)["acme"]}.command(t.Context(), "check", today, "-f", format)
		cmd.Stdout = full
		cmd.Run()
		if code := cmd.ProcessState.ExitCode(); code != 3 {
			t.Errorf("%s: exit %d, want 3", format, code)
		}
	}
}
