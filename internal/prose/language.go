package prose

import "math/bits"

// Language is what language a title is in, as far as its judgement needs to
// know.
type Language uint8

// The languages. Where the language is unknown, nothing is judged.
const (
	Unknown Language = iota
	English
	Spanish
	Portuguese
	French
	German
	Vietnamese
	Other // known not to be English
)

// languageOf guesses from the small words, the known words and the endings of
// a text, and from its letters. Names and abbreviations say nothing. English
// is assumed only where something speaks for it and more than speaks for any
// other.
func languageOf(toks []token) Language {
	var votes [64]uint8
	english, strange, words := 0, 0, 0
	for i := range toks {
		t := &toks[i]
		if t.kind != word {
			continue
		}
		words++
		switch {
		case t.tags.has(inEnglish | verbs | praising | finalWord | instrument):
			english++
		case t.tags == 0 && (hasEnglishEnding(t.low) || vocabulary[singular(t.low)].tags.has(inEnglish)):
			english++
		case !isASCII(t.low):
			strange++
		}
		for f := t.tags & foreign; f != 0; f &= f - 1 {
			n := bits.TrailingZeros64(uint64(f))
			votes[n] = min(votes[n], 254) + 1
		}
	}
	best, most := 0, 0
	for n, v := range votes {
		if int(v) > most {
			best, most = n, int(v)
		}
	}
	switch {
	case words == 0:
		return Unknown
	case most > english || most > 0 && most+strange > english:
		return languageOfTag(1 << best)
	case strange > english:
		return Other
	case english > 0 && (4*english >= words-strange || most == 0 && 8*english >= words-strange):
		return English
	}
	return Unknown
}

func languageOfTag(t tags) Language {
	switch t {
	case inSpanish:
		return Spanish
	case inPortuguese:
		return Portuguese
	case inFrench:
		return French
	case inGerman:
		return German
	case inVietnamese:
		return Vietnamese
	}
	return Other
}

// hasEnglishEnding reports whether a word ends as only English words do.
func hasEnglishEnding(low string) bool {
	if len(low) < 5 || !isASCII(low) {
		return false
	}
	switch low[len(low)-2:] {
	case "ed", "ly":
		return true
	case "ng":
		return low[len(low)-3] == 'i'
	case "ss":
		return low[len(low)-4:] == "ness" || low[len(low)-4:] == "less"
	case "ul":
		return low[len(low)-3] == 'f'
	case "ip":
		return len(low) > 6 && low[len(low)-4:] == "ship"
	case "ty":
		return low[len(low)-3] == 'i'
	case "ze", "fy":
		return low[len(low)-3] == 'i'
	case "ns", "on":
		return len(low) > 6
	}
	return false
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
