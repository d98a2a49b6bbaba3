package workspace

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// progressStep is after how many files progress is told.
const progressStep = 64

// each calls fn for 0 to n-1, on every processor, and stops early when the
// context is cancelled. progress, if not nil, is told numbers that only rise.
func each(ctx context.Context, n int, progress func(done, of int), fn func(i int)) error {
	var next atomic.Int64
	var wg sync.WaitGroup
	var mu sync.Mutex
	done := 0
	tell := func() {
		mu.Lock()
		defer mu.Unlock()
		if done++; done%progressStep == 0 || done == n {
			progress(done, n)
		}
	}
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				fn(i)
				if progress != nil {
					tell()
				}
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}
