package gitfs

import (
	"bytes"
	"io"
	"io/fs"
)

// openFile is a file that is loaded when it is first read.
type openFile struct {
	about  fs.FileInfo
	node   *node
	name   string
	tree   *Tree
	bytes  *bytes.Reader
	closed bool
}

func (f *openFile) Stat() (fs.FileInfo, error) {
	if f.closed {
		return nil, f.fail("stat", fs.ErrClosed)
	}
	return f.about, nil
}

func (f *openFile) Read(p []byte) (int, error) {
	if f.closed {
		return 0, f.fail("read", fs.ErrClosed)
	}
	if f.bytes == nil {
		b, err := f.tree.content(f.node)
		if err != nil {
			return 0, f.fail("read", err)
		}
		f.bytes = bytes.NewReader(b)
	}
	return f.bytes.Read(p)
}

func (f *openFile) Close() error {
	if f.closed {
		return f.fail("close", fs.ErrClosed)
	}
	f.closed, f.bytes = true, nil
	return nil
}

func (f *openFile) fail(op string, err error) error {
	return &fs.PathError{Op: op, Path: f.name, Err: err}
}

// openFolder is a folder that is being listed.
type openFolder struct {
	about fs.FileInfo
	name  string
	rest  []fs.DirEntry
}

func (d *openFolder) Stat() (fs.FileInfo, error) { return d.about, nil }
func (d *openFolder) Close() error               { return nil }

func (d *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.name, Err: errFolder}
}

func (d *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(d.rest) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(d.rest) {
		n = len(d.rest)
	}
	part := d.rest[:n:n]
	d.rest = d.rest[n:]
	return part, nil
}
