package gitfs

import (
	"bufio"
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os/exec"
	"strconv"
	"strings"
)

// TooLarge is the error about an object of more bytes than were asked for.
type TooLarge struct {
	Size, Limit int64 // bytes
}

func (e *TooLarge) Error() string {
	return fmt.Sprintf("it has %d bytes, and at most %d are read", e.Size, e.Limit)
}

// ID returns the id that git gives to a file of these bytes in this
// repository. It says nothing of line ends or filters: these are the bytes
// that git stores.
func (r *Repo) ID(content []byte) string {
	var h hash.Hash = sha1.New()
	if r.format == "sha256" {
		h = sha256.New()
	}
	fmt.Fprintf(h, "blob %d\x00", len(content))
	h.Write(content)
	return hex.EncodeToString(h.Sum(nil))
}

// Blob returns the content of a blob of at most limit bytes. A larger one is
// not loaded; the error is a *TooLarge.
func (r *Repo) Blob(ctx context.Context, id string, limit int64) ([]byte, error) {
	if !r.isID(id) {
		return nil, fmt.Errorf("%.100q is not the full id of a blob", id)
	}
	return r.objects.read(ctx, id, "blob", limit)
}

// objects reads objects, one after the other, through one process.
type objects struct {
	repo   *Repo
	turn   chan struct{} // who reads holds the one place in it
	batch  *batch        // nil: no process runs
	closed bool
}

// close waits for whoever reads, and ends the process.
func (o *objects) close() error {
	o.turn <- struct{}{}
	defer func() { <-o.turn }()
	o.closed = true
	o.end()
	return nil
}

// end ends the process; the next read begins another.
func (o *objects) end() {
	if o.batch != nil {
		o.batch.kill()
		o.batch.cmd.Wait()
		o.batch = nil
	}
}

// read returns an object. A process that dies on it is replaced once: if the
// object is what it dies on, it does so again.
func (o *objects) read(ctx context.Context, id, kind string, limit int64) ([]byte, error) {
	select {
	case o.turn <- struct{}{}:
		defer func() { <-o.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	for again := false; ; again = true {
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case o.closed:
			return nil, fs.ErrClosed
		case o.batch == nil:
			if err := o.start(); err != nil {
				return nil, err
			}
		}
		b, err := o.batch.ask(ctx, id, kind, limit)
		var died *dead
		var large *TooLarge
		switch {
		case errors.As(err, &died):
			batch := o.batch
			o.end()
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			if again {
				return nil, explain(ctx, "cat-file", died.cause, batch.said)
			}
			continue
		case errors.As(err, &large):
			o.end() // rather than have all of it sent
		}
		return b, err
	}
}

// start begins a process. It lives until it is ended, not as long as the
// context of whoever reads first.
func (o *objects) start() error {
	cmd, said := o.repo.command(context.Background(), "cat-file", "--batch")
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return explain(context.Background(), "cat-file", err, said)
	}
	o.batch = &batch{cmd, in, out, bufio.NewReaderSize(out, 64<<10), said}
	return nil
}

// batch is a running git cat-file --batch.
type batch struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	pipe io.Closer
	out  *bufio.Reader
	said *head
}

// dead is the error of a process that does not answer as it should.
type dead struct{ cause error }

func (d *dead) Error() string { return d.cause.Error() }

// kill ends the process, and any wait for its answer.
func (b *batch) kill() {
	b.cmd.Process.Kill()
	b.in.Close()
	b.pipe.Close()
}

// ask returns the object of that id and kind. After a *dead or a *TooLarge
// the process is of no more use.
func (b *batch) ask(ctx context.Context, id, kind string, limit int64) (content []byte, err error) {
	stop := context.AfterFunc(ctx, b.kill)
	defer func() {
		if !stop() {
			content, err = nil, &dead{ctx.Err()}
		}
	}()
	if _, err := io.WriteString(b.in, id+"\n"); err != nil {
		return nil, &dead{err}
	}
	line, err := b.out.ReadSlice('\n')
	if err != nil {
		return nil, &dead{ended(err)}
	}
	is, size, err := parseAnswer(string(line), id)
	if err != nil {
		return nil, err
	}
	if size > limit {
		return nil, &TooLarge{size, limit}
	}
	content = make([]byte, size+1)
	if _, err := io.ReadFull(b.out, content); err != nil {
		return nil, &dead{ended(err)}
	}
	if content[size] != '\n' {
		return nil, &dead{errors.New("an object does not end where it should")}
	}
	if is != kind {
		return nil, fmt.Errorf("%s is a %s, not a %s", id, is, kind)
	}
	return content[:size:size], nil
}

// ended words the end of what a process prints.
func ended(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("it ended before its answer did")
	}
	return err
}

// parseAnswer reads the line before an object: its id, its kind and its size
// in bytes.
func parseAnswer(line, id string) (kind string, size int64, err error) {
	rest, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), id+" ")
	if ok && rest == "missing" {
		return "", 0, fmt.Errorf("object %s is missing from the repository", id)
	}
	kind, number, _ := strings.Cut(rest, " ")
	size, err = strconv.ParseInt(number, 10, 64)
	if !ok || err != nil || size < 0 {
		return "", 0, &dead{fmt.Errorf("unexpected answer %.80q", line)}
	}
	return kind, size, nil
}
