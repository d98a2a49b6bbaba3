package prose

import (
	"slices"
	"strings"
)

// ShareOfPeople reads a share of a group of people ("90% of staff", "80 % of
// our new managers", "two thirds of teams") and returns it as a percentage
// with the group's name. A group of people is in some state already, so a
// share of it has a starting value even where nobody has counted it.
func ShareOfPeople(text string) (q Quantity, group string, ok bool) {
	if !mayShare(text) {
		return Quantity{}, "", false
	}
	var tokens [stackTokens]token
	toks := scan(text, tokens[:0])
	if !slices.ContainsFunc(toks, func(t token) bool { return people[t.low] }) {
		return Quantity{}, "", false // the rest is dear, and few titles speak of people
	}
	markTimes(toks)
	markNames(toks)
	for i := 0; i < len(toks); {
		a, found := readAmount(toks, i)
		if !found {
			i++
			continue
		}
		if i = a.to; a.Unit != Percent && a.Unit != Share {
			continue
		}
		if name := peopleAfter(toks, a.to); name != "" {
			q = a.Quantity
			if q.Unit == Share && q.Of > 0 {
				q.Value, q.Of, q.Unit = 100*q.Value/q.Of, 0, Percent
			}
			return q, name, true
		}
	}
	return Quantity{}, "", false
}

// mayShare is a cheap no: it is false where nothing in a text can be a share.
func mayShare(text string) bool {
	return strings.ContainsAny(text, "%％٪/⁄½⅓⅔¼¾") || slices.ContainsFunc(shareParts, func(part string) bool { return strings.Contains(text, part) })
}

// shareParts are parts of the words for shares, without their capitals: a
// share at the head of a sentence is written in figures, or its second word
// tells ("Two thirds").
var shareParts = []string{"ercent", "per cent", "ct", "alf", "hird", "uarter", "ifth", "enth", "rozent", "ciento", "cento", "cent"}

// groupReach is how many words may stand between a share and its group: "90%
// of all our new managers".
const groupReach = 4

// peopleAfter returns the group of people that the tokens from i on name
// after "of", or directly.
func peopleAfter(toks []token, i int) string {
	if at(toks, i).low == "of" {
		i++
	}
	for _, t := range toks[min(i, len(toks)):min(i+groupReach, len(toks))] {
		if t.kind != word {
			return ""
		}
		if people[t.low] {
			return t.text
		}
		if t.tags.has(pronoun) || stopWords[t.low] && !groupWords[t.low] {
			return ""
		}
	}
	return ""
}

// groupWords may stand between a share and its group.
var groupWords = wordSet(`the all our your their its these those each every any of`)

// people are nouns that name groups of people.
var people = wordSet(`
	staff employees employee people persons workers workforce headcount personnel colleagues members teammates
	managers leaders supervisors executives directors leads engineers developers designers researchers analysts
	agents representatives reps sellers salespeople consultants advisors advisers nurses physicians doctors clinicians teachers educators
	learners students trainees participants attendees apprentices graduates interns hires joiners newcomers volunteers
	users customers clients patients citizens residents members subscribers contributors maintainers women men
	mitarbeiter mitarbeitende mitarbeitenden beschäftigten empleados colaboradores funcionários employés salariés collaborateurs
`)
