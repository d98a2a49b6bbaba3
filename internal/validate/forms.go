package validate

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/goalpost-dev/goalpost/internal/calendar"
)

// The patterns of the schemas that have sentences of their own. A test holds
// them against the schemas.
const (
	idPattern      = `^[a-z0-9]+(-[a-z0-9]+)*$`
	cadencePattern = `^[1-9][0-9]{0,2}[dwmy]$`
)

// slug returns the id that fits a text best, or "" where the text is in
// letters for which no others are known here.
func slug(text string) string {
	text = latin.Replace(strings.ToLower(clip(text)))
	if strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }) {
		return ""
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return strings.Join(words, "-")
}

var latin = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "ø", "o", "å", "a", "ñ", "n", "ç", "c",
	"á", "a", "à", "a", "â", "a", "ã", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "ì", "i", "î", "i", "ï", "i",
	"ó", "o", "ò", "o", "ô", "o", "õ", "o", "ú", "u", "ù", "u", "û", "u")

var (
	everyN   = regexp.MustCompile(`^(?:every )?([0-9]+) ?-?(day|week|month|year|d|w|m|y)s?$`)
	cadences = map[string]string{
		"daily": "1d", "every day": "1d",
		"weekly": "1w", "every week": "1w", "week": "1w",
		"biweekly": "2w", "bi-weekly": "2w", "fortnightly": "2w", "every other week": "2w", "every two weeks": "2w",
		"monthly": "1m", "every month": "1m", "month": "1m",
		"quarterly": "3m", "every quarter": "3m", "quarter": "3m",
		"yearly": "1y", "annually": "1y", "every year": "1y", "year": "1y",
	}
)

// cadence returns the cadence that a text says in words, or "".
func cadence(text string) string {
	text = strings.ToLower(strings.TrimSpace(text))
	if short, ok := cadences[text]; ok {
		return short
	}
	if m := everyN.FindStringSubmatch(text); m != nil {
		short := strings.TrimLeft(m[1], "0") + m[2][:1]
		if _, err := calendar.ParseCadence(short); err == nil {
			return short
		}
	}
	return ""
}

// The ways in which people write a day. Where day and month could be either
// (03/04/2026) nothing is guessed.
var (
	dayLayouts = []string{
		"2006-1-2", "2006/1/2", "2006.1.2", "20060102", "2.1.2006",
		"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "January 2 2006", "Jan 2 2006",
		"2006-01-02T15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04",
	}
	eitherWay = [2]string{"1/2/2006", "2/1/2006"}

	// A day that its month does not have becomes the month's last.
	impossible = regexp.MustCompile(`^([1-9][0-9]{3})-(0[1-9]|1[0-2])-(?:29|30|31)$`)
)

// wrongDate is about a value that should be a day.
func (m mistake) wrongDate() (message, remedy string) {
	text := strings.TrimSpace(m.value.Text)
	_, err := calendar.ParseDate(clip(text))
	if err == nil { // it would be one without the white space around it
		return m.name() + " is " + quote(m.value.Text) + "; it must be one date", "write " + m.keyed(text)
	}
	message = m.name() + ": " + err.Error()
	if day := dayIn(text); day != "" && m.node.holdsText(day) {
		return message, "write " + m.keyed(day)
	}
	return message, m.asIn("write for instance %s")
}

// dayIn returns the day that a text means, if there is but one.
func dayIn(text string) string {
	for _, layout := range dayLayouts {
		if t, err := time.Parse(layout, text); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	if m := impossible.FindStringSubmatch(text); m != nil {
		year, _ := strconv.Atoi(m[1])
		month, _ := strconv.Atoi(m[2])
		return calendar.On(year, time.Month(month), calendar.DaysIn(year, time.Month(month))).String()
	}
	one, errOne := time.Parse(eitherWay[0], text)
	two, errTwo := time.Parse(eitherWay[1], text)
	switch {
	case errOne == nil && errTwo != nil:
		return one.Format(time.DateOnly)
	case errTwo == nil && (errOne != nil || one.Equal(two)):
		return two.Format(time.DateOnly)
	}
	return ""
}
