package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/schema"
)

// diffCrowd is a diff of n changes in a third as many goals.
func diffCrowd(n int) *Diff {
	d := &Diff{Version: "1.4.0", Today: statusDay, Base: "main", Head: "HEAD"}
	for i := range n {
		class := gravity[i%len(gravity)]
		d.Changes = append(d.Changes, ledger.Change{
			Class: class, Since: []ledger.Since{ledger.Base, ledger.Promised}[i/7%2], Goal: fmt.Sprintf("goal-%d", i/3), KeyResult: "a", Field: "target",
			From: fmt.Sprint(i), To: fmt.Sprint(i + 1), Weakens: class == ledger.Weakened, Place: diag.Place{Path: "goals/a.yaml"},
		})
	}
	return d
}

// diffHostile says a text in every field that can come from a file.
func diffHostile(t testing.TB, evil string) *Diff {
	d := pullOf(t).diff()
	d.Base, d.Head, d.Unjudged = evil, evil, []string{evil}
	for i := range d.Changes {
		c := &d.Changes[i]
		c.Goal, c.KeyResult, c.Field, c.From, c.To, c.Reason, c.ApprovedBy, c.Place.Path = evil, evil, evil, evil, evil, evil, evil, evil
		if c.NowGoal != nil {
			c.NowGoal.Title.Value = evil
		}
	}
	return d
}

func TestDiffGolden(t *testing.T) {
	d := pullOf(t).diff()
	for _, format := range DiffNames() {
		golden(t, "diff."+format, renderDiff(t, format, d))
	}
	d.Color = true
	golden(t, "diff-color.text", renderDiff(t, "text", d))
}

// TestDiffNothing sees that a diff without a change is one line.
func TestDiffNothing(t *testing.T) {
	for _, format := range []string{"text", "markdown"} {
		out := renderDiff(t, format, &Diff{Today: statusDay, Base: "main", Head: "HEAD"})
		if strings.Count(out, "\n") != 1 || !strings.Contains(strings.ToLower(out), "no promise moved") {
			t.Errorf("%s: %q", format, out)
		}
	}
}

func TestDiffSchema(t *testing.T) {
	judge := jsonschema.MustCompileString("diff.schema.json", schema.Diff)
	diffs := map[string]*Diff{"nothing": {Today: statusDay}, "sample": pullOf(t).diff(), "crowd": diffCrowd(60)}
	for title, evil := range hostile {
		diffs[title] = diffHostile(t, evil)
	}
	for title, d := range diffs {
		var doc any
		if err := json.Unmarshal([]byte(renderDiff(t, "json", d)), &doc); err != nil {
			t.Fatalf("%s: %v", title, err)
		}
		if err := judge.Validate(doc); err != nil {
			t.Errorf("%s: %#v", title, err)
		}
	}
}

// TestDiffPasts sees how a value is shown that moved since the base, since its
// promise, or both.
func TestDiffPasts(t *testing.T) {
	promising := func(target string) string { return strings.ReplaceAll(pullPromised, "520", target) }
	for want, targets := range map[string][3]string{
		"~ sold, target: 480 → 450 plans, −6.2%; promised 450 plans": {"450", "480", "450"},
		"▼ sold, target: 480 → 450 plans, −6.2%; promised 520 plans": {"520", "480", "450"},
		"· since the start: sold, target: 520 → 450 plans, −13%":     {"520", "450", "450"},
		"▲ sold, target: 400 → 500 plans, +25%; promised 400 plans":  {"400", "400", "500"},
	} {
		p := pull{goalsOf(t, promising(targets[0])), goalsOf(t, promising(targets[1])), goalsOf(t, promising(targets[2]))}
		out := renderDiff(t, "text", p.diff())
		if !strings.Contains(out, "\n"+want+"\n") || strings.Count(out, "sold, target") != 1 {
			t.Errorf("want %s, got %s", want, out)
		}
	}
}

func TestDiffFits(t *testing.T) {
	d := diffCrowd(2_000)
	out := renderDiff(t, "markdown", d)
	if len(out) > commentBytes || !strings.Contains(out, "more changes** did not fit here: <code>goalpost diff</code> shows everything.") {
		t.Errorf("%d bytes", len(out))
	}
	if strings.Contains(out, "**added**") && strings.Count(out, "**weakened**") < 50 {
		t.Error("what weakens has been left out")
	}
}

func TestDiffWidth(t *testing.T) {
	for _, d := range []*Diff{pullOf(t).diff(), diffCrowd(50), diffHostile(t, "weit "+strings.Repeat("日本", 300))} {
		for d.Width = narrowest; d.Width <= widest; d.Width += 20 {
			out := renderDiff(t, "text", d)
			for line := range strings.Lines(out) {
				if n := width(appendCells(nil, strings.TrimSuffix(line, "\n"))); n > d.Width {
					t.Fatalf("%d columns of %d: %s", n, d.Width, line)
				}
			}
			d.Color = true
			if colors.ReplaceAllString(renderDiff(t, "text", d), "") != out {
				t.Errorf("colours have changed the text at %d", d.Width)
			}
			d.Color = false
		}
	}
}

func TestDiffFailedWrite(t *testing.T) {
	for name, format := range DiffFormats {
		if format(brokenPipe{}, diffCrowd(2_000)) == nil {
			t.Errorf("%s: a failed write went unnoticed", name)
		}
	}
}

func BenchmarkDiff(b *testing.B) {
	d := diffCrowd(10_000)
	for _, name := range DiffNames() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				renderDiff(b, name, d)
			}
		})
	}
}
