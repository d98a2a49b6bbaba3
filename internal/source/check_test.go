package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// inspect holds what is true of every file, however broken.
func inspect(t *testing.T, f *File, found []diag.Finding) {
	t.Helper()
	for _, x := range found {
		if msg := spanFault(f, x.Place.Span); msg != "" {
			t.Errorf("finding %q: %s", x.Message, msg)
		}
		if x.Message == "" || strings.ContainsAny(x.Message+x.Remedy, "\n\r") {
			t.Errorf("message %q, remedy %q: not one line", x.Message, x.Remedy)
		}
	}
	for i := range f.Docs {
		inspectValue(t, f, &f.Docs[i].Root, 0)
	}
	var last diag.Pos
	for _, c := range f.Comments() {
		if msg := spanFault(f, c.Span); msg != "" || c.Span.Start.Before(last) {
			t.Errorf("comment %q: %s", c.Text, msg)
		}
		if last = c.Span.End; !strings.HasPrefix(c.Text, "#") || cut(f, c.Span) != c.Text {
			t.Errorf("comment %q at %v", c.Text, c.Span)
		}
	}
}

func inspectValue(t *testing.T, f *File, v *Value, depth int) {
	t.Helper()
	if depth > maxDepth {
		t.Fatal("too deep")
	}
	if msg := spanFault(f, v.Span); msg != "" {
		t.Errorf("value %.40q: %s", v.Text, msg)
	}
	alias := strings.HasPrefix(cut(f, v.Span), "*")
	switch v.Kind {
	case Number:
		if !json.Valid([]byte(v.Text)) {
			t.Errorf("number %q", v.Text)
		}
	case Bool:
		if v.Text != "true" && v.Text != "false" {
			t.Errorf("bool %q", v.Text)
		}
	case Map:
		if len(v.Keys) != len(v.Items) {
			t.Errorf("%d keys, %d values", len(v.Keys), len(v.Items))
		}
		names := make(map[string]bool)
		for _, k := range v.Keys {
			if names[k.Name] {
				t.Errorf("key %q twice", k.Name)
			}
			names[k.Name] = true
			if msg := spanFault(f, k.Span); msg != "" {
				t.Errorf("key %q: %s", k.Name, msg)
			}
		}
	}
	at := v.Span.Start
	for i := range v.Items {
		c := &v.Items[i]
		merged := v.Kind == Map && f.Has("<<") // keys from elsewhere
		if !alias && !merged && v.Kind == Map && !within(v.Span, v.Keys[i].Span) {
			t.Errorf("key %q at %v outside its map at %v", v.Keys[i].Name, v.Keys[i].Span, v.Span)
		}
		if !alias && !merged {
			if !within(v.Span, c.Span) || c.Span.Start.Before(at) {
				t.Errorf("value %.40q at %v outside what holds it at %v, or before %v", c.Text, c.Span, v.Span, at)
			}
			if v.Kind == Map && c.Span.Start.Before(v.Keys[i].Span.End) {
				t.Errorf("value at %v before the end of its key %q at %v", c.Span, v.Keys[i].Name, v.Keys[i].Span)
			}
			at = c.Span.End
		}
		if f.Has("*") && depth > 12 {
			continue // aliases of aliases
		}
		inspectValue(t, f, c, depth+1)
	}
	if len(v.Items) == 0 && !alias && !f.Has("!") {
		reread(t, f, v)
	}
}

// reread parses the text at a scalar's span again, alone, after a key and in
// brackets: in one of them it must be the value.
func reread(t *testing.T, f *File, v *Value) {
	t.Helper()
	if v.Kind != Text && v.Kind != Number && v.Kind != Bool || f.Has("\u0085") || f.Has("\u2028") || f.Has("\u2029") {
		return
	}
	if v.Span.Start.Line != v.Span.End.Line && !bytes.Equal(f.parsed, f.text.bytes) {
		return // lines of it may have been empty when the value was read
	}
	text := cut(f, v.Span)
	var got string
	for _, frame := range []string{"%s", "k: %s", "[%s]"} {
		var n yaml.Node
		if yaml.Unmarshal(fmt.Appendf(nil, frame, text), &n) != nil || len(n.Content) == 0 {
			continue
		}
		for n.Content != nil {
			n = *n.Content[len(n.Content)-1]
		}
		switch got = n.Value; v.Kind {
		case Number:
			got, _ = jsonNumber(got)
		case Bool:
			got = strings.ToLower(got)
		}
		if strings.TrimRight(got, "\n") == strings.TrimRight(v.Text, "\n") {
			return
		}
	}
	t.Errorf("text %q at %v is %q, the value %q", text, v.Span, got, v.Text)
}

func within(outer, inner diag.Span) bool {
	return !inner.Start.Before(outer.Start) && !outer.End.Before(inner.End)
}

// spanFault says what is wrong with a span. One place after a line's end is
// allowed: there stands the value of a key that has none.
func spanFault(f *File, s diag.Span) string {
	n := len(f.text.lines)
	for _, p := range []diag.Pos{s.Start, s.End} {
		if p.Line < 1 || int(p.Line) > n || p.Col < 1 || int(p.Col) > utf8.RuneCountInString(f.Line(int(p.Line)))+2 {
			return fmt.Sprintf("%v is outside of the file", s)
		}
	}
	if !s.Start.Before(s.End) {
		return fmt.Sprintf("%v is empty", s)
	}
	return ""
}

// cut returns the text at a span.
func cut(f *File, s diag.Span) string {
	start := f.text.seek(mark{}, s.Start).off
	end := f.text.seek(mark{}, s.End).off
	return f.text.clear(string(f.text.bytes[start:max(start, end)]))
}

// agree compares a file without findings with what the library reads.
func agree(t *testing.T, f *File, b []byte) {
	t.Helper()
	dec := yaml.NewDecoder(bytes.NewReader(b))
	var roots []*yaml.Node
	for {
		var n yaml.Node
		err := dec.Decode(&n)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return
		}
		if root := n.Content[0]; root.Kind != yaml.ScalarNode || root.Value != "" || root.Style != 0 {
			roots = append(roots, root)
		}
	}
	if len(roots) != len(f.Docs) {
		t.Errorf("%d documents, the library reads %d", len(f.Docs), len(roots))
		return
	}
	for i := range roots {
		same(t, &f.Docs[i].Root, roots[i])
	}
}

func same(t *testing.T, v *Value, n *yaml.Node) {
	t.Helper()
	switch {
	case n.Kind == yaml.SequenceNode && v.Kind == List && len(v.Items) == len(n.Content):
		for i := range v.Items {
			same(t, &v.Items[i], n.Content[i])
		}
	case n.Kind == yaml.MappingNode && v.Kind == Map && 2*len(v.Items) == len(n.Content):
		for i := range v.Items {
			if n.Content[2*i].Value != v.Keys[i].Name {
				t.Errorf("key %q, the library reads %q", v.Keys[i].Name, n.Content[2*i].Value)
			}
			same(t, &v.Items[i], n.Content[2*i+1])
		}
	case n.Kind == yaml.ScalarNode && v.Kind == Text && v.Text == n.Value && (n.Tag == "!!str" || n.Tag == "!!timestamp" || n.Tag == "!!merge"):
	case n.Kind == yaml.ScalarNode && v.Kind == Null && n.Tag == "!!null":
	case n.Kind == yaml.ScalarNode && v.Kind == Bool && n.Tag == "!!bool" && v.Text == strings.ToLower(n.Value):
	case n.Kind == yaml.ScalarNode && v.Kind == Number && (n.Tag == "!!int" || n.Tag == "!!float"):
		var a, b float64
		if n.Decode(&a) != nil || json.Unmarshal([]byte(v.Text), &b) != nil || a != b {
			t.Errorf("number %s, the library reads %v", v.Text, a)
		}
	default:
		t.Errorf("%d %q, the library reads %s %q", v.Kind, v.Text, n.Tag, n.Value)
	}
}
