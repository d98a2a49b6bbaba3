package checks

import (
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// silence gives each finding its severity and takes out those that a comment
// ignores. Then it judges the comments themselves, for the checks among
// running that are about them.
func silence(p *Pass, running []*Check, found []diag.Finding) Result {
	cfg := &p.Now.Config
	var comments []*comment
	for i := range p.Now.Ignores {
		comments = append(comments, &comment{Ignore: &p.Now.Ignores[i], used: map[string]bool{}})
	}
	covers := newCovers(p, comments)
	var r Result
	for _, f := range found {
		check := ByID(f.Rule)
		if s := severity(cfg, f.Rule, f.Place.Path, check.Severity); s != check.Severity || s == diag.Off {
			f.Severity = s // what the team decided also holds for milder cases
		}
		if f.Severity == diag.Off {
			continue
		}
		if c := covers.of(f); c != nil {
			c.used[f.Rule] = true
			r.Ignored++
			continue
		}
		r.Findings = append(r.Findings, f)
	}
	judge := &Pass{Now: p.Now, Today: p.Today, running: running}
	for _, check := range running {
		for _, c := range comments {
			if judge.check = check; check.comment != nil {
				check.comment(judge, c)
			}
		}
	}
	for _, f := range judge.found {
		f.Severity = severity(cfg, f.Rule, f.Place.Path, f.Severity)
		r.Findings = append(r.Findings, f)
	}
	return r
}

// comment is an ignoring comment and which of its check ids silenced
// something.
type comment struct {
	*workspace.Ignore
	used map[string]bool
}

// expired reports whether the comment's last day is over, or is no day.
func (c *comment) expired(p *Pass) bool {
	return !c.Until.Absent() && (!c.Until.Set || c.Until.Value < p.Today)
}

// Comment reports a finding about an ignoring comment.
func (p *Pass) Comment(c *comment, at diag.Span, field, message, remedy string) {
	p.found = append(p.found, diag.Finding{
		Rule: p.check.ID, Severity: p.check.Severity, Place: diag.Place{Path: c.At.Path, Span: at},
		Message: message, Remedy: remedy, Field: field,
	})
}
