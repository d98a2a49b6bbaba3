package gitfs

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/iotest"
)

const (
	idA = "0cfbf08886fca9a91cb753ec8734c84fcbe52c9f"
	idB = "9a7456b54df272ef6e98ab7ba0784c8970b04808"
)

var logs = []string{
	"", idA + " 2026-11-22\x00",
	idA + " 2026-11-22\x00\n:100644 100644 " + idA + " " + idB + " M\x00d/g\x00:100644 120000 " + idA + " " + idB + " T\x00h\x00" + idB + " 2026-11-21\x00",
	idA + " 10000-01-01\x00\n:000000 100755 " + strings.Repeat("0", 40) + " " + idB + " A\x00\xff\x00",
}

// FuzzLog: what git log prints is read without a panic, however it comes.
func FuzzLog(f *testing.F) {
	for _, s := range logs {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		commits, err := parseLog(bytes.NewReader(b), 40)
		slow, slowErr := parseLog(iotest.OneByteReader(bytes.NewReader(b)), 40)
		if len(commits) != len(slow) || (err == nil) != (slowErr == nil) {
			t.Errorf("read at once %d commits, %v; by the byte %d, %v", len(commits), err, len(slow), slowErr)
		}
		for _, c := range commits {
			for _, change := range c.Changes {
				if !fs.ValidPath(change.Path) || change.Old == change.New {
					t.Errorf("%+v", change)
				}
			}
		}
	})
}

// FuzzTree: whatever names git ls-tree prints, they make a tree in which each
// is found by its path, once.
func FuzzTree(f *testing.F) {
	f.Add("100644 blob " + idA + "       3\ta/b\x00120000 blob " + idB + "       1\ta/c\x00160000 commit " + idB + "       -\td\x00")
	f.Add("100644 blob " + idA + "     BAD\ta\x00100644 blob " + idA + "       3\ta/b\x00100644 blob " + idA + "       3\ta\x00")
	f.Add("100644 blob x 1\t../a\x00100644 blob x 1\t/\x00100644 blob x 1\t.\x00100644 blob x 1\t\xff\x00")
	f.Fuzz(func(t *testing.T, text string) {
		top, err := parseTree(text)
		if err != nil {
			return
		}
		tree := &Tree{top: top}
		last := map[string]string{}
		err = fs.WalkDir(tree, ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || name == "." || e.Type() == fs.ModeSymlink {
				return err
			}
			dir := path.Dir(name)
			if !fs.ValidPath(name) || e.Name() <= last[dir] {
				t.Errorf("%q comes after %q", name, last[dir])
			}
			last[dir] = e.Name()
			if n, err := tree.find("stat", name); err != nil || n.name != e.Name() || (n.kind == folder) != e.IsDir() {
				t.Errorf("%q: %v, %v", name, n, err)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
}

// FuzzAnswer: the line before an object is read, or refused.
func FuzzAnswer(f *testing.F) {
	for _, s := range []string{idA + " blob 12\n", idA + " missing\n", idA + " blob -1\n", idA + " blob 9223372036854775807\n", "", "\n", idB + " blob 1\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		kind, size, err := parseAnswer(line, idA)
		if err == nil && (size < 0 || kind != "missing" && !strings.HasPrefix(line, idA+" "+kind)) {
			t.Errorf("%q is %q, %d", line, kind, size)
		}
		if err != nil && strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Errorf("%q", err)
		}
	})
}

func TestLogWrong(t *testing.T) {
	for _, text := range []string{
		"x\x00", idA + "\x00", idA + " 2026-11\x00", idA + " 2026-11-x\x00", idA + " 2026-11-22", ":100644\x00", "\x00",
		idA + " 2026-11-22\x00\n:100644 100644 " + idA + " " + idB + " M\x00",
		idA + " 2026-11-22\x00\n:100644 100644 " + idA + "\x00a\x00",
	} {
		if got, err := parseLog(strings.NewReader(text), 40); err == nil {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
	long := strings.Repeat("a", 200_000)
	got, err := parseLog(strings.NewReader(idA+" 2026-11-22\x00\n:100644 100644 "+idA+" "+idB+" M\x00"+long+"\x00"), 40)
	if err != nil || len(got) != 1 || len(got[0].Changes) != 1 || got[0].Changes[0].Path != long {
		t.Errorf("a long path: %v", err)
	}
}

func TestOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"bad \x1b[31mred\x07 name\nmore": "bad [31mred name", "\n\n x\r\ny": "x", "\xff": "\uFFFD", "a\u202eb\u200b": "ab", "größe": "größe",
		strings.Repeat("x", 500): strings.Repeat("x", maxSaid-1) + "…", "": "",
	} {
		if got := oneLine(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
