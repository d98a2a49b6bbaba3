package prose

// direction says which way is better, if the text does.
func (s *statement) direction(t Target, c claim) Direction {
	if c.change == Maintain {
		return Maintain
	}
	switch t.Op {
	case Within:
		return Maintain
	case AtLeast, MoreThan:
		return Up
	case AtMost, LessThan:
		if s.sameness(c) {
			return Maintain
		}
		return Down
	case IncreaseBy:
		return Up
	case DecreaseBy:
		return Down
	case Multiply:
		if t.Value.Value < 1 {
			return Down
		}
		return Up
	case FromTo:
		return directionOf(t.Value.Value, t.Value2.Value)
	case Range:
		if isDuration(t.Unit) || s.isBare() && (t.Unit == "" || isMeasure(t.Unit)) {
			return ""
		}
		return Up
	}
	switch {
	case t.Baseline != nil && Commensurable(t.Baseline.Unit, t.Unit):
		return directionOf(t.Baseline.Value, t.Value.Value)
	case t.Value.Of != 0 && t.Value.Unit != Ratio:
		return Up // a score or a share of the whole
	case t.Value.Value == 0:
		return Down // the only way to zero, for what is counted
	case c.lead == "at" && t.Unit != "" && !isMeasure(t.Unit):
		return Maintain // "at 12 engineers": a number to keep
	}
	return ""
}

func directionOf(from, to float64) Direction {
	switch {
	case from < to:
		return Up
	case from > to:
		return Down
	}
	return Maintain
}
