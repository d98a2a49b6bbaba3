package gitfs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Tree is the files of a commit. The list of them is read when it is made,
// the content of each when it is read, under the context that made the Tree.
// Links are followed inside the tree.
type Tree struct {
	ctx  context.Context
	repo *Repo
	top  node
}

var (
	_ fs.ReadDirFS  = (*Tree)(nil)
	_ fs.StatFS     = (*Tree)(nil)
	_ fs.ReadFileFS = (*Tree)(nil)
)

// Tree returns the files of a commit, which is named by its full id.
func (r *Repo) Tree(ctx context.Context, commit string) (*Tree, error) {
	if err := r.needCommit(commit); err != nil {
		return nil, err
	}
	out, err := r.run(ctx, "ls-tree", "-r", "-z", "-l", "--full-tree", commit)
	if err != nil {
		return nil, err
	}
	top, err := parseTree(string(out))
	if err != nil {
		return nil, fmt.Errorf("git ls-tree: %w", err)
	}
	return &Tree{ctx, r, top}, nil
}

// ID returns the blob of a regular file. Links are followed.
func (t *Tree) ID(name string) (blob string, ok bool) {
	n, err := t.find("open", name)
	if err != nil || n.kind != regular {
		return "", false
	}
	return n.id, true
}

// Open opens a file or folder. Nothing of a file is loaded before the first
// read of it; then all of it is.
func (t *Tree) Open(name string) (fs.File, error) {
	n, err := t.find("open", name)
	if err != nil {
		return nil, err
	}
	about := info{path.Base(name), n}
	switch {
	case n.kind == folder:
		return &openFolder{about: about, name: name, rest: entries(n)}, nil
	case n.size < 0:
		return nil, &fs.PathError{Op: "open", Path: name, Err: missing(n.id)}
	}
	return &openFile{about: about, name: name, tree: t}, nil
}

// ReadDir returns what is in a folder, by name.
func (t *Tree) ReadDir(name string) ([]fs.DirEntry, error) {
	n, err := t.find("readdir", name)
	if err != nil {
		return nil, err
	}
	if n.kind != folder {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: errNotFolder}
	}
	return entries(n), nil
}

// Stat describes a file or folder. Files have no time: git keeps none.
func (t *Tree) Stat(name string) (fs.FileInfo, error) {
	n, err := t.find("stat", name)
	if err != nil {
		return nil, err
	}
	return info{path.Base(name), n}, nil
}

// ReadFile returns the content of a file, of whatever size.
func (t *Tree) ReadFile(name string) ([]byte, error) {
	n, err := t.find("read", name)
	if err != nil {
		return nil, err
	}
	b, err := t.content(n)
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: name, Err: err}
	}
	return b, nil
}

var (
	errFolder    = errors.New("is a directory")
	errNotFolder = errors.New("not a directory")
	errEscapes   = errors.New("path escapes from parent") // as os.Root says it
	errLinks     = errors.New("too many levels of symbolic links")
)

// content returns what is in a file or link.
func (t *Tree) content(n *node) ([]byte, error) {
	switch {
	case n.kind == folder:
		return nil, errFolder
	case n.size < 0:
		return nil, missing(n.id)
	}
	return t.repo.Blob(t.ctx, n.id, n.size)
}

const (
	maxLinks  = 40   // as Linux has it
	maxTarget = 4096 // bytes; likewise
)

// find returns what a path leads to.
func (t *Tree) find(op, name string) (*node, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	n, err := t.follow(strings.Split(name, "/"))
	if err != nil {
		return nil, &fs.PathError{Op: op, Path: name, Err: err}
	}
	return n, nil
}

// follow goes from the top along names, links and "..".
func (t *Tree) follow(names []string) (*node, error) {
	way := []*node{&t.top}
	links := 0
	for len(names) > 0 {
		here, name := way[len(way)-1], names[0]
		names = names[1:]
		switch {
		case here.kind != folder:
			return nil, fs.ErrNotExist
		case name == "" || name == ".":
			continue
		case name == ".." && len(way) == 1:
			return nil, errEscapes
		case name == "..":
			way = way[:len(way)-1]
			continue
		}
		next := here.child(name)
		switch {
		case next == nil:
			return nil, fs.ErrNotExist
		case next.kind != link:
			way = append(way, next)
			continue
		}
		if links++; links > maxLinks {
			return nil, errLinks
		}
		target, err := t.target(next)
		if err != nil {
			return nil, err
		}
		names = append(strings.Split(target, "/"), names...)
	}
	return way[len(way)-1], nil
}

// target returns where a link leads, from the folder that it is in.
func (t *Tree) target(n *node) (string, error) {
	if n.size == 0 || n.size > maxTarget {
		return "", fs.ErrNotExist
	}
	b, err := t.content(n)
	if err == nil && b[0] == '/' {
		err = errEscapes
	}
	return string(b), err
}
