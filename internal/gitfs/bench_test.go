package gitfs

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
)

// BenchmarkHistory reads every change and every blob of 200 files over 500
// commits. "ratio" is its time to that of the two git commands by hand, of
// which nothing is kept: within 1.1.
func BenchmarkHistory(b *testing.B) {
	g := gitfstest.History(b, 200, 500, func(n, version int) string {
		return fmt.Sprintf("# Goals of team %d, version %d\n", n, version) + strings.Repeat("a line of about forty bytes, as goals are\n", 60)
	})
	r := open(b, g.Dir())
	head, err := r.Resolve(b.Context(), "main")
	if err != nil {
		b.Fatal(err)
	}
	var ours, byHand []time.Duration
	for b.Loop() {
		start := time.Now()
		blobs := readHistory(b, r, head)
		between := time.Now()
		if n := handHistory(b, g.Dir(), head); n != blobs {
			b.Fatalf("%d blobs, by hand %d", blobs, n)
		}
		ours, byHand = append(ours, between.Sub(start)), append(byHand, time.Since(between))
	}
	slices.Sort(ours)
	slices.Sort(byHand)
	b.ReportMetric(float64(ours[len(ours)/2])/float64(byHand[len(byHand)/2]), "ratio")
	b.ReportMetric(ours[len(ours)/2].Seconds()*1e3, "ms")
}

func readHistory(b *testing.B, r *Repo, head string) int {
	chain, err := r.Chain(b.Context(), head)
	if err != nil {
		b.Fatal(err)
	}
	seen := map[string]bool{}
	var ids []string
	for _, c := range chain.Commits {
		for _, change := range c.Changes {
			if !seen[change.New] {
				seen[change.New] = true
				ids = append(ids, change.New)
			}
		}
	}
	err = r.Blobs(b.Context(), ids, 5<<20, func(_ int, _ []byte, err error) {
		if err != nil {
			b.Fatal(err)
		}
	})
	if err != nil {
		b.Fatal(err)
	}
	return len(ids)
}

func handHistory(b *testing.B, dir, head string) int {
	log := exec.Command("git", "log", "--first-parent", "--raw", "--no-abbrev", "--no-renames", "--format=", head)
	log.Dir = dir
	out, err := log.Output()
	if err != nil {
		b.Fatal(err)
	}
	seen := map[string]bool{}
	var ids bytes.Buffer
	for line := range strings.Lines(string(out)) {
		if id := strings.Fields(line)[3]; !seen[id] {
			seen[id] = true
			fmt.Fprintln(&ids, id)
		}
	}
	cat := exec.Command("git", "cat-file", "--batch")
	cat.Dir, cat.Stdin = dir, &ids
	pipe, err := cat.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cat.Start(); err != nil {
		b.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, bufio.NewReaderSize(pipe, 64<<10)); err != nil {
		b.Fatal(err)
	}
	if err := cat.Wait(); err != nil {
		b.Fatal(err)
	}
	return len(seen)
}
