package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// failure is a syntax error: the library's words for it, the byte it was
// noticed at and the byte where the thing began that it was noticed in.
type failure struct {
	problem, context string
	at, from         int
	panicked         bool
}

// decode reads one document from its bytes, which stand in a chunk of a text
// line by line. The root is nil where there is none.
func decode(b []byte, t *text, c chunk) (root *yaml.Node, fail *failure) {
	dec := yaml.NewDecoder(bytes.NewReader(b))
	defer func() {
		if r := recover(); r != nil {
			root, fail = nil, &failure{problem: fmt.Sprint(r), at: c.start, from: c.start, panicked: true}
		}
	}()
	var doc, rest yaml.Node
	err := dec.Decode(&doc)
	if err == nil {
		root = doc.Content[0]
		err = dec.Decode(&rest) // text after the document's end is only noticed here
	}
	if err == nil || errors.Is(err, io.EOF) {
		return root, nil
	}
	return nil, locate(t, c, dec, err)
}

// locate finds out where a decoder stands. Its errors name the line where the
// enclosing thing began, or the one before it, or none; the parser inside
// knows the place exactly, and the library is archived, so its fields will
// not change under us. Should one be missing, the document's start is named.
func locate(t *text, c chunk, dec *yaml.Decoder, err error) *failure {
	fail := &failure{problem: strings.TrimPrefix(err.Error(), "yaml: "), at: c.start, from: c.start}
	state := reflect.ValueOf(dec).Elem().FieldByName("parser")
	if state.Kind() != reflect.Pointer || state.IsNil() {
		return fail
	}
	state = state.Elem()
	inner, event := state.FieldByName("parser"), state.FieldByName("event")
	if !inner.IsValid() || !event.IsValid() {
		return fail
	}
	place := func(v reflect.Value, name string) int {
		if v = v.FieldByName(name); !v.IsValid() {
			return c.start
		}
		line, col := v.FieldByName("line").Int(), v.FieldByName("column").Int()
		off := t.seek(mark{}, diag.Pos{Line: uint32(c.line) + uint32(line) + 1, Col: uint32(col) + 1}).off
		return min(max(off, c.start), c.end)
	}
	problem := inner.FieldByName("problem")
	if problem.Kind() != reflect.String || problem.Len() == 0 {
		// An unknown anchor is noticed outside the parser, at its last event.
		fail.at = place(event, "start_mark")
		fail.from = fail.at
		return fail
	}
	fail.problem = problem.String()
	fail.context = inner.FieldByName("context").String()
	fail.at = place(inner, "problem_mark")
	fail.from = fail.at
	if fail.context != "" {
		fail.from = place(inner, "context_mark")
	}
	return fail
}
