package e2e

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// compile compiles a schema's text, which must name its draft itself. It
// neither reads files nor asks the network: whatever is referred to must be
// inside, or be a published draft.
func compile(t testing.TB, text string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	c.UseLoader(jsonschema.SchemeURLLoader{})
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatalf("the schema is none: %v", err)
	}
	return s
}

// judge validates JSON text.
func judge(s *jsonschema.Schema, text string) error {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return err
	}
	return s.Validate(doc)
}

// printed returns the schema that goalpost itself publishes under a name.
func printed(t testing.TB, name string) *jsonschema.Schema {
	t.Helper()
	text := call{}.expect(t, 0, "schema", name).stdout
	if !strings.Contains(text, `"$schema": "https://json-schema.org/draft/2020-12/schema"`) {
		t.Errorf("schema %s does not say that it is 2020-12", name)
	}
	return compile(t, text)
}

// TestSchemasAcceptExamples holds the published schemas against every file
// that we show people, with another implementation of YAML-to-JSON and of
// JSON Schema than the program's own.
func TestSchemasAcceptExamples(t *testing.T) {
	goals, config := printed(t, "goals"), printed(t, "config")
	for name, dir := range examples(t) {
		t.Run(name, func(t *testing.T) {
			rejected, files := 0, 0
			err := filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
				if err != nil || e.IsDir() || !strings.HasSuffix(file, "yaml") && !strings.HasSuffix(file, ".yml") {
					return err
				}
				files++
				s := goals
				if strings.HasSuffix(file, ".goalpost.yaml") {
					s = config
				}
				if err := judgeYAML(s, read(t, file)); err != nil {
					rejected++
					if name != "broken" {
						t.Errorf("%s: %v", file, err)
					}
				}
				return nil
			})
			switch {
			case err != nil:
				t.Error(err)
			case files == 0:
				t.Error("there are no files")
			case name == "broken" && rejected == 0:
				t.Error("nothing in it is rejected")
			}
		})
	}
}

// TestSchemasReject makes sure that the schemas can fail, and that they do
// where the program does.
func TestSchemasReject(t *testing.T) {
	goals, config := printed(t, "goals"), printed(t, "config")
	for name, c := range map[string]struct {
		schema *jsonschema.Schema
		text   string
	}{
		"no goals":         {goals, "version: 1\n"},
		"no title":         {goals, "version: 1\ngoals: [{id: a}]\n"},
		"an unknown key":   {goals, "version: 1\ngoals: [{title: A, titel: B}]\n"},
		"a wrong type":     {goals, "version: 1\ngoals: {title: A}\n"},
		"a wrong version":  {goals, "version: 99\ngoals: [{title: A}]\n"},
		"a wrong word":     {goals, "version: 1\ngoals: [{title: A, level: galaxy}]\n"},
		"an unknown table": {config, "version: 1\nnonsense: 1\n"},
		"a wrong list":     {config, "version: 1\ngoals: {a: b}\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if judgeYAML(c.schema, c.text) == nil {
				t.Error("the schema accepts it")
			}
			files, want := map[string]string{"goals/a.yaml": c.text}, 1
			if c.schema == config {
				files, want = map[string]string{".goalpost.yaml": c.text, "goals/a.yaml": "version: 1\ngoals: [{title: A}]\n"}, 2
			}
			call{dir: repository(t, files)}.expect(t, want, "check")
		})
	}
}
