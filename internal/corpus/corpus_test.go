package corpus

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestSameBytes: figures of two days can only be compared where the files
// were the same. Whoever changes them on purpose writes the new sum here, and
// knows that the old figures are worth nothing.
func TestSameBytes(t *testing.T) {
	h := sha256.New()
	for n := range 1000 {
		h.Write([]byte(Name(n)))
		h.Write(File(n))
	}
	h.Write([]byte(Config))
	const want = "73ca0d30334652c701b67c591f5571a188463c69247435b63a27fccd379289f8"
	if got := hex.EncodeToString(h.Sum(nil)); got != want {
		t.Errorf("the first thousand files have changed: their sum is %s", got)
	}
}

// TestLikeRealFiles holds what a file of the corpus promises to be.
func TestLikeRealFiles(t *testing.T) {
	total, wide := 0, 0
	for n := range 1000 {
		f := File(n)
		total += len(f)
		if utf8.RuneCount(f) < len(f) {
			wide++
		}
		for _, part := range []string{"#", "goals:", "supports: [goal-", "check_ins:", "key_results:", `"Complaints`} {
			if !bytes.Contains(f, []byte(part)) && !(n == 0 && strings.HasPrefix(part, "supports")) {
				t.Fatalf("file %d holds no %s:\n%s", n, part, f)
			}
		}
	}
	if mean := total / 1000; mean < 2500 || mean > 2700 {
		t.Errorf("a file has %d bytes on average", mean)
	}
	if wide < 100 || wide > 200 {
		t.Errorf("%d of 1000 files hold letters beyond ASCII", wide)
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	const n = 201
	if err := Write(dir, n); err != nil {
		t.Fatal(err)
	}
	for _, i := range []int{0, 99, 100, n - 1} {
		got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(Name(i))))
		if err != nil || !bytes.Equal(got, File(i)) {
			t.Errorf("%s: %v", Name(i), err)
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "goals", "*", "*", "*.yaml"))
	if err != nil || len(files) != n {
		t.Errorf("%d files, %v", len(files), err)
	}
	if err := Write(filepath.Join(dir, "gone"), 1); err == nil {
		t.Error("there is no such folder")
	}
}
