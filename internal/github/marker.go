package github

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// marker is the first line of a comment of ours, which nobody sees. It says
// which of our comments this is, which run wrote it, about which commit, and
// what it wrote.
type marker struct {
	version int
	key     string
	head    string // commit; may be empty
	run     int64
	attempt int
	digest  string // of the text below the marker
}

// The marker's form. Fields may come in any order, and unknown ones are
// passed over, so that versions of this program can share a comment.
const (
	markerName    = "<!-- goalpost:comment v"
	markerEnd     = " -->"
	markerVersion = 1
	maxMarker     = 1024 // bytes, far more than we ever write
)

var (
	keyForm    = regexp.MustCompile(`^[a-z0-9]+([._/-][a-z0-9]+)*$`) // never "--", which ends an HTML comment
	headForm   = regexp.MustCompile(`^([0-9a-f]{40}|[0-9a-f]{64})$`)
	digestForm = regexp.MustCompile(`^[0-9a-f]{64}$`)
)

const maxKey = 64

func (m marker) String() string {
	head := ""
	if m.head != "" {
		head = " head=" + m.head
	}
	return fmt.Sprintf("%s%d key=%s%s run=%d attempt=%d sha256=%s%s", markerName, m.version, m.key, head, m.run, m.attempt, m.digest, markerEnd)
}

// readMarker reads the marker that a comment begins with, and returns the
// text below it. A marker that is quoted, indented, or stands further down is
// none, and so is one that says a field twice or wrongly.
func readMarker(body string) (m marker, text string, ok bool) {
	line, text, _ := strings.Cut(body, "\n")
	line = strings.TrimSuffix(line, "\r")
	inner, named := strings.CutPrefix(line, markerName)
	inner, ended := strings.CutSuffix(inner, markerEnd)
	fields := strings.Fields(inner)
	if !named || !ended || len(line) > maxMarker || len(fields) == 0 {
		return marker{}, "", false
	}
	number, err := strconv.ParseUint(fields[0], 10, 16)
	if err != nil {
		return marker{}, "", false
	}
	m.version = int(number)
	seen := map[string]bool{}
	for _, field := range fields[1:] {
		name, value, _ := strings.Cut(field, "=")
		if seen[name] || !m.set(name, value) {
			return marker{}, "", false
		}
		seen[name] = true
	}
	return m, text, seen["key"]
}

// set takes one field, and reports whether it makes sense.
func (m *marker) set(name, value string) bool {
	switch name {
	case "key":
		m.key = value
		return validKey(value)
	case "head":
		m.head = value
		return headForm.MatchString(value)
	case "sha256":
		m.digest = value
		return digestForm.MatchString(value)
	case "run":
		n, err := strconv.ParseUint(value, 10, 63)
		m.run = int64(n)
		return err == nil
	case "attempt":
		n, err := strconv.ParseUint(value, 10, 31)
		m.attempt = int(n)
		return err == nil
	}
	return true
}

func validKey(key string) bool { return len(key) <= maxKey && keyForm.MatchString(key) }

// age orders markers by when their runs began: below zero where m is older.
// Runs are numbered upwards, and a run that is repeated keeps its number.
func (m marker) age(n marker) int {
	return cmp.Or(cmp.Compare(m.run, n.run), cmp.Compare(m.attempt, n.attempt))
}
