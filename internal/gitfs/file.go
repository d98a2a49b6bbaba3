package gitfs

import (
	"bytes"
	"io"
	"io/fs"
	"time"
)

// info describes a node under the name it was asked for by.
type info struct {
	name string
	node *node
}

func (i info) Name() string               { return i.name }
func (i info) Size() int64                { return max(i.node.size, 0) }
func (i info) ModTime() time.Time         { return time.Time{} }
func (i info) IsDir() bool                { return i.node.kind == folder }
func (i info) Sys() any                   { return nil }
func (i info) Type() fs.FileMode          { return i.Mode().Type() }
func (i info) Info() (fs.FileInfo, error) { return i, nil }
func (i info) String() string             { return fs.FormatFileInfo(i) }

func (i info) Mode() fs.FileMode {
	switch i.node.kind {
	case folder:
		return fs.ModeDir | 0o555
	case link:
		return fs.ModeSymlink | 0o777
	}
	return 0o444
}

// entries lists what is in a folder.
func entries(n *node) []fs.DirEntry {
	if n.nodes == nil {
		return nil
	}
	all := make([]fs.DirEntry, len(*n.nodes))
	for i := range all {
		child := &(*n.nodes)[i]
		all[i] = info{child.name, child}
	}
	return all
}

// openFile is a file that is loaded when it is first read.
type openFile struct {
	about  info
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
		b, err := f.tree.content(f.about.node)
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
	about info
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
