package goal

import (
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// TestReference holds the model against the reference example, which a test
// of the package schema holds against the schema: every value shown there
// reaches the model, and every field of the model is shown there. So a field
// that is added to only one of the three fails one of the two tests.
func TestReference(t *testing.T) {
	const name = "../../examples/reference/goals/reference.yaml"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	src, found := source.Parse(name, b)
	if len(found) > 0 || len(src.Docs) != 1 {
		t.Fatal(found)
	}
	for _, problem := range compare(&src.Docs[0], Decode(&src.Docs[0])) {
		t.Error(problem)
	}
}

// compare says what a document shows that the model lacks, and the reverse.
func compare(d *source.Doc, f *File) (problems []string) {
	m := model{set: map[diag.Span]bool{}, fields: map[string]bool{}}
	m.walk(reflect.ValueOf(f), "File")
	var leaves func(v *source.Value, at string)
	leaves = func(v *source.Value, at string) {
		for i := range v.Items {
			key := fmt.Sprint(i)
			if v.Kind == source.Map {
				key = v.Keys[i].Name
			}
			leaves(&v.Items[i], at+"/"+key)
		}
		if len(v.Items) == 0 && !m.set[v.Span] && !m.covered(v.Span) {
			problems = append(problems, at+" never reaches the model")
		}
	}
	leaves(&d.Root, "")
	for field, set := range m.fields {
		if !set {
			problems = append(problems, field+" is not in the reference")
		}
	}
	sort.Strings(problems)
	return problems
}

// model is what a decoded file holds: the places of its fields, and of every
// field of its types whether any value sets it.
type model struct {
	set    map[diag.Span]bool
	ranges []diag.Span // of fields whose value is read from several items
	fields map[string]bool
}

func (m *model) covered(s diag.Span) bool {
	for _, r := range m.ranges {
		if r.Contains(s.Start) {
			return true
		}
	}
	return false
}

func (m *model) walk(v reflect.Value, at string) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v = reflect.New(v.Type().Elem())
		}
		m.walk(v.Elem(), at)
	case reflect.Slice:
		if v.Len() == 0 {
			m.walk(reflect.New(v.Type().Elem()).Elem(), at)
		}
		for i := range v.Len() {
			m.walk(v.Index(i), at)
		}
	case reflect.Struct:
		m.record(v, at)
	}
}

func (m *model) record(v reflect.Value, at string) {
	if set := v.FieldByName("Set"); set.IsValid() {
		m.fields[at] = m.fields[at] || set.Bool()
		span := v.FieldByName("Span").Interface().(diag.Span)
		m.set[span] = m.set[span] || set.Bool()
		if _, several := v.Interface().(Field[Target]); several {
			m.ranges = append(m.ranges, span)
		}
		if _, nested := v.Interface().(Field[Cycle]); nested {
			m.record(v.FieldByName("Value"), at)
		}
		return
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		switch {
		case !f.IsExported(), f.Type == reflect.TypeFor[*File](), f.Type == reflect.TypeFor[*Goal](), f.Type == reflect.TypeFor[Promise]():
			continue // back to what holds it, or worked out and not written
		case f.Name == "Own" && v.Field(i).IsNil():
			continue
		}
		m.walk(v.Field(i), v.Type().Name()+"."+f.Name)
	}
}

// TestReferenceSeesMistakes makes sure that the comparison can fail, on both
// sides.
func TestReferenceSeesMistakes(t *testing.T) {
	src, _ := source.Parse("x.yaml", []byte("version: 1\ngoals:\n  - title: A\n    flavour: sweet\n"))
	problems := strings.Join(compare(&src.Docs[0], Decode(&src.Docs[0])), "\n")
	for _, want := range []string{"/goals/0/flavour never reaches the model", "Goal.Due is not in the reference"} {
		if !strings.Contains(problems, want) {
			t.Errorf("%q is not seen in:\n%s", want, problems)
		}
	}
}
