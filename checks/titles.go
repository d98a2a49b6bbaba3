package checks

import (
	"slices"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// This file reads titles, for the checks that judge their words.

// title is the title of a goal or of a key result, and what it says.
type title struct {
	goal     *goal.Goal
	result   *goal.KeyResult // nil for the goal's title
	text     *goal.Field[string]
	reading  *prose.Reading // equal titles share it
	measured bool           // fields beside the title say how much
	// held is set on the title of a goal to which something else holds it: key
	// results, or a milestone that can be tested. It may be a slogan then.
	held bool
	// sized is set on the title of a goal of which a key result says how much.
	sized bool
}

// report reports a finding about the title.
func (t *title) report(p *Pass, message, remedy string) *diag.Finding {
	if t.result != nil {
		return p.KeyResult(t.result, t.text.Span, "title", message, remedy)
	}
	return p.Goal(t.goal, t.text.Span, "title", message, remedy)
}

// isVague reports whether vague-goal speaks of the title, so that checks that
// would say the same in other words keep silent.
func (t *title) isVague() bool {
	return t.reading.Vague && !t.reading.Placeholder && !t.measured && !t.held
}

// titled is the goal that is looked at, with its titles: many checks judge
// them, one after the other. Each walk over the goals has its own.
type titled struct {
	goal   *goal.Goal
	titles []title
	known  reader
}

// titles returns the titles of a goal and its key results, the goal's first.
func (p *Pass) titles(g *goal.Goal) []title {
	if p.titled == nil {
		p.titled = &titled{known: reader{}}
	}
	if t := p.titled; t.goal != g {
		t.goal, t.titles = g, t.known.titles(g)
	}
	return p.titled.titles
}

// reader reads titles, each wording once: goals are carried over from cycle
// to cycle, and measures are named alike.
type reader map[wording]*prose.Reading

type wording struct {
	text string
	role prose.Role
}

// mostWordings is how many wordings are remembered: more would only fill the
// memory.
const mostWordings = 4096

func (r reader) read(text string, role prose.Role) *prose.Reading {
	key := wording{text, role}
	if known := r[key]; known != nil {
		return known
	}
	if len(r) == mostWordings {
		clear(r)
	}
	reading := prose.Read(text, role)
	r[key] = &reading
	return &reading
}

func (r reader) titles(g *goal.Goal) []title {
	all := make([]title, 0, 1+len(g.KeyResults))
	t := title{goal: g, text: &g.Title, measured: g.Own != nil && isMeasured(g.Own)}
	t.held = len(g.KeyResults) > 0 || slices.ContainsFunc(g.Milestones, func(m goal.Milestone) bool { return !m.DoneWhen.Absent() })
	if t.text.Set {
		role := prose.Objective
		if t.measured {
			role = prose.Measured
		}
		t.reading = r.read(t.text.Value, role)
		all = append(all, t)
	}
	for _, k := range g.KeyResults {
		if !k.Title.Set {
			continue
		}
		kt := title{goal: g, result: k, text: &k.Title, measured: isMeasured(k)}
		role := prose.Result
		if kt.measured {
			role = prose.Measured
		}
		kt.reading = r.read(k.Title.Value, role)
		if t.text.Set && (kt.measured || kt.reading.Measure == prose.Quantitative) {
			all[0].sized = true
		}
		all = append(all, kt)
	}
	return all
}

// isMeasured reports whether fields say what a key result is measured by.
func isMeasured(k *goal.KeyResult) bool {
	return !k.Target.Absent() || !k.Metric.Absent() || !k.Baseline.Absent() || !k.Direction.Absent()
}

// isLearning reports whether a goal is there to learn something, so that what
// is soft elsewhere is its very point.
func isLearning(g *goal.Goal) bool { return g.Type.Value == "learning" }
