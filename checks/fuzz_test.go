package checks

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// FuzzRun loads and judges a small repository of any bytes, twice, against a
// past in which its two files stood in one another's place. Whatever they are, it does not crash, both runs say the same, every finding stands
// inside the file that it names, and its words are one line of text.
func FuzzRun(f *testing.F) {
	for _, s := range fuzzSeeds(f) {
		f.Add(s.config, s.a, s.b)
	}
	f.Fuzz(func(t *testing.T, config, a, b string) {
		tree := fstest.MapFS{workspace.ConfigName: {Data: []byte(config)}, "goals/a.yaml": {Data: []byte(a)}, "2026-Q4/goals.yaml": {Data: []byte(b)}}
		past := fstest.MapFS{workspace.ConfigName: tree[workspace.ConfigName], "goals/a.yaml": {Data: []byte(b)}, "2026-Q4/goals.yaml": {Data: []byte(a)}}
		first, second := judged(t, tree, past), judged(t, tree, past)
		if !reflect.DeepEqual(first, second) {
			t.Errorf("two runs differ:\n%v\n%v", first, second)
		}
		files := map[string]*source.File{}
		for name, file := range tree {
			files[name] = source.Lines(name, file.Data)
		}
		for i, f := range first {
			if f.Fingerprint() != second[i].Fingerprint() {
				t.Errorf("two fingerprints of %+v", f)
			}
			for _, problem := range unsound(f, files) {
				t.Errorf("%s: %+v", problem, f)
			}
		}
	})
}

// judged returns all findings of a repository with a past, sorted.
func judged(t *testing.T, tree, past fs.FS) []diag.Finding {
	today := calendar.On(2026, 11, 22)
	o := workspace.Options{Dir: ".", Config: workspace.ConfigName, Files: []string{"goals/a.yaml", "2026-Q4/goals.yaml"}}
	w, found, err := workspace.Load(context.Background(), tree, o)
	if err != nil {
		t.Fatal(err)
	}
	was, _, err := workspace.Load(context.Background(), past, o)
	if err != nil {
		t.Fatal(err)
	}
	promised := map[*goal.Goal]ledger.Promise{}
	for is, g := range ledger.Match(was, w) {
		promised[is] = ledger.Promise{Goal: g, In: was, On: today - 7}
	}
	changes := ledger.Between(ledger.Past{Base: was, Promised: promised}, w, today)
	found = append(found, Configuration(&w.Config)...)
	return diag.Sort(append(found, Run(Pass{Now: w, Today: today, Changes: changes}).Findings...))
}

// unsound says what is wrong with a finding itself.
func unsound(f diag.Finding, files map[string]*source.File) (problems []string) {
	for _, text := range []string{f.Message, f.Remedy} {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\n\r") {
			problems = append(problems, "the words are not one line of UTF-8")
		}
	}
	if f.Message == "" || f.Severity == diag.Off {
		problems = append(problems, "it says nothing")
	}
	places := []diag.Place{f.Place}
	for _, r := range f.Related {
		places = append(places, r.Place)
	}
	for _, p := range places {
		file := files[p.Path]
		if p.Span.IsZero() {
			continue
		}
		if file == nil {
			problems = append(problems, "it is in no file")
			continue
		}
		// An empty value stands one column behind its line.
		s, width := p.Span, func(line uint32) uint32 { return uint32(utf8.RuneCountInString(file.Line(int(line)))) }
		if !s.Start.Before(s.End) || s.Start.Col < 1 || s.Start.Col > width(s.Start.Line)+2 || s.End.Col > width(s.End.Line)+3 {
			problems = append(problems, "it stands outside its file: "+p.String())
		}
	}
	return problems
}

type fuzzSeed struct{ config, a, b string }

// fuzzSeeds are the examples of all pages and the files of examples/.
func fuzzSeeds(f *testing.F) (seeds []fuzzSeed) {
	names, err := fs.Glob(pages, "*.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		page, err := pages.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, example := range strings.Split(string(page), "\n### ") {
			var s fuzzSeed
			for _, m := range fence.FindAllStringSubmatch(example, -1) {
				switch {
				case m[2] == workspace.ConfigName:
					s.config = m[3]
				case s.a == "":
					s.a = m[3]
				default:
					s.b = m[3]
				}
			}
			seeds = append(seeds, s)
		}
	}
	files, err := filepath.Glob("../examples/*/goals/*.yaml")
	if err != nil || len(files) == 0 {
		f.Fatal("no examples", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		config, _ := os.ReadFile(filepath.Join(filepath.Dir(name), "..", workspace.ConfigName))
		seeds = append(seeds, fuzzSeed{string(config), string(data), string(data)})
	}
	return seeds
}
