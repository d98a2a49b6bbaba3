package forecast

// Level is the highest of the promised levels that a value reaches.
type Level uint8

// The levels. A promise without the level never reports it.
const (
	NoLevel Level = iota
	CommitLevel
	TargetLevel
	StretchLevel
)

// met reports whether value satisfies the target.
func (p *Promise) met(value float64) bool {
	goal := p.goal()
	switch {
	case p.Direction == EstablishBaseline:
		return true
	case !goal.ok():
		return false
	case p.Direction == Between:
		return p.Upper.ok() && value >= goal.Value && value <= p.Upper.Value
	}
	return compare(value, goal.Value)*p.Direction.sign() >= 0
}

// level returns the highest stated level that value reaches.
func (p *Promise) level(value float64) Level {
	if p.Direction == Between || p.Direction == EstablishBaseline {
		if p.met(value) {
			return TargetLevel
		}
		return NoLevel
	}
	levels := [...]Number{CommitLevel: p.Commit, TargetLevel: p.Target, StretchLevel: p.Stretch}
	for l := StretchLevel; l > NoLevel; l-- {
		if levels[l].ok() && compare(value, levels[l].Value)*p.Direction.sign() >= 0 {
			return l
		}
	}
	return NoLevel
}
