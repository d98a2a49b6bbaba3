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
	away := p.Baseline.Set && p.Baseline.Value < p.Target.Value
	if keep == AtMost {
		away = p.Baseline.Set && p.Baseline.Value > p.Target.Value
	}
	if away && k.comparable() || k.movesTo(reach) || attains(k.Title.Value) {
		p.Direction, p.Maintain = reach, false
	}
}

// movesTo reports whether the title opens with a verb of change that fits a
// direction.
func (k *KeyResult) movesTo(direction string) bool {
	way, moves := prose.Movement(k.Title.Value)
	return moves && (way == "" || ways[way] == direction)
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
	if said.Op == prose.FromTo || p.Relative {
		return
	}
	apart := p.Baseline.Set && p.Baseline.Value != p.Target.Value && !p.Maintain && k.comparable()
	if p.InTitle || !p.Baseline.Set {
		if way, _ := prose.Movement(k.Title.Value); way != "" {
			p.Direction, p.Maintain = ways[way], false
			return
		}
	}
	if apart {
		p.Direction = Increase
		if p.Target.Value < p.Baseline.Value {
			p.Direction = Decrease
		}
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
