// Package parallel runs a loop on every processor.
//
// It does not know what the loop does; the order of the results is the
// caller's, who writes each to its own place.
package parallel

import (
	"runtime"
	"sync"
)

// leastEach is the least number of rounds that is worth a goroutine.
const leastEach = 32

// For calls fn with stretches [from, to) that together are [0, n), each once,
// at the same time, and returns when all are done.
func For(n int, fn func(from, to int)) {
	parts := min(runtime.GOMAXPROCS(0), (n+leastEach-1)/leastEach)
	if parts <= 1 {
		fn(0, n)
		return
	}
	var wg sync.WaitGroup
	for i := range parts {
		wg.Go(func() { fn(n*i/parts, n*(i+1)/parts) })
	}
	wg.Wait()
}
