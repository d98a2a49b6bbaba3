package gitfs

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"time"
)

// logFormat is what git log prints of a commit, before what it changed: its
// id and the day on the committer's own clock.
const logFormat = "%H %cs"

var errLog = errors.New("the history is not printed as expected")

// parseLog reads what git log --raw -z prints: for each commit a line by
// logFormat, and for each change ":mode mode old new letter" and its path,
// all ended by NUL, with a line break before the first change.
func parseLog(out io.Reader, idLen int) (commits []Commit, err error) {
	l := &log{out: bufio.NewReaderSize(out, 64<<10), names: map[string]string{}, none: strings.Repeat("0", idLen)}
	for {
		entry, err := l.next()
		switch {
		case err == io.EOF && len(entry) == 0:
			return commits, nil
		case err == io.EOF:
			return nil, errors.New("the history ends too soon")
		case err != nil:
			return nil, err
		}
		if len(entry) > 0 && entry[0] == '\n' {
			entry = entry[1:]
		}
		if len(entry) > 0 && entry[0] == ':' {
			if len(commits) == 0 {
				return nil, errLog
			}
			c := &commits[len(commits)-1]
			if c.Changes, err = l.change(c.Changes, entry[1:]); err != nil {
				return nil, err
			}
			continue
		}
		c, ok := parseHeader(string(entry), idLen)
		if !ok {
			return nil, errLog
		}
		commits = append(commits, c)
	}
}

// log is a history that is being read.
type log struct {
	out   *bufio.Reader
	long  []byte
	names map[string]string // each text once: ids and paths come again and again
	none  string            // the id that stands for no object
}

// maxEntry is how many bytes a path may have, far beyond what any system can
// check out.
const maxEntry = 1 << 20

// next returns the bytes up to the next NUL, until it is called again.
func (l *log) next() ([]byte, error) {
	b, err := l.out.ReadSlice(0)
	if err == bufio.ErrBufferFull {
		l.long = l.long[:0]
		for err == bufio.ErrBufferFull && len(l.long) <= maxEntry {
			l.long = append(l.long, b...)
			b, err = l.out.ReadSlice(0)
		}
		l.long = append(l.long, b...)
		b = l.long
	}
	if err != nil {
		return b, err
	}
	return b[:len(b)-1], nil
}

// once returns a text that is kept once.
func (l *log) once(b []byte) string {
	s, ok := l.names[string(b)]
	if !ok {
		s = string(b)
		l.names[s] = s
	}
	return s
}

// change reads a change and its path, and appends it to the others where it
// is about the content of a file whose name is a path of an fs.FS.
func (l *log) change(all []Change, entry []byte) ([]Change, error) {
	idLen := len(l.none)
	// Two modes of six digits, two ids and a letter, a space between each.
	if len(entry) < 7+7+2*(idLen+1)+1 {
		return nil, errLog
	}
	was, is := kindOf(string(entry[:6])), kindOf(string(entry[7:13]))
	ids := entry[14:]
	c := Change{Old: l.blob(was, ids[:idLen]), New: l.blob(is, ids[idLen+1:2*idLen+1])}
	name, err := l.next()
	if err == io.EOF {
		return nil, errLog
	}
	if err != nil {
		return nil, err
	}
	if c.Old == c.New {
		return all, nil
	}
	if c.Path = l.once(name); !fs.ValidPath(c.Path) {
		return all, nil
	}
	return append(all, c), nil
}

// blob returns the id of a file, and "" for everything else.
func (l *log) blob(k kind, id []byte) string {
	if k != regular || string(id) == l.none {
		return ""
	}
	return l.once(id)
}

// parseHeader reads what logFormat prints.
func parseHeader(text string, idLen int) (c Commit, ok bool) {
	id, day, _ := strings.Cut(text, " ")
	if len(id) != idLen {
		return c, false
	}
	c.ID = id
	c.Date, ok = parseDay(day)
	return c, ok
}

// parseDay reads 2026-12-31, of years that may have more or fewer digits:
// anybody may write a commit of any date.
func parseDay(text string) (time.Time, bool) {
	parts := strings.Split(text, "-")
	if len(parts) != 3 {
		return time.Time{}, false
	}
	var n [3]int
	for i, p := range parts {
		var err error
		if n[i], err = strconv.Atoi(p); err != nil {
			return time.Time{}, false
		}
	}
	return time.Date(n[0], time.Month(n[1]), n[2], 0, 0, 0, 0, time.UTC), true
}
