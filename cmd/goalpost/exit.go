package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// The exit codes. They are a contract with scripts and workflows.
const (
	exitClean    = 0
	exitFindings = 1 // findings at or above --fail-on
	exitUsage    = 2 // wrong usage or configuration
	exitFailed   = 3 // could not run: unreadable input, internal error
)

// errFindings says that the run failed because of what it has printed.
var errFindings = errors.New("findings")

// errConfiguration says likewise of the configuration.
var errConfiguration = errors.New("configuration")

// errUnread says likewise of a file that could not be read.
var errUnread = errors.New("unread")

// usageError is a mistake in the command line.
type usageError struct {
	error
	command string // whose help says how it is right; may be empty
}

func (e usageError) Unwrap() error { return e.error }

func usage(format string, args ...any) error {
	return usageError{error: fmt.Errorf(format, args...)}
}

// exitCode turns what a command returned into the exit code. It is the only
// place that knows.
func exitCode(err error) int {
	switch {
	case err == nil:
		return exitClean
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.As(err, new(usageError)), errors.Is(err, errConfiguration), unknownCommand(err):
		return exitUsage
	}
	return exitFailed
}

// explanation returns the line that a person is told, or nothing where the
// command has said all there is to say.
func explanation(err error) string {
	var u usageError
	switch {
	case err == nil, errors.Is(err, errFindings), errors.Is(err, errConfiguration), errors.Is(err, errUnread):
		return ""
	case errors.Is(err, context.Canceled):
		return "interrupted"
	case errors.As(err, &u) && u.command != "":
		return firstLine(err) + "; see " + u.command + " --help"
	case unknownCommand(err):
		return firstLine(err) + "; see goalpost --help"
	}
	return err.Error()
}

// unknownCommand recognises cobra's error for a command that does not exist,
// which has no type of its own.
func unknownCommand(err error) bool { return strings.HasPrefix(err.Error(), "unknown command ") }

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}
