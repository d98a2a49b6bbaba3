package checks

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

var _ = register(Check{
	ID: "vague-goal", Severity: diag.Warning, Group: Specific, Profile: Core,
	Goal: func(p *Pass, g *goal.Goal) {
		for _, t := range p.titles(g) {
			if t.isVague() {
				message, remedy := vagueWords(&t)
				t.report(p, message, remedy)
			}
		}
	},
})

// vagueWords says what is open in a title, and how to close it.
func vagueWords(t *title) (message, remedy string) {
	r, text := t.reading, quote(t.text.Value)
	switch r.Cause {
	case prose.NoAmount:
		return fmt.Sprintf("two people could disagree whether this is met: nothing says how much %s is enough", quote(r.Why)),
			fmt.Sprintf("say what will be different, from what to what: `baseline:` and `target:` of a number that shows %s", text)
	case prose.Uncounted:
		return fmt.Sprintf("two people could disagree whether this is done: %s says neither how many nor which", quote(r.Why)),
			fmt.Sprintf("say how many or which, or better what changes because of it: the number that should move when you %s", r.Why)
	case prose.Knowledge:
		return fmt.Sprintf("two people could disagree whether this is done: %s may end in somebody's head, and nothing says what others will see of it", quote(r.Why)),
			"say what there will be at the end that others can see: a decision, a list or a document, with a date, or what is done differently because of it"
	case prose.Effort:
		return fmt.Sprintf("two people could disagree whether this is done: %s promises an effort, and not what comes of it", quote(r.Why)),
			fmt.Sprintf("say what there is at the end that was not there before, in place of %q: what is decided, published, solved or used", r.Why)
	case prose.Ongoing:
		return fmt.Sprintf("%s has no end of its own, and nothing says when this is reached", quote(r.Why)),
			fmt.Sprintf("say what others will see when it is so: a number, a decision, or a thing that exists then and does not now (%s)", text)
	case prose.Unseen:
		return "two people could disagree whether this is met: nothing says what it will be seen by",
			fmt.Sprintf("say what others will see when it is so: a number, a decision, or a thing that exists then and does not now (%s)", text)
	case prose.Condition:
		return fmt.Sprintf("this depends on something else (%s …), so that nobody can say today what is promised", quote(r.Why)),
			"promise what holds in any case, for example the decision and its date, and add the rest when it is known"
	case prose.Opinion:
		return fmt.Sprintf("two people could disagree whether this is met: %s is a matter of opinion", quote(r.Why)),
			fmt.Sprintf("say what others will see when it is so: a number, a decision, or a thing that exists then and does not now (%s)", text)
	}
	return "this names a topic, and not what will be different about it",
		fmt.Sprintf("say what is to happen to %s, and how far: a verb, what it acts on, and a number", text)
}
