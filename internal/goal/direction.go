package goal

import (
	"strings"

	"github.com/goalpost-dev/goalpost/internal/prose"
)

// readDirection works out which way is better, and whether a level is to be
// reached or to be kept.
func (k *KeyResult) readDirection(said prose.Target) {
	p := &k.Promise
	if k.Direction.Set {
		p.Direction = k.Direction.Value
		p.Maintain = p.Direction == AtLeast || p.Direction == AtMost || p.Direction == Between
		return
	}
	if !p.Target.Set {
		return
	}
	switch said.Op {
	case prose.AtLeast, prose.MoreThan:
		k.bound(said, AtLeast, Increase)
	case prose.AtMost, prose.LessThan:
		k.bound(said, AtMost, Decrease)
	case prose.Range, prose.Within:
		k.between(said)
	default:
		k.level(said)
	}
}

// bound reads "at least 60%" and its like. It is a level to keep, unless the
// title says that it is still to be reached ("Raise …", "Reach …") or the
// starting amount lies on the other side.
func (k *KeyResult) bound(said prose.Target, keep, reach string) {
	p := &k.Promise
	p.Direction, p.Maintain = keep, true
	if said.Direction == prose.Maintain {
		return
	}
	way, moves := prose.Movement(k.Title.Value)
	away := p.Baseline.Set && p.Baseline.Value < p.Target.Value
	if keep == AtMost {
		away = p.Baseline.Set && p.Baseline.Value > p.Target.Value
	}
	if away && k.comparable() || moves && (way == "" || ways[way] == reach) || attains(k.Title.Value) {
		p.Direction, p.Maintain = reach, false
	}
}

// between reads a range. It is one to keep to, unless the title says that it
// is still to be reached ("Hire 5 to 8 engineers") or the starting amount lies
// outside.
func (k *KeyResult) between(said prose.Target) {
	p := &k.Promise
	_, moves := prose.Movement(k.Title.Value)
	outside := said.Op == prose.Range && p.Baseline.Set && (p.Baseline.Value < p.Target.Value || p.Baseline.Value > p.High)
	p.Direction = Between
	p.Maintain = !moves && said.Direction != prose.Up && !(outside && k.comparable())
}

// level reads a plain level or a change. Two numbers that stand beside each
// other are surer than the verb before them; the verb is surer than what the
// number alone suggests.
func (k *KeyResult) level(said prose.Target) {
	p := &k.Promise
	p.Direction, p.Maintain = ways[said.Direction], said.Direction == prose.Maintain
	way, _ := prose.Movement(k.Title.Value)
	apart := !p.Relative && p.Baseline.Set && p.Baseline.Value != p.Target.Value && k.comparable()
	switch {
	case said.Op == prose.FromTo || p.Relative:
	case apart && !p.Maintain && (!p.InTitle || way == ""):
		p.Direction = Increase
		if p.Target.Value < p.Baseline.Value {
			p.Direction = Decrease
		}
	case ways[way] != "" && !p.Baseline.Set || ways[way] != "" && p.InTitle:
		p.Direction, p.Maintain = ways[way], false
	}
}

// comparable reports whether the numbers of the target and the baseline are
// of one kind.
func (k *KeyResult) comparable() bool {
	b, t := k.Baseline.Value.Quantity, k.Target.Value.Parsed
	return !k.Baseline.Set || k.Target.Absent() || prose.Commensurable(b.Unit, t.Unit) && b.Of == t.Value.Of
}

var ways = map[prose.Direction]string{prose.Up: Increase, prose.Down: Decrease}

// attains reports whether a title opens with a verb for reaching something
// that is not there yet. English alone: in other languages a bound is taken
// for a level to keep, of which less is asked.
func attains(title string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(title), " ")
	return attaining[strings.ToLower(first)]
}

var attaining = func() map[string]bool {
	all := map[string]bool{}
	for _, verb := range strings.Fields(`reach achieve attain hit get gain win earn sign close deliver obtain secure exceed surpass
		complete run launch publish hire train onboard ship release recruit acquire add create build write hold interview certify`) {
		all[verb] = true
	}
	return all
}()
