package gitfs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
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
	args := []string{"ls-tree", "-r", "-z", "--full-tree", commit}
	partial, err := r.partial(ctx)
	if err != nil {
		return nil, err
	}
	if !partial {
		args = slices.Insert(args, 1, "-l")
	}
	out, err := r.run(ctx, args...)
	if err != nil {
		return nil, err
	}
	top, err := parseTree(string(out))
	if err != nil {
		return nil, fmt.Errorf("git ls-tree: %w", err)
	}
	return &Tree{ctx, r, top}, nil
}

// partial reports whether the clone left blobs out that git fetches, one at a
// time, when they are asked for. There the sizes of all files are not asked
// for.
func (r *Repo) partial(ctx context.Context) (bool, error) {
	_, err := r.run(ctx, "config", "--get-regexp", `^remote\..*\.promisor$`)
	if exitCode(err) == 1 {
		return false, nil
	}
	return err == nil, err
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
	about, err := t.describe(path.Base(name), n)
	switch {
	case err != nil:
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	case n.kind == folder:
		return &openFolder{about: about, name: name, rest: t.entries(n)}, nil
	}
	return &openFile{about: about, node: n, name: name, tree: t}, nil
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
	return t.entries(n), nil
}

// Stat describes a file or folder. Files have no time: git keeps none.
func (t *Tree) Stat(name string) (fs.FileInfo, error) {
	n, err := t.find("stat", name)
	if err != nil {
		return nil, err
	}
	about, err := t.describe(path.Base(name), n)
	if err != nil {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: err}
	}
	return about, nil
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
