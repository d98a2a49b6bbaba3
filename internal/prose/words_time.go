package prose

// ambiguousMonths are months' names that are also common words.
var ambiguousMonths = wordSet(`may march mar mars ago sep set dec jan dez abr mai`)

// ordinalEndings are written after a day: 1st, 30th, 1er.
var ordinalEndings = wordSet(`st nd rd th er º ª`)

// edgeWords say which part of a time is meant.
var edgeWords = map[string]edge{
	"end": theEnd, "close": theEnd, "late": theEnd, "ende": theEnd, "fin": theEnd, "finales": theEnd, "fim": theEnd, "cuối": theEnd,
	"mid": middle, "middle": middle, "mitte": middle, "mediados": middle, "giữa": middle,
	"early": early, "start": early, "beginning": early, "anfang": early, "principios": early, "início": early, "đầu": early, "début": early,
}

// linkWords stand between an edge and its time.
var linkWords = wordSet(`of de del du da do des the`)

// endWords are abbreviations for the end of a period.
var endWords = map[string]span{"eoy": aYear, "eoq": aQuarter, "eom": aMonth, "eow": aWeek}

// relativeSpans are the periods that "this" and "next" go before.
var relativeSpans = map[string]span{
	"week": aWeek, "month": aMonth, "quarter": aQuarter, "half": aHalf, "year": aYear,
	"semana": aWeek, "mes": aMonth, "mês": aMonth, "mois": aMonth, "monat": aMonth, "trimestre": aQuarter, "quartal": aQuarter,
	"año": aYear, "ano": aYear, "année": aYear, "jahr": aYear, "tháng": aMonth, "quý": aQuarter, "năm": aYear,
}

// whichPeriod say which period is meant, counted from the present one.
var whichPeriod = map[string]int{
	"the": 0, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1, "following": 1, "upcoming": 1,
	"este": 0, "esta": 0, "el": 0, "o": 0, "ce": 0, "cette": 0, "próximo": 1, "próxima": 1, "prochain": 1, "diesem": 0, "nächsten": 1,
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4}

// seasons are fuzzy times: they start on different days for different people,
// and half a year apart on the two halves of the globe.
var seasons = wordSet(`spring summer autumn fall winter verano invierno otoño primavera été hiver sommer herbst frühling verão christmas easter holidays`)

// dueWords come before the last day of something.
var dueWords = phrasesOf(map[string]bool{
	"by": true, "before": false, "until": true, "till": true, "due": true, "due by": true, "due on": true, "deadline": true, "through": true, "no later than": true, "not later than": true, "prior to": false,
	"antes de": false, "antes del": false, "hasta": true, "para": true, "até": true, "avant": false, "d'ici": true, "d’ici": true, "bis": true, "vor": false, "trước": false, "al": true,
})

// duringWords come before a period in which something happens.
var duringWords = wordSet(`in on during within over at throughout en em im nel dans trong el am for`)

// backWords come before a time that is only looked back to, or that describes
// something: "since March", "the Q1 plan of 2025", "last quarter".
var backWords = wordSet(`since from after last previous prior past starting vs versus than of per each every compared desde dès seit ab à corresponding`)

// timeWords are all words that a stated time may begin with.
var timeWords = union(monthWords, edgeWords, endWords, relativeSpans, whichPeriod, ordinals, seasons, wordSet(`fiscal calendar`))
