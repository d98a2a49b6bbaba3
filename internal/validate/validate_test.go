package validate

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
)

func TestReferenceIsRight(t *testing.T) {
	for path, judge := range map[string]func(*source.Doc) []diag.Finding{
		"../../examples/reference/goals/reference.yaml": Goals,
		"../../examples/reference/.goalpost.yaml":       Config,
		"../../examples/reference/base.goalpost.yaml":   Config,
	} {
		if found := judge(&source.Doc{Path: path, Root: read(t, path)}); len(found) > 0 {
			t.Error(found)
		}
	}
}

// TestPlaces holds that each finding marks the very key or value, and names
// the goal, the key result and the field below them.
func TestPlaces(t *testing.T) {
	text := `version: 1
teem: x
goals:
  - id: sales
    title: A
    ownr: dana
    due: soon
    key_results:
      - id: deals
        title: B
        weight: -1
        check_ins: [{date: 2026-10-01, value: 1, note: 3}]
      - owner: dana
        target: {}
    asks: [{size: huge}]
  - {title: C, id: Bad Id, type: big, key_results: [{id: x, title: y, unit: 4}]}
  - "größe: 目標"
`
	want := []string{
		"teem [  teem]", "ownr [sales  ownr]", "soon [sales  due]", "-1 [sales deals weight]", "3 [sales deals check_ins[0].note]",
		"owner [sales  key_results[1].title]", "{} [sales  key_results[1].target]", "huge [sales  asks[0].size]",
		"Bad Id [  id]", "big [  type]", "4 [ x unit]", `"größe: 目標" [  ]`,
	}
	f, unreadable := source.Parse("a.yaml", []byte(text))
	if len(unreadable) > 0 {
		t.Fatal(unreadable)
	}
	var got []string
	for _, f := range Goals(&f.Docs[0]) {
		span := f.Place.Span
		line := []rune(strings.Split(text, "\n")[span.Start.Line-1])
		marked := string(line[span.Start.Col-1 : span.End.Col-1])
		got = append(got, fmt.Sprintf("%s [%s %s %s]", marked, f.Goal, f.Measure, f.Field))
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestSameEveryTime holds the findings in one order, though the library
// names siblings in any.
func TestSameEveryTime(t *testing.T) {
	root := parse(t, "{version: 3, a: 1, b: 2, c: 3, goals: [{x: 1, y: 2, due: 3, start: 4, owner: {}, review: {score: 9, cause: 1}}]}")
	first := fmt.Sprint(Goals(&source.Doc{Root: root}))
	var all sync.WaitGroup
	for range 100 {
		all.Go(func() {
			if again := fmt.Sprint(Goals(&source.Doc{Root: root})); again != first {
				t.Errorf("%s\n%s", first, again)
			}
		})
	}
	all.Wait()
}

// TestNumbersThatCrash tries numbers that the library cannot bear.
func TestNumbersThatCrash(t *testing.T) {
	for _, number := range []string{".nan", "NaN", ".inf", "-Inf", "1e400", "1e-400", "1e999999999", "1e-999999999", "-1e-999999999",
		"1E+1000000", strings.Repeat("9", 100_000), "0." + strings.Repeat("0", 100_000) + "1", ""} {
		for _, key := range []string{"population", "confidence", "target", "version"} {
			doc := parse(t, "{version: 1, goals: [{title: a, population: 1, target: [1, 2], check_ins: [{date: 2026-10-01, value: 1, confidence: 1}]}]}")
			goal := &doc.Get("goals").Items[0]
			v := goal.Get(key)
			switch key {
			case "confidence":
				v = goal.Get("check_ins").Items[0].Get(key)
			case "version":
				v = doc.Get(key)
			case "target":
				v = &v.Items[1]
			}
			*v = source.Value{Kind: source.Number, Text: number, Span: v.Span}
			for _, f := range Goals(&source.Doc{Path: "a.yaml", Root: doc}) {
				wellSaid(t, f)
			}
		}
	}
}

// TestNoOutside holds that no schema can make the compiler read a file or
// open a connection.
func TestNoOutside(t *testing.T) {
	for _, ref := range []string{"file:///etc/passwd", "https://example.com/x.json", "other.json"} {
		func() {
			defer func() {
				if said := fmt.Sprint(recover()); !strings.Contains(said, errOutside.Error()) {
					t.Errorf("%s: %s", ref, said)
				}
			}()
			v := parse(t, "x")
			open(`{"$ref": "` + ref + `"}`).node("").sure(&v)
			open(`{"$ref": "` + ref + `"}`).schema("")
		}()
	}
}

func TestNearest(t *testing.T) {
	goal := goals().keys["goals"].items
	for written, want := range map[string]string{
		"keyResults": "key_results", "key-results": "key_results", "KeyResult": "key_results", "krs": "key_results", "Key Results": "key_results",
		"objective": "title", "name": "title", "deadline": "due", "due_date": "due", "dueDate": "due", "end_date": "due", "kpi": "metric",
		"checkins": "check_ins", "check-in": "check_ins", "CheckInsFrom": "check_ins_from", "onwer": "owner", "ownr": "owner", "owners": "owner",
		"desc": "description", "tilte": "title", "Title": "title", "parent": "supports", "alignedTo": "supports", "tasks": "actions",
		"quarter": "cycle", "milestone": "milestones", "taget": "target", "baselin": "baseline",
		"": "", "zzz": "", "x": "", "目標": "", strings.Repeat("title", 1000): "",
	} {
		if got, _ := nearest(written, goal.names); got != want {
			t.Errorf("nearest(%.40q) = %q, want %q", written, got, want)
		}
	}
}
