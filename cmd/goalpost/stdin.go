package main

import (
	"bytes"
	"io/fs"
	"path"
	"time"
)

// stdinName is the path that a file from standard input is known by.
const stdinName = "stdin.yaml"

// overlay is a file system with one more file.
type overlay struct {
	fs.FS
	name string
	data []byte
}

func (o overlay) Open(name string) (fs.File, error) {
	if name == o.name {
		return &memoryFile{Reader: bytes.NewReader(o.data), name: path.Base(name)}, nil
	}
	return o.FS.Open(name)
}

// memoryFile is an open file whose content is in memory.
type memoryFile struct {
	*bytes.Reader
	name string
}

func (f *memoryFile) Stat() (fs.FileInfo, error) { return memoryInfo{f}, nil }
func (f *memoryFile) Close() error               { return nil }

type memoryInfo struct{ *memoryFile }

func (i memoryInfo) Name() string       { return i.name }
func (i memoryInfo) Size() int64        { return i.Reader.Size() }
func (i memoryInfo) Mode() fs.FileMode  { return 0o444 }
func (i memoryInfo) ModTime() time.Time { return time.Time{} }
func (i memoryInfo) IsDir() bool        { return false }
func (i memoryInfo) Sys() any           { return nil }
