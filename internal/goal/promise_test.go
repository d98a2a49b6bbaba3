package goal

import (
	"fmt"
	"strings"
	"testing"
)

// promised writes a promise in one line: from what, which way, to what, and
// how it was read. A level in a title that is to be reached is written with =,
// whether it says "5" or "at least 5".
func promised(p Promise) string {
	var parts []string
	add := func(format string, args ...any) { parts = append(parts, fmt.Sprintf(format, args...)) }
	if p.Baseline.Set {
		add("from %v", p.Baseline.Value)
	}
	if p.Direction != "" {
		add("%s", p.Direction)
	}
	if p.Target.Set {
		op := string(p.Op)
		if p.InTitle && !p.Maintain && strings.ContainsAny(op, "<=>") {
			op = "="
		}
		level := fmt.Sprint(p.Target.Value)
		if p.High != 0 {
			level += fmt.Sprintf("–%v", p.High)
		}
		add("%s %s", op, level)
	}
	if p.Unit != "" {
		add("%s", p.Unit)
	}
	out := strings.Join(parts, " ")
	if p.InTitle {
		out += ", in title"
	}
	if p.Relative {
		out += ", by " + p.ChangeUnit
	}
	if p.Maintain {
		out += ", to keep"
	}
	return out
}

// TestPromise holds what a key result promises, as the people who wrote it
// would say it themselves.
func TestPromise(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		// Fields alone.
		{"nothing", "title: Wonderful things", ""},
		{"a level", "target: 90", "= 90"},
		{"two levels", "baseline: 12\ntarget: 90", "from 12 increase = 90"},
		{"down", "baseline: 12\ntarget: 3", "from 12 decrease = 3"},
		{"no way at all", "baseline: 12\ntarget: 12", "from 12 = 12"},
		{"a unit", "target: 90\nunit: '%'", "= 90 percent"},
		{"the unit of the target", "target: 90%", "= 90 percent"},
		{"the unit of the baseline", "baseline: 12%\ntarget: 90", "from 12 increase = 90 percent"},
		{"the unit field before both", "baseline: 12%\ntarget: 90\nunit: people", "from 12 increase = 90 people"},
		{"amounts of two kinds say no way", "baseline: 5 days\ntarget: 1 week", "from 5 = 1 weeks"},
		{"nor do a score and a number", "baseline: 3/5\ntarget: 90", "from 3 = 90 score"},
		{"the direction field wins", "baseline: 12\ntarget: 3\ndirection: increase", "from 12 increase = 3"},
		{"a field to keep", "target: 95\ndirection: at_least", "at_least = 95, to keep"},
		{"a word that is no direction", "baseline: 12\ntarget: 3\ndirection: up", "from 12 decrease = 3"},
		{"a range", "target: [75, 90]", "between range 75–90, to keep"},
		{"a range still to be reached", "baseline: 41\ntarget: [75, 90]", "from 41 between range 75–90"},
		{"a range that is kept", "baseline: 80\ntarget: [75, 90]", "from 80 between range 75–90, to keep"},
		{"milestone", "title: Published\ndirection: milestone", "milestone"},
		{"a target that cannot be read", "title: Reach 90%\ntarget: TBD", ""},
		{"a target of the wrong kind", "title: Reach 90%\ntarget: {a: 1}", ""},
		{"a baseline that cannot be read", "baseline: low\ntarget: 90", "= 90"},

		// The words of the target.
		{"from to", "target: from 3 to 5", "from 3 increase from_to 5"},
		{"the baseline field before the words", "baseline: 2\ntarget: from 3 to 5", "from 2 increase from_to 5"},
		{"at least", "target: '≥ 95%'", "at_least >= 95 percent, to keep"},
		{"under", "target: under 3%", "at_most < 3 percent, to keep"},
		{"at least, from below", "baseline: 80\ntarget: '≥ 95%'", "from 80 increase >= 95 percent"},
		{"at least, from above", "baseline: 97\ntarget: '≥ 95%'", "from 97 at_least >= 95 percent, to keep"},
		{"at most, from above", "baseline: 9%\ntarget: below 3%", "from 9 decrease < 3 percent"},
		{"at most, from within", "baseline: 2%\ntarget: below 3%", "from 2 at_most < 3 percent, to keep"},
		{"at least, in another unit", "baseline: 2 days\ntarget: at least 3%", "from 2 at_least >= 3 percent, to keep"},
		{"at least, with a verb in the title", "title: Raise the share of buyers\ntarget: '≥ 60%'", "increase >= 60 percent"},
		{"at most, with a verb that fits either way", "title: Improve the answering time\ntarget: under 2 hours", "decrease < 2 hours"},
		{"a bound and a verb against it", "title: Raise the share of buyers\ntarget: under 60%", "at_most < 60 percent, to keep"},
		{"the direction field before the words", "direction: decrease\ntarget: under 2 hours", "decrease < 2 hours"},
		{"by a share", "target: increase by 20%", "increase increase_by 20, by percent"},
		{"by a share, from", "baseline: $50k\ntarget: increase by 20%", "from 50000 increase increase_by 20 USD, by percent"},

		// The words of the title.
		{"a title with a number", "title: Sign 5 contracts", "increase = 5 contracts, in title"},
		{"a rise", "title: Raise the NPS to 50", "increase = 50, in title"},
		{"a fall", "title: Reduce the churn to 3%", "decrease = 3 percent, in title"},
		{"from to in the title", "title: Cut the time to release from 5 days to 1 day", "from 5 decrease from_to 1 days, in title"},
		{"numbers are surer than the verb before them", "title: Increase efficiency from 5 days to 3 days", "from 5 decrease from_to 3 days, in title"},
		{"a change", "title: Increase revenue by 20%", "increase increase_by 20, in title, by percent"},
		{"double", "title: Double the number of stores", "increase multiply 2, in title, by x"},
		{"a bound alone is kept", "title: Availability of the shop ≥ 99.9%", "at_least >= 99.9 percent, in title, to keep"},
		{"keep", "title: Keep the churn below 3%", "at_most < 3 percent, in title, to keep"},
		{"a bound to be reached", "title: Raise the share of buyers to at least 60%", "increase = 60 percent, in title"},
		{"reach", "title: Reach at least 100 customers", "increase = 100 customers, in title"},
		{"get below", "title: Get the churn below 3%", "decrease = 3 percent, in title"},
		{"sign at least", "title: Sign at least 5 contracts", "increase = 5 contracts, in title"},
		{"improve to under", "title: Improve the answering time to under 2 hours", "decrease = 2 hours, in title"},
		{"a range of things to have", "title: Hire 5 to 8 engineers", "between range 5–8 engineers, in title"},
		{"a deadline is no target", "title: Move the shop by 30 November 2026", ""},

		// The title and the fields.
		{"the target field before the title", "title: Reach 95% coverage\ntarget: 90%", "= 90 percent"},
		{"the verb of the title", "title: Reduce the churn\ntarget: 3%", "decrease = 3 percent"},
		{"two levels before the verb of the title", "title: Raise speed\nbaseline: 5 days\ntarget: 3 days", "from 5 decrease = 3 days"},
		{"the verb before a single level in the title", "title: Raise the NPS to 50\nbaseline: 60", "from 60 increase = 50, in title"},
		{"the baseline that only the title says", "title: Trained staff from 12% to 90%\ntarget: 90%", "from 12 increase = 90 percent"},
		{"one in another unit", "title: Cut the time from 5 days to 1 day\ntarget: 90%", "decrease = 90 percent"},
		{"the unit of the title's baseline", "title: Trained staff from 12% to 90%\ntarget: 90", "from 12 increase = 90 percent"},
		{"the baseline field before the title's", "title: Trained staff from 12% to 90%\nbaseline: 15%\ntarget: 90%", "from 15 increase = 90 percent"},
		{"not beside a baseline that cannot be read", "title: Trained staff from 12% to 90%\nbaseline: low\ntarget: 90%", "= 90 percent"},
		{"direction field and title", "title: Certify 5 people\ndirection: increase", "increase = 5 people, in title"},
	} {
		keys := c.keys
		if !strings.HasPrefix(keys, "title:") {
			keys = "title: The measure\n" + keys
		}
		k := decoded(t, "key_results: [{"+strings.ReplaceAll(keys, "\n", ", ")+"}]").KeyResults[0]
		if got := promised(k.Promise); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		p := k.Promise
		if p.Target.Set && p.InTitle != (p.Target.Span == k.Title.Span) || p.Target.Set && p.Target.Absent() || p.Baseline.Set && p.Baseline.Absent() {
			t.Errorf("%s: the places are wrong: %+v", c.name, p)
		}
	}
}
