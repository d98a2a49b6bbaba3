package report

import (
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// PullRequest is everything that the comment on a pull request may show, in
// words and numbers: it holds on to no goal, and can be written to a file by
// one job and shown by another (EncodePullRequest, DecodePullRequest).
//
// NewPullRequest makes one. Lists stand in the order in which they are shown,
// what matters most first, and may leave out their ends; the counts beside
// them count everything. Nothing in it is escaped: that is done where it is
// shown, and as if a stranger had written every word.
type PullRequest struct {
	Version int    `json:"version"` // of this format: 1
	Tool    string `json:"tool"`    // "goalpost 1.4.0"
	Today   string `json:"today"`
	Base    string `json:"base"`   // the short hash of the base; empty where there is none
	Failed  bool   `json:"failed"` // the verdict: a finding fails the run

	Files      int `json:"files"` // that were read
	Goals      int `json:"goals"`
	KeyResults int `json:"key_results"`
	Touched    int `json:"touched"`  // goals that the pull request changes
	Affected   int `json:"affected"` // goals that these changes reach

	Moved   PullMoved    `json:"moved"`
	Changes []PullChange `json:"changes"` // of what is promised, since the base

	New           PullTally     `json:"new"` // findings that were not there at the base
	NewFindings   []PullFinding `json:"new_findings"`
	Older         PullTally     `json:"older"` // those that were, about goals touched or affected
	OlderFindings []PullFinding `json:"older_findings"`
	Elsewhere     PullTally     `json:"elsewhere"` // those that were, about anything else

	Progress []PullProgress `json:"progress"` // of goals touched or affected, each followed by its key results
	Without  int            `json:"without"`  // how many goals Progress leaves out
	Map      []PullNode     `json:"map"`      // goals touched, and their parents and children; empty where no arrow is
	Unjudged []string       `json:"unjudged"` // what was not judged, why, and how that is mended, in a line each
}

type (
	// PullMoved counts what moved since the base.
	PullMoved struct {
		Classes    []PullCount `json:"classes"` // by gravity
		Weakened   int         `json:"weakened"`
		NoReason   int         `json:"no_reason"`   // of those weakened
		NoApprover int         `json:"no_approver"` // of those weakened, though a reason is given
		Readings   int         `json:"readings"`    // new check-ins and reported statuses
		Wording    int         `json:"wording"`
		Earlier    int         `json:"earlier"` // values of touched goals that the base holds otherwise than promised
	}
	// PullCount says how many of something moved in one way.
	PullCount struct {
		Class ledger.Class `json:"class"`
		Noun  string       `json:"noun"` // one of nouns
		Count int          `json:"count"`
	}
	// PullChange is one promise that moved.
	PullChange struct {
		Class      ledger.Class `json:"class"`
		Weakens    bool         `json:"weakens"`
		Goal       string       `json:"goal"`
		KeyResult  string       `json:"key_result"`
		Title      string       `json:"title"`    // of the goal
		Field      string       `json:"field"`    // in words; empty for the whole
		Way        string       `json:"way"`      // "90 → 85%"
		Days       int          `json:"days"`     // by how many a date moved to later, or a goal came late
		Points     *float64     `json:"points"`   // by how many points a percentage moved
		Percent    *float64     `json:"percent"`  // by how many percent any other level did
		Promised   string       `json:"promised"` // at the start, where that is known
		Reason     string       `json:"reason"`
		ApprovedBy string       `json:"approved_by"`
		Path       string       `json:"path"`
		Line       int          `json:"line"` // 0 for what is gone
	}
	// PullTally counts findings.
	PullTally struct {
		Errors   int `json:"errors"`
		Warnings int `json:"warnings"`
		Notes    int `json:"notes"`
	}
	// PullFinding is one finding.
	PullFinding struct {
		Check     string `json:"check"`
		Severity  string `json:"severity"` // error, warning or note
		Path      string `json:"path"`
		Line      int    `json:"line"` // 0 for a whole file
		Goal      string `json:"goal"`
		KeyResult string `json:"key_result"`
		Message   string `json:"message"`
		Remedy    string `json:"remedy"`
	}
	// PullProgress is how far a goal or one of its key results is. A pointer
	// is nil where nothing is known.
	PullProgress struct {
		Goal      string          `json:"goal"`
		KeyResult string          `json:"key_result"` // empty for the goal
		Title     string          `json:"title"`
		Touched   bool            `json:"touched"` // the goal is, and not only affected
		Status    progress.Status `json:"status"`
		Was       progress.Status `json:"was"`  // at the base, where it was another
		Done      string          `json:"done"` // "held", where percents say nothing
		Ratio     *float64        `json:"ratio"`
		Expected  *float64        `json:"expected"`
		// Gained is how much of the ratio came since the base, both measured
		// against the promise of now: a lowered target is no progress.
		Gained *float64 `json:"gained"`
		// Promised and PromisedBy are the ratio and what was expected of it
		// against what was promised at the start, where that was another.
		Promised   *float64 `json:"promised"`
		PromisedBy *float64 `json:"promised_by"`
		Way        string   `json:"way"`   // "310 → 407 → 450 plans"
		Spark      string   `json:"spark"` // the check-ins
		Due        string   `json:"due"`
	}
	// PullNode is one goal of the map.
	PullNode struct {
		Name     string          `json:"name"`
		Status   progress.Status `json:"status"`
		Ratio    *float64        `json:"ratio"`
		Touched  bool            `json:"touched"`
		Supports []int           `json:"supports"` // places in the map
	}
)

// total is the number of findings of a tally.
func (t PullTally) total() int { return t.Errors + t.Warnings + t.Notes }

// promises is the number of promises that moved.
func (m *PullMoved) promises() (n int) {
	for _, c := range m.Classes {
		n += c.Count
	}
	return n
}
