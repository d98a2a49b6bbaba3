package gitfs

import (
	"errors"
	"io/fs"
	"strings"
)

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
	b, err := t.repo.Blob(t.ctx, n.id, maxTarget)
	var large *TooLarge
	switch {
	case errors.As(err, &large), err == nil && len(b) == 0:
		err = fs.ErrNotExist
	case err == nil && b[0] == '/':
		err = errEscapes
	}
	return string(b), err
}
