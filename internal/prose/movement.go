package prose

// Movement reads the verb that a sentence opens with, and reports whether it
// announces that something will change. The direction is "" where the verb
// does not say which way the number goes: what improves may rise or fall.
func Movement(text string) (Direction, bool) {
	var tokens [stackTokens]token
	for _, t := range scan(text, tokens[:0]) {
		if t.kind != word {
			continue
		}
		d := changeOf(t.low)
		switch {
		case d != Up && d != Down || bareSides[t.low]:
			return "", false
		case eitherWay[stem(t.low)]:
			return "", true
		}
		return d, true
	}
	return "", false
}

// bareSides are words of change that are no verbs at the head of a sentence.
var bareSides = wordSet(`up down uplift growth gain`)

// eitherWay are stems of verbs of change that leave open which way the number
// goes: improving the waiting time lowers it, and saving hours raises the
// hours saved.
var eitherWay = wordSet(`improv improvement strengthen elevat lift sav saving verbessern mejorar drop dropp`)
