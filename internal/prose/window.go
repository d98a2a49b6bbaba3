package prose

// window is a stretch of time that a sentence states: "within six months",
// "over the next two quarters", "the last 30 days".
type window struct {
	months, days int
	n            float64
	unit         string
	opener       string // the word that opens it: within, in
	ahead        bool   // the next, the coming
	first        bool   // the first, after something
	past         bool   // the last
	from, to     int    // tokens, to exclusive
}

// windowAt reads the window that begins at i with a preposition, or with
// "last" or "next".
func windowAt(toks []token, i int) (window, bool) {
	w := window{from: i}
	if t := at(toks, i); t.kind != word || !t.tags.has(beginsWindow) {
		return w, false
	}
	j := i
	if next := windowWords.after(toks, j); next > j {
		w.opener, j = toks[i].low, next
	}
	turned := w.readTurn(toks, &j)
	if j == i || !turned && w.opener == "" {
		return w, false
	}
	if !turned && !opensAlone[w.opener] {
		return w, false
	}
	value, next, ok := readNumber(toks, j)
	switch {
	case ok && at(toks, j).kind != symbol:
		j = next
		if dash := at(toks, j); dash.low == "-" || dash.low == "to" || dash.low == "or" { // 4–6 weeks
			if upper, after, ok := readNumber(toks, j+1); ok {
				value, j = upper, after
			}
		}
	case at(toks, j).low == "a" || at(toks, j).low == "an" || w.first || w.ahead || w.past:
		value = 1
		if !w.first && !w.ahead && !w.past {
			j++
		}
	default:
		return w, false
	}
	for at(toks, j).low == "-" || windowAdjectives[at(toks, j).low] {
		j++
	}
	unit := at(toks, j)
	w.n, w.unit = value, unitWords[unit.low]
	if w.unit == "" && len(unit.low) > 1 {
		w.unit = suffixUnits[unit.low]
	}
	if unit.low == "quarter" {
		w.unit = "quarters"
	}
	w.to = j + 1
	return w, unit.kind == word && w.measure()
}

// readTurn reads the words that turn a window ahead or back.
func (w *window) readTurn(toks []token, j *int) bool {
	turned := false
	for range 4 { // "in each of the next three": more words say nothing new
		switch t := at(toks, *j); {
		case t.low == "the" || t.low == "los" || t.low == "las" || t.low == "den" || t.low == "les" || t.low == "os" || t.low == "our" || t.low == "their":
			if *j == w.from {
				return false
			}
		case aheadWords[t.low]:
			w.ahead, turned = true, true
		case pastWords[t.low]:
			w.past, turned = true, true
		case t.low == "first" || t.low == "initial":
			if w.opener == "" {
				return false
			}
			w.first, turned = true, true
		default:
			return turned
		}
		*j++
	}
	return turned
}

// measure turns the number and unit into months or days.
func (w *window) measure() bool {
	const longest = 1200 // a century of months
	if w.n < 0 || w.n > longest {
		return false
	}
	switch w.unit {
	case "minutes", "hours", "seconds", "ms":
		return true
	case "days":
		w.days = int(w.n)
	case "weeks":
		w.days = int(7 * w.n)
	case "months":
		w.months = int(w.n)
		w.days = int((w.n - float64(w.months)) * 30)
	case "quarters":
		w.months = int(3 * w.n)
	case "years":
		w.months = int(12 * w.n)
	default:
		return false
	}
	return true
}

// clause is what a sentence has said so far that makes a window a service
// level rather than a deadline.
type clause struct {
	read       int  // tokens
	response   bool // it speaks of answering, mending, closing, keeping
	capability bool // it speaks of being able
}

// readTo reads on up to the window at i. Most sentences have none, and are
// spared the look.
func (c *clause) readTo(toks []token, i int) {
	for ; c.read < i; c.read++ {
		low := toks[c.read].low
		c.response = c.response || responseWords[stem(low)] || changeOf(low) == Maintain
		c.capability = c.capability || low == "able" || low == "capable" || low == "can"
	}
}

// isServiceLevel reports whether the window says how fast something happens
// every time, rather than by when it is done once: it is short, it follows a
// verb of response or of capability, or it starts at an event.
func (w window) isServiceLevel(toks []token, c *clause) bool {
	c.readTo(toks, w.from)
	if w.months == 0 && w.days == 0 {
		return true // hours, or "the next 0 weeks"
	}
	if w.ahead || w.first {
		return false
	}
	if next := at(toks, w.to); eventWords[next.low] || next.low == "or" {
		return true
	}
	const month = 31
	short := w.months*30+w.days <= month
	if c.capability || c.response && short {
		return true
	}
	return w.unit == "days" && (w.days < 28 || w.opener == "in")
}

// stem strips the commonest English verb endings, for looking up alone.
func stem(s string) string {
	for _, ending := range [...]string{"ing", "ed", "es", "s", "e"} {
		if n := len(s) - len(ending); n >= 3 && s[n:] == ending {
			return s[:n]
		}
	}
	return s
}

// windowWords open a window.
var windowWords = lexiconOf("within", "within just", "in", "over", "during", "for", "inside of", "in under", "in less than", "en", "dentro de", "em", "dans", "innerhalb von", "innerhalb", "binnen", "trong", "trong vòng")

// windowStarts are the words that a window may begin with.
var windowStarts = union(windowWords, aheadWords, pastWords)

// opensAlone open a window without "the next": "over 6 months" is a length.
var opensAlone = wordSet(`within in inside en dentro em dans innerhalb binnen trong`)

var (
	aheadWords       = wordSet(`next coming following upcoming próximos próximas nächsten prochains`)
	pastWords        = wordSet(`last past previous prior trailing rolling preceding recent últimos últimas letzten derniers`)
	windowAdjectives = wordSet(`short consecutive calendar business working full`)
	eventWords       = wordSet(`of after from upon following post since notice`)
	responseWords    = wordSet(`respond respons reply repli answer acknowledg resolv patch fix address triag remediat clos review restor recover process refund report return handl complet deliver ship`)
)

// fuzzyTimes are times that are no time.
var fuzzyTimes = lexiconOf("soon", "asap", "as soon as possible", "shortly", "someday", "sometime", "eventually", "in the near future", "in the long run",
	"in the coming weeks", "in the coming months", "pronto", "em breve", "bientôt", "demnächst", "尽快", "できるだけ早く", "가능한 빨리")
