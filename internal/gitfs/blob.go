package gitfs

import (
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"slices"
)

// TooLarge is the error about an object of more bytes than were asked for.
type TooLarge struct {
	Size, Limit int64 // bytes
}

func (e *TooLarge) Error() string {
	return fmt.Sprintf("it has %d bytes, and at most %d are read", e.Size, e.Limit)
}

// ID returns the id that git gives to a file of these bytes in this
// repository. It says nothing of line ends or filters: these are the bytes
// that git stores.
func (r *Repo) ID(content []byte) string {
	var h hash.Hash = sha1.New()
	if r.format == "sha256" {
		h = sha256.New()
	}
	fmt.Fprintf(h, "blob %d\x00", len(content))
	h.Write(content)
	return hex.EncodeToString(h.Sum(nil))
}

// Blob returns the content of a blob of at most limit bytes. A larger one is
// not loaded; the error is a *TooLarge.
func (r *Repo) Blob(ctx context.Context, id string, limit int64) ([]byte, error) {
	if !r.isID(id) {
		return nil, notABlob(id)
	}
	return r.objects.one(ctx, id, "blob", limit)
}

// ahead is how many objects are asked for before the first answer is read.
// The questions fit into the smallest buffer that a pipe has, so that asking
// never waits for git while git waits for its answers to be read.
const ahead = 32

// Blobs calls each with the content of every blob, in order, or with why it
// has none, as Blob says it. That takes less waiting than Blob for each. The
// error is that nothing more can be read at all; each is not called again.
func (r *Repo) Blobs(ctx context.Context, ids []string, limit int64, each func(i int, content []byte, err error)) error {
	for _, id := range ids {
		if !r.isID(id) {
			return notABlob(id)
		}
	}
	at := 0
	for some := range slices.Chunk(ids, ahead) {
		answers, err := r.objects.read(ctx, some, "blob", limit)
		if err != nil {
			return err
		}
		for _, a := range answers {
			each(at, a.content, a.err)
			at++
		}
	}
	return nil
}

func notABlob(id string) error { return fmt.Errorf("%.100q is not the full id of a blob", id) }
