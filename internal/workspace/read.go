package workspace

import (
	"io"
	"io/fs"

	"github.com/goalpost-dev/goalpost/internal/source"
)

// readCapped reads a file, but never more than one byte over the size that
// source accepts: enough for source to say that it is too large.
func readCapped(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, reason(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, reason(err)
	}
	if info.Size() > source.MaxBytes || !info.Mode().IsRegular() {
		b, err := io.ReadAll(io.LimitReader(f, source.MaxBytes+1))
		return b, reason(err)
	}
	b := make([]byte, info.Size())
	n, err := io.ReadFull(f, b)
	if err == io.ErrUnexpectedEOF || err == io.EOF {
		err = nil // it became shorter meanwhile
	}
	return b[:n], reason(err)
}

// reason drops the operation and the path from a file error: the caller names
// the path as the user knows it.
func reason(err error) error {
	if pe, ok := err.(*fs.PathError); ok {
		return pe.Err
	}
	return err
}
