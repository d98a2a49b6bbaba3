package e2e

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// npmSARIF is a package that ships SARIF's schema as it was just before the
// standard was final.
const npmSARIF = "@microsoft/jest-sarif@1.0.0-beta.0"

// corpus returns every folder that the formats are tried on: the examples,
// the hostile repositories, and a few odd ones.
func corpus(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{}
	for name, dir := range examples(t) {
		commits, err := filepath.Glob(filepath.Join(dir, "history", "*", "goals"))
		if err != nil {
			t.Fatal(err)
		}
		for _, goals := range commits {
			all[name+" "+filepath.Base(filepath.Dir(goals))] = filepath.Dir(goals)
		}
		if len(commits) == 0 {
			all[name] = dir
		}
	}
	for name, evil := range hostile {
		all["hostile: "+name] = hostileRepository(t, evil)
	}
	all["empty file"] = repository(t, map[string]string{"goals/a.yaml": ""})
	all["many"] = repository(t, map[string]string{"goals/a.yaml": "version: 1\ngoals:\n" + strings.Repeat("  - titel: x\n", 3_000)})
	all["astral"] = repository(t, map[string]string{"goals/日本 🎯.yaml": "version: 1\ngoals:\n  - title: 🎯🎯 日本語\n    ownr: 👩‍🚀\n"})
	return all
}

// outputs runs a command with one format over the corpus and returns what it prints.
func outputs(t testing.TB, command, format string) map[string]string {
	t.Helper()
	printed := map[string]string{}
	for name, dir := range corpus(t) {
		r := call{dir: dir}.run(t, command, today, "-f", format, ".")
		if r.code > 2 {
			t.Errorf("%s: exit %d: %s", name, r.code, r.stderr)
		}
		printed[name] = r.stdout
	}
	return printed
}

func TestJSON(t *testing.T) {
	schema := printed(t, "report")
	judgeAll(t, schema, outputs(t, "check", "json"), `"version": 1`, `"findings": [`)
}

func TestStatusJSON(t *testing.T) {
	schema := printed(t, "status")
	judgeAll(t, schema, outputs(t, "status", "json"), `"version": 1`, `"goals": [`)
}

func TestSARIF(t *testing.T) {
	schema := compile(t, sarifSchema(t))
	judgeAll(t, schema, outputs(t, "check", "sarif"), `"version": "2.1.0"`, `"driver": {`)
}

// judgeAll validates documents by a schema, and then, so that the schema is
// known to look, the same documents with each of the words taken out.
func judgeAll(t *testing.T, schema *jsonschema.Schema, documents map[string]string, words ...string) {
	t.Helper()
	for name, text := range documents {
		if err := judge(schema, text); err != nil {
			t.Errorf("%s: %.1500v", name, err)
		}
		for _, word := range words {
			broken := strings.Replace(text, word, `"x`+word[1:], 1)
			if broken == text {
				t.Errorf("%s: there is no %s", name, word)
			} else if judge(schema, broken) == nil {
				t.Errorf("%s: is valid without %s", name, word)
			}
		}
	}
}

// sarifSchema returns the text of SARIF's schema.
func sarifSchema(t *testing.T) string {
	t.Helper()
	if dir := os.Getenv("GOALPOST_SCHEMAS"); dir != "" {
		return read(t, dir, "sarif-2.1.0.json")
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	pack := exec.CommandContext(ctx, "npm", "pack", "--silent", npmSARIF)
	pack.Dir = t.TempDir()
	if out, err := pack.CombinedOutput(); err != nil {
		t.Skipf("SARIF is not validated: set GOALPOST_SCHEMAS to a folder with sarif-2.1.0.json, or have npm reach its registry (%v %.200s)", err, out)
	}
	archives, err := filepath.Glob(filepath.Join(pack.Dir, "*.tgz"))
	if err != nil || len(archives) != 1 {
		t.Fatal("npm packs", archives, err)
	}
	text, err := exec.Command("tar", "-xzOf", archives[0], "package/lib/schemas/sarif-2.1.0-rtm.5.json").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestJUnit(t *testing.T) {
	dir := os.Getenv("GOALPOST_SCHEMAS")
	if dir == "" {
		t.Skip("JUnit is not validated: set GOALPOST_SCHEMAS to a folder with junit-jenkins.xsd and junit-windyroad.xsd")
	}
	if _, err := exec.LookPath("xmllint"); err != nil {
		t.Skip("JUnit is not validated: install xmllint (Debian: libxml2-utils)")
	}
	var files []string
	into := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(into, strings.ReplaceAll(name, " ", "-")+".xml")
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return file
	}
	documents := outputs(t, "check", "junit")
	for name, text := range documents {
		files = append(files, write(name, text))
	}
	controls := map[string]string{
		"an unknown element":   strings.Replace(documents["broken"], "<testcase ", "<testkase/><testcase ", 1),
		"an unknown attribute": strings.Replace(documents["broken"], ` failures="`, ` falures="`, 1),
	}
	for _, xsd := range []string{"junit-jenkins.xsd", "junit-windyroad.xsd"} {
		t.Run(xsd, func(t *testing.T) {
			lint := []string{"--noout", "--nonet", "--huge", "--schema", filepath.Join(dir, xsd)}
			if out, err := exec.Command("xmllint", append(lint, files...)...).CombinedOutput(); err != nil {
				t.Errorf("%v\n%.3000s", err, out)
			}
			for name, text := range controls {
				if exec.Command("xmllint", append(lint, write("control", text))...).Run() == nil {
					t.Errorf("%s is valid", name)
				}
			}
		})
	}
}
