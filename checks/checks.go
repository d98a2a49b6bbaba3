// Package checks judges goals. Each check is one file of code and one page:
// no-baseline.go and no-baseline.md.
//
// A check is a value. To add one, write its two files; nothing else in the
// repository changes. The page is documentation, SARIF help and test at once:
// its YAML examples are run, and each must give exactly the findings that its
// ✗ comments name.
//
// The package touches no YAML, no files and no clock, and prints nothing: it
// is given workspaces and a day, and returns findings.
package checks

import (
	"cmp"
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/suggest"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// Check is a rule and the function that looks for it.
type Check struct {
	ID       string
	Severity diag.Severity
	Group    Group
	Profile  Profile
	Options  []Option
	// Past is set where it looks at what changed, and finds nothing more once
	// the change is a part of the past itself.
	Past bool
	// Goal reports what it finds about one goal. It may look at others, and
	// keeps nothing from one call to the next.
	Goal func(*Pass, *goal.Goal)
	// Run, in place of Goal, looks at all goals together.
	Run func(*Pass)
	// comment, in place of both, judges one ignoring comment when all other
	// checks are done.
	comment func(*Pass, *comment)
}

// Option is a number that a team may set for a check beside its severity, as
// in `checks: {too-many-goals: {limit: 4}}`.
type Option struct {
	Name    string
	Default float64
}

// Group is the letter of SMART that a check belongs to, or what teams need
// beside it.
type Group string

// The groups, in the order in which they are listed.
const (
	Specific   Group = "Specific"
	Measurable Group = "Measurable"
	Action     Group = "Action-oriented"
	Realistic  Group = "Realistic"
	Timely     Group = "Timely"
	Aligned    Group = "Aligned"
	Honest     Group = "Honest"
)

// Groups are all groups, in order.
var Groups = []Group{Specific, Measurable, Action, Realistic, Timely, Aligned, Honest}

// Profile is a family of checks that a team switches on as a whole.
type Profile string

// The profiles.
const (
	Core     Profile = "core"
	OKR      Profile = "okr"
	Training Profile = "training"
)

// Pass is what a check is given, and where it reports.
type Pass struct {
	Now   *workspace.Workspace // the revision under review
	Today calendar.Date

	// Changes are what moved in the promises since the past, where there is a
	// past to look at: the ledger's, from Between.
	Changes []ledger.Change

	// Progress gives the state of every goal on that day. It is worked out
	// when a check first asks, once for all checks.
	Progress func() *progress.Progress

	titled    *titled       // the titles of the goal that is looked at
	twins     func() []twin // found once, for all checks
	check     *Check
	running   []*Check
	found     []diag.Finding
	suggested int // how many near names were looked for
}

// maxSuggested is for how many names of one check a near one is looked for:
// each is compared with all that exist, and nobody mistypes more in one go.
const maxSuggested = 200

// among words a remedy for a name that does not exist; see suggest.Among. It
// counts, and so is for checks that look at all goals together.
func (p *Pass) among(word string, candidates []string, otherwise string) string {
	if p.suggested++; p.suggested > maxSuggested {
		return otherwise
	}
	return suggest.Among(word, candidates, otherwise)
}

// Goal reports a finding about a goal: at a place, about a key ("due", or
// "milestones/pilot/due"), what is wrong, and what to write instead.
func (p *Pass) Goal(g *goal.Goal, at diag.Span, field, message, remedy string) *diag.Finding {
	if at.IsZero() {
		at = head(g)
	}
	p.found = append(p.found, diag.Finding{
		Rule: p.check.ID, Severity: p.check.Severity, Place: g.At(at),
		Message: message, Remedy: remedy, Goal: g.Name, Field: field,
	})
	return &p.found[len(p.found)-1]
}

// KeyResult reports a finding about a key result.
func (p *Pass) KeyResult(k *goal.KeyResult, at diag.Span, field, message, remedy string) *diag.Finding {
	if at.IsZero() {
		at = cmp.Or(k.Title.Span, k.Span)
	}
	f := p.Goal(k.Goal, at, field, message, remedy)
	f.Measure = k.Name
	return f
}

// head is where a finding about a goal as a whole is placed.
func head(g *goal.Goal) diag.Span { return cmp.Or(g.Title.Span, g.ID.Span, g.Span) }

var registered []*Check

func register(c Check) *Check {
	registered = append(registered, &c)
	return &c
}

// All returns every check, by id.
var All = sync.OnceValue(func() []*Check {
	return slices.SortedFunc(slices.Values(registered), func(a, b *Check) int { return strings.Compare(a.ID, b.ID) })
})

// ByID returns the check of that id, or nil.
func ByID(id string) *Check {
	i, ok := slices.BinarySearchFunc(All(), id, func(c *Check, id string) int { return strings.Compare(c.ID, id) })
	if !ok {
		return nil
	}
	return All()[i]
}

// IDs returns the id of every check, sorted.
func IDs() []string {
	var ids []string
	for _, c := range All() {
		ids = append(ids, c.ID)
	}
	return ids
}

//go:embed *.md
var pages embed.FS

// Page returns the check's page, in Markdown.
func (c *Check) Page() string {
	b, err := pages.ReadFile(c.ID + ".md")
	if err != nil {
		return ""
	}
	_, page := frontLines(string(b))
	return page
}

// Rule describes the check, with the words of its page.
func (c *Check) Rule() diag.Rule {
	page := c.Page()
	title, _, _ := strings.Cut(strings.TrimPrefix(page, "# "), "\n")
	return diag.Rule{
		ID: c.ID, Title: title, Doc: page, Severity: c.Severity,
		Group: string(c.Group), Profiles: []string{string(c.Profile)},
	}
}

// frontLines splits a page into the lines between its opening --- marks and
// the page itself.
func frontLines(page string) (front map[string]string, body string) {
	front = map[string]string{}
	rest, ok := strings.CutPrefix(page, "---\n")
	if !ok {
		return front, page
	}
	head, body, _ := strings.Cut(rest, "---\n")
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(line, ":")
		front[strings.TrimSpace(key)] = strings.TrimSpace(value)
	}
	return front, strings.TrimLeft(body, "\n")
}
