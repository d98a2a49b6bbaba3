package prose

import "time"

var english = language{
	numbers: map[string]float64{
		"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
		"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
		"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
		"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	},
	scales: map[string]float64{
		"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7,
		"thousands": 1e3, "millions": 1e6, "billions": 1e9,
	},
	units: map[string]string{
		"percent": Percent, "pct": Percent, "percentage": Percent,
		"point": "points", "points": "points", "percentage points": "points",
		"millisecond": "ms", "milliseconds": "ms", "second": "seconds", "seconds": "seconds",
		"minute": "minutes", "minutes": "minutes", "hour": "hours", "hours": "hours", "day": "days", "days": "days",
		"week": "weeks", "weeks": "weeks", "month": "months", "months": "months", "quarters": "quarters",
		"year": "years", "years": "years", "times": "times", "star": "stars", "stars": "stars", "ratio": Ratio, "score": Score,
		"persons": "people",
	},
	periods: map[string]string{
		"second": "second", "sec": "second", "s": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "h": "hour",
		"day": "day", "d": "day", "week": "week", "wk": "week", "month": "month", "mo": "month", "mon": "month", "mth": "month",
		"quarter": "quarter", "qtr": "quarter", "year": "year", "yr": "year", "y": "year", "annum": "year", "sprint": "sprint",
	},
	months: map[string]time.Month{
		"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
		"september": 9, "october": 10, "november": 11, "december": 12,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	},
	about:  []string{"~", "about", "around", "approximately", "approx", "approx .", "roughly", "circa", "ca", "ca .", "some", "nearly", "almost"},
	orMore: []string{"or more", "or above", "or higher", "or greater", "or better", "or over", "or up", "or later", "and above", "and up", "and more", "and over", "or longer", "plus"},
	orLess: []string{"or less", "or fewer", "or below", "or lower", "or under", "or better time", "or faster", "or shorter", "and below", "and under", "max", "maximum", "at most", "tops"},
	outOf:  []string{"out of", "out of a possible"},
	changes: map[string]Direction{ // by stem
		"increas": Up, "rais": Up, "grow": Up, "grew": Up, "grown": Up, "growth": Up, "improv": Up, "improvement": Up, "boost": Up,
		"lift": Up, "uplift": Up, "expand": Up, "gain": Up, "climb": Up, "ris": Up, "rose": Up, "strengthen": Up, "elevat": Up, "up": Up,
		"reduc": Down, "reduction": Down, "decreas": Down, "lower": Down, "cut": Down, "cutt": Down, "drop": Down, "dropp": Down,
		"shrink": Down, "declin": Down, "fall": Down, "fell": Down, "lessen": Down, "minimiz": Down, "minimis": Down, "slash": Down,
		"trim": Down, "shorten": Down, "diminish": Down, "down": Down, "curb": Down, "sav": Down, "saving": Down,
		"maintain": Maintain, "keep": Maintain, "kept": Maintain, "stay": Maintain, "remain": Maintain, "sustain": Maintain, "retain": Maintain,
	},
}

// stopWords end a noun phrase: prepositions, conjunctions, pronouns, and the
// verbs that follow a counted noun most often.
var stopWords = wordSet(`
	a an the this that these those each every any all both no not
	of in on at by to for from with within without per via as than through during before after until till since into onto
	over under above below across among between against about around towards toward upon
	and or but nor if when while where which who whose whom because so then
	is are was were be been being has have had do does did will would can could should may might must shall
	today now currently
	i we you they it he she our your their its his her us them
	de del la las el los y e o u en con por para do da dos das em no na a ao um uma que se un una
	le les des du et ou dans avec pour par sur une und oder der die das den dem mit für von zu im am auf bei
	và của trong cho từ với để là mỗi trở lên xuống đến tới`)

// prefixes may stand before a hyphen and a number that sizes something:
// top-10, sub-5.
var prefixes = wordSet(`top sub under over plus pre post below above`)

// namingNouns are followed by the number of one thing among its like, not by
// how many there are.
var namingNouns = wordSet(`
	tier type phase level lvl stage step version v part chapter section sprint wave milestone priority block iteration class
	objective goal epic issue ticket layer round batch option appendix figure table page line question grade group cluster
	week day month year quarter no nr number room building gate series edition volume release item kr result kpi okr track zone
	schritt stufe fase etapa nivel nível niveau étape
	windows ios android ubuntu python node java php kubernetes postgres postgresql mysql go rust ruby rails angular react vue
	drupal django spring http tls web html css ipv rfc pep adr fedora debian macos chrome firefox office`)

// standards are bodies and schemes whose rules go by number.
var standards = wordSet(`asc ifrs iso iec soc rfc nist din en pci ieee ansi cmmi sap gpt section title article iso/iec bs fips cis owasp wcag ds`)

// versionNouns follow the number of a version.
var versionNouns = wordSet(`version release launch ga upgrade api spec specification standard protocol`)

// measures may precede a number that ends in .0 and is no version.
var measures = wordSet(`of at above below over under than to from by is was score rating nps csat gpa average least most reach exceed about around and or`)

// doubleWhat are the words before which "double" multiplies nothing.
var doubleWhat = wordSet(`down check checks checking opt blind sided entry counting booking`)

// oneWhole are the words before which "in one" says that something is not
// scattered, and counts nothing.
var oneWhole = wordSet(`place go voice piece step click spot location view`)

// pronounBefore are the words after which "one" is a pronoun.
var pronounBefore = wordSet(`no this that the each every any which another new first next last everyone someone`)
