package report

import (
	"cmp"
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// checkCount says how often a check found something, and how bad that was.
type checkCount struct {
	rule     string
	severity diag.Severity
	count    int
}

// byCheck counts findings by severity and check, the most severe and then the
// most frequent first.
func byCheck(found []diag.Finding) []checkCount {
	type key struct {
		rule     string
		severity diag.Severity
	}
	counts := map[key]int{}
	for _, f := range found {
		counts[key{f.Rule, f.Severity}]++
	}
	var list []checkCount
	for k, n := range counts {
		list = append(list, checkCount{k.rule, k.severity, n})
	}
	slices.SortFunc(list, func(a, b checkCount) int {
		return cmp.Or(cmp.Compare(b.severity, a.severity), cmp.Compare(b.count, a.count), cmp.Compare(a.rule, b.rule))
	})
	return list
}

// titles returns the titles of the rules by their ID.
func titles(r *Report) map[string]string {
	titles := make(map[string]string, len(r.Rules))
	for _, rule := range r.Rules {
		titles[rule.ID] = rule.Title
	}
	return titles
}
