package source

import (
	"fmt"
	"strings"
)

// shorten cuts a text to at most n characters.
func shorten(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i] + "…"
		}
	}
	return s
}

// plural returns a count with the noun that fits it.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// quote puts a text in the quotes in which it needs the fewest changes.
func quote(s string) string {
	switch {
	case !strings.ContainsAny(s, `"\`):
		return `"` + s + `"`
	default:
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
}

// indentBy says where a line should start.
func indentBy(n int) string {
	if n == 0 {
		return "start it in the first column"
	}
	return "indent it by " + plural(n, "space", "spaces")
}
