package source

import (
	"bytes"
	"fmt"
	"testing"

	"gopkg.in/yaml.v3"
)

// goalFile writes a file like those that teams keep: about 2.6 KB with
// comments, several goals and their check-ins.
func goalFile(goals int) []byte {
	var b bytes.Buffer
	b.WriteString("# Goals of the team; see CONTRIBUTING.md before you change a target.\nversion: 1\nteam: learning-and-development\ncycle: 2026-Q4\ngoals:\n")
	for g := range goals {
		fmt.Fprintf(&b, `  # Agreed with sales in the kick-off.
  - id: crm-proficiency-%d
    title: Equip %d%% of staff with advanced proficiency in the new CRM
    type: committed
    owner: dana
    supports: [digital-transformation, growth-%d]
    due: 2027-03-31
    key_results:
      - id: certified
        title: "Staff rated advanced in the CRM skills assessment"
        direction: increase
        unit: percent # of those who took part
        baseline: 12
        target: 90.5
        check_ins:
          - {date: 2026-10-15, value: 22, confidence: 0.7, note: first cohort done}
          - {date: 2026-10-29, value: 31, confidence: 0.7}
          - {date: 2026-11-12, value: 37.5, confidence: 0.6, note: 'two sites behind'}
      - Every new hire has a mentor within two weeks
`, g, 60+g, g)
	}
	return b.Bytes()
}

// BenchmarkParse is to be read against BenchmarkNode, the cost of the YAML
// library alone on the same file: within 1.10 of it.
func BenchmarkParse(b *testing.B) {
	file := goalFile(3)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if f, found := Parse("goals.yaml", file); len(f.Docs) != 1 || found != nil {
			b.Fatal(found)
		}
	}
}

func BenchmarkNode(b *testing.B) {
	file := goalFile(3)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		var n yaml.Node
		if err := yaml.Unmarshal(file, &n); err != nil {
			b.Fatal(err)
		}
	}
}
