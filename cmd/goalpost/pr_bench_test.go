package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/corpus"
	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
)

// BenchmarkPR measures pr over a history of 200 files and 500 commits, the
// last ten of which are the pull request, against what reading that history
// costs at least: git log, git cat-file and the YAML library on every content,
// taken turn by turn in one run. Every commit changes targets, and half of the
// commits were made after the goals began, so that the past is really asked.
//
//	go test ./cmd/goalpost -run '^$' -bench PR -benchtime 10x
func BenchmarkPR(b *testing.B) {
	target := regexp.MustCompile(`target: \d+`)
	r := gitfstest.History(b, 200, 500, func(n, version int) string {
		text := string(corpus.File(n))
		text = strings.Replace(text, "cycle: 2026-Q4", "cycle: {start: 2025-09-01, end: 2026-12-31}", 1)
		return target.ReplaceAllStringFunc(text, func(s string) string {
			value, _ := strconv.Atoi(s[len("target: "):])
			return fmt.Sprintf("target: %d", value+version)
		})
	})
	r.Checkout("main")
	b.Chdir(r.Dir())
	defer debug.SetGCPercent(debug.SetGCPercent(lazyPercent))
	var pr, limit time.Duration
	for b.Loop() {
		pr += timed(func() {
			var out, errs bytes.Buffer
			if code := runIn(&out, &errs, nil, "pr", "--dry-run", "--base", "HEAD~10", "--today", "2026-11-22"); code > exitFindings {
				b.Fatalf("exit %d: %s", code, &errs)
			}
		})
		limit += timed(func() { readAllHistory(b) })
	}
	b.ReportMetric(float64(pr)/float64(limit), "pr/limit")
	b.ReportMetric(float64(pr.Milliseconds())/float64(b.N), "ms-pr")
	b.ReportMetric(float64(limit.Milliseconds())/float64(b.N), "ms-limit")
}

// readAllHistory reads and parses each content of a history once.
func readAllHistory(b *testing.B) {
	log, err := exec.Command("git", "log", "--raw", "--no-abbrev", "--format=", "--no-renames").Output()
	if err != nil {
		b.Fatal(err)
	}
	seen := map[string]bool{}
	var ids strings.Builder
	for line := range strings.Lines(string(log)) {
		if fields := strings.Fields(line); len(fields) > 4 && !seen[fields[3]] {
			seen[fields[3]] = true
			fmt.Fprintln(&ids, fields[3])
		}
	}
	cat := exec.Command("git", "cat-file", "--batch")
	cat.Stdin, cat.Stderr = strings.NewReader(ids.String()), os.Stderr
	blobs, err := cat.Output()
	if err != nil {
		b.Fatal(err)
	}
	contents := make(chan []byte, len(seen))
	for len(blobs) > 0 {
		head, rest, _ := bytes.Cut(blobs, []byte{'\n'})
		size, err := strconv.Atoi(string(head[bytes.LastIndexByte(head, ' ')+1:]))
		if err != nil {
			b.Fatal(err)
		}
		contents <- rest[:size]
		blobs = rest[size+1:]
	}
	close(contents)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for content := range contents {
				var n yaml.Node
				if err := yaml.Unmarshal(content, &n); err != nil {
					b.Error(err)
				}
			}
		})
	}
	wg.Wait()
}
