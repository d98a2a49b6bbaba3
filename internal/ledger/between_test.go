package ledger

import (
	"slices"
	"strings"
	"testing"
)

const (
	company  = "goals/2026-Q4/company.yaml"
	learning = "goals/2026-Q4/learning.yaml"
	sales    = "goals/2026-Q4/sales.yaml"
	oldSales = "goals/2026-Q3/sales.yaml"
	csv      = "goals/2026-Q4/readings/adoption.csv"
)

// TestMutations makes one change to a realistic repository at a time. Each
// gives exactly the changes beside it.
func TestMutations(t *testing.T) {
	base := load(t, repository)
	for _, tt := range []struct {
		name  string
		edits []edit
		want  []string
	}{
		{"target lower", []edit{{learning, "target: 90", "target: 85"}}, []string{`weakened crm-proficiency/certified target "90"→"85" !`}},
		{"target higher", []edit{{learning, "target: 90", "target: 95%"}}, []string{`strengthened crm-proficiency/certified target "90"→"95%"`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := lines(Between(Past{Base: base}, load(t, after(t, repository, tt.edits...)), today))
			if !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}
