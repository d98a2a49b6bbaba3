package workspace

import (
	"io/fs"
	"slices"
	"sync"

	"github.com/goalpost-dev/goalpost/internal/goal"
)

// Cache lets the revisions of one repository share what their files say: a
// goal file that many revisions hold is parsed once. It may serve several
// Loads, also at the same time. A nil Cache remembers nothing.
type Cache struct {
	// ID names a content. Nobody must be able to make two contents of one
	// name, for goal files come from strangers: a git blob's id serves.
	ID func(content []byte) string

	mu   sync.Mutex
	said map[string]*fileRead
}

// identified is a file system that knows what a Cache calls the content of a
// file, without reading it. The tree of a git commit does.
type identified interface {
	ID(name string) (id string, ok bool)
}

// known returns what a file says if that is known by its name alone.
func (c *Cache) known(fsys fs.FS, name string) *fileRead {
	tree, ok := fsys.(identified)
	if c == nil || !ok {
		return nil
	}
	id, _ := tree.ID(name)
	return c.find(id)
}

func (c *Cache) find(id string) *fileRead {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.said[id]
}

// parse is the function parse with a memory.
func (c *Cache) parse(path string, b []byte) fileRead {
	if c == nil {
		return parse(path, b)
	}
	id := c.ID(b)
	if said := c.find(id); said != nil {
		return said.at(path)
	}
	return c.keep(id, parse(path, b)).at(path)
}

// at returns what a file says for the same content at another path, or in
// another revision: each has goals of its own, which know their workspace.
func (r *fileRead) at(path string) fileRead {
	moved := *r
	moved.files = make([]*goal.File, len(r.files))
	for i, f := range r.files {
		moved.files[i] = f.Copy(path)
	}
	moved.ignores = slices.Clone(r.ignores)
	for i := range moved.ignores {
		moved.ignores[i].At.Path = path
	}
	moved.found = slices.Clone(r.found)
	for i := range moved.found {
		f := &moved.found[i]
		f.Place.Path = path
		f.Related = slices.Clone(f.Related)
		for j := range f.Related {
			f.Related[j].Place.Path = path
		}
	}
	return moved
}

// keep remembers what a content says.
func (c *Cache) keep(id string, said fileRead) *fileRead {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.said == nil {
		c.said = map[string]*fileRead{}
	}
	c.said[id] = &said
	return &said
}

// Goals returns the goals of a content that was learned or loaded, by its
// name. They belong to no workspace and are not to be changed.
func (c *Cache) Goals(id string) (files []*goal.File, known bool) {
	said := c.find(id)
	if said == nil {
		return nil, false
	}
	return said.files, true
}

// Learn remembers what a content says.
func (c *Cache) Learn(id string, content []byte) { c.keep(id, parse("", content)) }
