package main

import (
	"fmt"
	"sync"
	"time"
)

// progressAfter is how long a run may take before it says how far it is.
const progressAfter = time.Second

// progress returns what to call as files are read, and what to call when they
// are: on a terminal, a line that counts, once the run has lasted a while.
// Elsewhere both do nothing.
func (a *app) progress() (step func(done, of int), finish func()) {
	if a.quiet || a.getenv("CI") != "" || a.getenv("TERM") == "dumb" || !isTerminal(a.stderr) {
		return nil, func() {}
	}
	start, last, printed := a.now(), time.Time{}, false
	var mu sync.Mutex
	step = func(done, of int) {
		mu.Lock()
		defer mu.Unlock()
		now := a.now()
		if now.Sub(start) < progressAfter || now.Sub(last) < progressAfter/10 {
			return
		}
		last, printed = now, true
		fmt.Fprintf(a.stderr, "\r\x1b[Kread %d of %d files", done, of)
	}
	return step, func() {
		mu.Lock()
		defer mu.Unlock()
		if printed {
			fmt.Fprint(a.stderr, "\r\x1b[K")
		}
	}
}
