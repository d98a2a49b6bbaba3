package validate

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// book is one published schema. The quick judge reads its text, which takes
// half a millisecond; the library compiles it, which takes many times that,
// and only when there is something to ask.
type book struct {
	root  source.Value
	nodes map[string]*node // by pointer
	url   string

	mu      sync.Mutex // the compiler is not made for several callers
	library func() *jsonschema.Compiler
}

// open panics where the schema is broken: it is part of the program.
func open(text string) *book {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	b := &book{root: ordered(dec), nodes: map[string]*node{}, url: "https://goalpost.dev/schema"}
	if id := b.root.Get("$id"); id != nil {
		b.url = id.Text
	}
	b.library = sync.OnceValue(func() *jsonschema.Compiler { return compiler(b.url, text) })
	b.node("")
	return b
}

// schema returns the compiled schema at a pointer.
func (b *book) schema(pointer string) *jsonschema.Schema {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.library().MustCompile(b.url + "#" + pointer)
}

var errOutside = errors.New("a schema may refer only to itself")

func compiler(url, text string) *jsonschema.Compiler {
	c := jsonschema.NewCompiler()
	c.AssertFormat = true
	c.LoadURL = func(string) (io.ReadCloser, error) { return nil, errOutside }
	c.Formats["date"] = func(v any) bool {
		text, ok := v.(string)
		if !ok {
			return true
		}
		_, err := calendar.ParseDate(text)
		return err == nil
	}
	if err := c.AddResource(url, strings.NewReader(text)); err != nil {
		panic(err)
	}
	return c
}

// ordered reads one JSON value. Unlike a map of the language it keeps the
// order of keys, in which the schema names the important ones first.
func ordered(dec *json.Decoder) (v source.Value) {
	token, err := dec.Token()
	if err != nil {
		panic(err)
	}
	switch token := token.(type) {
	case nil:
		v.Kind = source.Null
	case bool:
		v.Kind, v.Text = source.Bool, fmt.Sprint(token)
	case json.Number:
		v.Kind, v.Text = source.Number, string(token)
	case string:
		v.Kind, v.Text = source.Text, token
	case json.Delim:
		v.Kind = source.List
		if token == '{' {
			v.Kind = source.Map
		}
		for dec.More() {
			if v.Kind == source.Map {
				v.Keys = append(v.Keys, source.Key{Name: ordered(dec).Text})
			}
			v.Items = append(v.Items, ordered(dec))
		}
		if _, err := dec.Token(); err != nil {
			panic(err)
		}
	}
	return v
}
