package report

import "testing"

func TestDiffGolden(t *testing.T) {
	d := pullOf(t).diff()
	for _, format := range DiffNames() {
		golden(t, "diff."+format, renderDiff(t, format, d))
	}
}

func TestPullGolden(t *testing.T) {
	golden(t, "pr.markdown", renderPull(t, commentBytes, NewPullRequest(pullOf(t).source(t))))
}
