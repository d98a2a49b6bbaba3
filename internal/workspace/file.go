package workspace

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/internal/validate"
)

// fileRead is what one goal file gave.
type fileRead struct {
	files   []*goal.File
	ignores []Ignore
	found   []diag.Finding
	lost    []string // what could not be read, as words
	unknown bool     // nothing is known of what the file says
	unread  bool     // because the file could not be read
}

// readFile reads one file.
func readFile(fsys fs.FS, c candidate, cache *Cache) (r fileRead) {
	// A file must never take the others down with it, whatever mistake of
	// ours it brings to light.
	defer func() {
		if broken := recover(); broken != nil {
			r = fileRead{unknown: true, unread: true, found: []diag.Finding{{
				Rule: source.Rule.ID, Severity: source.Rule.Severity, Place: diag.Place{Path: c.path},
				Message: fmt.Sprintf("goalpost broke while reading this file: %.200q", fmt.Sprint(broken)), Remedy: "please report it, with the file if you may",
			}}}
		}
	}()
	b, err := []byte(nil), c.problem
	if err == nil {
		if said := cache.known(fsys, c.path); said != nil {
			return said.at(c.path)
		}
		b, err = read(fsys, c.path)
	}
	var large tooLarge
	switch {
	case errors.As(err, &large):
		return fileRead{unknown: true, found: []diag.Finding{source.TooLarge(c.path, int64(large))}}
	case err != nil:
		return fileRead{unknown: true, unread: true, found: []diag.Finding{{
			Rule: source.Rule.ID, Severity: source.Rule.Severity, Place: diag.Place{Path: c.path},
			Message: "the file cannot be read: " + err.Error(), Remedy: "look at who may read it, and whether it is a file at all",
		}}}
	}
	return cache.parse(c.path, b)
}

// parse says what a file's bytes say. The syntax tree and the bytes are
// forgotten here: the model keeps the places, and a snippet is read again when
// it is shown.
func parse(path string, b []byte) (r fileRead) {
	src, found := source.Parse(path, b)
	r.found = found
	for _, text := range src.Lost {
		r.lost = append(r.lost, goal.Words(text))
	}
	for i := range src.Docs {
		doc := &src.Docs[i]
		r.found = append(r.found, validate.Goals(doc)...)
		if f := goal.Decode(doc); f != nil {
			r.files = append(r.files, f)
			r.found = append(r.found, unreadable(f)...)
		}
	}
	if src.Has(IgnoreMark) {
		r.ignores = ignores(src)
	}
	return r
}
