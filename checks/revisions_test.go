package checks

import (
	"cmp"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// This file gives the examples on the pages a past.

// revisions are the files of one example: as they are, and all goal files as
// they were at the base and at the promise. The configuration is of today,
// unless a block says how it was.
type revisions struct {
	now            fstest.MapFS
	base, promised fstest.MapFS // empty without such a block
}

// readRevisions reads the files of an example, without what it expects.
func readRevisions(text string) revisions {
	r := revisions{fstest.MapFS{}, fstest.MapFS{}, fstest.MapFS{}}
	for _, m := range fence.FindAllStringSubmatch(text, -1) {
		data, _ := example(m[2], m[3], m[1] == "")
		r.add(m[1], m[2], data)
	}
	return r
}

func (r *revisions) add(role, name string, data []byte) {
	switch file := (&fstest.MapFile{Data: data}); role {
	case "":
		r.now[name] = file
	case "base":
		r.base[name] = file
	default:
		r.promised[name] = file
	}
}

// changes returns what changed since the revisions that an example shows. The
// goals were promised on the day that the page names, or else when they begin.
func (r *revisions) changes(now *workspace.Workspace, today, on calendar.Date) (all []ledger.Change, problems []string) {
	var past ledger.Past
	load := func(tree fstest.MapFS) *workspace.Workspace {
		if config := r.now[workspace.ConfigName]; tree[workspace.ConfigName] == nil && config != nil {
			tree[workspace.ConfigName] = config
		}
		w, bad := loadExample(tree)
		problems = append(problems, bad...)
		return w
	}
	if len(r.base) > 0 {
		past.Base = load(r.base)
	}
	if len(r.promised) > 0 {
		past.Promised = map[*goal.Goal]ledger.Promise{}
		w := load(r.promised)
		for is, was := range ledger.Match(w, now) {
			start := w.Period(was).Start
			past.Promised[is] = ledger.Promise{Goal: was, In: w, On: cmp.Or(on, start), Late: on > start}
		}
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return ledger.Between(past, now, today), nil
}

// loadExample reads the files of an example, which are to be valid.
func loadExample(tree fstest.MapFS) (w *workspace.Workspace, problems []string) {
	opts := workspace.Options{Dir: "."}
	if tree[workspace.ConfigName] != nil {
		opts.Config = workspace.ConfigName
	}
	w, bad, err := workspace.Load(context.Background(), tree, opts)
	if err != nil {
		return nil, []string{err.Error()}
	}
	if bad = append(bad, Configuration(&w.Config)...); len(bad) > 0 {
		problems = append(problems, fmt.Sprintf("the example is no valid file: %s: %s", bad[0].Place, bad[0].Message))
	}
	return w, problems
}

// TestPagesSeeThePast makes sure that the harness sees earlier revisions: a
// page that leaves one out, or gives another, is refused.
func TestPagesSeeThePast(t *testing.T) {
	c := ByID("target-weakened")
	file := func(mark, target string) string {
		return "```yaml " + mark + "goals/a.yaml\nversion: 1\ncycle: 2026-Q4\ngoals:\n  - title: A\n    target: " + target + "\n```\n"
	}
	now := file("", "90 # ✗ target lowered from 95 to 90; 100 was promised on 2026-10-01\n#           ^^")
	today := calendar.On(2026, 11, 22)
	if p := runExample(c, today, 0, "Found", file("base ", "95")+file("promised ", "100")+now); len(p) > 0 {
		t.Fatal(p)
	}
	for name, bad := range map[string]string{
		"no past":                now,
		"no base":                file("promised ", "100") + now,
		"no promise":             file("base ", "95") + now,
		"another base":           file("base ", "96") + file("promised ", "100") + now,
		"another promise":        file("base ", "95") + file("promised ", "99") + now,
		"a base that is no file": file("base ", "95\n    tittle: B") + file("promised ", "100") + now,
	} {
		if p := runExample(c, today, 0, "Found", bad); len(p) == 0 {
			t.Errorf("a page with %s passes", name)
		}
	}
	if p := runExample(c, today, calendar.On(2026, 10, 5), "Found", file("base ", "95")+file("promised ", "100")+now); len(p) == 0 {
		t.Error("a page with another day of the promise passes")
	}
}

// proposed is an entry for changes: in a remedy.
var proposed = regexp.MustCompile("`- (\\{.*\\})`")

// TestRemediesExplain follows the remedies of all examples of what moved, to
// the letter, and expects that nothing is left to be found.
func TestRemediesExplain(t *testing.T) {
	today, followed := calendar.On(2026, 11, 22), 0
	for _, c := range All() {
		if !c.Past {
			continue
		}
		_, found, _ := strings.Cut(c.Page(), "\n## Found\n")
		found, _, _ = strings.Cut(found, "\n## Not found\n")
		for _, text := range strings.Split(found, "\n### ") {
			r := readRevisions(text)
			judge := func() (w *workspace.Workspace, found []diag.Finding) {
				w, bad := loadExample(r.now)
				changes, more := r.changes(w, today, 0)
				if len(bad)+len(more) > 0 {
					t.Fatal(c.ID, bad, more)
				}
				all := Run(Pass{Now: w, Today: today, Changes: changes}).Findings
				return w, slices.DeleteFunc(all, func(f diag.Finding) bool { return f.Rule != c.ID })
			}
			w, before := judge()
			entries := map[*goal.Goal][]string{}
			for _, f := range before {
				g, m := w.Goal(f.Goal), proposed.FindStringSubmatch(f.Remedy)
				if m != nil && g != nil && len(g.Changes) == 0 {
					entries[g] = append(entries[g], strings.ReplaceAll(m[1], "…", "as agreed"))
				}
			}
			for _, g := range slices.Backward(w.Goals) {
				if all := entries[g]; all != nil {
					lines := strings.SplitAfter(string(r.now[g.File.Path].Data), "\n")
					lines[g.Title.Span.Start.Line-1] += "    changes: [" + strings.Join(all, ", ") + "]\n"
					r.now[g.File.Path].Data = []byte(strings.Join(lines, ""))
					followed += len(all)
				}
			}
			now, after := judge()
			for _, f := range after {
				if g := now.Goal(f.Goal); g != nil && entries[w.Goal(f.Goal)] != nil {
					t.Errorf("%s: %q remains after %q", c.ID, f.Message, entries[w.Goal(f.Goal)])
				}
			}
		}
	}
	if followed < 20 {
		t.Errorf("only %d remedies were followed", followed)
	}
}
