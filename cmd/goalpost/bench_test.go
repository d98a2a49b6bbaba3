package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/corpus"
)

// BenchmarkCheck measures check over generated repositories against parsing
// alone: every file read and given to the YAML library, on every processor,
// with the same garbage collector. The ratio of the two, taken turn by turn
// in one run, is what counts.
//
//	go test ./cmd/goalpost -run '^$' -bench Check -benchtime 10x
func BenchmarkCheck(b *testing.B) {
	for _, size := range []struct {
		name  string
		files int
	}{{"1000", 1000}, {"10000", 10_000}} {
		b.Run(size.name, func(b *testing.B) {
			dir := b.TempDir()
			if err := corpus.Write(dir, size.files); err != nil {
				b.Fatal(err)
			}
			defer debug.SetGCPercent(debug.SetGCPercent(lazyPercent))
			var check, parse time.Duration
			for b.Loop() {
				check += timed(func() { mustCheck(b, dir) })
				parse += timed(func() { parseAll(b, dir, size.files) })
			}
			b.ReportMetric(float64(check)/float64(parse), "check/parse")
			b.ReportMetric(float64(check.Microseconds())/float64(b.N*size.files), "µs-check/file")
			b.ReportMetric(float64(parse.Microseconds())/float64(b.N*size.files), "µs-parse/file")
		})
	}
}

func timed(f func()) time.Duration {
	runtime.GC()
	start := time.Now()
	f()
	return time.Since(start)
}

func mustCheck(b *testing.B, dir string) {
	var out bytes.Buffer
	if code := runIn(io.Discard, &out, nil, "check", dir, "--today", "2026-11-22"); code != exitClean {
		b.Fatalf("exit %d: %s", code, &out)
	}
}

func parseAll(b *testing.B, dir string, files int) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < files; i = int(next.Add(1)) - 1 {
				data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(corpus.Name(i))))
				var n yaml.Node
				if err == nil {
					err = yaml.Unmarshal(data, &n)
				}
				if err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	wg.Wait()
}
