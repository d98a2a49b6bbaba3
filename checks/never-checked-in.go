package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/say"
)

var _ = register(Check{
	ID: "never-checked-in", Severity: diag.Warning, Group: Timely, Profile: Core,
	Options: []Option{{Name: "grace", Default: 3}, {Name: "percent", Default: 25}},
	Goal: func(p *Pass, of *goal.Goal) {
		g := p.Progress().Goals[of.Index]
		if !isRunning(p, g.Goal) {
			return
		}
		var unread []*progress.KeyResult
		read := false
		for _, k := range g.KeyResults {
			switch {
			case lastRead(p, k) != 0:
				read = true
			case isTracked(k.KeyResult):
				unread = append(unread, k)
			}
		}
		if len(unread) == 0 {
			return
		}
		if !read {
			neverRead(p, g, unread)
			return
		}
		for _, k := range unread {
			start, due := p.Now.Runs(k.KeyResult)
			if share := overShare(p, start, due); share >= p.option("percent", g.File.Path)/100 && metricIsDue(p, k.KeyResult, start) {
				p.KeyResult(k.KeyResult, k.Promise.Target.Span, "check_ins",
					fmt.Sprintf("never checked in, with %s of the time over, while the key results beside it were", say.Share(share)),
					firstCheckIn(p))
			}
		}
	},
})

// neverRead reports a goal of which no key result was ever read, once the
// first check-in was due: after the promised cadence, or else when a good part
// of the time is over.
func neverRead(p *Pass, g *progress.Goal, unread []*progress.KeyResult) {
	period := p.Now.Period(g.Goal)
	for _, k := range unread {
		if !metricIsDue(p, k.KeyResult, period.Start) {
			return
		}
	}
	if g.Cadence.Set {
		if due, late := p.overdue(g.Cadence.Value, period.Start, g.File.Path); late > 0 {
			p.Goal(g.Goal, g.Cadence.Span, "check_ins",
				fmt.Sprintf("never checked in since the start on %s; %s is promised, so the first was due on %s, %s ago",
					period.Start, g.Cadence.Value.Words(), due, say.Count(late, "working day", "working days")),
				firstCheckIn(p))
		}
		return
	}
	if share := overShare(p, period.Start, period.Due); share >= p.option("percent", g.File.Path)/100 {
		p.Goal(g.Goal, head(g.Goal), "check_ins",
			fmt.Sprintf("never checked in since the start on %s, with %s of the time over", period.Start, say.Share(share)),
			firstCheckIn(p))
	}
}

// overShare returns the share of the time that is over. Where nobody says how
// long it is, none is.
func overShare(p *Pass, start, due calendar.Date) float64 {
	if start == 0 || due <= start {
		return 0
	}
	return float64(p.Today-start) / float64(due-start)
}

// metricIsDue reports whether a key result's metric has been read since a day,
// going by how often it is. What has no such metric can be read at any time.
func metricIsDue(p *Pass, k *goal.KeyResult, since calendar.Date) bool {
	c := p.Now.Config.Metrics[k.Metric.Value].Cadence
	if !k.Metric.Set || !c.Set {
		return true
	}
	_, late := p.overdue(c.Value, since, k.Goal.File.Path)
	return late > 0
}

func firstCheckIn(p *Pass) string {
	return fmt.Sprintf("add today's value to the key result: `check_ins: [{date: %s, value: …}]`", p.Today)
}
