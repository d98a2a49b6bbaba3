package gitfs

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
)

// objects reads objects through one process at a time.
type objects struct {
	repo   *Repo
	turn   chan struct{} // who reads holds the one place in it
	batch  *batch        // nil: no process runs
	closed bool
}

// answer is an object, or why there is none.
type answer struct {
	content []byte
	err     error
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

// one returns one object.
func (o *objects) one(ctx context.Context, id, kind string, limit int64) ([]byte, error) {
	answers, err := o.read(ctx, []string{id}, kind, limit)
	if err != nil {
		return nil, err
	}
	return answers[0].content, answers[0].err
}

// read answers every id, at most as many as are asked ahead. A process that
// dies on an object is replaced once; when the next one dies on it too, that
// is the answer, and the others are read by another.
func (o *objects) read(ctx context.Context, ids []string, kind string, limit int64) (answers []answer, err error) {
	select {
	case o.turn <- struct{}{}:
		defer func() { <-o.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	diedOn := -1
	for len(answers) < len(ids) {
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case o.closed:
			return nil, fs.ErrClosed
		case o.batch == nil:
			if o.batch, err = o.start(); err != nil {
				return nil, err
			}
		}
		got, err := o.batch.ask(ctx, ids[len(answers):], kind, limit)
		answers = append(answers, got...)
		if err == nil {
			continue
		}
		said := o.batch.said
		o.end()
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case errors.Is(err, errUnread):
		case diedOn == len(answers):
			answers = append(answers, answer{err: explain(ctx, "cat-file", err, said)})
		default:
			diedOn = len(answers)
		}
	}
	return answers, nil
}

// start begins a process. It lives until it is ended, not as long as the
// context of whoever reads first.
func (o *objects) start() (*batch, error) {
	cmd, said := o.repo.command(context.Background(), "cat-file", "--batch")
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, explain(context.Background(), "cat-file", err, said)
	}
	return &batch{cmd, in, out, bufio.NewReaderSize(out, 64<<10), said}, nil
}
