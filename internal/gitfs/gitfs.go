// Package gitfs reads the past of a git repository: a revision as an fs.FS,
// the merge base of two revisions, and what each commit of a chain changed.
//
// It runs the git command, one process for all blobs and one for each
// question about a whole tree or chain. It knows nothing of what the files
// say, and it follows no renames.
package gitfs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

var (
	// ErrNoGit says that there is no git command.
	ErrNoGit = errors.New("git is not installed, or not in PATH")
	// ErrNoRepository says that a folder is in no git repository.
	ErrNoRepository = errors.New("this folder is not in a git repository")
)

// Repo is a repository. Its methods may be called at the same time.
type Repo struct {
	git     string // the command
	dir     string // the folder that was opened
	root    string
	format  string // sha1 or sha256
	objects objects
}

// Open finds the repository that a folder is in: a clone, a linked work tree,
// or a bare repository. The folder decides, not GIT_DIR: inside a hook git
// sets it, and the hook's repository is the one found from its folder too.
//
// The errors are ErrNoGit, ErrNoRepository, that of a folder which is not
// there, and what git says against the repository.
func Open(ctx context.Context, dir string) (*Repo, error) {
	git, err := exec.LookPath("git")
	if err != nil {
		return nil, ErrNoGit
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return nil, err
	}
	if info, err := os.Stat(dir); err != nil {
		return nil, err
	} else if !info.IsDir() {
		return nil, fmt.Errorf("%q is not a folder", dir)
	}
	r := &Repo{git: git, dir: dir}
	r.objects = objects{repo: r, turn: make(chan struct{}, 1)}
	// The last answer is an error in a bare repository, which has no work
	// tree: then the ones before it stand.
	out, err := r.run(ctx, "rev-parse", "--is-inside-work-tree", "--show-object-format", "--show-toplevel")
	inside, rest, _ := strings.Cut(string(out), "\n")
	format, root, _ := strings.Cut(rest, "\n")
	if err != nil && inside != "false" {
		return nil, err
	}
	if inside == "true" {
		r.root = filepath.FromSlash(strings.TrimSuffix(root, "\n"))
	}
	if r.format = format; format != "sha1" && format != "sha256" {
		return nil, fmt.Errorf("the repository names its objects by %.20q, which goalpost does not know", format)
	}
	return r, nil
}

// Close ends the process that reads blobs, when whoever reads one has it.
// What is read after it fails with fs.ErrClosed.
func (r *Repo) Close() error { return r.objects.close() }

// Root returns the absolute folder of the work tree, with links in its path
// followed, or "" where there is none: in a bare repository.
func (r *Repo) Root() string { return r.root }
