package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// floors is the house, from the ground up. A package may import only packages
// on floors below its own, and of other people's modules only those beside it.
// A new room is named here and nowhere else.
var floors = []map[string][]string{
	{
		"schema":                   nil,
		"internal/diag":            nil,
		"internal/calendar":        nil,
		"internal/corpus":          nil,
		"internal/forecast":        nil,
		"internal/gitfs":           nil,
		"internal/gitfs/gitfstest": nil,
		"internal/github":          {"github.com/google/go-github/v60"},
		"internal/manual":          {"github.com/spf13/cobra"},
		"internal/parallel":        nil,
		"internal/say":             nil,
		"internal/suggest":         nil,
	},
	{
		"internal/prose":  nil,
		"internal/source": {"gopkg.in/yaml.v3"},
	},
	{
		"internal/goal":     nil,
		"internal/readings": nil,
		"internal/validate": {"github.com/santhosh-tekuri/jsonschema/v5"},
	},
	{"internal/workspace": {"github.com/bmatcuk/doublestar/v4"}},
	{
		"internal/ledger":   nil,
		"internal/progress": nil,
	},
	{
		"checks":           nil,
		"internal/history": nil,
		"internal/report":  {"github.com/clipperhouse/displaywidth"},
	},
	{"cmd/goalpost": {"github.com/spf13/cobra", "golang.org/x/term"}},
}

// storeys show at the top level: cmd stands on checks, checks on internal,
// internal on schema.
var storeys = []string{"schema", "internal", "checks", "cmd"}

const module = "github.com/goalpost-dev/goalpost/"

type listed struct {
	ImportPath string
	Imports    []string
}

// TestHouse holds the table of floors against what go list says.
func TestHouse(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", module+"...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var packages []listed
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	for _, problem := range house(packages) {
		t.Error(problem)
	}
}

// house says which packages do not keep to their floors.
func house(packages []listed) (problems []string) {
	floor := map[string]int{}
	for i, f := range floors {
		for name := range f {
			floor[name] = i
		}
	}
	for _, p := range packages {
		name := strings.TrimPrefix(p.ImportPath, module)
		level, ok := floor[name]
		if !ok {
			problems = append(problems, fmt.Sprintf("%s has no floor", name))
			continue
		}
		for _, imported := range p.Imports {
			below, ours := strings.CutPrefix(imported, module)
			_, known := floor[below]
			switch {
			case ours && (!known || floor[below] >= level || storey(below) > storey(name)):
				problems = append(problems, fmt.Sprintf("%s (floor %d) imports %s (floor %d)", name, level, below, floor[below]))
			case !ours && strings.Contains(strings.Split(imported, "/")[0], ".") && !allowed(floors[level][name], imported):
				problems = append(problems, fmt.Sprintf("%s imports %s", name, imported))
			}
		}
	}
	return problems
}

func storey(name string) int {
	top, _, _ := strings.Cut(name, "/")
	return slices.Index(storeys, top)
}

func allowed(modules []string, imported string) bool {
	return slices.ContainsFunc(modules, func(m string) bool { return imported == m || strings.HasPrefix(imported, m+"/") })
}

// TestHouseSeesMistakes makes sure that the floors can fail.
func TestHouseSeesMistakes(t *testing.T) {
	for name, p := range map[string]listed{
		"an arrow back":         {module + "internal/goal", []string{module + "internal/workspace"}},
		"an arrow to the side":  {module + "internal/goal", []string{module + "internal/validate"}},
		"a storey above":        {module + "internal/report", []string{module + "checks"}},
		"somebody else's":       {module + "internal/goal", []string{"gopkg.in/yaml.v3"}},
		"a room without a name": {module + "internal/attic", nil},
		"an unknown room":       {module + "checks", []string{module + "internal/attic"}},
	} {
		if len(house([]listed{p})) == 0 {
			t.Errorf("%s is not seen", name)
		}
	}
	if p := house([]listed{{module + "internal/source", []string{"io", "gopkg.in/yaml.v3", module + "internal/diag"}}}); len(p) > 0 {
		t.Error(p)
	}
}
