package history

import (
	"bytes"
	"context"
	"errors"
	"runtime"
	"slices"
	"sync"

	"github.com/goalpost-dev/goalpost/internal/gitfs"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// stretch is how many commits are read ahead: enough for git and all
// processors to be busy, and few enough that little is read in vain.
const stretch = 64

// learn sees to it that the cache knows blobs, or only those that are worth
// it, where worth is not nil. Those that are too large for goal files hold no
// goals.
func (r *Reader) learn(ctx context.Context, blobs []string, worth func(content []byte) bool) error {
	slices.Sort(blobs)
	blobs = slices.DeleteFunc(slices.Compact(blobs), func(id string) bool {
		_, known := r.o.Cache.Goals(id)
		return known
	})
	type blob struct {
		id      string
		content []byte
	}
	queue := make(chan blob)
	var wg sync.WaitGroup
	for range min(len(blobs), runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for b := range queue {
				r.o.Cache.Learn(b.id, b.content)
			}
		})
	}
	var failed error
	err := r.repo.Blobs(ctx, blobs, source.MaxBytes, func(i int, content []byte, err error) {
		if err != nil && !errors.As(err, new(*gitfs.TooLarge)) {
			failed = err
			return
		}
		if worth == nil || worth(content) {
			queue <- blob{blobs[i], content}
		}
	})
	close(queue)
	wg.Wait()
	return errors.Join(err, failed)
}

// glance reads what blobs say after `current`, without parsing them.
func (r *Reader) glance(ctx context.Context, blobs []string) error {
	blobs = slices.DeleteFunc(blobs, func(id string) bool { _, known := r.said[id]; return known })
	return r.repo.Blobs(ctx, blobs, source.MaxBytes, func(i int, content []byte, _ error) {
		r.said[blobs[i]] = string(currents(content))
	})
}

// currents returns every stretch of a text that begins with "current" and ends
// where its value does at the latest: with the line, or with the entry of a
// map in one line.
func currents(text []byte) (out []byte) {
	for {
		_, rest, ok := bytes.Cut(text, []byte("current"))
		if !ok {
			return out
		}
		end := bytes.IndexAny(rest, "\r\n}")
		if end < 0 {
			end = len(rest)
		}
		if entry := bytes.Index(rest[:end], []byte(", ")); entry >= 0 {
			end = entry
		}
		out = append(append(out, rest[:end]...), '\n')
		text = rest[end:]
	}
}

// goals returns the goals of a blob that was learned, and nothing of another.
func (r *Reader) goals(blob string) []*goal.File {
	files, _ := r.o.Cache.Goals(blob)
	return files
}
