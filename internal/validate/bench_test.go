package validate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/schema"
)

// generated returns a document of about 3 KB: three goals with two key
// results each, their check-ins and what they support.
func generated() string {
	var b strings.Builder
	b.WriteString("version: 1\nteam: learning-and-development\ncycle: 2026-Q4\ngoals:\n")
	for g := range 3 {
		fmt.Fprintf(&b, `  - id: goal-%d
    title: Equip 90%% of staff with advanced proficiency in tool number %d
    type: committed
    level: team
    owner: person-%d
    supports: [digital-transformation, goal-%d]
    start: 2026-10-01
    due: 2026-12-31
    cadence: 2w
    actions: [Run four cohorts, Assign a mentor to each new hire]
    key_results:
`, g, g, g, g+10)
		for k := range 2 {
			fmt.Fprintf(&b, `      - id: certified-%d
        title: Staff rated advanced in the skills assessment
        direction: increase
        unit: percent
        baseline: 12
        target: 90
        check_ins:
          - {date: 2026-10-15, value: 22, confidence: 0.7, note: first cohort done}
          - {date: 2026-10-29, value: 31.5, confidence: 0.7}
`, k)
		}
	}
	return b.String()
}

func BenchmarkGoals(b *testing.B) {
	right := generated()
	for name, text := range map[string]string{
		"right":   right,
		"mistake": strings.Replace(right, "cadence: 2w", "cadence: weekly", 1),
		"unknown": strings.Replace(right, "direction:", "way:", 1),
	} {
		f, found := source.Parse("a.yaml", []byte(text))
		if len(found) > 0 {
			b.Fatal(found)
		}
		b.Run(name, func(b *testing.B) {
			Goals(&f.Docs[0])
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Goals(&f.Docs[0])
			}
		})
	}
}

// BenchmarkManyMistakes is to be watched for its growth: ten times the
// mistakes should take ten times as long.
func BenchmarkManyMistakes(b *testing.B) {
	for _, many := range []int{1_000, 10_000} {
		v := source.Value{Kind: source.Map}
		for i := range many {
			v.Keys = append(v.Keys, source.Key{Name: fmt.Sprintf("titel-%d", i), Span: diag.Point(i+1, 1)})
			v.Items = append(v.Items, source.Value{Kind: source.Null})
		}
		doc := source.Doc{Root: source.Value{
			Kind: source.Map, Keys: []source.Key{{Name: "version"}, {Name: "goals"}},
			Items: []source.Value{{Kind: source.Number, Text: "1"}, {Kind: source.List, Items: []source.Value{v}}},
		}}
		b.Run(fmt.Sprint(many), func(b *testing.B) {
			for b.Loop() {
				if found := Goals(&doc); len(found) < many {
					b.Fatal(len(found))
				}
			}
		})
	}
}

// BenchmarkLibrary is what BenchmarkGoals spares.
func BenchmarkLibrary(b *testing.B) {
	f, _ := source.Parse("a.yaml", []byte(generated()))
	root := goals()
	b.ReportAllocs()
	for b.Loop() {
		whole, _ := deep(&f.Docs[0].Root)
		if err := root.schema().Validate(whole); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen is what the first document costs, and BenchmarkCompile what
// the first mistake costs.
func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		open(schema.Goals)
	}
}

func BenchmarkCompile(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		open(schema.Goals).schema("")
	}
}
