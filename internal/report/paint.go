package report

import "github.com/goalpost-dev/goalpost/internal/diag"

// paint colours text for a terminal, if it is on. Only the eight basic
// colours are used: they are the reader's own choice, and legible on both
// light and dark.
type paint struct{ on bool }

func (p paint) with(codes, s string) string {
	if !p.on {
		return s
	}
	return "\x1b[" + codes + "m" + s + "\x1b[0m"
}

func (p paint) bold(s string) string { return p.with("1", s) }
func (p paint) dim(s string) string  { return p.with("2", s) }

func (p paint) severity(s diag.Severity, text string) string {
	return p.with([...]string{diag.Off: "0", diag.Note: "36", diag.Warning: "1;33", diag.Error: "1;31"}[s], text)
}
