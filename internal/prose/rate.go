package prose

import "strconv"

// readRate reads what an amount is counted per: "per month", "/month", "a
// week", "per person per month", "MRR". A word that says what the money or
// the share is of may stand in between: "£900 revenue p/m".
func (a *amount) readRate(toks []token, i int) int {
	if a.Per == "" && currencyCodes[a.Unit] {
		switch at(toks, i).low {
		case "mrr":
			a.Per, i = "month", i+1
			return i
		case "arr":
			a.Per, i = "year", i+1
			return i
		}
	}
	if j := i; at(toks, j).low == "of" { // 2 hours of downtime per month
		for j++; j < i+4 && at(toks, j).kind == word && !stopWords[toks[j].low]; j++ {
		}
		if at(toks, j).low == "per" || at(toks, j).low == "/" {
			if per, next := ratesAt(toks, j); per != "" {
				a.Per = per
				return next
			}
		}
		return i
	}
	for gap := range 2 {
		if gap == 1 && (a.Unit == "" || at(toks, i).kind != word || stopWords[at(toks, i).low]) {
			break
		}
		if per, next := ratesAt(toks, i+gap); per != "" {
			a.Per = per
			return next
		}
	}
	return i
}

// ratesAt reads a chain of rates: "per person per month" is person-month, and
// so is "per month per person".
func ratesAt(toks []token, i int) (string, int) {
	per, next := rateAt(toks, i)
	for chain := 0; per != "" && chain < 2; chain++ {
		more, after := rateAt(toks, next)
		if more == "" {
			break
		}
		if _, period := periodWords[per]; period {
			per, more = more, per
		}
		per, next = per+"-"+more, after
	}
	return per, next
}

// rateAt reads one rate.
func rateAt(toks []token, i int) (string, int) {
	t, next := at(toks, i), at(toks, i+1)
	if t.kind == word {
		if period, ok := rateAdverbs[t.low]; ok {
			return period, i + 1
		}
	}
	switch {
	case t.low == "/" || t.low == "p" && next.low == "/" && next.glued:
		if t.low == "p" {
			i, next = i+1, at(toks, i+2)
			if period, ok := initials[next.low]; ok {
				return period, i + 2
			}
		}
		if period, ok := periodWords[next.low]; ok {
			return period, i + 2
		}
		if roles[next.low] {
			return "person", i + 2
		}
	case everyWords[t.low]:
		if period, ok := periodWords[next.low]; ok && next.kind == word {
			return period, i + 2
		}
	case t.low == "per":
		return perAt(toks, i+1)
	default:
		if after := perWords.after(toks, i); after > i {
			if period, ok := periodWords[at(toks, after).low]; ok {
				return period, after + 1
			}
		}
	}
	return "", i
}

// perAt reads what follows "per": a period, several of them ("30 days"), a
// currency, or a noun phrase, of which the last word counts. The people who
// do the work are all "person", whatever they are called.
func perAt(toks []token, i int) (string, int) {
	t := at(toks, i)
	if period, ok := periodWords[t.low]; ok {
		return period, i + 1
	}
	if t.kind == number {
		unit, next := measureWord(at(toks, i+1), at(toks, i+1).glued), i+2
		if unit == "" {
			unit, next = readNoun(toks, i+1, t.value)
		}
		if unit == "" {
			return "", i
		}
		return strconv.FormatFloat(t.value, 'f', -1, 64) + " " + unit, next
	}
	if unit, next := currencyBefore(toks, i); next > i {
		return unit, next
	}
	const reach = 4
	j := i
	for j < len(toks) && j < i+reach && (toks[j].kind == word || toks[j].kind == name) && !stopWords[toks[j].low] && rateAdverbs[toks[j].low] == "" {
		j++
	}
	if j == i || j == i+reach {
		return "", i
	}
	noun := toks[j-1].low
	if roles[noun] {
		noun = "person"
	}
	return noun, j
}

// everyWords stand for "per" before a period.
var everyWords = map[string]bool{"a": true, "an": true, "each": true, "every": true}

// initials are the periods that p/m and its like abbreviate.
var initials = map[string]string{"d": "day", "w": "week", "m": "month", "q": "quarter", "y": "year", "a": "year", "h": "hour"}

// rateAdverbs are rates in one word.
var rateAdverbs = map[string]string{
	"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "year",
	"semanales": "week", "mensuales": "month", "monatlich": "month", "wöchentlich": "week", "täglich": "day",
}

// roles are the people that work is counted per.
var roles = map[string]bool{
	"person": true, "people": true, "head": true, "capita": true, "employee": true, "staff": true, "member": true,
	"individual": true, "fte": true, "contributor": true, "engineer": true, "developer": true, "designer": true,
	"writer": true, "researcher": true, "manager": true, "analyst": true, "rep": true, "seller": true, "recruiter": true,
	"coach": true, "trainer": true, "consultant": true, "agent": true, "teacher": true, "nurse": true, "scientist": true, "architect": true,
	"persona": true, "pessoa": true, "personne": true, "mitarbeiter": true, "người": true,
}
