package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// messages returns what was found, one line each: place, message, remedy.
func messages(found []diag.Finding) []string {
	var lines []string
	for _, x := range found {
		s := x.Place.Span
		line := fmt.Sprintf("%d:%d-%d:%d %s", s.Start.Line, s.Start.Col, s.End.Line, s.End.Col, x.Message)
		if x.Remedy != "" {
			line += " => " + x.Remedy
		}
		lines = append(lines, line)
	}
	return lines
}

// outline writes a value on one line.
func outline(v *Value) string {
	switch v.Kind {
	case Invalid:
		return "✗"
	case Null:
		return "null"
	case Text:
		return fmt.Sprintf("%q", v.Text)
	case List, Map:
		var parts []string
		for i := range v.Items {
			part := outline(&v.Items[i])
			if v.Kind == Map {
				part = v.Keys[i].Name + ": " + part
			}
			parts = append(parts, part)
		}
		if v.Kind == Map {
			return "{" + strings.Join(parts, ", ") + "}"
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return v.Text
}

// parse reads a file, holds what is true of every file, and returns the
// outlines of its documents and what was found.
func parse(t *testing.T, src string) (docs string, found []string) {
	t.Helper()
	f, all := Parse("goals.yaml", []byte(src))
	inspect(t, f, all)
	var parts []string
	for i := range f.Docs {
		parts = append(parts, outline(&f.Docs[i].Root))
	}
	if len(all) == 0 && !slices.Contains(parts, "✗") && f.text.unmask == nil && !f.Has("*") && !f.Has("<<") && !f.Has("! ") {
		agree(t, f, []byte(src))
	}
	return strings.Join(parts, " --- "), messages(all)
}
