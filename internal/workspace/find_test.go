package workspace

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/source"
)

// tree makes a file system of texts by path.
func tree(files map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

// empty makes a file system of empty files.
func empty(names ...string) fstest.MapFS {
	out := fstest.MapFS{}
	for _, name := range names {
		out[name] = &fstest.MapFile{}
	}
	return out
}

func paths(all []candidate) (names []string) {
	for _, c := range all {
		names = append(names, c.path)
	}
	return names
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name  string
		dir   string
		globs []string
		files []string
		want  []string
	}{
		{
			name: "default", dir: ".", globs: DefaultGlobs,
			files: []string{
				"goals/a.yaml", "goals/b.yml", "goals/2026/q4/c.yaml", "goals/readme.md", "goals.yaml", "teams/x/goals.yml",
				"teams/x/sales.goals.yaml", "teams/x/goals/deep.yaml", "teams/x/other.yaml", "okrs/sales.goals.yml",
			},
			want: []string{
				"goals.yaml", "goals/2026/q4/c.yaml", "goals/a.yaml", "goals/b.yml", "okrs/sales.goals.yml",
				"teams/x/goals.yml", "teams/x/sales.goals.yaml",
			},
		}, {
			name: "hidden folders and node_modules are not entered", dir: ".", globs: []string{"**/goals.yaml"},
			files: []string{".github/goals.yaml", "a/.b/goals.yaml", "node_modules/x/goals.yaml", "a/node_modules/goals.yaml", "a/goals.yaml"},
			want:  []string{"a/goals.yaml"},
		}, {
			name: "unless a glob names them, and then for that glob alone", dir: ".", globs: []string{"**/goals.yaml", ".github/okrs/*.yaml", "node_modules/x/*.yaml"},
			files: []string{".github/okrs/a.yaml", ".github/okrs/b/goals.yaml", ".github/goals.yaml", "node_modules/x/goals.yaml", "node_modules/y/goals.yaml", "goals.yaml"},
			want:  []string{".github/okrs/a.yaml", "goals.yaml", "node_modules/x/goals.yaml"},
		}, {
			name: "a folder below the root", dir: "team/a", globs: []string{"goals/*.yaml", "plan.yaml"},
			files: []string{"team/a/goals/x.yaml", "team/a/plan.yaml", "goals/x.yaml", "team/ab/goals/x.yaml", "plan.yaml"},
			want:  []string{"team/a/goals/x.yaml", "team/a/plan.yaml"},
		}, {
			name: "a folder that is itself hidden", dir: ".goals", globs: DefaultGlobs,
			files: []string{".goals/goals/x.yaml", ".goals/.old/goals.yaml"}, want: []string{".goals/goals/x.yaml"},
		}, {
			name: "a folder that looks like a file", dir: ".", globs: []string{"goals/**/*.yaml"},
			files: []string{"goals/x.yaml/y.yaml", "goals/x.yaml/readme"}, want: []string{"goals/x.yaml/y.yaml"},
		}, {
			name: "overlapping globs give a file once", dir: ".", globs: []string{"a/*.yaml", "a/x.yaml", "**/x.yaml", "a/{x,y}.yaml"},
			files: []string{"a/x.yaml", "a/y.yaml", "b/x.yaml"}, want: []string{"a/x.yaml", "a/y.yaml", "b/x.yaml"},
		}, {
			name: "folders that are not there", dir: ".", globs: []string{"gone/**/*.yaml", "also/gone.yaml"}, files: []string{"x.yaml"},
		}, {
			name: "no globs", dir: ".", globs: []string{}, files: []string{"goals.yaml"},
		},
	} {
		got, err := find(context.Background(), empty(c.files...), c.dir, c.globs)
		if err != nil || !slices.Equal(paths(got), c.want) {
			t.Errorf("%s: found %q, %v; want %q", c.name, paths(got), err, c.want)
		}
	}
}

// closedFS is a file system with a folder that may not be entered.
type closedFS struct {
	fstest.MapFS
	folder string
}

func (f closedFS) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == f.folder {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.ReadDir(name)
}

// TestClosedFolder: one folder that cannot be entered does not hide the
// others, but is not passed over in silence either.
func TestClosedFolder(t *testing.T) {
	files := tree(map[string]string{"goals/a.yaml": "version: 1\ngoals: [{title: a, supports: b}]\n", "goals/shut/b.yaml": ""})
	w, found, err := Load(context.Background(), closedFS{files, "goals/shut"}, Options{Dir: "."})
	if err != nil || len(w.Goals) != 1 || w.Unread != 1 || len(found) != 1 || !w.MayDefine("b") {
		t.Fatalf("%v, %+v, %+v", err, w, found)
	}
	if want := "the file cannot be read: the folder cannot be entered: permission denied"; found[0].Message != want || found[0].Place.Path != "goals/shut" {
		t.Errorf("%s: %s", found[0].Place, found[0].Message)
	}
	if _, err := find(context.Background(), closedFS{files, "."}, ".", []string{"*.yaml"}); !errors.Is(err, fs.ErrPermission) {
		t.Error("the root cannot be read:", err)
	}
}

func TestFiles(t *testing.T) {
	fsys := tree(map[string]string{"goals/a.yaml": "goals: []", "other/x.txt": "goals: []", "other/dir/y": ""})
	w, found, err := Load(context.Background(), fsys, Options{Dir: ".", Files: []string{"other/x.txt", "goals/a.yaml", "other/dir", "other/x.txt", "gone.yaml"}})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"goals/a.yaml", "gone.yaml", "other/dir", "other/x.txt"}; !slices.Equal(w.Paths, want) {
		t.Errorf("read %q, want %q", w.Paths, want)
	}
	said := map[string]string{}
	for _, f := range found {
		said[f.Place.Path] += f.Message
	}
	if w.Unread != 2 || said["gone.yaml"] != "the file cannot be read: there is no such file" ||
		said["other/dir"] != "the file cannot be read: this is a folder, not a file" {
		t.Errorf("%d unread: %q", w.Unread, said)
	}
}

func TestTooLarge(t *testing.T) {
	fsys := tree(map[string]string{"goals/a.yaml": strings.Repeat("# x\n", source.MaxBytes/4+1), "goals/b.yaml": "version: 1\ngoals: [{title: b, supports: a}]\n"})
	w, found, err := Load(context.Background(), fsys, Options{Dir: "."})
	if err != nil || len(w.Goals) != 1 || w.Unread != 0 || !w.MayDefine("a") {
		t.Fatalf("%v, %+v", err, w)
	}
	if len(found) != 1 || found[0].Message != source.TooLarge("", source.MaxBytes+1).Message {
		t.Errorf("%+v", found)
	}
}
