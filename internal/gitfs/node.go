package gitfs

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// kind is what a name in a tree stands for.
type kind uint8

const (
	folder kind = iota
	regular
	link
)

// kindOf reads the mode of an entry, as git writes it: 100644, 100755, and
// 100664 in old repositories. A submodule is a folder: its files are in
// another repository.
func kindOf(mode string) kind {
	switch {
	case strings.HasPrefix(mode, "100"):
		return regular
	case mode == "120000":
		return link
	}
	return folder
}

// node is a file, a link or a folder.
type node struct {
	name  string
	id    string // of the blob; empty for folders
	size  int64  // bytes; below 0 where nobody knows without asking for the blob
	kind  kind
	nodes *[]node // what is in a folder, by name; nil for an empty one
}

func byName(a, b node) int { return strings.Compare(a.name, b.name) }

// child returns what has a name in a folder, or nil.
func (n *node) child(name string) *node {
	if n.nodes == nil {
		return nil
	}
	i, ok := slices.BinarySearchFunc(*n.nodes, name, func(n node, name string) int { return strings.Compare(n.name, name) })
	if !ok {
		return nil
	}
	return &(*n.nodes)[i]
}

// parseTree reads what git ls-tree -r -z prints, with -l or without. A name that is no path of
// an fs.FS is left out: one that is not UTF-8, or that git would not check
// out either.
func parseTree(text string) (node, error) {
	folders := map[string]*[]node{".": new([]node)}
	for text != "" {
		var entry string
		var ok bool
		if entry, text, ok = strings.Cut(text, "\x00"); !ok {
			return node{}, errors.New("a tree ends inside an entry")
		}
		n, name, err := parseEntry(entry)
		if err != nil {
			return node{}, err
		}
		if !fs.ValidPath(name) || name == "." {
			continue
		}
		n.name = path.Base(name)
		in := within(folders, path.Dir(name))
		*in = append(*in, n)
	}
	for _, nodes := range folders {
		slices.SortStableFunc(*nodes, byName)
		// A broken tree may have a name twice.
		*nodes = slices.CompactFunc(*nodes, func(a, b node) bool { return a.name == b.name })
	}
	return node{name: ".", nodes: folders["."]}, nil
}

// within returns the folder of that path, and makes those on the way to it.
func within(folders map[string]*[]node, dir string) *[]node {
	if nodes, ok := folders[dir]; ok {
		return nodes
	}
	nodes := new([]node)
	folders[dir] = nodes
	above := within(folders, path.Dir(dir))
	*above = append(*above, node{name: path.Base(dir), nodes: nodes})
	return nodes
}

// parseEntry reads "mode type id size\tpath", with spaces before the size, or
// without one. The size is "-" for a submodule, and a word for a blob that is
// missing.
func parseEntry(entry string) (n node, name string, err error) {
	about, name, ok := strings.Cut(entry, "\t")
	mode, about, _ := strings.Cut(about, " ")
	_, about, typed := strings.Cut(about, " ")
	id, size, _ := strings.Cut(about, " ")
	if !ok || !typed {
		return n, "", errors.New("an entry of a tree is not as expected")
	}
	n.kind = kindOf(mode)
	if n.kind == folder {
		return n, name, nil
	}
	n.id = id
	if n.size, err = strconv.ParseInt(strings.TrimLeft(size, " "), 10, 64); err != nil {
		n.size = -1
	}
	return n, name, nil
}
