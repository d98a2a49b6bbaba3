package gitfs

import (
	"errors"
	"io/fs"
	"math"
	"time"
)

// info describes a node under the name it was asked for by.
type info struct {
	name string
	kind kind
	size int64
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return i.size }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return i.kind == folder }
func (i info) Sys() any           { return nil }
func (i info) String() string     { return fs.FormatFileInfo(i) }

func (i info) Mode() fs.FileMode {
	switch i.kind {
	case folder:
		return fs.ModeDir | 0o555
	case link:
		return fs.ModeSymlink | 0o777
	}
	return 0o444
}

// entry is a node in the list of its folder.
type entry struct {
	info
	tree *Tree
	node *node
}

func (e entry) Type() fs.FileMode          { return e.Mode().Type() }
func (e entry) Info() (fs.FileInfo, error) { return e.tree.describe(e.name, e.node) }
func (e entry) String() string             { return fs.FormatDirEntry(e) }

// entries lists what is in a folder.
func (t *Tree) entries(n *node) []fs.DirEntry {
	if n.nodes == nil {
		return nil
	}
	all := make([]fs.DirEntry, len(*n.nodes))
	for i := range all {
		child := &(*n.nodes)[i]
		all[i] = entry{info{name: child.name, kind: child.kind}, t, child}
	}
	return all
}

// maxLook is how many bytes of a blob are loaded to learn how many it has.
const maxLook = 1 << 20

// describe returns what Stat says of a node. Where the size is not known it
// asks for the blob.
func (t *Tree) describe(name string, n *node) (fs.FileInfo, error) {
	about := info{name, n.kind, n.size}
	if n.size >= 0 {
		return about, nil
	}
	b, err := t.repo.Blob(t.ctx, n.id, maxLook)
	var large *TooLarge
	if errors.As(err, &large) {
		about.size = large.Size
		return about, nil
	}
	about.size = int64(len(b))
	return about, err
}

// content returns what is in a file.
func (t *Tree) content(n *node) ([]byte, error) {
	if n.kind == folder {
		return nil, errFolder
	}
	limit := n.size
	if limit < 0 {
		limit = math.MaxInt64 - 1
	}
	return t.repo.Blob(t.ctx, n.id, limit)
}
