package history

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/gitfs"
	"github.com/goalpost-dev/goalpost/internal/gitfs/gitfstest"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

const today = "2026-11-22"

// file is a goal file with one goal for each line "id target".
func file(goals ...string) string {
	var b strings.Builder
	b.WriteString("version: 1\ncycle: 2026-Q4\ngoals:\n")
	for _, g := range goals {
		id, target, _ := strings.Cut(g, " ")
		fmt.Fprintf(&b, "  - {id: %s, title: Raise %s, baseline: 0, target: %s}\n", id, id, target)
	}
	return b.String()
}

// read opens the history of a folder at its HEAD.
func read(t *testing.T, dir string) (r *Reader, head string) {
	t.Helper()
	ctx := context.Background()
	repo, err := gitfs.Open(ctx, dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { repo.Close() })
	if head, err = repo.Resolve(ctx, "HEAD"); err != nil {
		t.Fatal(err)
	}
	o := workspace.Options{Dir: ".", Config: workspace.ConfigName, Cache: &workspace.Cache{ID: repo.ID}}
	return New(repo, o), head
}

// promised says what each goal had promised, as "id: target on date", and
// "late" where it came late.
func promised(t *testing.T, dir string) (said, missing []string) {
	t.Helper()
	ctx := context.Background()
	r, head := read(t, dir)
	now, found, err := r.At(ctx, head)
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	day, _ := calendar.ParseDate(today)
	all, missing, err := r.Promised(ctx, head, now, day)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range now.Goals {
		p, ok := all[g]
		if !ok {
			said = append(said, g.Name+": nothing")
			continue
		}
		line := fmt.Sprintf("%s: %s on %s", g.Name, p.Goal.Measures()[0].Target.Value.Text, p.On)
		if p.Late {
			line += ", late"
		}
		if p.In.Goal(p.Goal.Name) != p.Goal {
			t.Errorf("%s was promised in another workspace", g.Name)
		}
		said = append(said, line)
	}
	return said, missing
}

func TestPromised(t *testing.T) {
	const a, b = "goals/a.yaml", "goals/b.yaml"
	for name, c := range map[string]struct {
		history func(r *gitfstest.Repo)
		want    []string
	}{
		"as it stood on the evening of the first day": {func(r *gitfstest.Repo) {
			r.Commit("2026-09-01", map[string]string{a: file("x 90")}, "planned")
			r.Commit("2026-10-01", map[string]string{a: file("x 95")}, "agreed")
			r.Commit("2026-10-02", map[string]string{a: file("x 80")}, "lowered")
		}, []string{"x: 95 on 2026-10-01"}},
		"moved and renamed": {func(r *gitfstest.Repo) {
			r.Commit("2026-09-01", map[string]string{a: file("x 90", "y 5")}, "planned")
			r.Commit("2026-10-20", map[string]string{a: gitfstest.Gone, b: file("y 4", "x 90")}, "moved")
		}, []string{"y: 5 on 2026-09-01", "x: 90 on 2026-09-01"}},
		"late": {func(r *gitfstest.Repo) {
			r.Commit("2026-09-01", map[string]string{a: file("x 90")}, "planned")
			r.Commit("2026-10-20", map[string]string{b: file("y 9")}, "one more")
			r.Commit("2026-11-01", map[string]string{b: file("y 7", "z 1")}, "and another")
		}, []string{"x: 90 on 2026-09-01", "y: 9 on 2026-10-20, late", "z: 1 on 2026-11-01, late"}},
		"the repository began in the middle": {func(r *gitfstest.Repo) {
			r.Commit("2026-10-10", map[string]string{"README.md": "hello"}, "first")
			r.Commit("2026-10-20", map[string]string{a: file("x 90")}, "adopted")
			r.Commit("2026-11-01", map[string]string{a: file("x 80"), b: file("y 1")}, "more")
		}, []string{"x: 90 on 2026-10-20", "y: 1 on 2026-11-01, late"}},
		"taken out and put in again": {func(r *gitfstest.Repo) {
			r.Commit("2026-09-01", map[string]string{a: file("x 90", "y 1")}, "planned")
			r.Commit("2026-10-20", map[string]string{a: file("y 1")}, "dropped")
			r.Commit("2026-11-01", map[string]string{a: file("x 10", "y 1")}, "back")
		}, []string{"x: 90 on 2026-09-01", "y: 1 on 2026-09-01"}},
		"merged on another day than written": {func(r *gitfstest.Repo) {
			first := r.Commit("2026-09-01", map[string]string{a: file("x 90")}, "planned")
			r.Branch("idea", first)
			r.Commit("2026-09-20", map[string]string{a: file("x 10")}, "an idea")
			r.Branch("main", 0)
			r.Merge("2026-10-15", "idea", map[string]string{a: file("x 10")}, "merged late")
		}, []string{"x: 90 on 2026-09-01"}},
		"not begun": {func(r *gitfstest.Repo) {
			r.Commit("2026-09-01", map[string]string{a: strings.Replace(file("x 90"), "Q4", "Q4\nteam: t", 1), "goals/2027-Q1/n.yaml": strings.Replace(file("n 1"), "2026-Q4", "2027-Q1", 1)}, "planned")
		}, []string{"n: nothing", "x: 90 on 2026-09-01"}},
		"a tag of the team": {func(r *gitfstest.Repo) {
			r.Commit("2026-09-01", map[string]string{a: file("x 90"), ".goalpost.yaml": "version: 1\npromise_tag: goals/{cycle}\n"}, "planned")
			agreed := r.Commit("2026-10-09", map[string]string{a: file("x 70", "y 1")}, "agreed in the second week")
			r.Commit("2026-11-01", map[string]string{a: file("x 60", "y 1", "z 3")}, "later")
			r.Tag("goals/2026-Q4", agreed, "agreed")
		}, []string{"x: 70 on 2026-10-09", "y: 1 on 2026-10-09", "z: 3 on 2026-11-01, late"}},
		"a file that broke": {func(r *gitfstest.Repo) {
			r.Commit("2026-09-01", map[string]string{a: "version: 1\ngoals: [{id: x, title: Raise x", b: file("y 1")}, "planned")
			r.Commit("2026-10-20", map[string]string{a: file("x 90")}, "mended")
		}, []string{"x: nothing", "y: 1 on 2026-09-01"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := gitfstest.New(t)
			c.history(r)
			got, missing := promised(t, r.Dir())
			broke := slices.ContainsFunc(missing, func(m string) bool { return strings.Contains(m, "could not be read") })
			if !slices.Equal(got, c.want) || len(missing) > 0 != broke || broke != (name == "a file that broke") {
				t.Errorf("got %q, want %q; missing %q", got, c.want, missing)
			}
		})
	}
}

// TestShallow makes sure that a shallow clone says less, and nothing else,
// than the whole one.
func TestShallow(t *testing.T) {
	r := gitfstest.New(t)
	r.Commit("2026-09-01", map[string]string{"goals/a.yaml": file("x 90")}, "planned")
	r.Commit("2026-10-20", map[string]string{"goals/a.yaml": file("x 80")}, "lowered")
	r.Commit("2026-11-01", map[string]string{"goals/b.yaml": strings.Replace(file("y 1"), "cycle: 2026-Q4", "cycle: {start: 2026-11-05, end: 2026-12-31}", 1)}, "more")
	r.Commit("2026-11-10", map[string]string{"goals/b.yaml": strings.Replace(file("y 2"), "cycle: 2026-Q4", "cycle: {start: 2026-11-05, end: 2026-12-31}", 1)}, "more")
	for depth, want := range map[int][]string{
		1: {"x: nothing", "y: nothing"}, 2: {"x: nothing", "y: 1 on 2026-11-01"}, 3: {"x: nothing", "y: 1 on 2026-11-01"}, 4: {"x: 90 on 2026-09-01", "y: 1 on 2026-11-01"},
	} {
		got, missing := promised(t, r.Clone(fmt.Sprintf("--depth=%d", depth)))
		if !slices.Equal(got, want) {
			t.Errorf("depth %d: got %q, want %q", depth, got, want)
		}
		if whole := depth == 4; (len(missing) == 0) != whole || !whole && !strings.Contains(missing[0], "git fetch --unshallow") {
			t.Errorf("depth %d: missing %q", depth, missing)
		}
	}
}

func TestCurrent(t *testing.T) {
	current := func(value string, more ...string) string {
		return "version: 1\n" + strings.Join(more, "") + "goals:\n  - {id: x, title: Raise x, current: " + value + "}\n"
	}
	r := gitfstest.New(t)
	r.Commit("2026-10-01", map[string]string{"goals/a.yaml": current("1")}, "one")
	r.Commit("2026-10-10", map[string]string{"goals/a.yaml": current("2")}, "two")
	r.Commit("2026-10-20", map[string]string{"goals/a.yaml": current("2", "team: t\n")}, "a team")
	r.Commit("2026-10-25", map[string]string{"goals/a.yaml": gitfstest.Gone, "goals/b.yaml": current("2.0", "team: t\n")}, "moved")
	r.Commit("2026-10-30", map[string]string{"README.md": "hello"}, "nothing")
	r.Checkout("main")
	for depth, want := range map[int]string{0: "2026-10-10", 5: "2026-10-10", 4: "", 1: ""} {
		dir := r.Dir()
		if depth > 0 {
			dir = r.Clone(fmt.Sprintf("--depth=%d", depth))
		}
		h, head := read(t, dir)
		now, _, err := h.At(context.Background(), head)
		if err != nil {
			t.Fatal(err)
		}
		missing, err := h.Date(context.Background(), head, now)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if on, ok := now.CurrentOn[now.Goals[0].Own]; ok {
			got = on.String()
		}
		if got != want || (len(missing) == 0) != (want != "") {
			t.Errorf("depth %d: got %q, want %q; missing %q", depth, got, want, missing)
		}
	}
	h, head := read(t, r.Dir())
	tree := fstest.MapFS{"goals/b.yaml": {Data: []byte(current("3"))}}
	now, _, err := workspace.Load(context.Background(), tree, workspace.Options{Dir: "."})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.Date(context.Background(), head, now); err != nil || len(now.CurrentOn) > 0 {
		t.Errorf("a value that no commit has is dated: %v, %v", now.CurrentOn, err)
	}
}
