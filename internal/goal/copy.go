package goal

// Copy returns the same goals as if the file stood at another path, for
// another workspace. What is never changed once it is decoded is shared.
func (f *File) Copy(path string) *File {
	c := *f
	c.Path = path
	c.Goals = make([]*Goal, len(f.Goals))
	for i, g := range f.Goals {
		c.Goals[i] = g.copy(&c)
	}
	return &c
}

func (g *Goal) copy(f *File) *Goal {
	c := *g
	c.File = f
	if g.KeyResults != nil {
		c.KeyResults = make([]*KeyResult, len(g.KeyResults))
		slab := make([]KeyResult, len(g.KeyResults))
		for i, k := range g.KeyResults {
			slab[i] = *k
			slab[i].Goal = &c
			c.KeyResults[i] = &slab[i]
		}
	}
	if g.Own != nil {
		own := *g.Own
		own.Goal = &c
		c.Own = &own
	}
	return &c
}
