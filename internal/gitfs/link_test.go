package gitfs

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
)

func TestLinks(t *testing.T) {
	g := gitfstest.New(t)
	files := map[string]string{"dir/file": "text", "dir/sub/deep": "deep", "sub": gitfstest.Submodule}
	for name, target := range map[string]string{
		"file": "dir/file", "dir/up": "../dir/file", "folder": "dir", "dir/back": "sub/../../folder/./sub//deep", "chain": "file", "top": ".",
		"out": "../x", "dir/out": "../../dir/file", "through": "folder/../../x", "absolute": "/etc/passwd", "dir/absolute": "/dir/file",
		"self": "self", "ping": "pong", "pong": "ping", "nowhere": "gone", "inside": "dir/file/x", "slash": "dir/file/", "dots": "dir/file/..",
		"empty": "", "long": strings.Repeat("./", maxTarget), "module": "sub/x", "odd": "a\x00b", "windows": `C:\Windows`,
		"grow": strings.Repeat("grow/", 800) + "x",
	} {
		files[name] = gitfstest.Link(target)
	}
	g.Commit("2026-10-01", files, "Links")
	tree := treeOf(t, open(t, g.Dir()), "main")
	for name, want := range map[string]string{
		"file": "text", "dir/up": "text", "folder/file": "text", "dir/back": "deep", "chain": "text", "top/folder/up": "text", "top/top/top/file": "text",
		"out": "path escapes from parent", "dir/out": "path escapes from parent", "through": "path escapes from parent",
		"absolute": "path escapes from parent", "dir/absolute": "path escapes from parent", "folder/out": "path escapes from parent",
		"self": "too many levels of symbolic links", "ping": "too many levels of symbolic links", "grow": "too many levels of symbolic links",
		"nowhere": "file does not exist", "inside": "file does not exist", "slash": "file does not exist", "dots": "file does not exist",
		"empty": "file does not exist", "long": "file does not exist", "module": "file does not exist", "odd": "file does not exist",
		"windows": "file does not exist", "folder": "is a directory", "top": "is a directory", "sub": "is a directory",
	} {
		got := ""
		b, err := tree.ReadFile(name)
		if got = string(b); err != nil {
			var pe *fs.PathError
			if !errors.As(err, &pe) || pe.Path != name {
				t.Errorf("%s: %v", name, err)
				continue
			}
			got = pe.Err.Error()
		}
		if got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
		if _, ok := tree.ID(name); ok != (err == nil) {
			t.Errorf("%s has an id: %t", name, ok)
		}
	}
	if all, err := tree.ReadDir("top/folder"); err != nil || len(all) != 6 {
		t.Errorf("%v, %v", all, err)
	}
	if all, err := tree.ReadDir("file"); err == nil {
		t.Errorf("a file has %v in it", all)
	}
	for _, e := range must(tree.ReadDir(".")) {
		if info, err := e.Info(); err != nil || (e.Name() == "file") && info.Mode().Type() != fs.ModeSymlink {
			t.Errorf("%v, %v", info, err)
		}
	}
}

// TestLinksInFS: what a link leads to is found by all that walks an fs.FS.
func TestLinksInFS(t *testing.T) {
	g := gitfstest.New(t)
	g.Commit("2026-10-01", map[string]string{"dir/file": "text", "file": gitfstest.Link("dir/file"), "folder": gitfstest.Link("dir")}, "Links")
	tree := treeOf(t, open(t, g.Dir()), "main")
	if err := fstest.TestFS(tree, "dir/file", "file", "folder"); err != nil {
		t.Error(err)
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
