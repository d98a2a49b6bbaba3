package gitfs

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
)

// batch is a running git cat-file --batch.
type batch struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	pipe io.Closer
	out  *bufio.Reader
	said *head
}

// kill ends the process, and any wait for its answer.
func (b *batch) kill() {
	b.cmd.Process.Kill()
	b.in.Close()
	b.pipe.Close()
}

// ask returns the objects of these ids, at most as many as are asked ahead.
// With an error the process is of no more use, and there are answers to only
// the first of them.
func (b *batch) ask(ctx context.Context, ids []string, kind string, limit int64) (answers []answer, err error) {
	stop := context.AfterFunc(ctx, b.kill)
	defer func() {
		if !stop() {
			err = ctx.Err()
		}
	}()
	if _, err := io.WriteString(b.in, strings.Join(ids, "\n")+"\n"); err != nil {
		return nil, err
	}
	for _, id := range ids {
		line, err := b.out.ReadSlice('\n')
		if err != nil {
			return answers, ended(err)
		}
		is, size, err := parseAnswer(string(line), id)
		switch {
		case err != nil:
			return answers, err
		case is == "missing":
			answers = append(answers, answer{err: missing(id)})
			continue
		case size > limit: // no use for the rest, which would all be sent
			return append(answers, answer{err: &TooLarge{size, limit}}), errUnread
		}
		content := make([]byte, size+1)
		if _, err := io.ReadFull(b.out, content); err != nil {
			return answers, ended(err)
		}
		a := answer{content: content[:size:size]}
		switch {
		case content[size] != '\n':
			return answers, errors.New("an object does not end where it should")
		case is != kind:
			a = answer{err: fmt.Errorf("%s is a %s, not a %s", id, is, kind)}
		}
		answers = append(answers, a)
	}
	return answers, nil
}

// errUnread ends a process that still has much to say that nobody wants.
var errUnread = errors.New("the answer was not read to its end")

func missing(id string) error { return fmt.Errorf("object %s is missing from the repository", id) }

// ended words the end of what a process prints.
func ended(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("it ended before its answer did")
	}
	return err
}

// parseAnswer reads the line before an object: its id, its kind and its size
// in bytes. Of one that is missing the kind says so.
func parseAnswer(line, id string) (kind string, size int64, err error) {
	rest, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), id+" ")
	if ok && rest == "missing" {
		return rest, 0, nil
	}
	kind, number, _ := strings.Cut(rest, " ")
	size, err = strconv.ParseInt(number, 10, 64)
	if !ok || err != nil || size < 0 {
		return "", 0, fmt.Errorf("unexpected answer %.80q", line)
	}
	return kind, size, nil
}
