package validate

import (
	"flag"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
)

var mutants = flag.Int("mutants", 2_000, "how many changed documents of each kind are tried")

// TestAgreesWithLibrary holds the quick judge and the questions to the
// library against the library itself, on documents with up to three changes:
// a quick yes must be the library's yes, a no of the library must become a
// finding, and a yes must not.
func TestAgreesWithLibrary(t *testing.T) {
	for _, c := range []struct {
		name, path string
		root       *node
		judge      func(*source.Doc) []diag.Finding
	}{
		{"goals", "../../examples/reference/goals/reference.yaml", goals(), Goals},
		{"config", "../../examples/reference/.goalpost.yaml", config(), Config},
	} {
		t.Run(c.name, func(t *testing.T) {
			original := read(t, c.path)
			if !c.root.sure(&original) {
				t.Fatal("the reference is not taken for right at once")
			}
			mutate := mutator{rand.New(rand.NewPCG(1, uint64(*mutants)))}
			var yes, no, needless int
			for range *mutants {
				doc := source.Doc{Path: "a.yaml", Root: clone(original)}
				if list := doc.Root.Get("goals"); c.name == "goals" { // one goal at a time is quicker
					i := mutate.IntN(len(list.Items))
					list.Items = list.Items[i : i+1]
				}
				for range 1 + mutate.IntN(3) {
					mutate.change(&doc.Root)
				}
				sure, accepted := c.root.sure(&doc.Root), accepts(c.root, &doc.Root)
				switch {
				case sure && !accepted:
					t.Fatalf("a quick yes to what the library refuses:\n%+v", doc.Root)
				case accepted && !sure:
					needless++
				case accepted:
					yes++
				default:
					no++
				}
				found := c.judge(&doc)
				if accepted != (len(found) == 0) && doc.Root.Kind != source.Null {
					t.Fatalf("the library's verdict is %v, the findings are %v\n%+v", accepted, found, doc.Root)
				}
				for _, f := range found {
					wellSaid(t, f)
				}
			}
			t.Logf("%d right at once, %d wrong, %d asked about needlessly", yes, no, needless)
			// The needless ones are numbers that are none (.inf, 1e400), which
			// no reader of YAML lets through as numbers.
			if yes < *mutants/20 || no < *mutants/20 || needless > *mutants/30 {
				t.Error("the changes do not try the judge")
			}
		})
	}
}

// TestInvalid holds that what was reported before is not reported again, nor
// anything that follows from it, wherever it stands.
func TestInvalid(t *testing.T) {
	for path, judge := range map[string]func(*source.Doc) []diag.Finding{
		"../../examples/reference/goals/reference.yaml": Goals,
		"../../examples/reference/.goalpost.yaml":       Config,
	} {
		original := read(t, path)
		for i := range all(&original) {
			doc := source.Doc{Path: "a.yaml", Root: clone(original)}
			v := all(&doc.Root)[i]
			*v = source.Value{Kind: source.Invalid, Span: v.Span}
			if found := judge(&doc); len(found) > 0 {
				t.Errorf("%v invalid: %v", v.Span, found)
			}
		}
	}
}

func accepts(root *node, v *source.Value) bool {
	whole, _ := deep(v)
	return root.schema().Validate(whole) == nil
}

func read(t testing.TB, path string) source.Value {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, found := source.Parse(path, text)
	if len(found) > 0 || len(f.Docs) != 1 {
		t.Fatal(found)
	}
	return f.Docs[0].Root
}

func clone(v source.Value) source.Value {
	v.Keys, v.Items = slices.Clone(v.Keys), slices.Clone(v.Items)
	for i := range v.Items {
		v.Items[i] = clone(v.Items[i])
	}
	return v
}

// all returns v and everything inside it.
func all(v *source.Value) []*source.Value {
	found := []*source.Value{v}
	for i := range v.Items {
		found = append(found, all(&v.Items[i])...)
	}
	return found
}

// mutator makes mistakes, and changes that are none.
type mutator struct{ *rand.Rand }

var scraps = []source.Value{
	{Kind: source.Null}, {Kind: source.Bool, Text: "true"}, {Kind: source.Bool, Text: "false"},
	{Kind: source.List}, {Kind: source.Map},
	{Kind: source.List, Items: []source.Value{{Kind: source.Number, Text: "1"}, {Kind: source.Number, Text: "2"}}},
}

var scrapNumbers = []string{
	"0", "-0", "1", "-1", "4", "5", "12", "13", "0.5", "1.5", "1e0", "1e2", "1e400", "-1e400", "1e-400", "1e-99999999",
	"1.0000000000000000001", "0.9999999999999999999", "1900", "2026", "2099.5", "2100", ".inf", "NaN", "0x10",
	"100000000000000000000000000000000000000000000000000000",
}

var scrapTexts = []string{
	"", " ", "\t\n", "a", "é", "on_track", "on track", "increase", "2w", "1000w", "0d", "a-b", "A-b", "a--b", "-a", "2026-12-31",
	"2026-02-30", "0000-01-01", "2026-12-31 ", "90%", "core", "warning", "last", "hybrid", "goal/key", "\x1b[31m", "\u202e", "~1/~0%2F",
}

// change makes one random change somewhere in v.
func (m mutator) change(v *source.Value) {
	places := all(v)
	at := places[m.IntN(len(places))]
	span := at.Span
	switch n := len(at.Items); {
	case n > 0 && m.IntN(2) == 0: // lose, or repeat, or rename
		i := m.IntN(n)
		switch {
		case m.IntN(2) == 0:
			at.Items = slices.Delete(at.Items, i, i+1)
			if at.Kind == source.Map {
				at.Keys = slices.Delete(at.Keys, i, i+1)
			}
		case at.Kind == source.List:
			at.Items = append(at.Items, clone(at.Items[i]))
		default:
			if name := m.name(places); at.Get(name) == nil {
				at.Keys[i].Name = name
			}
		}
	case m.IntN(3) == 0:
		*at = source.Value{Kind: source.Number, Text: scrapNumbers[m.IntN(len(scrapNumbers))]}
	case m.IntN(2) == 0:
		*at = source.Value{Kind: source.Text, Text: scrapTexts[m.IntN(len(scrapTexts))]}
	case m.IntN(2) == 0:
		*at = clone(*places[m.IntN(len(places))])
	default:
		*at = clone(scraps[m.IntN(len(scraps))])
	}
	for _, v := range all(at) {
		v.Span = span
	}
}

// name returns a key from elsewhere in the document, or one that none has.
func (m mutator) name(places []*source.Value) string {
	for range 20 {
		if v := places[m.IntN(len(places))]; v.Kind == source.Map && len(v.Keys) > 0 {
			return v.Keys[m.IntN(len(v.Keys))].Name
		}
	}
	return scrapTexts[m.IntN(len(scrapTexts))]
}

func FuzzGoals(f *testing.F) {
	text, err := os.ReadFile("../../examples/reference/goals/reference.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte("version: 1\ngoals: [{title: a, weight: .inf, krs: [b: c]}]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		file, _ := source.Parse("a.yaml", text)
		for i := range file.Docs {
			doc := &file.Docs[i]
			_, whole := deep(&doc.Root)
			found := Goals(doc)
			if whole && accepts(goals(), &doc.Root) != (len(found) == 0) {
				t.Errorf("the library disagrees with %v", found)
			}
			for _, f := range found {
				wellSaid(t, f)
			}
		}
	})
}
