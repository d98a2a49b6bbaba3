package e2e

import (
	"encoding/json"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const modeline = "# yaml-language-server: $schema="

// modelined returns the text of every file of the examples that names its
// schema for editors.
func modelined(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := filepath.WalkDir("../examples", func(file string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && strings.HasSuffix(file, "yaml") {
			if text := read(t, file); strings.Contains(text, modeline) {
				texts[file] = text
			}
		}
		return err
	})
	if err != nil || len(texts) < 8 {
		t.Fatal("files with a modeline: ", len(texts), err)
	}
	return texts
}

// TestEditor holds the examples and the schemas against yaml-language-server:
// what is right is not marked, what is wrong is, and a key explains itself.
func TestEditor(t *testing.T) {
	e := openEditor(t, object{})
	for file, text := range modelined(t) {
		if marks := e.open(file, text); !strings.Contains(file, "broken") && len(marks) > 0 {
			t.Errorf("%s is marked: %q", file, marks)
		}
	}

	const sales = "../examples/acme/goals/2026-Q4/sales.yaml"
	text := read(t, sales)
	for what, c := range map[string]struct{ old, new, says string }{
		"a key":      {"    owner: ben\n", "    ownr: ben\n", "9: Property ownr is not allowed."},
		"a type":     {"goals:\n  - id: service-plans", "goals: []\nteam:\n  - id: service-plans", "5: "},
		"a word":     {"    level: team\n", "    level: galaxy\n", "7: "},
		"no version": {"version: 1\n", "\n", ": Missing property \"version\"."},
	} {
		broken := strings.Replace(text, c.old, c.new, 1)
		marks := e.open(filepath.Join(filepath.Dir(sales), strings.ReplaceAll(what, " ", "-")+".yaml"), broken)
		if broken == text || !slices.ContainsFunc(marks, func(m string) bool { return strings.Contains(m, c.says) }) {
			t.Errorf("%s: marked is %q, want %q", what, marks, c.says)
		}
	}

	const fresh = "../examples/acme/goals/new.yaml"
	text = modeline + "../../../schema/goals.schema.json\nversion: 1\ngoals:\n  - title: x\n    cadence: 2w\n    o"
	e.open(fresh, text)
	if said := e.at("textDocument/hover", fresh, text, "cade"); !strings.Contains(said, described(t, "cadence")) {
		t.Errorf("on cadence it says %s", said)
	}
	if said := e.at("textDocument/completion", fresh, text, "\n    o"); !strings.Contains(said, `"label":"owner"`) || !strings.Contains(said, described(t, "owner")) {
		t.Errorf("after o it offers %.3000s", said)
	}
	if served := len(e.served); served == 0 {
		t.Error("no example names its schema by its address")
	}

	const plain = "../examples/acme/plain.yaml"
	if marks := e.open(plain, "version: 1\ngaols: []\n"); len(marks) > 0 {
		t.Errorf("without a modeline it is marked: %q", marks)
	}
}

// described returns the beginning of what the schema says of a goal's key, as
// far as it is the same in JSON and in Markdown.
func described(t *testing.T, key string) string {
	t.Helper()
	var s struct {
		Defs struct {
			Goal struct {
				Properties map[string]struct{ Description string }
			}
		} `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(read(t, "../schema/goals.schema.json")), &s); err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(s.Defs.Goal.Properties[key].Description)
	if len(words) < 4 {
		t.Fatalf("%s is described by %q", key, words)
	}
	return strings.Join(words[:4], " ")
}

// catalog is schema/catalog.json.
type catalog struct {
	Schemas []struct {
		Name, Description, URL string
		FileMatch              []string
	}
}

func readCatalog(t *testing.T) (c catalog) {
	t.Helper()
	if err := json.Unmarshal([]byte(read(t, "../schema/catalog.json")), &c); err != nil || len(c.Schemas) != 2 {
		t.Fatal(len(c.Schemas), err)
	}
	return c
}

// TestCatalog sees that the entries for SchemaStore name schemas that are
// published, and no file that goalpost itself would not read.
func TestCatalog(t *testing.T) {
	ids := ourSchemas(t)
	for _, s := range readCatalog(t).Schemas {
		if s.Name == "" || len(s.Description) < 20 || strings.HasSuffix(s.Description, ".") || ids[s.URL] == "" || len(s.FileMatch) == 0 {
			t.Errorf("the entry %q is not complete: %+v", s.Name, s)
		}
		for _, pattern := range s.FileMatch {
			name := strings.ReplaceAll(pattern, "*", "any")
			dir := repository(t, map[string]string{"goals/a.yaml": sound, "below/" + name: unknown})
			if name == ".goalpost.yaml" {
				dir = repository(t, map[string]string{"goals/a.yaml": sound, name: "nonsense: 1\n"})
			}
			if r := (call{dir: dir}).run(t, "check", today); !strings.Contains(r.stdout, name+":") {
				t.Errorf("goalpost does not read %s: %s%s", name, r.stdout, r.stderr)
			}
		}
	}
}

// TestEditorCatalog sees that an editor that has the catalogue needs no
// modeline, and leaves other files alone.
func TestEditorCatalog(t *testing.T) {
	associations := object{}
	for _, s := range readCatalog(t).Schemas {
		associations[s.URL] = s.FileMatch
	}
	e := openEditor(t, associations)
	for name, want := range map[string]string{
		"goals.yaml":            "3: Property titel is not allowed.",
		"below/sales.goals.yml": "3: Property titel is not allowed.",
		".goalpost.yaml":        `3: Incorrect type. Expected "string".`,
		"mygoals.yaml":          "", "other.yaml": "", "goals.json.yaml": "",
	} {
		marks := e.open(filepath.Join(t.TempDir(), filepath.FromSlash(name)), "version: 1\ngoals:\n  - {title: Grow, titel: Grow}\n")
		if want == "" && len(marks) > 0 || want != "" && !slices.Contains(marks, want) {
			t.Errorf("%s: marked is %q, want %q", name, marks, want)
		}
	}
}
