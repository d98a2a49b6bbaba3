package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// project is one set of goals on disk: where its files are read from, by
// which configuration, and which of them were asked about.
type project struct {
	root   string   // absolute folder that all paths start from: the repository, if there is one
	dir    string   // folder of the configuration, or of the goals, below root
	config string   // configuration below root; empty if there is none
	scopes []string // what was asked about, as folders or files below root
	files  []string // files named one by one, which are read whether a glob matches or not
	alone  bool     // nothing says that there is more to it than these files
}

// locate finds the project that each path belongs to. Paths of one project
// are looked at together, because goals are aligned across files.
func locate(paths []string, config string) ([]*project, error) {
	var projects []*project
	for _, name := range paths {
		p, err := locateOne(name, config)
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(projects, func(o *project) bool { return o.root == p.root && o.config == p.config && o.dir == p.dir })
		if i < 0 {
			projects = append(projects, p)
			continue
		}
		projects[i].scopes = append(projects[i].scopes, p.scopes...)
		projects[i].files = append(projects[i].files, p.files...)
		projects[i].alone = projects[i].alone && p.alone
	}
	return projects, nil
}

// locateOne finds the project of one path. It goes by the names of folders
// and follows no links: the repository that a path is written in is the one
// that it belongs to, and a link that leads out of it is refused when it is
// read.
func locateOne(name, config string) (*project, error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(abs)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, reason(err))
	}
	folder := abs
	if !info.IsDir() {
		folder = filepath.Dir(abs)
	}
	repository := above(folder, "", ".git")
	base := aroundGoals(folder, repository)
	alone := repository == "" && config == "" && !info.IsDir() && base == folder
	if config != "" {
		if config, err = filepath.Abs(config); err == nil {
			_, err = os.Stat(config)
		}
		if err != nil {
			return nil, usage("--config %s: %w", config, reason(err))
		}
		if dir := filepath.Dir(config); inside(dir, abs) {
			base = dir
		}
	} else if at := above(folder, repository, workspace.ConfigName); at != "" {
		config, base, alone = filepath.Join(at, workspace.ConfigName), at, false
	}
	p := &project{root: cmp.Or(repository, base), alone: alone}
	for _, must := range []string{abs, base, config} {
		if must != "" && !inside(p.root, must) {
			p.root = common(p.root, must)
		}
	}
	p.dir = p.below(base)
	if config != "" {
		p.config = p.below(config)
	}
	p.scopes = []string{p.below(abs)}
	if !info.IsDir() {
		p.files = p.scopes
	}
	return p, nil
}

// aroundGoals returns the folder that a folder named goals stands in, if dir
// is that folder or inside it: the goals below it belong to what is around.
func aroundGoals(dir, repository string) string {
	for level, at := 0, dir; at != filepath.Dir(at); level, at = level+1, filepath.Dir(at) {
		if repository == "" && level > maxLevels || repository != "" && !inside(repository, at) {
			break
		}
		if filepath.Base(at) == "goals" && at != repository {
			return filepath.Dir(at)
		}
	}
	return dir
}

// maxLevels is how far up a folder named goals is looked for where there is no
// repository to set an end: far enough for goals/2026-Q4/sales.
const maxLevels = 2

// above returns the nearest folder from dir upwards that holds name, without
// going beyond last; or nothing.
func above(dir, last, name string) string {
	for {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if dir == last || parent == dir {
			return ""
		}
		dir = parent
	}
}

// inside reports whether name is dir or below it. Nothing is inside "".
func inside(dir, name string) bool {
	rel, err := filepath.Rel(dir, name)
	return dir != "" && err == nil && filepath.IsLocal(rel)
}

// common returns the deepest folder that is a, or around it, and holds b.
func common(a, b string) string {
	for !inside(a, b) {
		a = filepath.Dir(a)
	}
	return a
}

// below returns an absolute path as seen from the project's root.
func (p *project) below(abs string) string {
	rel, err := filepath.Rel(p.root, abs)
	if err != nil {
		return filepath.ToSlash(abs)
	}
	return filepath.ToSlash(rel)
}

// asked reports whether a file is one that the user asked about.
func (p *project) asked(name string) bool {
	return slices.ContainsFunc(p.scopes, func(s string) bool {
		return s == "." || name == s || strings.HasPrefix(name, s+"/")
	})
}

// shown returns a file's path as the user sees it from the working folder.
func (p *project) shown(name string) string {
	abs := filepath.Join(p.root, filepath.FromSlash(name))
	if cwd, err := os.Getwd(); err == nil {
		if inside(cwd, abs) {
			if rel, err := filepath.Rel(cwd, abs); err == nil {
				return filepath.ToSlash(rel)
			}
		}
	}
	return path.Clean(filepath.ToSlash(abs))
}

// reason leaves the operation and the path out of a file error.
func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("there is no such file or folder")
	}
	return err
}
