package schema_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/schema"
)

// published are the schemas of what people write, and documents that together
// use every key of each.
var published = []struct {
	name, text string
	reference  []string
}{
	{"goals", schema.Goals, []string{"goals/reference.yaml"}},
	{"config", schema.Config, []string{".goalpost.yaml", "base.goalpost.yaml"}},
}

// TestTeaches holds that every property explains itself and shows examples
// that are right, so that an editor can teach the format.
func TestTeaches(t *testing.T) {
	for _, p := range published {
		b := open(t, p.text)
		if len(b.properties) < 20 {
			t.Errorf("%s: found only %d properties", p.name, len(b.properties))
		}
		for _, pointer := range slices.Sorted(maps.Keys(b.properties)) {
			property := b.properties[pointer]
			description, _ := b.look(property, "description").(string)
			if len(description) < 9 || !strings.HasSuffix(description, ".") && !strings.HasSuffix(description, "?") {
				t.Errorf("%s %s: description is %q; want a sentence", p.name, pointer, description)
			}
			examples, _ := b.look(property, "examples").([]any)
			if len(examples) == 0 {
				t.Errorf("%s %s has no examples", p.name, pointer)
			}
			for _, e := range examples {
				if err := b.compile(pointer).Validate(e); err != nil {
					t.Errorf("%s %s: example %v is wrong: %v", p.name, pointer, e, err)
				}
			}
		}
	}
}

// TestPlain holds that every map of the formats says which keys it has, and
// that no schema is used whose errors nobody understands.
func TestPlain(t *testing.T) {
	for _, p := range published {
		open(t, p.text).each(func(pointer string, schema map[string]any) {
			if _, says := schema["additionalProperties"]; schema["properties"] != nil && !says {
				t.Errorf("%s %s: additionalProperties is not given", p.name, pointer)
			}
			for _, vague := range []string{"oneOf", "anyOf", "allOf", "not", "if"} {
				if schema[vague] != nil {
					t.Errorf("%s %s uses %s", p.name, pointer, vague)
				}
			}
		})
	}
}

// TestReference holds that examples/reference shows every key.
func TestReference(t *testing.T) {
	for _, p := range published {
		b := open(t, p.text)
		for _, name := range p.reference {
			text, err := os.ReadFile(filepath.Join("../examples/reference", name))
			if err != nil {
				t.Fatal(err)
			}
			f, found := source.Parse(name, text)
			if len(found) > 0 || len(f.Docs) != 1 {
				t.Fatalf("%s: %d documents, findings %v", name, len(f.Docs), found)
			}
			b.cross("", &f.Docs[0].Root)
		}
		for _, pointer := range slices.Sorted(maps.Keys(b.properties)) {
			t.Errorf("no file of examples/reference has %s %s", p.name, pointer)
		}
	}
}

// book is one schema, read as the JSON that it is.
type book struct {
	root       map[string]any
	properties map[string]map[string]any // by pointer
	compile    func(pointer string) *jsonschema.Schema
}

func open(t *testing.T, text string) *book {
	t.Helper()
	b := &book{properties: map[string]map[string]any{}}
	if err := json.Unmarshal([]byte(text), &b.root); err != nil {
		t.Fatal(err)
	}
	id := b.root["$id"].(string)
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat = true
	if err := compiler.AddResource(id, strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	b.compile = func(pointer string) *jsonschema.Schema {
		t.Helper()
		s, err := compiler.Compile(id + "#" + pointer)
		if err != nil {
			t.Fatalf("%s: %#v", pointer, err)
		}
		return s
	}
	b.each(func(pointer string, schema map[string]any) {
		properties, _ := schema["properties"].(map[string]any)
		for name, p := range properties {
			b.properties[pointer+"/properties/"+name] = p.(map[string]any)
		}
		if other, ok := schema["additionalProperties"].(map[string]any); ok {
			b.properties[pointer+"/additionalProperties"] = other
		}
	})
	return b
}

// each visits every schema of the book.
func (b *book) each(visit func(pointer string, schema map[string]any)) {
	var walk func(pointer string, schema map[string]any)
	walk = func(pointer string, schema map[string]any) {
		visit(pointer, schema)
		for _, group := range []string{"properties", "$defs"} {
			members, _ := schema[group].(map[string]any)
			for name, member := range members {
				walk(pointer+"/"+group+"/"+name, member.(map[string]any))
			}
		}
		for _, single := range []string{"items", "additionalProperties"} {
			if inner, ok := schema[single].(map[string]any); ok {
				walk(pointer+"/"+single, inner)
			}
		}
	}
	walk("", b.root)
}

// at returns the schema at a pointer.
func (b *book) at(pointer string) map[string]any {
	schema := b.root
	for part := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		if part != "" {
			schema = schema[part].(map[string]any)
		}
	}
	return schema
}

// look returns what a property says under a keyword, itself or by reference.
func (b *book) look(property map[string]any, keyword string) any {
	if own, ok := property[keyword]; ok {
		return own
	}
	if ref, ok := property["$ref"].(string); ok {
		return b.look(b.at(strings.TrimPrefix(ref, "#")), keyword)
	}
	return nil
}

// cross walks a document along the schema and strikes out each property that
// it uses.
func (b *book) cross(pointer string, v *source.Value) {
	if ref, ok := b.at(pointer)["$ref"].(string); ok {
		b.cross(strings.TrimPrefix(ref, "#"), v)
		return
	}
	properties, _ := b.at(pointer)["properties"].(map[string]any)
	for i := range v.Items {
		inner := pointer + "/items"
		if v.Kind == source.Map {
			inner = pointer + "/additionalProperties"
			if _, named := properties[v.Keys[i].Name]; named {
				inner = pointer + "/properties/" + v.Keys[i].Name
			}
			delete(b.properties, inner)
		}
		b.cross(inner, &v.Items[i])
	}
}
