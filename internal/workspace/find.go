package workspace

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// DefaultGlobs say where goal files are when no configuration does.
var DefaultGlobs = []string{
	"goals/**/*.yaml", "goals/**/*.yml",
	"**/goals.yaml", "**/goals.yml",
	"**/*.goals.yaml", "**/*.goals.yml",
}

// candidate is a path to be read as a goal file, or why it cannot be.
type candidate struct {
	path    string
	problem error
}

// find returns the files below dir that a glob matches, sorted by path, and
// the folders on the way that cannot be entered. Hidden folders and
// node_modules are entered only where a glob names them, and links to folders
// never are: a repository's goals are its own files. A link to a file counts
// as the file.
func find(ctx context.Context, fsys fs.FS, dir string, globs []string) (all []candidate, err error) {
	for base, globs := range bases(globs) {
		top := path.Join(dir, base)
		err := fs.WalkDir(fsys, top, func(name string, e fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case errors.Is(err, fs.ErrNotExist):
				return nil // a glob may name a folder that is not there (yet)
			case err != nil && name == ".":
				return reason(err)
			case err != nil:
				all = append(all, candidate{name, fmt.Errorf("the folder cannot be entered: %w", reason(err))})
			case e.IsDir():
				if name != top && closed(e.Name()) {
					return fs.SkipDir
				}
			case matches(globs, below(dir, name)):
				if c, ok := look(fsys, name, e.Type()); ok {
					all = append(all, c)
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return tidy(all), nil
}

// look says whether what a glob matches is to be read, and whether it can be.
func look(fsys fs.FS, name string, t fs.FileMode) (c candidate, ok bool) {
	c.path = name
	if t == 0 {
		return c, true
	}
	if t&fs.ModeSymlink != 0 {
		info, err := fs.Stat(fsys, name)
		if err == nil && info.IsDir() {
			return c, false
		}
		if errors.Is(err, fs.ErrNotExist) {
			c.problem = errors.New("this is a link that leads nowhere")
			return c, true
		}
	}
	c.problem = regular(fsys, name)
	return c, true
}

// tidy sorts candidates and keeps each path once.
func tidy(all []candidate) []candidate {
	slices.SortStableFunc(all, func(a, b candidate) int { return strings.Compare(a.path, b.path) })
	return slices.CompactFunc(all, func(a, b candidate) bool { return a.path == b.path })
}

// closed reports whether a folder is entered only where a glob names it.
func closed(folder string) bool { return strings.HasPrefix(folder, ".") || folder == "node_modules" }

// bases returns the folders that must be walked to find all that the globs
// match, each with the globs to look for there. None is inside another,
// unless on the way to it there is a folder that the walk does not enter.
func bases(globs []string) map[string][]string {
	own := map[string][]string{}
	for _, g := range globs {
		base, _ := doublestar.SplitPattern(g)
		own[base] = append(own[base], g)
	}
	out := map[string][]string{}
	for _, b := range slices.Sorted(maps.Keys(own)) { // outer folders first
		around := b
		for o := range out {
			if within(o, b) && !slices.ContainsFunc(strings.Split(below(o, b), "/"), closed) {
				around = o
			}
		}
		out[around] = append(out[around], own[b]...)
	}
	return out
}

// within reports whether name is dir or inside it.
func within(dir, name string) bool {
	return dir == "." || name == dir || strings.HasPrefix(name, dir+"/")
}

// below returns name as seen from dir.
func below(dir, name string) string {
	if dir == "." {
		return name
	}
	return strings.TrimPrefix(name, dir+"/")
}

// matches reports whether any of the globs matches.
func matches(globs []string, name string) bool {
	return slices.ContainsFunc(globs, func(g string) bool { return doublestar.MatchUnvalidated(g, name) })
}
