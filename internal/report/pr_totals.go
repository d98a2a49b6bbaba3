package report

// Total is all that was found: new, older and elsewhere.
func (p *PullRequest) Total() (all PullTally) {
	for _, t := range []PullTally{p.New, p.Older, p.Elsewhere} {
		all.Errors += t.Errors
		all.Warnings += t.Warnings
		all.Notes += t.Notes
	}
	return all
}
