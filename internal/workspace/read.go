package workspace

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/goalpost-dev/goalpost/internal/source"
)

// tooLarge is the error about a file of more bytes than source accepts.
type tooLarge int64

func (n tooLarge) Error() string {
	return fmt.Sprintf("the file is %.1f MiB, the limit is %d MiB", float64(n)/(1<<20), source.MaxBytes>>20)
}

// readCapped reads a file of which nothing is known but its path.
func readCapped(fsys fs.FS, name string) ([]byte, error) {
	if err := regular(fsys, name); err != nil {
		return nil, err
	}
	return read(fsys, name)
}

// regular returns why a path cannot be read as a file, or nil. It is asked
// before the file is opened, because opening a named pipe waits for whoever
// writes into it. Links are followed.
func regular(fsys fs.FS, name string) error {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return reason(err)
	}
	switch m := info.Mode(); {
	case m.IsRegular():
		return nil
	case m.IsDir():
		return errors.New("this is a folder, not a file")
	case m&fs.ModeNamedPipe != 0:
		return errors.New("this is a named pipe, not a file")
	case m&fs.ModeSocket != 0:
		return errors.New("this is a socket, not a file")
	}
	return errors.New("this is a device, not a file")
}

// read reads a regular file, unless it is larger than source accepts.
func read(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, reason(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, reason(err)
	}
	if info.Size() > source.MaxBytes {
		return nil, tooLarge(info.Size())
	}
	b := make([]byte, info.Size())
	n, err := io.ReadFull(f, b)
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		err = nil // it became shorter meanwhile
	}
	return b[:n], reason(err)
}

// escapes is what os.Root says of a link that leads out of it. The error has
// no name of its own.
const escapes = "path escapes from parent"

// reason drops the operation and the path from a file error: the caller names
// the path as the user knows it.
func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	switch {
	case err == nil:
		return nil
	case err.Error() == escapes:
		return errors.New("this is a link that leads out of the repository")
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file")
	}
	return err
}
