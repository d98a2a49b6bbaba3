package report

import (
	"slices"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

const ellipsis = "…"

// cut returns s with at most n characters, the last of which is an ellipsis
// where something was left out.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	count, last := 0, 0
	for i := range s {
		if count == n-1 {
			last = i
		}
		if count == n {
			return s[:last] + ellipsis
		}
		count++
	}
	return s
}

// cutBytes is cut for a limit in bytes; it never splits a character.
func cutBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	end := n - len(ellipsis)
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + ellipsis
}

// worst returns the n most severe findings, in the order that they had; among
// equals the earlier ones are kept.
func worst(found []diag.Finding, n int) []diag.Finding {
	if len(found) <= n {
		return found
	}
	room := bySeverity(found)
	for s := diag.Error; s > diag.Off; s-- {
		room[s] = min(room[s], n)
		n -= room[s]
	}
	return slices.DeleteFunc(slices.Clone(found), func(f diag.Finding) bool {
		room[f.Severity]--
		return room[f.Severity] < 0
	})
}

// bySeverity counts findings by their severity.
func bySeverity(found []diag.Finding) (count [diag.Error + 1]int) {
	for _, f := range found {
		count[f.Severity]++
	}
	return count
}
