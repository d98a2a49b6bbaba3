package report

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestShield(t *testing.T) {
	const token = "4f9aC07be1d2683b"
	const open, shut = "::stop-commands::" + token + "\n", "::" + token + "::\n"
	broken := errors.New("broken")
	say := func(s string, err error) func(io.Writer) error {
		return func(w io.Writer) error {
			fmt.Fprint(w, s)
			return err
		}
	}
	for _, tt := range []struct {
		name, token string
		write       func(io.Writer) error
		want        string
		fails       bool
	}{
		{"text", token, say("::error::x\n", nil), open + "::error::x\n" + shut, false},
		{"no line break", token, say("x", nil), open + "x\n" + shut, false},
		{"nothing", token, say("", nil), open + shut, false},
		{"it failed", token, say("half", broken), open + "half\n" + shut, true},
		{"token inside", token, say("::"+strings.ToUpper(token)+"::\n::error::x", nil), "", true},
		{"short token", "abc", say("x", nil), "", true},
		{"odd token", "4f9ac07be1d2::683b", say("x", nil), "", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			err := Shield(&b, tt.token, tt.write)
			if b.String() != tt.want || (err != nil) != tt.fails {
				t.Errorf("got %q, %v", b.String(), err)
			}
		})
	}
}
