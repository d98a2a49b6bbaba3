//go:build unix

package workspace

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// TestOddFiles reads a folder in which whatever a file system can hold is
// called x.yaml. Nothing hangs, nothing is read that is no file of the
// repository, and every one of them is said.
func TestOddFiles(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	goals := filepath.Join(dir, "goals")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.MkdirAll(filepath.Join(goals, "folder.yaml"), 0o755))
	must(os.WriteFile(filepath.Join(outside, "secret.yaml"), []byte("version: 1\ngoals: [{title: Secret}]\n"), 0o644))
	must(os.WriteFile(filepath.Join(goals, "plain.yaml"), []byte("version: 1\ngoals: [{title: Plain}]\n"), 0o644))
	must(os.WriteFile(filepath.Join(dir, "shared.txt"), []byte("version: 1\ngoals: [{title: Shared}]\n"), 0o644))
	must(syscall.Mkfifo(filepath.Join(goals, "pipe.yaml"), 0o644))
	for name, to := range map[string]string{
		"link.yaml": "../shared.txt", "out.yaml": filepath.Join(outside, "secret.yaml"), "up.yaml": "../../../../etc/passwd",
		"gone.yaml": "nowhere.yaml", "loop.yaml": "loop.yaml", "to-folder.yaml": "folder.yaml", "to-pipe.yaml": "pipe.yaml",
	} {
		must(os.Symlink(to, filepath.Join(goals, name)))
	}
	root, err := os.OpenRoot(dir)
	must(err)
	defer root.Close()

	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	w, found, err := Load(ctx, root.FS(), Options{Dir: ".", Files: []string{"goals/pipe.yaml"}})
	must(err)
	for _, name := range []string{"plain", "shared"} {
		if w.Goal(name) == nil {
			t.Errorf("the goal %s was not read", name)
		}
	}
	want := map[string]string{
		"goals/pipe.yaml":    "this is a named pipe, not a file",
		"goals/to-pipe.yaml": "this is a named pipe, not a file",
		"goals/out.yaml":     "this is a link that leads out of the repository",
		"goals/up.yaml":      "this is a link that leads out of the repository",
		"goals/gone.yaml":    "this is a link that leads nowhere",
		"goals/loop.yaml":    "too many levels of symbolic links",
	}
	for _, f := range found {
		if f.Message != "the file cannot be read: "+want[f.Place.Path] {
			t.Errorf("%s: %s", f.Place, f.Message)
		}
		delete(want, f.Place.Path)
	}
	if len(want) > 0 || len(w.Goals) != 2 || w.Unread != 6 {
		t.Errorf("not said: %q; %d goals, %d unread", want, len(w.Goals), w.Unread)
	}

	for name, want := range map[string]string{
		"pipe.yaml": "this is a named pipe, not a file", ".": "this is a folder, not a file", "out.yaml": "this is a link that leads out of the repository",
	} {
		if _, err := readCapped(root.FS(), filepath.ToSlash(filepath.Join("goals", name))); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
	if _, err := readCapped(os.DirFS("/dev"), "null"); err == nil || err.Error() != "this is a device, not a file" {
		t.Error(err)
	}
}
