package workspace

import (
	"context"
	"errors"
	"io/fs"
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

// find returns the files below dir that a glob matches, as paths from the
// root, in no particular order. Hidden folders and node_modules are not
// entered, and links are not followed: a repository's goals are its own files.
func find(ctx context.Context, fsys fs.FS, dir string, globs []string) ([]string, error) {
	var paths []string
	for _, base := range bases(globs) {
		err := fs.WalkDir(fsys, path.Join(dir, base), func(name string, e fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case errors.Is(err, fs.ErrNotExist):
				return nil // a glob may name a folder that is not there (yet)
			case err != nil:
				return err
			case e.IsDir():
				if b := e.Name(); name != path.Join(dir, base) && (strings.HasPrefix(b, ".") || b == "node_modules") {
					return fs.SkipDir
				}
				return nil
			}
			if matches(globs, below(dir, name)) {
				paths = append(paths, name)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths), nil
}

// bases returns the folders that must be walked to find all that the globs
// match, none inside another.
func bases(globs []string) []string {
	var all []string
	for _, g := range globs {
		base, _ := doublestar.SplitPattern(g)
		all = append(all, base)
	}
	slices.Sort(all)
	var out []string
	for _, b := range slices.Compact(all) {
		if !slices.ContainsFunc(out, func(o string) bool { return within(o, b) }) {
			out = append(out, b)
		}
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
