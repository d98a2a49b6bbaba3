package prose

import "time"

var german = language{
	numbers: map[string]float64{"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12, "zwanzig": 20},
	scales:  map[string]float64{"tausend": 1e3, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9},
	units: map[string]string{
		"prozent": Percent, "sekunde": "seconds", "sekunden": "seconds", "minuten": "minutes", "stunde": "hours", "stunden": "hours",
		"tag": "days", "tage": "days", "tagen": "days", "woche": "weeks", "wochen": "weeks", "monat": "months", "monate": "months", "monaten": "months",
		"jahr": "years", "jahre": "years", "jahren": "years", "punkte": "points", "sterne": "stars", "sternen": "stars", "prozentpunkte": "points",
	},
	periods: map[string]string{"stunde": "hour", "tag": "day", "woche": "week", "monat": "month", "quartal": "quarter", "jahr": "year"},
	months: map[string]time.Month{
		"januar": 1, "jänner": 1, "februar": 2, "märz": 3, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12, "okt": 10, "dez": 12,
	},
	about:  []string{"etwa", "rund", "ungefähr", "circa"},
	orMore: []string{"oder mehr", "oder höher"},
	orLess: []string{"oder weniger", "oder niedriger"},
	per:    []string{"pro", "je"},
	outOf:  []string{"von"},
	compare: map[string]Op{
		"mindestens": AtLeast, "wenigstens": AtLeast, "mehr als": MoreThan, "über": MoreThan, "größer als": MoreThan, "höher als": MoreThan,
		"weniger als": LessThan, "unter": LessThan, "kleiner als": LessThan, "niedriger als": LessThan, "höchstens": AtMost, "maximal": AtMost, "nicht mehr als": AtMost,
	},
	changes: map[string]Direction{
		"erhöhen": Up, "steigern": Up, "steigen": Up, "verbessern": Up, "wachsen": Up, "steigerung": Up, "erhöhung": Up, "wachstum": Up,
		"senken": Down, "reduzieren": Down, "verringern": Down, "sinken": Down, "senkung": Down, "reduzierung": Down, "halten": Maintain,
	},
}
