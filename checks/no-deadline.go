package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "no-deadline", Severity: diag.Warning, Group: Timely, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		given := !g.Due.Absent() || !g.Cycle.Absent() || !g.File.Cycle.Absent()
		if when := p.Now.Period(g); !given && when.Due == 0 && !when.Stated {
			p.Goal(g, head(g), "due", "nothing says when this goal is due",
				fmt.Sprintf("add `due: %s` to the goal, or `cycle: %s` at the top of the file",
					quarterEnd(p.Today), quarter(p.Today)))
		}
	},
})

// quarter names the quarter that a day is in.
func quarter(d calendar.Date) string {
	y, m, _ := d.Split()
	return fmt.Sprintf("%d-Q%d", y, (int(m)+2)/3)
}

// quarterEnd returns the last day of the quarter that a day is in.
func quarterEnd(d calendar.Date) calendar.Date {
	y, m, _ := d.Split()
	return calendar.On(y, (m+2)/3*3+1, 1) - 1
}
