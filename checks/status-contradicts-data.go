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
	ID: "status-contradicts-data", Severity: diag.Warning, Group: Honest, Profile: Core,
	Options: []Option{{Name: "stale_days", Default: 42}},
	Goal: func(p *Pass, of *goal.Goal) {
		g := p.Progress().Goals[of.Index]
		if !isOpen(p, g.Goal) {
			return
		}
		for _, k := range g.KeyResults {
			if message := offTrackWords(k); k.Reported == progress.OnTrack && message != "" {
				p.KeyResult(k.KeyResult, k.KeyResult.Status.Span, "status", "reported as on track, but "+message, sayRisk)
			}
		}
		if g.Reported == progress.OnTrack {
			onTrackGoal(p, g)
		}
	},
})

const sayRisk = "write `status: at_risk` or `off_track` and what is done about it, or leave `status:` out to have it worked out"

// onTrackGoal reports a goal that its owner calls on track although at least
// half of its parts are not, or although nobody knows any more.
func onTrackGoal(p *Pass, g *progress.Goal) {
	at := g.Goal.Status.Span
	if g.Status == progress.OffTrack {
		message := g.Why
		for _, k := range g.KeyResults {
			words := offTrackWords(k)
			if words == "" {
				continue
			}
			if message += "; " + asClause(k) + words; len(g.KeyResults) == 1 {
				message = words
			}
			break
		}
		p.Goal(g.Goal, at, "status", "reported as on track, but "+message, sayRisk)
		return
	}
	last := calendar.Date(0)
	for _, k := range g.KeyResults {
		last = max(last, lastRead(p, k))
	}
	// Where a cadence is promised, stale-check-in counts more exactly.
	if days := int(p.Today - last); last != 0 && !g.Cadence.Set && g.Status != progress.Achieved && days > p.limit("stale_days", g.File.Path) {
		p.Goal(g.Goal, at, "status",
			fmt.Sprintf("reported as on track, but the last reading is of %s, %s ago", last, say.Count(days, "day", "days")),
			fmt.Sprintf("add what is known today, `- {date: %s, value: …}`, under `check_ins:`", p.Today))
	}
}

// offTrackWords says of a key result that is off track how likely it is, with the
// arithmetic, or nothing.
func offTrackWords(k *progress.KeyResult) string {
	chance := k.Forecast.Probability
	if k.Status != progress.OffTrack || !chance.Known || !k.Case.Target.Known {
		return ""
	}
	return fmt.Sprintf("%s likely to reach %s by %s%s", say.Chance(chance.Value), targetWords(k), calendar.Date(k.Case.Due), because(k))
}

// asClause begins a clause with the name of a key result.
func asClause(k *progress.KeyResult) string {
	if k.Name == "" {
		return ""
	}
	return k.Name + " is "
}
