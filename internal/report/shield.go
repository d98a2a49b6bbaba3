package report

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Shield writes what write writes so that GitHub's runner executes none of
// it: between ::stop-commands::TOKEN and ::TOKEN::. It is for whatever is
// printed on a runner beside the github format, which has commands of its
// own and must stay outside.
//
// The token must be made anew for each run and be hard to guess, which is
// not for this package to do; it is refused when it is short or not of
// letters and digits, and when the content holds it in any case of letters,
// since that is how the runner compares. Whatever goes wrong in between, the
// runner is told to listen again.
func Shield(w io.Writer, token string, write func(io.Writer) error) error {
	if len(token) < 16 || strings.Trim(token, alphanumeric) != "" {
		return errors.New("a shield's token must be 16 or more letters and digits")
	}
	var content bytes.Buffer
	failed := write(&content)
	if bytes.Contains(bytes.ToLower(content.Bytes()), bytes.ToLower([]byte(token))) {
		return errors.New("the shield's token occurs in the text that it is to shield")
	}
	if n := content.Len(); n > 0 && content.Bytes()[n-1] != '\n' {
		content.WriteByte('\n') // the closing command must begin a line
	}
	_, err := fmt.Fprintf(w, "::stop-commands::%s\n%s::%s::\n", token, content.Bytes(), token)
	return errors.Join(failed, err)
}

const alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
