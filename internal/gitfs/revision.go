package gitfs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
)

// ErrNoMergeBase says that two commits have no common ancestor in this
// repository. In a shallow clone they may have one that is not here.
var ErrNoMergeBase = errors.New("the two revisions have no common ancestor here")

// UnknownRevision is the error about a name that leads to no commit.
type UnknownRevision struct {
	Rev     string
	Shallow bool   // the clone is shallow, and the commit may be missing for that
	Why     string // what git says of it on one line, if anything
}

func (e *UnknownRevision) Error() string {
	text := fmt.Sprintf("there is no revision %.100q here", e.Rev)
	if e.Why != "" {
		text += ": " + e.Why
	}
	if e.Shallow {
		text += shallow
	}
	return text
}

const shallow = ": this is a shallow clone, without the older history (git fetch --unshallow gets it)"

// Resolve returns the full id of the commit that a branch, a tag, an id or
// another expression of git stands for. Where there is none the error is an
// *UnknownRevision.
func (r *Repo) Resolve(ctx context.Context, rev string) (commit string, err error) {
	unknown := &UnknownRevision{Rev: rev}
	if rev == "" || strings.ContainsRune(rev, 0) {
		return "", unknown
	}
	out, err := r.run(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	switch id := strings.TrimSuffix(string(out), "\n"); {
	case err == nil && r.isID(id):
		return id, nil
	case err != nil && exitCode(err) <= 0:
		return "", err
	}
	var said *failed
	if errors.As(err, &said) && said.heard {
		unknown.Why = said.text
	}
	unknown.Shallow, err = r.Shallow(ctx)
	if err != nil {
		return "", err
	}
	return "", unknown
}

// isID reports whether a text is a full object id, as git prints it.
func (r *Repo) isID(text string) bool {
	return len(text) == r.idLen() && strings.Trim(text, "0123456789abcdef") == ""
}

// idLen returns the number of hexadecimal digits of an object id.
func (r *Repo) idLen() int {
	if r.format == "sha256" {
		return 64
	}
	return 40
}

// needCommit refuses what is not the full id of a commit.
func (r *Repo) needCommit(commit string) error {
	if !r.isID(commit) {
		return fmt.Errorf("%.100q is not the full id of a commit", commit)
	}
	return nil
}

// Shallow reports whether older commits were left out of the clone.
func (r *Repo) Shallow(ctx context.Context) (bool, error) {
	out, err := r.run(ctx, "rev-parse", "--is-shallow-repository")
	return string(out) == "true\n", err
}

// maxCommit is how many bytes a commit may have: its message is a person's.
const maxCommit = 16 << 20

// Parents returns the ids of the commits that a commit names as its parents,
// the first one first. In a shallow clone they need not be here.
func (r *Repo) Parents(ctx context.Context, commit string) ([]string, error) {
	if err := r.needCommit(commit); err != nil {
		return nil, err
	}
	b, err := r.objects.one(ctx, commit, "commit", maxCommit)
	if err != nil {
		return nil, err
	}
	return parents(b), nil
}

// parents reads the parents from a commit as git stores it.
func parents(commit []byte) (ids []string) {
	for line := range bytes.Lines(commit) {
		key, value, ok := bytes.Cut(bytes.TrimSuffix(line, []byte{'\n'}), []byte{' '})
		if !ok {
			break // the empty line before the message
		}
		if string(key) == "parent" {
			ids = append(ids, string(value))
		}
	}
	return ids
}

// MergeBase returns the commit at which two revisions parted: the best common
// ancestor, or one of the best. In a shallow clone it is the best of what is
// here. Where there is none the error is ErrNoMergeBase.
func (r *Repo) MergeBase(ctx context.Context, a, b string) (string, error) {
	for _, rev := range []*string{&a, &b} {
		var err error
		if *rev, err = r.Resolve(ctx, *rev); err != nil {
			return "", err
		}
	}
	out, err := r.run(ctx, "merge-base", a, b)
	id := strings.TrimSuffix(string(out), "\n")
	switch {
	case err == nil && r.isID(id):
		return id, nil
	case err != nil && exitCode(err) != 1:
		return "", err
	}
	cut, err := r.Shallow(ctx)
	if err != nil {
		return "", err
	}
	if cut {
		return "", fmt.Errorf("%w%s", ErrNoMergeBase, shallow)
	}
	return "", ErrNoMergeBase
}

// mains are the branches that others usually merge into, the likeliest first.
var mains = []string{"refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"}

// Default returns the branch that others merge into, by its full name, so
// that no tag can be taken for it: the one that origin says, else main or
// master of origin, else main or master.
func (r *Repo) Default(ctx context.Context) (rev string, ok bool) {
	out, err := r.run(ctx, append([]string{"for-each-ref", "--format=%(refname) %(symref)"}, mains...)...)
	if err != nil {
		return "", false
	}
	found := map[string]string{}
	for line := range strings.Lines(string(out)) {
		name, to, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		found[name] = name
		if to != "" {
			found[name] = to
		}
	}
	for _, m := range mains {
		if rev, ok = found[m]; ok {
			return rev, true
		}
	}
	return "", false
}

// Short returns a full name of a branch or tag as people say it.
func Short(rev string) string {
	for _, prefix := range []string{"refs/heads/", "refs/remotes/", "refs/tags/"} {
		if short, ok := strings.CutPrefix(rev, prefix); ok {
			return short
		}
	}
	return rev
}
