package gitfstest

import (
	"fmt"
	"testing"
	"time"
)

// History makes a repository of so many files and commits on main, a commit a
// day from 2025-01-01. The first commit adds every file, and each one after it
// changes one to six of them. A file is content(n, version) from version 0.
// The same arguments give the same repository.
func History(t testing.TB, files, commits int, content func(n, version int) string) *Repo {
	t.Helper()
	r := New(t)
	version := make([]int, files)
	first := time.Date(2025, time.January, 1, 0, 0, 0, 0, time.UTC)
	for c := range commits {
		change := map[string]string{}
		if c == 0 {
			for n := range files {
				change[HistoryName(n)] = content(n, 0)
			}
		} else {
			for i := range 1 + c%6 {
				n := (c*7 + i*31) % files
				version[n]++
				change[HistoryName(n)] = content(n, version[n])
			}
		}
		r.Commit(first.AddDate(0, 0, c).Format(time.DateOnly), change, fmt.Sprintf("Change %d", c))
	}
	return r
}

// HistoryName returns the path of file n of a History.
func HistoryName(n int) string {
	return fmt.Sprintf("goals/2026-Q4/area-%03d/team-%05d.yaml", n/100, n)
}
