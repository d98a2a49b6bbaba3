package validate

import (
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/schema"
)

// each visits n and every node that it leads to.
func (n *node) each(visit func(path string, n *node)) {
	seen := map[*node]bool{}
	var walk func(path string, n *node)
	walk = func(path string, n *node) {
		if n == nil || seen[n] {
			return
		}
		seen[n] = true
		visit(path, n)
		for _, name := range n.names {
			walk(path+"/"+name, n.keys[name])
		}
		walk(path+"/*", n.other)
		walk(path+"[]", n.items)
	}
	walk("", n)
}

func TestQuickJudgeKnowsTheSchemas(t *testing.T) {
	count := 0
	for name, root := range map[string]*node{"goals": goals(), "config": config()} {
		root.each(func(path string, n *node) {
			count++
			if n.opaque != "" {
				t.Errorf("%s%s: the quick judge does not know %s", name, path, n.opaque)
			}
			if s := n.schema(); len(s.Properties) != len(n.keys) || len(s.Types) == 0 || s.Pattern != nil && n.pattern == nil && n.words == nil {
				t.Errorf("%s%s is not the library's %s", name, path, s)
			}
		})
	}
	if count < 150 {
		t.Errorf("saw only %d nodes", count)
	}
}

// TestStrangeKeywords holds that a schema with a keyword that the quick judge
// does not know is left to the library, whose no becomes a finding.
func TestStrangeKeywords(t *testing.T) {
	fits, fitsNot := parse(t, "[1, 2]"), parse(t, "{a: [x, x]}")
	for _, keyword := range []string{
		`"anyOf": [{"type": "array"}]`, `"oneOf": [{"type": "array"}]`, `"allOf": [{"type": "array"}]`,
		`"not": {"type": "object"}`, `"if": {"type": "object"}, "then": false`, `"enum": [[1, 2]]`, `"const": [1, 2]`,
		`"propertyNames": {"minLength": 2}`, `"patternProperties": {"^a": false}`, `"minProperties": 2`, `"maxProperties": 0`,
		`"dependentRequired": {"a": ["b"]}`, `"dependentSchemas": {"a": false}`, `"unevaluatedProperties": false`,
		`"properties": {"a": {"uniqueItems": true}}`, `"properties": {"a": {"contains": {"type": "number"}}}`,
		`"properties": {"a": {"prefixItems": [false]}}`, `"properties": {"a": {"unevaluatedItems": false}}`,
		`"properties": {"a": {"items": {"format": "uri"}}}`, `"properties": {"a": {"items": {"maxLength": 0}}}`,
		`"properties": {"a": false}`, `"$ref": "#/$defs/list", "$defs": {"list": {"type": "array"}}, "maxItems": 2`,
		`"$dynamicRef": "#list", "$defs": {"list": {"$dynamicAnchor": "list", "type": "array"}}`,
	} {
		root := bookOf("{" + keyword + "}")
		if root.sure(&fitsNot) {
			t.Errorf("%s: a quick yes", keyword)
		}
		if found := check(root, &source.Doc{Path: "a.yaml", Root: fitsNot}); len(found) == 0 {
			t.Errorf("%s: nothing is found", keyword)
		}
		if found := check(root, &source.Doc{Path: "a.yaml", Root: fits}); len(found) != 0 {
			t.Errorf("%s: %v", keyword, found)
		}
	}
	for _, keyword := range []string{`"multipleOf": 2`, `"minimum": 2, "exclusiveMinimum": 2`, `"const": "a"`, `"enum": [1]`} {
		v := parse(t, "3")
		if root := bookOf("{" + keyword + "}"); root.sure(&v) {
			t.Errorf("%s: a quick yes", keyword)
		}
	}
}

// TestBounds holds that the quick judge compares numbers as exactly as the
// library does, or not at all.
func TestBounds(t *testing.T) {
	root := bookOf(`{"minimum": 0.1, "exclusiveMaximum": 0.3}`)
	for _, number := range []string{"0.1", "0.10", "1e-1", "0.09999999999999", "0.0999999999999999999999", "0.1000000000000000000001",
		"0.3", "0.29999999999999", "0.299999999999999999999", "3e-1", "0.2", "-0.2"} {
		v := source.Value{Kind: source.Number, Text: number}
		if root.sure(&v) && !accepts(root, &v) {
			t.Errorf("%s: a quick yes to what the library refuses", number)
		}
		if !root.sure(&v) && accepts(root, &v) && exact(number) {
			t.Errorf("%s is asked about needlessly", number)
		}
	}
}

// TestSchemaInsideItself holds that a schema which contains itself is judged
// all the way down.
func TestSchemaInsideItself(t *testing.T) {
	root := bookOf(`{"$ref": "#/$defs/tree", "$defs": {"tree": {"type": "object", "additionalProperties": {"$ref": "#/$defs/tree"}}}}`)
	for text, want := range map[string]int{"{a: {b: {c: {}}}}": 0, "{a: {b: {c: 1}}}": 1} {
		if found := check(root, &source.Doc{Path: "a.yaml", Root: parse(t, text)}); len(found) != want {
			t.Errorf("%s: %v", text, found)
		}
	}
}

// TestFormsAreInTheSchemas holds that every pattern that has sentences of its
// own, and every word that somebody's other word is replaced by, exists.
func TestFormsAreInTheSchemas(t *testing.T) {
	var words []string
	for _, root := range []*node{goals(), config()} {
		root.each(func(_ string, n *node) { words = append(append(words, n.names...), n.words...) })
	}
	for _, m := range meant {
		if !slices.Contains(words, m.right) {
			t.Errorf("no schema has %q", m.right)
		}
	}
	for _, pattern := range []string{idPattern, cadencePattern} {
		if !strings.Contains(schema.Goals, `"pattern": "`+pattern+`"`) {
			t.Errorf("the schema of goals has no pattern %s", pattern)
		}
	}
}

func parse(t *testing.T, text string) source.Value {
	t.Helper()
	f, found := source.Parse("a.yaml", []byte(text))
	if len(found) > 0 {
		t.Fatal(found)
	}
	return f.Docs[0].Root
}

func bookOf(text string) *node { return open(text).node("") }
