package gitfs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
)

// TestMain lets the test's own program stand for a git that misbehaves.
func TestMain(m *testing.M) {
	switch os.Getenv("GITFS_TEST_GIT") {
	case "hang":
		time.Sleep(time.Minute)
	case "orphan":
		os.Setenv("GITFS_TEST_GIT", "hang")
		fetch := exec.Command(must(os.Executable()))
		fetch.Stdout = os.Stdout
		fetch.Run()
	case "die":
		fmt.Fprintln(os.Stderr, "fatal: \x1b[31mno more\x1b[0m\nand more")
		os.Exit(128)
	case "lie":
		io.WriteString(os.Stdout, "blob blob blob\n")
		time.Sleep(time.Minute)
	case "short":
		io.WriteString(os.Stdout, strings.Repeat("1", 40)+" blob 5\nab")
		os.Exit(0)
	case "long":
		io.WriteString(os.Stdout, strings.Repeat("1", 40)+" blob 5\nabcdefgh\n")
		time.Sleep(time.Minute)
	case "flood":
		for {
			if _, err := io.WriteString(os.Stdout, strings.Repeat("x", 1<<20)); err != nil {
				os.Exit(1)
			}
		}
	default:
		os.Exit(m.Run())
	}
}

// lateGit is a repository whose git misbehaves from now on.
func lateGit(t *testing.T, how string) *Repo {
	t.Helper()
	g := gitfstest.New(t)
	r := open(t, g.Dir())
	t.Setenv("GITFS_TEST_GIT", how)
	r.git = must(os.Executable())
	return r
}

func TestMisbehavingGit(t *testing.T) {
	id := strings.Repeat("1", 40)
	for how, want := range map[string]string{
		"die":   "git cat-file: [31mno more[0m",
		"lie":   `git cat-file: unexpected answer "blob blob blob\n"`,
		"short": "git cat-file: it ended before its answer did",
		"long":  "git cat-file: an object does not end where it should",
		"flood": "git cat-file: bufio: buffer full",
		"hang":  context.DeadlineExceeded.Error(),
		// What git starts to fetch from afar outlives it, and holds its pipe.
		"orphan": context.DeadlineExceeded.Error(),
	} {
		r := lateGit(t, how)
		waits := how == "hang" || how == "orphan"
		soon := func() context.Context {
			limit := time.Minute
			if waits {
				limit = 50 * time.Millisecond
			}
			ctx, cancel := context.WithTimeout(t.Context(), limit)
			t.Cleanup(cancel)
			return ctx
		}
		start := time.Now()
		if _, err := r.Blob(soon(), id, 100); err == nil || err.Error() != want {
			t.Errorf("%s: %v", how, err)
		}
		if how == "die" || waits || how == "flood" {
			if _, err := r.Chain(soon(), id); err == nil || strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("%s: %v", how, err)
			}
		}
		if how == "die" || waits {
			if _, err := r.Tree(soon(), id); err == nil || strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("%s: %v", how, err)
			}
		}
		if took := time.Since(start); waits && took > 30*time.Second {
			t.Errorf("%s: an end after %s", how, took)
		}
	}
}

// blobs makes a repository of files and returns their ids.
func blobs(t *testing.T, contents ...string) (*gitfstest.Repo, *Repo, []string) {
	t.Helper()
	g := gitfstest.New(t)
	r := open(t, g.Dir())
	files := map[string]string{}
	var ids []string
	for i, c := range contents {
		files[fmt.Sprintf("f%d", i)] = c
		ids = append(ids, r.ID([]byte(c)))
	}
	g.Commit("2026-10-01", files, "Files")
	g.Dir()
	return g, r, ids
}

func TestBlobs(t *testing.T) {
	var contents []string
	for i := range 3*ahead + 1 {
		contents = append(contents, fmt.Sprintf("%d\n%s", i, strings.Repeat("x", i*37)))
	}
	contents[5], contents[ahead] = strings.Repeat("large", 100_000), ""
	_, r, ids := blobs(t, contents...)
	absent := strings.Repeat("1", 40)
	ids[7] = absent
	at := 0
	err := r.Blobs(t.Context(), ids, 10_000, func(i int, b []byte, err error) {
		var large *TooLarge
		switch {
		case i != at:
			t.Errorf("%d comes as number %d", i, at)
		case i == 5:
			if !errors.As(err, &large) || large.Size != 500_000 || b != nil {
				t.Errorf("a large blob is %d bytes, %v", len(b), err)
			}
		case i == 7:
			if err == nil || !strings.Contains(err.Error(), absent+" is missing") {
				t.Errorf("a missing blob is %q, %v", b, err)
			}
		case err != nil || string(b) != contents[i]:
			t.Errorf("%d is %q, %v", i, b, err)
		}
		at++
	})
	if err != nil || at != len(ids) {
		t.Errorf("%d of %d, %v", at, len(ids), err)
	}
	if err := r.Blobs(t.Context(), []string{ids[0], "HEAD:f0"}, 10, nil); err == nil {
		t.Error("an expression is taken for an id")
	}
}

// TestBroken: an object that git dies on takes no other with it.
func TestBroken(t *testing.T) {
	noise := make([]byte, 200_000)
	rand.NewChaCha8([32]byte{}).Read(noise)
	_, r, ids := blobs(t, "one", string(noise), "three", "four", string(noise[1:]))
	for at, keep := range map[int]int64{1: 100_000, 3: 3, 4: 90_000} {
		file := filepath.Join(r.Root(), ".git", "objects", ids[at][:2], ids[at][2:])
		if err := os.Chmod(file, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(file, keep); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	err := r.Blobs(t.Context(), ids, 1<<20, func(_ int, b []byte, err error) {
		if err != nil {
			b = []byte(err.Error())
		}
		got = append(got, string(b))
	})
	if err != nil || len(got) != 5 || got[0] != "one" || got[2] != "three" {
		t.Errorf("%.100q, %v", got, err)
	}
	for _, at := range []int{1, 3, 4} {
		if !strings.Contains(got[at], ids[at]) || strings.Contains(got[at], "\n") {
			t.Errorf("%d is %.100q", at, got[at])
		}
	}
	tree := treeOf(t, r, "main")
	for _, name := range []string{"f1", "f3", "f4"} {
		if _, err := tree.ReadFile(name); err == nil {
			t.Errorf("%s is read", name)
		}
	}
	// Nobody may take it for an empty file.
	if _, err := tree.Open("f3"); err == nil {
		t.Error("a missing file is opened")
	}
}

// TestKilled: a process that somebody ends is replaced.
func TestKilled(t *testing.T) {
	_, r, ids := blobs(t, "one")
	for range 3 {
		if b, err := r.Blob(t.Context(), ids[0], 100); err != nil || string(b) != "one" {
			t.Fatalf("%q, %v", b, err)
		}
		r.objects.batch.cmd.Process.Kill()
	}
}

// TestLazy: a large file costs nothing until it is read.
func TestLazy(t *testing.T) {
	_, r, _ := blobs(t, strings.Repeat("x", 10<<20))
	tree := treeOf(t, r, "main")
	f := must(tree.Open("f0"))
	info := must(f.Stat())
	if info.Size() != 10<<20 || info.Mode() != 0o444 || !info.ModTime().IsZero() || r.objects.batch != nil {
		t.Errorf("%v; a process runs: %t", info, r.objects.batch != nil)
	}
	if n, err := io.Copy(io.Discard, f); n != 10<<20 || err != nil {
		t.Error(n, err)
	}
	f.Close()
	if _, err := f.Read(nil); !errors.Is(err, fs.ErrClosed) {
		t.Error(err)
	}
}

func TestClosedAndCancelled(t *testing.T) {
	_, r, ids := blobs(t, "one")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := r.Blob(ctx, ids[0], 100); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	r.objects.turn <- struct{}{} // somebody reads, and does not end
	ctx, cancel = context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := r.Blob(ctx, ids[0], 100); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	<-r.objects.turn
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 20 {
				if b, err := r.Blob(t.Context(), ids[0], 100); err != nil || string(b) != "one" {
					t.Errorf("%q, %v", b, err)
				}
			}
		})
	}
	all.Wait()
	r.Close()
	if _, err := r.Blob(t.Context(), ids[0], 100); !errors.Is(err, fs.ErrClosed) {
		t.Error(err)
	}
}
